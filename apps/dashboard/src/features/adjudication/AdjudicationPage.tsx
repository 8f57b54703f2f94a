import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import type { AdjudicationPage as Queue } from '../../providers/adjudication-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';
import { useLetterKeys } from '../../ui/use-letter-keys.js';
import { DecisionPane } from './DecisionPane.js';
import { keyOf } from './sitting.js';
import { UnitText } from './UnitText.js';
import { useAdjudicationQueue, useSitting } from './use-sitting.js';

interface HeadProps {
  readonly frame: string;
  readonly place: { readonly number: number; readonly total: number };
  readonly step: (by: 1 | -1) => void;
}

/** The question stands above the text, so that it is known while reading, on a phone too. */
function Head({ frame, place, step }: HeadProps) {
  const say = useSay();
  return (
    <div className="adjudication-head">
      <h2 aria-live="polite">{say('adjudication.question', { frame })}</h2>
      <div className="row no-print">
        <span className="quiet num">{say('adjudication.place', place)}</span>
        <Button onClick={() => step(-1)}>{say('adjudication.back')}</Button>
        <Button onClick={() => step(1)}>{say('adjudication.skip')}</Button>
      </div>
    </div>
  );
}

interface DecidingProps {
  readonly projectId: string;
  readonly queue: Queue;
  readonly onMore: () => void;
}

/** What is written and decided for the unit in front; a decision without a reason leads to the field of the reason. */
function useDecision(projectId: string, units: Queue['units']) {
  const say = useSay();
  const { sitting, deciding, step: stepTo } = useSitting(projectId, units);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unit = sitting.units[sitting.at];
  const decide = (present: boolean) => {
    if (unit === undefined || deciding.isPending) return;
    setMissing(reason.trim() === '');
    if (reason.trim() === '') field.current?.focus();
    else deciding.mutate({ unit, present, reason: reason.trim() }, { onSuccess: () => setReason('') });
  };
  const write = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const step = (by: 1 | -1) => {
    setMissing(false);
    deciding.reset();
    stepTo(by);
  };
  const problem = isMissing ? say('adjudication.needsReason') : (deciding.error?.message ?? null);
  return { sitting, unit, reason, field, problem, decide, write, step };
}

function Deciding({ projectId, queue, onMore }: DecidingProps) {
  const say = useSay();
  const { sitting, unit, reason, field, problem, decide, write, step } = useDecision(projectId, queue.units);
  useLetterKeys({
    ...{ p: () => decide(true), a: () => decide(false), j: () => step(1), k: () => step(-1) },
    r: () => field.current?.focus(),
  });
  if (unit === undefined) return null;
  const left = (queue.total ?? queue.units.length) - sitting.decisions.size;
  return (
    <>
      <p className="quiet" role="status">
        {say('adjudication.left', { smart_count: left })}
      </p>
      <p className="quiet small no-print">{say('adjudication.keys')}</p>
      {sitting.decisions.size === sitting.units.length && (
        <div className="panel row" role="status">
          {say('adjudication.allDecided')}
          <Button variant="outlined" onClick={onMore}>
            {say('adjudication.lookForMore')}
          </Button>
        </div>
      )}
      <Head frame={unit.frame.name} place={{ number: sitting.at + 1, total: sitting.units.length }} step={step} />
      <div className="adjudication">
        <UnitText unit={unit} />
        <DecisionPane
          unit={unit}
          decision={sitting.decisions.get(keyOf(unit)) ?? unit.decision}
          reason={reason}
          reasons={sitting.reasons}
          problem={problem}
          reasonField={field}
          onReason={write}
          onDecide={decide}
        />
      </div>
    </>
  );
}

/** Only disagreements, coders hidden, each decided with a reason; the coders' labels stay. */
export function AdjudicationPage() {
  const say = useSay();
  const { projectId = '' } = useParams();
  const [params] = useSearchParams();
  const { data, dataUpdatedAt, error, isPending, refetch } = useAdjudicationQueue(projectId, params.get('frame'));
  const agreement = `/agreement?project=${projectId}`;
  return (
    <>
      <PageHead title={say('adjudication.title')} parent={{ to: agreement, name: say('agreement.title') }} />
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {isPending && error === null && <Loading lines={10} />}
      {data?.units.length === 0 && (
        <EmptyState
          title={say('adjudication.noneTitle')}
          why={say('adjudication.noneWhy')}
          action={<Link to={agreement}>{say('adjudication.toAgreement')}</Link>}
        />
      )}
      {data !== undefined && data.units.length > 0 && (
        <Deciding key={dataUpdatedAt} projectId={projectId} queue={data} onMore={() => void refetch()} />
      )}
    </>
  );
}
