import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'react-admin';
import type { DeskTask } from '../../providers/coding-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { PracticeQueue, PracticeTask } from '../../providers/practice-door.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { CodebookPane } from '../coding/CodebookPane.js';
import { DeskText } from '../coding/DeskText.js';
import type { DeskCommand } from '../coding/desk-keys.js';
import { useDeskKeys } from '../coding/use-desk-keys.js';
import { willSaveText } from '../coding/words.js';
import { FeedbackPane } from './FeedbackPane.js';
import { PracticeEnd } from './PracticeEnd.js';
import { PracticeFoot } from './PracticeFoot.js';
import { answeredCount } from './sitting.js';
import { usePractice, type Practice, type PracticePlace } from './use-practice.js';

/** A unit of practice as the text of the coding desk takes it: never saved, without context. */
const toDeskTask = ({ position, text }: PracticeTask): DeskTask => ({
  ...{ id: String(position), position, text, state: 'OPEN', revision: 0, isUnsure: false, note: null },
  ...{ labels: [], seconds: null, questions: [], context: null },
});

const NO_MARKS: readonly never[] = [];

function Unit({
  task,
  total,
  isAsking,
}: {
  readonly task: PracticeTask;
  readonly total: number;
  readonly isAsking: boolean;
}) {
  const say = useSay();
  const text = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => toDeskTask(task), [task]);
  const place = task.position;
  useEffect(() => {
    if (!isAsking) return;
    text.current?.focus({ preventScroll: true });
    const unit = text.current?.querySelector('.unit-sign');
    if (unit) unit.scrollIntoView({ block: 'center' });
    else text.current?.closest('.desk')?.scrollIntoView({ block: 'start' });
  }, [place, isAsking]);
  return (
    <>
      <p className="quiet small unit-line">{say('practiceDesk.unit', { place, total })}</p>
      <DeskText
        key={place}
        task={shown}
        marks={NO_MARKS}
        isCaretOn={false}
        label={say('desk.text', { place })}
        textRef={text}
        lineRef={line}
      />
    </>
  );
}

/** What keys do here: frames are marked and read about, Enter answers and goes on. */
function useKeys({ toggle, enter, told }: Practice, queue: PracticeQueue | undefined) {
  const [singleKeys] = useStore('parallax.keys', true);
  const [looked, look] = useState<number | null>(null);
  const mark = (place: number) => {
    const frame = queue?.codebook.frames[place];
    if (queue === undefined || frame === undefined || told !== null) return;
    look(place);
    toggle(frame.id, queue.codebook.isExclusive);
  };
  const run = (command: DeskCommand) => {
    if (command.kind === 'frame') mark(command.place);
    else if (command.kind === 'look') look(command.place);
    else if (command.kind === 'submit') enter();
  };
  // Only marking, looking and saving mean something here, and their keys are the same for everybody.
  useDeskKeys({ isOn: true, singleKeys, own: {}, takeFirst: () => false, run });
  return { looked, look, mark };
}

function useFoot({ told, task, judgement, answering, answeredHere, queue }: Practice) {
  const say = useSay();
  const { data } = queue;
  if (data === undefined) return null;
  const answered = answeredCount(data.round, data.tasks, answeredHere);
  const base = { ...{ name: data.round.name, units: data.round.units, passMark: data.round.passMark }, answered };
  if (told !== null) {
    const action = say(answered < data.round.units ? 'practiceDesk.next' : 'practiceDesk.end');
    return { ...base, action, words: say('practiceDesk.goesOn'), problem: null };
  }
  const said = `${say('practiceDesk.answers')}: ${willSaveText(say, judgement, data.codebook.frames)}`;
  const problem = answering.error?.message ?? null;
  return { ...base, action: say('practiceDesk.answer'), words: task === null ? null : said, problem };
}

/** All that was fetched is answered: more units or the result are on the way, or could not be fetched. */
function Coming({ queue: { error, isFetching, refetch } }: Pick<Practice, 'queue'>) {
  if (error === null || isFetching) return <Loading lines={12} />;
  return <ErrorState error={error} retry={() => void refetch()} />;
}

function Sides({ practice, queue }: { readonly practice: Practice; readonly queue: PracticeQueue }) {
  const say = useSay();
  const { task, told, judgement } = practice;
  const { looked, look, mark } = useKeys(practice, queue);
  const { round, codebook, result } = queue;
  const { units } = round;
  return (
    <>
      {/* A long text scrolls here, and keys have to reach it. */}
      <main className="desk-text" tabIndex={0}>
        <h1 className="hidden-text">
          {task === null
            ? round.name
            : say('practiceDesk.title', { round: round.name, place: task.position, total: units })}
        </h1>
        {!round.isOpen && <p role="status">{say('practice.closed')}</p>}
        {task !== null && <Unit task={task} total={units} isAsking={told === null} />}
        {task === null && result !== null && <PracticeEnd result={result} passMark={round.passMark} />}
        {task === null && result === null && <Coming queue={practice.queue} />}
      </main>
      {task !== null && (
        <aside className="desk-codebook" aria-label={say(told === null ? 'desk.frames' : 'practiceDesk.feedback')}>
          {told === null ? (
            <CodebookPane codebook={codebook} judgement={judgement} looked={looked} look={look} mark={mark} />
          ) : (
            <FeedbackPane told={told} />
          )}
        </aside>
      )}
    </>
  );
}

/** The coding desk for practice: the same text and codebook, and after each answer what was right. */
export function PracticeDesk({ place }: { readonly place: PracticePlace }) {
  const practice = usePractice(place);
  const { queue, answering, enter } = practice;
  const foot = useFoot(practice);
  if (queue.error !== null && queue.data === undefined)
    return <ErrorState error={queue.error} retry={() => void queue.refetch()} />;
  if (queue.data === undefined || foot === null) return <Loading lines={14} />;
  return (
    <div className="desk practice-desk" data-done={practice.task === null}>
      <Sides practice={practice} queue={queue.data} />
      <PracticeFoot {...foot} isBusy={answering.isPending} enter={enter} />
    </div>
  );
}
