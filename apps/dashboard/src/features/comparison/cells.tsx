import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Coverage } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { delayText } from '../../ui/numbers.js';
import type { ViewProps } from './CompareControls.js';

interface CellProps {
  readonly coverage: Coverage;
}

/** The delay after the first report, or why there is none: an undated article is not late. */
export function FirstReportCell({ coverage }: CellProps) {
  const say = useSay();
  const first = coverage.articles[0];
  const moment = momentText(coverage.firstPublishedAt, first?.publishedPrecision);
  const { delayMinutes, delayUndefinedReason } = coverage;
  const isFirst = delayMinutes !== null && delayMinutes <= 0;
  return (
    <td className="num">
      {moment ?? <span className="quiet">{say('compare.noDate')}</span>}
      <br />
      {delayMinutes !== null && <strong>{isFirst ? say('compare.first') : delayText(delayMinutes)}</strong>}
      {delayUndefinedReason === 'DAY_PRECISION' && <span className="quiet small">{say('compare.dayOnly')}</span>}
    </td>
  );
}

export function HeadlineCell({ coverage }: CellProps) {
  const first = coverage.articles[0];
  return (
    <td>
      {first !== undefined && (
        <p className="headline" dir="auto" lang={first.language ?? undefined}>
          {first.headline}
        </p>
      )}
    </td>
  );
}

/** Every article of the outlet in order of time; each can be opened below or on its own page. */
export function ArticlesCell({ coverage, view, change }: CellProps & ViewProps) {
  const say = useSay();
  const ids = coverage.articles.map(({ id }) => id);
  const open = (id: string) =>
    change({ textIds: [...view.textIds.filter((other) => !ids.includes(other)), ...(id === ids[0] ? [] : [id])] });
  return (
    <td>
      <ul>
        {coverage.articles.map((article) => (
          <li key={article.id} className="small">
            <Link to={`/articles/${article.id}`} lang={article.language ?? undefined}>
              <bdi dir="auto">{article.headline}</bdi>
            </Link>
            <div className="quiet num">
              {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')} ·{' '}
              {say('count.words', { smart_count: article.wordCount })}
              {coverage.collapsedArticleIds.includes(article.id) && ` · ${say('compare.collapsed')}`}
              {article.versionNo > 1 && ` · ${say('compare.version', { number: article.versionNo })}`}
            </div>
            {ids.length > 1 && (
              <button type="button" className="link-button no-print" onClick={() => open(article.id)}>
                {say('compare.readBelow')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </td>
  );
}
