import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRow, SourceRecord } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';

export function LatestArticles({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  const { data = [] } = useGetList<ArticleRow>('articles', {
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'PUBLISHED_AT', order: 'DESC' },
    filter: { sourceId: source.id },
  });
  const all = `/articles?filter=${encodeURIComponent(JSON.stringify({ sourceId: source.id }))}`;
  return (
    <section className="panel stack" aria-labelledby="latest">
      <div className="row spread">
        <h2 id="latest">{say('source.latest')}</h2>
        <Link to={all}>{say('source.allArticles', { smart_count: source.articleCount })}</Link>
      </div>
      {data.map((article) => (
        <div key={article.id}>
          <Link to={`/articles/${article.id}`}>
            <bdi dir="auto">{article.headline}</bdi>
          </Link>{' '}
          <span className="quiet small num">{momentText(article.publishedAt, article.publishedPrecision)}</span>
        </div>
      ))}
    </section>
  );
}
