import Button from '@mui/material/Button';
import { useGetList } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRow, SourceRecord } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { momentText } from '../../ui/dates.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { HealthPanel } from '../health/index.js';
import { Initials } from '../../ui/OutletMark.js';
import { FeedsPanel } from '../feeds/index.js';

function Ratings({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  if (source.ratings.length === 0) return <p className="quiet">{say('source.noRatings')}</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-labelledby="ratings">
      <table className="table small">
        <thead>
          <tr>
            <th scope="col">{say('source.dimension')}</th>
            <th scope="col">{say('source.value')}</th>
            <th scope="col">{say('source.rater')}</th>
            <th scope="col">{say('source.period')}</th>
            <th scope="col">{say('source.citation')}</th>
          </tr>
        </thead>
        <tbody>
          {source.ratings.map((rating) => (
            <tr key={`${rating.dimension} ${rating.value} ${rating.rater} ${rating.recordedAt}`}>
              <td>{rating.dimension}</td>
              <td>{rating.value}</td>
              <td>{rating.rater ?? <span className="quiet">{say('source.raterUnknown')}</span>}</td>
              <td className="num">
                {rating.validFrom === null && rating.validTo === null
                  ? '–'
                  : `${rating.validFrom ?? '…'} – ${rating.validTo ?? '…'}`}
              </td>
              <td>{rating.citation ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LatestArticles({ source }: { readonly source: SourceRecord }) {
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

function Facts({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  const names = source.aliases.map(({ spelling }) => spelling);
  return (
    <aside className="panel">
      <dl className="facts">
        <dt>{say('source.type')}</dt>
        <dd>{source.type === null ? '–' : say(`source.types.${source.type}`)}</dd>
        <dt>{say('source.status')}</dt>
        <dd>{say(`source.statuses.${source.status}`)}</dd>
        <dt>{say('source.country')}</dt>
        <dd>{source.country ?? '–'}</dd>
        <dt>{say('source.languages')}</dt>
        <dd>{source.languages.join(', ') || '–'}</dd>
        <dt>{say('source.homepage')}</dt>
        <dd>{source.homepage ?? '–'}</dd>
        <dt>{say('source.aliases')}</dt>
        <dd>
          {names.map((name) => (
            <bdi key={name} dir="auto" style={{ display: 'block' }}>
              {name}
            </bdi>
          ))}
        </dd>
        <dt>{say('source.changed')}</dt>
        <dd className="num">{momentText(source.updatedAt)}</dd>
      </dl>
    </aside>
  );
}

export function SourceShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: source, error, isPending, refetch } = useRecord<SourceRecord>('sources', id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  const edit = (
    <Button variant="outlined" component={Link} to={`/sources/${source.id}/edit`}>
      {say('action.edit')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={source.name}
        parent={{ to: '/sources', name: say('nav.sources') }}
        note={<Initials outlet={source} />}
        actions={edit}
      />
      <div className="columns">
        <div className="stack">
          {source.description !== null && <p dir="auto">{source.description}</p>}
          <FeedsPanel sourceId={source.id} homepage={source.homepage} />
          <HealthPanel sourceId={source.id} />
          <LatestArticles source={source} />
          <section className="panel stack" aria-labelledby="ratings">
            <h2 id="ratings">{say('source.ratings')}</h2>
            <Ratings source={source} />
          </section>
        </div>
        <Facts source={source} />
      </div>
    </>
  );
}
