import { useSay } from '../../providers/i18n-provider.js';
import type { AlignedArticle, AlignedPair, AlignedPassage } from '../../providers/text-reuse-types.js';
import type { Outlet } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { percentText } from '../../ui/numbers.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { orderOf } from './order.js';
import { useAlignedPair } from './use-text-reuse.js';

type Side = 'own' | 'other';
type Piece = AlignedPassage['pieces'][number];

const sideOf = (piece: Pick<Piece, 'start' | 'end' | 'otherStart' | 'otherEnd'>, side: Side) =>
  side === 'own' ? { start: piece.start, end: piece.end } : { start: piece.otherStart, end: piece.otherEnd };

/** One side of a passage: words that differ are marked, with a word for those who do not see the mark. */
function PassageText({ passage, body, side }: { passage: AlignedPassage; body: string; side: Side }) {
  const say = useSay();
  return (
    <p dir="auto" className="aligned-text">
      {passage.pieces.map((piece, place) => {
        const { start, end } = sideOf(piece, side);
        const previous = passage.pieces[place - 1];
        const before = previous ? body.slice(sideOf(previous, side).end, start) : '';
        if (piece.kind === 'SAME' || start === end) return before + body.slice(start, end);
        const label = say(piece.kind === 'CHANGED' ? 'reuse.changed' : 'reuse.only');
        return (
          <span key={`${piece.start} ${piece.otherStart}`}>
            {before}
            <mark className="differs" title={label}>
              <span className="hidden-text">[{label}: </span>
              {body.slice(start, end)}
              <span className="hidden-text">]</span>
            </mark>
          </span>
        );
      })}
    </p>
  );
}

function PairHead({ article, outlet }: { readonly article: AlignedArticle; readonly outlet: Outlet }) {
  const say = useSay();
  return (
    <div>
      <OutletMark outlet={outlet} />
      <p className="headline" dir="auto" lang={article.language ?? undefined}>
        {article.headline}
      </p>
      <p className="quiet small num">
        {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
      </p>
    </div>
  );
}

function Shares({ pair, side }: { readonly pair: AlignedPair['pairs'][number]; readonly side: Side }) {
  const say = useSay();
  const [whole, quoted] =
    side === 'own' ? [pair.containment, pair.quotedContainment] : [pair.otherContainment, pair.otherQuotedContainment];
  return (
    <p className="num small">
      <strong>{say('reuse.pairShares', { share: percentText(whole) })}</strong>
      {quoted > 0 && (
        <>
          <br />
          {say('reuse.pairQuoted', { own: percentText(whole - quoted), quoted: percentText(quoted) })}
        </>
      )}
    </p>
  );
}

function Passages({ data, outletOf }: { readonly data: AlignedPair; readonly outletOf: (id: string) => Outlet }) {
  const say = useSay();
  const [pair] = data.pairs;
  const own = data.articles.find(({ id }) => id === pair?.articleId);
  const other = data.articles.find(({ id }) => id === pair?.otherArticleId);
  if (pair === undefined || own === undefined || other === undefined) return <p>{say('reuse.noPassages')}</p>;
  const [ownOutlet, otherOutlet] = [outletOf(own.source.id), outletOf(other.source.id)];
  const order = say(`reuse.order.${orderOf(pair)}`, { name: ownOutlet.name, other: otherOutlet.name });
  return (
    <>
      <p className="small">
        {order}. {say('reuse.jaccard', { share: percentText(pair.jaccard) })}
      </p>
      <div className="aligned">
        <PairHead article={own} outlet={ownOutlet} />
        <PairHead article={other} outlet={otherOutlet} />
        <Shares pair={pair} side="own" />
        <Shares pair={pair} side="other" />
      </div>
      {pair.passages.map((passage, place) => (
        <section key={`${passage.start} ${passage.otherStart}`} className="aligned-passage">
          <h4 className="small quiet num">
            {say(passage.quotedWords > 0 ? 'reuse.passageQuoted' : 'reuse.passage', {
              ...{ number: place + 1, words: passage.sameWords, quoted: passage.quotedWords },
            })}
          </h4>
          <div className="aligned">
            <PassageText passage={passage} body={own.text.body} side="own" />
            <PassageText passage={passage} body={other.text.body} side="other" />
          </div>
        </section>
      ))}
    </>
  );
}

interface AlignedPassagesProps {
  readonly ids: readonly [string, string];
  readonly outlets: readonly Outlet[];
  readonly close: () => void;
}

/** The passages of two articles side by side, with what differs. */
export function AlignedPassages({ ids, outlets, close }: AlignedPassagesProps) {
  const say = useSay();
  const { data, error, isPending, refetch } = useAlignedPair(ids);
  const outletOf = (id: string): Outlet =>
    outlets.find((outlet) => outlet.id === id) ?? { id, name: '–', initials: '–' };
  return (
    <section className="stack" aria-labelledby="aligned-title">
      <div className="row spread">
        <h3 id="aligned-title">{say('reuse.pairTitle')}</h3>
        <button type="button" className="link-button" onClick={close}>
          {say('reuse.closePair')}
        </button>
      </div>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={6} />}
      {data !== undefined && <Passages data={data} outletOf={outletOf} />}
    </section>
  );
}
