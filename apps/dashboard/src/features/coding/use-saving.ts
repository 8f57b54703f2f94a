import { useSay } from '../../providers/i18n-provider.js';
import type { DeskTask } from '../../providers/coding-types.js';
import { neighbour, nextOpen, standingJudgement } from './desk.js';
import { labelsOf } from './judgement.js';
import { newId } from './new-id.js';
import { foreseen, type Change, type Outbox, type OutboxState } from './outbox.js';
import type { DeskPlace, DeskTools } from './use-desk.js';

interface Parts {
  readonly place: DeskPlace;
  readonly tools: DeskTools;
  readonly outbox: Outbox;
  readonly state: OutboxState;
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

/** Saves a unit, skips it, opens it again: each is put into the outbox and the desk goes on at once. */
export function useSaving(parts: Parts) {
  const { place, tools, outbox, state, seconds, announce } = parts;
  const say = useSay();
  const isBarred = useBars(parts);
  const { tasks, here, judgement, rules, dispatch, project } = tools;
  const frames = project?.codebook.frames ?? [];

  const post = (task: Pick<DeskTask, 'id' | 'revision'>, change: Change) => {
    const { projectId, coderId, owner } = place;
    const whose = { codingId: newId(), owner, projectId, coderId, taskId: task.id };
    outbox.add({ ...whose, expectedRevision: task.revision, change, madeAt: Date.now(), trouble: null });
  };

  const leave = (task: DeskTask, change: Change, words: string) => {
    post(task, change);
    tools.forget(task.id);
    dispatch({ kind: 'left-for-server', taskId: task.id, nextId: nextOpen(tasks, task.id) });
    announce(words);
  };

  const submit = () => {
    if (here === null || isBarred(here)) return;
    if (tools.isUnchanged) {
      announce(say('said.unchanged', { place: here.position }));
      dispatch({ kind: 'went', taskId: nextOpen(tasks, here.id) ?? neighbour(tasks, here.id, 1) ?? here.id });
      return;
    }
    const labels = labelsOf(
      judgement,
      frames.map((frame) => frame.id),
      rules,
    );
    const { isUnsure, note } = judgement;
    const said = { isUnsure, note: note.trim() === '' ? null : note.trim(), seconds: seconds() };
    leave(here, { kind: 'save', outcome: 'CODED', labels, ...said }, say('said.saved', { place: here.position }));
  };

  const skip = () => {
    if (here === null || isBarred(here)) return;
    const { isUnsure, note } = judgement;
    const said = { isUnsure, note: note.trim() === '' ? null : note.trim(), seconds: seconds() };
    leave(
      here,
      { kind: 'save', outcome: 'SKIPPED', labels: [], ...said },
      say('said.skipped', { place: here.position }),
    );
  };

  const reopen = (task: DeskTask) => {
    if (isBarred(task)) return;
    const marks = standingJudgement(task);
    post(task, { kind: 'reopen' });
    dispatch({ kind: 'reopened', taskId: task.id, judgement: marks });
    announce(say('said.reopened', { place: task.position }));
  };

  const undo = () => {
    if (tools.canUndo) {
      tools.act({ kind: 'undo' });
      announce(say('said.undone'));
      return;
    }
    const isSaved = here !== null && here.state !== 'OPEN';
    const last = isSaved ? here : tasks.find((task) => task.id === tools.desk.saved.at(-1));
    if (last === undefined || last.state === 'OPEN') announce(say('said.nothingToUndo'));
    else reopen(last);
  };

  const redo = () => {
    if (!tools.canRedo) return;
    tools.act({ kind: 'redo' });
    announce(say('said.redone'));
  };

  /** The end of a clash: what is saved stays, or what was made here is saved on top of it. */
  const decide = (isMine: boolean) => {
    if (here === null) return;
    const mine = tools.trouble.at(-1);
    const trouble = tools.trouble.find((one) => one.trouble !== null)?.trouble;
    if (mine === undefined || trouble === undefined || trouble === null) return;
    const stored = tools.desk.tasks.find((task) => task.id === here.id) ?? here;
    const current = trouble.kind === 'conflict' ? trouble.current : foreseen(stored, []);
    outbox.dropTask(here.id);
    tools.forget(here.id);
    dispatch({ kind: 'draft-dropped', taskId: here.id });
    dispatch({ kind: 'stands', task: current });
    if (isMine) post({ id: here.id, revision: current.revision }, mine.change);
  };

  const openTask = (taskId: string) => dispatch({ kind: 'went', taskId });
  return { submit, skip, undo, redo, decide, openTask, waitingHere: state.waiting.length };
}
