import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useRefresh } from 'react-admin';
import { codebookMigrating } from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState } from '../../ui/states.js';

interface CarryRunProps {
  readonly plan: Parameters<typeof codebookMigrating.plan>[0];
  /** Null: the plan is kept first. */
  readonly storedId: string | null;
  readonly canRun: boolean;
  readonly onStored: () => void;
}

interface Progress {
  readonly left: number;
  readonly written: number;
  readonly state: 'running' | 'stopped' | 'done';
}

/** Stretch by stretch, so that it can be watched and stopped; what was carried over stays. */
async function carryAll(migrationId: string, tell: (left: number, written: number) => boolean): Promise<boolean> {
  let written = 0;
  let after: string | null = null;
  for (;;) {
    const stretch = await codebookMigrating.apply(migrationId, after);
    written += stretch.counts.appended;
    after = stretch.last;
    if (!tell(stretch.articlesLeft, written)) return false;
    if (stretch.articlesLeft === 0) return true;
  }
}

export function CarryRun({ plan, storedId, canRun, onStored }: CarryRunProps) {
  const say = useSay();
  const refresh = useRefresh();
  const isStopped = useRef(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const run = useMutation({
    mutationFn: async () => {
      isStopped.current = false;
      const migrationId = storedId ?? (await codebookMigrating.plan(plan));
      const isDone = await carryAll(migrationId, (left, written) => {
        setProgress({ left, written, state: 'running' });
        return !isStopped.current;
      });
      setProgress((last) => last && { ...last, state: isDone ? 'done' : 'stopped' });
    },
    onSuccess: refresh,
    onError: onStored,
  });
  return (
    <div className="stack" style={{ gap: 6 }}>
      <div className="row">
        <Button variant="contained" disabled={!canRun || run.isPending} onClick={() => run.mutate()}>
          {say(storedId === null ? 'carry.store' : 'carry.repeat')}
        </Button>
        {run.isPending && <Button onClick={() => (isStopped.current = true)}>{say('carry.stop')}</Button>}
      </div>
      {storedId === null && <p className="quiet small">{say('carry.storeHelp')}</p>}
      <p role="status" className="small">
        {progress !== null && <ProgressText {...progress} />}
      </p>
      {run.error !== null && <ErrorState error={run.error} />}
    </div>
  );
}

function ProgressText({ left, written, state }: Progress) {
  const say = useSay();
  if (state === 'running') return say('carry.running', { smart_count: left });
  if (state === 'stopped') return say('carry.stopped');
  return written === 0 ? say('carry.doneNone') : say('carry.done', { smart_count: written });
}
