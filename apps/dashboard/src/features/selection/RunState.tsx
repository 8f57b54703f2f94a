import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { ComparisonRun } from '../../providers/comparison-runs-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { remainingText } from '../../ui/numbers.js';
import { useRunControl } from './use-run.js';

interface RunProps {
  readonly run: ComparisonRun;
}

function Measuring({ run }: RunProps) {
  const say = useSay();
  const { cancel } = useRunControl(run);
  const { done, total, secondsLeft } = run.progress ?? { done: 0, total: null, secondsLeft: null };
  const isKnown = total !== null && total > 1;
  const words = isKnown ? say('run.measuring', { done, total }) : say('run.measuringFirst');
  return (
    <div className="panel" role="status">
      <p>
        {words}
        {secondsLeft !== null && ` · ${say('run.left', { time: remainingText(secondsLeft) })}`}
      </p>
      <LinearProgress
        variant={isKnown ? 'determinate' : 'indeterminate'}
        value={isKnown ? (100 * done) / total : 0}
        aria-label={words}
      />
      <p className="quiet small">{say('run.why')}</p>
      <Button variant="outlined" size="small" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
        {say('run.cancel')}
      </Button>
    </div>
  );
}

function Stopped({ run, title, why }: RunProps & { readonly title: string; readonly why: string }) {
  const say = useSay();
  const { resume } = useRunControl(run);
  return (
    <div className="state" role="alert">
      <h2>{title}</h2>
      <p>{why}</p>
      {resume.error !== null && <p>{resume.error.message}</p>}
      <Button variant="outlined" disabled={resume.isPending} onClick={() => resume.mutate()}>
        {say('run.resume')}
      </Button>
    </div>
  );
}

/** How far a comparison is, or why it has no numbers; nothing once it is computed. */
export function RunState({ run }: RunProps) {
  const say = useSay();
  switch (run.status) {
    case 'MEASURED':
      return null;
    case 'MEASURING':
      return <Measuring run={run} />;
    case 'CANCELLED':
      return <Stopped run={run} title={say('run.cancelledTitle')} why={say('run.cancelledWhy')} />;
    case 'FAILED': {
      const { attempts, message } = run.failure ?? { attempts: 0, message: '' };
      const why = say('run.failedWhy', { message, smart_count: attempts });
      return <Stopped run={run} title={say('run.failedTitle')} why={why} />;
    }
  }
}
