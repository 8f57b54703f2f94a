import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { Corpus, IngestRun, SourceRow } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { runName } from '../ingest/run-name.js';
import { RunStatus } from '../ingest/RunStatus.js';

function LatestRuns() {
  const say = useSay();
  const { data = [] } = useGetList<IngestRun>('ingest-runs', {
    pagination: { page: 1, perPage: 4 },
    sort: { field: 'STARTED_AT', order: 'DESC' },
  });
  return (
    <section className="panel stack" aria-labelledby="latest">
      <h2 id="latest">{say('start.latest')}</h2>
      {data.length === 0 && <p className="quiet small">{say('start.noRuns')}</p>}
      {data.map((run) => (
        <div key={run.id} className="small">
          <Link to={`/ingest-runs/${run.id}`}>
            <bdi title={run.label}>{runName(run.label)}</bdi>
          </Link>
          <div className="row" style={{ gap: 6 }}>
            <RunStatus status={run.status} />
            <span className="quiet num">
              {say('ingest.added', { smart_count: run.added })} · {momentText(run.startedAt)}
            </span>
          </div>
        </div>
      ))}
      <Link className="small" to="/ingest-runs/create">
        {say('ingest.upload')}
      </Link>
    </section>
  );
}

/** What needs a person. */
function ToCurate({ corpus }: { readonly corpus: Corpus }) {
  const say = useSay();
  const { data = [] } = useGetList<SourceRow>('sources', {
    pagination: { page: 1, perPage: 5 },
    sort: { field: 'NAME', order: 'ASC' },
    filter: { status: 'DRAFT' },
  });
  const isDone = corpus.draftSourceCount === 0 && corpus.unassignedArticleCount === 0;
  return (
    <section className="panel stack" aria-labelledby="curate">
      <h2 id="curate">{say('start.curate')}</h2>
      {isDone && <p className="quiet small">{say('start.nothingToCurate')}</p>}
      {corpus.draftSourceCount > 0 && (
        <>
          <Link className="small" to={`/sources?filter=${encodeURIComponent('{"status":"DRAFT"}')}`}>
            {say('start.drafts', { smart_count: corpus.draftSourceCount })}
          </Link>
          {data.map((source) => (
            <Link key={source.id} className="small" to={`/sources/${source.id}`}>
              <OutletMark outlet={source} />
            </Link>
          ))}
        </>
      )}
      {corpus.unassignedArticleCount > 0 && (
        <p className="small">{say('start.unassigned', { smart_count: corpus.unassignedArticleCount })}</p>
      )}
    </section>
  );
}

export function Beside({ corpus }: { readonly corpus: Corpus }) {
  return (
    <aside className="stack">
      <LatestRuns />
      <ToCurate corpus={corpus} />
    </aside>
  );
}
