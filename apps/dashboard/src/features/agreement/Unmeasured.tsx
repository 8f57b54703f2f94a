import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { Agreement } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { useMeasureAgain, type Measured } from './use-agreement.js';

export function Measuring({ agreement }: { readonly agreement: Agreement }) {
  const say = useSay();
  const { done, total } = agreement.progress ?? { done: 0, total: 0 };
  return (
    <div className="panel" role="status">
      <p>{say('agreement.measuring', { done, total })}</p>
      <LinearProgress
        variant={total === 0 ? 'indeterminate' : 'determinate'}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={say('agreement.measuring', { done, total })}
      />
      <p className="quiet small">{say('agreement.measuringWhy')}</p>
    </div>
  );
}

/** Why there are no numbers, and a way to have them tried again. */
export function Failed({ agreement, measured }: { readonly agreement: Agreement; readonly measured: Measured }) {
  const say = useSay();
  const { mutate, isPending, error } = useMeasureAgain(measured);
  const { attempts, message } = agreement.failure ?? { attempts: 0, message: '' };
  return (
    <div className="state" role="alert">
      <h2>{say('agreement.failedTitle')}</h2>
      <p>{say('agreement.failedWhy', { message, smart_count: attempts })}</p>
      {error !== null && <p>{error.message}</p>}
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()}>
        {say('agreement.measureAgain')}
      </Button>
    </div>
  );
}
