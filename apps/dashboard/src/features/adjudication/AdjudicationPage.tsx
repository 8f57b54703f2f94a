import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import type { AdjudicationPage as Queue } from '../../providers/adjudication-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { DecisionPane } from './DecisionPane.js';
import { keyOf } from './sitting.js';
import { UnitText } from './UnitText.js';
import { useAdjudicationQueue, useSitting } from './use-sitting.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Single letters, off while somebody types and with any modifier, which belong to the browser. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      keys[event.key]?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
}

function Deciding({ projectId, queue }: { readonly projectId: string; readonly queue: Queue }) {
  const say = useSay();
  const { sitting, deciding, step } = useSitting(projectId, queue.units);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const unit = sitting.units[sitting.at];
  const decide = (present: boolean) => {
    setMissing(reason.trim() === '');
    if (unit === undefined || reason.trim() === '' || deciding.isPending) return;
    deciding.mutate({ unit, present, reason: reason.trim() }, { onSuccess: () => setReason('') });
  };
  useKeys({ p: () => decide(true), a: () => decide(false), j: () => step(1), k: () => step(-1) });
  if (unit === undefined) return null;
  const problem = isMissing ? say('adjudication.needsReason') : (deciding.error?.message ?? null);
  return (
    <>
      <div className="adjudication">
        <UnitText unit={unit} />
        <DecisionPane
          unit={unit}
          decision={sitting.decisions.get(keyOf(unit)) ?? unit.decision}
          reason={reason}
          reasons={sitting.reasons}
          problem={problem}
          onReason={(text) => {
            setReason(text);
            setMissing(false);
          }}
          onDecide={decide}
        />
      </div>
      <div className="row no-print">
        <Button onClick={() => step(-1)}>{say('adjudication.back')}</Button>
        <Button onClick={() => step(1)}>{say('adjudication.skip')}</Button>
        <span className="quiet">
          {say('adjudication.place', { number: sitting.at + 1, total: sitting.units.length })}
        </span>
        <span className="quiet small">{say('adjudication.keys')}</span>
      </div>
    </>
  );
}

/** Only disagreements, coders hidden, each decided with a reason; the coders' labels stay. */
export function AdjudicationPage() {
  const say = useSay();
  const { projectId = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, isPending, refetch } = useAdjudicationQueue(projectId, params.get('frame'));
  const note =
    data === undefined ? undefined : say('adjudication.left', { smart_count: data.total ?? data.units.length });
  return (
    <>
      <PageHead
        title={say('adjudication.title')}
        parent={{ to: '/agreement', name: say('agreement.title') }}
        note={note}
      />
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={10} />}
      {data?.units.length === 0 && (
        <EmptyState title={say('adjudication.noneTitle')} why={say('adjudication.noneWhy')} />
      )}
      {data !== undefined && data.units.length > 0 && <Deciding projectId={projectId} queue={data} />}
    </>
  );
}
