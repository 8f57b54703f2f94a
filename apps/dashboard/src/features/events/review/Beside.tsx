import { Link } from 'react-router-dom';
import type { ReviewItem } from '../../../providers/events-door.js';
import { useSay } from '../../../providers/i18n-provider.js';
import type { Block, Outlet } from '../../../providers/types.js';
import { momentText } from '../../../ui/dates.js';
import { OutletMark } from '../../../ui/OutletMark.js';
import { Marked, MarkedText } from './MarkedText.js';

interface Side {
  readonly id: string;
  readonly headline: string;
  readonly source: Outlet;
  readonly publishedAt: string | null;
  readonly publishedPrecision: 'DAY' | 'TIME' | null;
  readonly text: { readonly body: string; readonly blocks: readonly Block[] };
}

interface PaneProps {
  readonly title: string;
  readonly article: Side;
  readonly terms: readonly string[];
}

function Pane({ title, article, terms }: PaneProps) {
  const say = useSay();
  return (
    <article className="panel stack beside-text">
      <p className="quiet small">{title}</p>
      <h3 dir="auto">
        <Link to={`/articles/${article.id}`}>
          <Marked text={article.headline} terms={terms} />
        </Link>
      </h3>
      <span className="row quiet small">
        <OutletMark outlet={article.source} />
        <span className="num">
          {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
        </span>
      </span>
      <MarkedText text={article.text} terms={terms} />
    </article>
  );
}

/** The article and the one of the event that it is most like, with what they share marked in both. */
export function Beside({ item }: { readonly item: ReviewItem }) {
  const say = useSay();
  const decision = item.article.whyTogether?.decision;
  const terms = [...(decision?.sharedNames ?? []), ...(decision?.sharedWords ?? [])].map(({ term }) => term);
  const nearest = decision?.nearestArticle ?? null;
  return (
    <div className="beside">
      <Pane title={say('eventReview.article')} article={item.article} terms={terms} />
      {nearest === null ? (
        <p className="panel quiet">{say('eventReview.noNearest')}</p>
      ) : (
        <Pane title={say('eventReview.nearest')} article={nearest} terms={terms} />
      )}
    </div>
  );
}
