import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { IngestRun, JobProgress } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';
import { momentText } from '../../ui/dates.js';
import { countText, rateText, remainingText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { RetryRun } from '../feeds/index.js';
import { Failures } from './Failures.js';
import { runName } from './run-name.js';
import { RunStatus } from './RunStatus.js';
import { useLiveRun } from './use-live-run.js';
import { COUNTS } from './words.js';

function shareDone(run: IngestRun, progress: JobProgress | null): number | null {
  if (progress !== null && progress.total !== null && progress.total > 0) return progress.done / progress.total;
  return run.bytesTotal === null || run.bytesTotal === 0 ? null : run.bytesRead / run.bytesTotal;
}

/** How far, how fast, how long: never a bare spinner. */
function Going({ run, progress }: { readonly run: IngestRun; readonly progress: JobProgress | null }) {
  const say = useSay();
  const research = useResearch();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => research.cancelIngestRun(run.id),
    onSuccess: () => queries.invalidateQueries(),
  });
  const share = shareDone(run, progress);
  const { ratePerSecond = null, secondsLeft = null, unit = '' } = progress ?? {};
  const parts = [
    share === null ? null : `${Math.min(100, Math.round(share * 100))} %`,
    ratePerSecond === null ? null : rateText(ratePerSecond, unit),
    secondsLeft === null ? null : say('ingest.left', { time: remainingText(secondsLeft) }),
  ];
  return (
    <section className="panel stack" aria-label={say('ingest.progress')}>
      <LinearProgress
        aria-label={say('ingest.progress')}
        variant={share === null ? 'indeterminate' : 'determinate'}
        value={share === null ? 0 : Math.min(100, share * 100)}
      />
      <div className="row spread">
        <span className="num" role="status">
          {parts.filter((part) => part !== null).join(' · ') || say('ingest.waiting')}
        </span>
        <Button variant="outlined" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {say('action.cancel')}
        </Button>
      </div>
      {cancel.error !== null && <ErrorState error={cancel.error} />}
    </section>
  );
}

function Counts({ run }: { readonly run: IngestRun }) {
  const say = useSay();
  const all = `/articles?filter=${encodeURIComponent(JSON.stringify({ ingestRunId: run.id }))}`;
  return (
    <section className="panel">
      <dl className="facts">
        {COUNTS.map((count) => (
          <div key={count} style={{ display: 'contents' }}>
            <dt>{say(`ingest.count.${count}`)}</dt>
            <dd className="num">{countText(run[count])}</dd>
          </div>
        ))}
        <dt>{say('ingest.labels')}</dt>
        <dd className="num">
          {say('ingest.labelCounts', { added: countText(run.labelsAdded), refused: countText(run.labelsRefused) })}
        </dd>
        <dt>{say('ingest.format')}</dt>
        <dd>{run.format ?? '–'}</dd>
        <dt>{say('ingest.started')}</dt>
        <dd className="num">{momentText(run.startedAt)}</dd>
        <dt>{say('ingest.finished')}</dt>
        <dd className="num">{momentText(run.finishedAt) ?? '–'}</dd>
      </dl>
      {run.added > 0 && (
        <p style={{ marginBlockStart: 12 }}>
          <Link to={all}>{say('ingest.openArticles')}</Link>
        </p>
      )}
    </section>
  );
}

export function IngestShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: run, error, isPending, refetch, going, progress } = useLiveRun(id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={8} />;
  return (
    <>
      <PageHead
        title={runName(run.label)}
        parent={{ to: '/ingest-runs', name: say('nav.ingest') }}
        note={<RunStatus status={run.status} />}
      />
      <div className="stack" style={{ gap: 20 }}>
        {going && <Going run={run} progress={progress} />}
        {run.message !== null && <p>{run.message}</p>}
        <Counts run={run} />
        {!going && run.format === 'feed' && run.refused > 0 && <RetryRun runId={run.id} />}
        <Failures runId={run.id} isGoing={going} />
      </div>
    </>
  );
}
