import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Quotation, VoicesOf, WhoseQuotations } from '../../providers/voices-types.js';
import { momentText } from '../../ui/dates.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { speakerText } from './speaker-text.js';
import { useQuotations } from './use-voices.js';

function QuotationItem({ quotation, hidesOutlet }: { readonly quotation: Quotation; readonly hidesOutlet: boolean }) {
  const say = useSay();
  const { article, source } = quotation;
  return (
    <li className="quotation-item">
      <p dir="auto" lang={article.language ?? undefined} className="quoted-text">
        <span className="quiet">{quotation.left}</span>
        <mark className="quotation">{quotation.text}</mark>
        <span className="quiet">{quotation.right}</span>
      </p>
      <p className="small">
        {speakerText(quotation, say)}
        {quotation.isUnbalanced && ` · ${say('voices.unbalanced')}`}
        {' · '}
        {!hidesOutlet && <OutletMark outlet={source} />}{' '}
        <Link to={`/articles/${article.id}?at=body.${quotation.start}.${quotation.end}`}>
          <bdi dir="auto">{article.headline}</bdi>
        </Link>{' '}
        <span className="quiet num">{momentText(article.publishedAt, article.publishedPrecision)}</span>
      </p>
    </li>
  );
}

interface QuotationListProps {
  readonly title: string;
  readonly of: VoicesOf;
  readonly whose: WhoseQuotations;
  readonly hidesOutlet?: boolean;
  readonly close: () => void;
}

/** The quotations a number was counted from, as they stand in the texts. */
export function QuotationList({ title, of, whose, hidesOutlet = false, close }: QuotationListProps) {
  const say = useSay();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useQuotations(of, whose);
  const quotations = data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <section className="panel stack" aria-label={title} id="quotations">
      <div className="row spread">
        <h3>{title}</h3>
        <Button size="small" onClick={close}>
          {say('voices.close')}
        </Button>
      </div>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={4} />}
      {data !== undefined && quotations.length === 0 && <p className="quiet">{say('voices.none')}</p>}
      <ul className="quotation-list">
        {quotations.map((quotation) => (
          <QuotationItem
            key={`${quotation.articleId} ${quotation.no}`}
            quotation={quotation}
            hidesOutlet={hidesOutlet}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('voices.more')}
        </Button>
      )}
    </section>
  );
}
