import { useSay } from '../../providers/i18n-provider.js';
import type { DeskTask } from '../../providers/coding-types.js';
import { neighbour, nextOpen, standingJudgement } from './desk.js';
import { labelsOf } from './judgement.js';
import { newId } from './new-id.js';
import type { Change, Outbox, TaskStanding } from './outbox.js';
import type { DeskPlace, DeskTools } from './use-desk.js';

interface Parts {
  readonly place: DeskPlace;
  readonly tools: DeskTools;
  readonly outbox: Outbox;
  readonly seconds: () => number;
  readonly announce: (text: string) => void;
}

/** Where saving could go wrong for the unit at hand, said before anything is done. */
function useBars({ tools, announce }: Parts) {
  const say = useSay();
  return (task: DeskTask): boolean => {
    if (tools.trouble.some((one) => one.taskId === task.id && one.trouble !== null)) announce(say('said.decide'));
    else if (tools.project?.status === 'CLOSED') announce(say('desk.closed'));
    else return false;
    return true;
  };
}

type Posted = Pick<DeskTask, 'id' | 'revision'>;

/** Puts a change of a unit into the outbox. */
function usePost({ place, outbox }: Parts) {
  const { projectId, coderId, owner } = place;
  return (task: Posted, change: Change) => {
    const whose = { codingId: newId(), owner, projectId, coderId, taskId: task.id };
    outbox.add({ ...whose, expectedRevision: task.revision, change, madeAt: Date.now(), trouble: null });
  };
}

/** Enter and s: the unit goes into the outbox, and the desk goes on at once. */
function useLeaving(parts: Parts) {
  const { tools, seconds, announce } = parts;
  const { tasks, here, judgement, rules, dispatch, project } = tools;
  const say = useSay();
  const post = usePost(parts);
  const isBarred = useBars(parts);
  const leave = (outcome: 'CODED' | 'SKIPPED') => {
    if (here === null) return;
    const frameIds = project?.codebook.frames.map((frame) => frame.id) ?? [];
    const labels = outcome === 'SKIPPED' ? [] : labelsOf(judgement, frameIds, rules);
    const note = judgement.note.trim() === '' ? null : judgement.note.trim();
    post(here, { kind: 'save', outcome, labels, isUnsure: judgement.isUnsure, note, seconds: seconds() });
    tools.forget(here.id);
    dispatch({ kind: 'left-for-server', taskId: here.id, nextId: nextOpen(tasks, here.id) });
    announce(say(outcome === 'SKIPPED' ? 'said.skipped' : 'said.saved', { place: here.position }));
  };
  const submit = () => {
    if (here === null || isBarred(here)) return;
    if (!tools.isUnchanged) return leave('CODED');
    announce(say('said.unchanged', { place: here.position }));
    dispatch({ kind: 'went', taskId: nextOpen(tasks, here.id) ?? neighbour(tasks, here.id, 1) ?? here.id });
  };
  const skip = () => {
    if (here !== null && !isBarred(here)) leave('SKIPPED');
  };
  return { submit, skip };
}

/** u: the last mark; without one, the unit at hand or the one saved last is opened again. */
function useUndo(parts: Parts) {
  const { tools, announce } = parts;
  const { tasks, here, dispatch } = tools;
  const say = useSay();
  const post = usePost(parts);
  const isBarred = useBars(parts);
  const undo = () => {
    if (tools.canUndo) {
      tools.act({ kind: 'undo' });
      announce(say('said.undone'));
      return;
    }
    const isSaved = here !== null && here.state !== 'OPEN';
    const last = isSaved ? here : tasks.find((task) => task.id === tools.desk.saved.at(-1));
    if (last === undefined || last.state === 'OPEN') return announce(say('said.nothingToUndo'));
    if (isBarred(last)) return;
    post(last, { kind: 'reopen' });
    dispatch({ kind: 'reopened', taskId: last.id, judgement: standingJudgement(last) });
    announce(say('said.reopened', { place: last.position }));
  };
  const redo = () => {
    if (!tools.canRedo) return;
    tools.act({ kind: 'redo' });
    announce(say('said.redone'));
  };
  return { undo, redo };
}

/** The end of a clash: what is saved stays, or what was made here is saved on top of it. */
function useDeciding(parts: Parts) {
  const { tools, outbox } = parts;
  const { here, dispatch } = tools;
  const post = usePost(parts);
  return (isMine: boolean) => {
    const mine = tools.trouble.at(-1);
    const trouble = tools.trouble.find((one) => one.trouble !== null)?.trouble;
    if (here === null || mine === undefined || trouble === undefined || trouble === null) return;
    const stored = tools.desk.tasks.find((task) => task.id === here.id) ?? here;
    const current: TaskStanding = trouble.kind === 'conflict' ? trouble.current : stored;
    outbox.dropTask(here.id);
    tools.forget(here.id);
    dispatch({ kind: 'draft-dropped', taskId: here.id });
    dispatch({ kind: 'stands', task: current });
    if (isMine) post(current, mine.change);
  };
}

function addressOf({ coderId }: DeskPlace, taskId: string): string {
  return new URLSearchParams({ ...(coderId === null ? {} : { coder: coderId }), show: 'ALL', task: taskId }).toString();
}

/** Saves a unit, skips it, opens it again, ends a clash. */
export function useSaving(parts: Parts) {
  const { dispatch, tasks } = parts.tools;
  return {
    ...useLeaving(parts),
    ...useUndo(parts),
    decide: useDeciding(parts),
    openTask: (taskId: string) => {
      if (tasks.some((task) => task.id === taskId)) dispatch({ kind: 'went', taskId });
      // Not among the units shown: the address finds it in the whole queue.
      else window.location.assign(`?${addressOf(parts.place, taskId)}`);
    },
  };
}
