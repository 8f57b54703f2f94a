import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { SharesTextWith as Shares } from '../../providers/text-reuse-types.js';
import { momentText } from '../../ui/dates.js';
import { percentText } from '../../ui/numbers.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { orderOf } from './order.js';
import { useSharesTextWith } from './use-text-reuse.js';

const SHOWN_AT_FIRST = 8;

function Other({ pair }: { readonly pair: Shares['pairsAnywhere'][number] }) {
  const say = useSay();
  const { otherArticle: other } = pair;
  return (
    <li className="stack" style={{ gap: 2 }}>
      <OutletMark outlet={other.source} />
      <Link to={`/articles/${other.id}`} lang={other.language ?? undefined}>
        <bdi dir="auto">{other.headline}</bdi>
      </Link>
      <span className="quiet small">
        {say('reuse.articleShares', {
          ...{ share: percentText(pair.containment), other: percentText(pair.otherContainment) },
        })}
        {pair.quotedContainment > 0 &&
          ` · ${say('reuse.articleQuoted', { quoted: percentText(pair.quotedContainment) })}`}
        {' · '}
        {momentText(other.publishedAt, other.publishedPrecision) ?? say('compare.noDate')} ·{' '}
        {say(`reuse.articleOrder.${orderOf(pair)}`)}
      </span>
    </li>
  );
}

/** Every article of the corpus that shares text with this one, strongest first. */
export function SharesTextWith({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  const { data, error, isPending, refetch } = useSharesTextWith(articleId);
  const pairs = data?.pairsAnywhere ?? [];
  const isWaiting = data !== undefined && data.undefinedReason !== null && pairs.length === 0;
  return (
    <section className="panel stack" aria-labelledby="shares-title">
      <h2 id="shares-title">{say('reuse.articleTitle')}</h2>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={3} />}
      {isWaiting && <p className="quiet">{say('reuse.articleWaiting')}</p>}
      {data !== undefined && !isWaiting && pairs.length === 0 && <p className="quiet">{say('reuse.articleNone')}</p>}
      {pairs.length > 0 && (
        <ul className="stack plain-list">
          {pairs.slice(0, isWhole ? undefined : SHOWN_AT_FIRST).map((pair) => (
            <Other key={pair.otherArticleId} pair={pair} />
          ))}
        </ul>
      )}
      {!isWhole && pairs.length > SHOWN_AT_FIRST && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {say('reuse.showAll', { count: pairs.length })}
        </button>
      )}
      <p className="quiet small">
        <Link to="/methods#shared">{say('chart.method')}</Link>
      </p>
    </section>
  );
}
