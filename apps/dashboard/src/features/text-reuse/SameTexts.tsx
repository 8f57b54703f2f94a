import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { TextReuse } from '../../providers/text-reuse-types.js';
import type { Outlet } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { Initials } from '../../ui/OutletMark.js';

interface SameTextsProps {
  readonly reuse: TextReuse;
  readonly outlets: readonly Outlet[];
}

/** Which articles count as one where copies are collapsed, earliest first. */
export function SameTexts({ reuse, outlets }: SameTextsProps) {
  const say = useSay();
  const named = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const articles = new Map(reuse.articles.map((article) => [article.id, article]));
  if (reuse.sameTexts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="same-texts">
      <h3 id="same-texts">{say('reuse.sameTitle')}</h3>
      <p className="quiet small">{say('reuse.sameWhat')}</p>
      <ol className="stack" style={{ paddingInlineStart: 20 }}>
        {reuse.sameTexts.map(({ groupId, articleIds }) => (
          <li key={groupId}>
            <ul className="plain-list">
              {articleIds.map((id, place) => {
                const article = articles.get(id);
                const outlet = article && named.get(article.source.id);
                return (
                  article !== undefined &&
                  outlet !== undefined && (
                    <li key={id} className="small">
                      <Initials outlet={outlet} />{' '}
                      <Link to={`/articles/${id}`} lang={article.language ?? undefined}>
                        <bdi dir="auto">{article.headline}</bdi>
                      </Link>{' '}
                      <span className="quiet num">
                        {momentText(article.publishedAt, article.publishedPrecision) ?? say('compare.noDate')}
                        {place === 0 && ` · ${say('reuse.first')}`}
                      </span>
                    </li>
                  )
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
