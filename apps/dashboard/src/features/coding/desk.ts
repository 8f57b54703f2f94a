import type { DeskProgress, DeskTask } from '../../providers/coding-types.js';
import { act, draftOf, judgementOf, type Act, type CodingRules, type Draft, type Judgement } from './judgement.js';
import type { TaskStanding } from './outbox.js';

/** Everything of the desk that is not yet with the server or only of this page. */
export interface Desk {
  /** In the order of the queue. */
  readonly tasks: readonly DeskTask[];
  readonly hereId: string | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Saved from this page, the latest last: what undo goes back to. */
  readonly saved: readonly string[];
}

export type Deed =
  | { readonly kind: 'loaded'; readonly tasks: readonly DeskTask[]; readonly wantedId: string | null }
  | { readonly kind: 'went'; readonly taskId: string | null }
  | {
      readonly kind: 'acted';
      readonly taskId: string;
      readonly act: Act;
      readonly rules: CodingRules;
      readonly from: Judgement;
    }
  | { readonly kind: 'left-for-server'; readonly taskId: string; readonly nextId: string | null }
  | { readonly kind: 'reopened'; readonly taskId: string; readonly judgement: Judgement }
  | { readonly kind: 'stands'; readonly task: TaskStanding }
  | { readonly kind: 'asked'; readonly taskId: string; readonly question: DeskTask['questions'][number] }
  | { readonly kind: 'draft-dropped'; readonly taskId: string }
  | { readonly kind: 'emptied' };

export const EMPTY_DESK: Desk = { tasks: [], hereId: null, drafts: {}, saved: [] };

/** A page of the queue joined to what is there already: newer revisions win, the order is the queue's. */
function merged(old: readonly DeskTask[], added: readonly DeskTask[]): DeskTask[] {
  const byId = new Map(old.map((task) => [task.id, task]));
  for (const task of added) {
    const known = byId.get(task.id);
    if (known === undefined || known.revision <= task.revision) byId.set(task.id, task);
  }
  return [...byId.values()].sort((a, b) => a.position - b.position);
}

function without(drafts: Desk['drafts'], taskId: string): Desk['drafts'] {
  const { [taskId]: _gone, ...rest } = drafts;
  return rest;
}

const changeTask = (desk: Desk, id: string, change: (task: DeskTask) => DeskTask): Desk => ({
  ...desk,
  tasks: desk.tasks.map((task) => (task.id === id ? change(task) : task)),
});

function load(desk: Desk, tasks: readonly DeskTask[], wantedId: string | null): Desk {
  const all = merged(desk.tasks, tasks);
  const isThere = (id: string | null) => id !== null && all.some((task) => task.id === id);
  const wanted = isThere(wantedId) ? wantedId : null;
  return { ...desk, tasks: all, hereId: isThere(desk.hereId) ? desk.hereId : wanted };
}

export function deskAfter(desk: Desk, deed: Deed): Desk {
  switch (deed.kind) {
    case 'loaded':
      return load(desk, deed.tasks, deed.wantedId);
    case 'went':
      return { ...desk, hereId: deed.taskId };
    case 'acted': {
      const draft = act(desk.drafts[deed.taskId] ?? draftOf(deed.from), deed.act, deed.rules);
      return { ...desk, drafts: { ...desk.drafts, [deed.taskId]: draft } };
    }
    case 'left-for-server': {
      const saved = [...desk.saved.filter((id) => id !== deed.taskId), deed.taskId];
      return { ...desk, hereId: deed.nextId, saved, drafts: without(desk.drafts, deed.taskId) };
    }
    case 'reopened': {
      const drafts = { ...desk.drafts, [deed.taskId]: draftOf(deed.judgement) };
      return { ...desk, hereId: deed.taskId, saved: desk.saved.filter((id) => id !== deed.taskId), drafts };
    }
    case 'stands':
      return changeTask(desk, deed.task.id, (task) =>
        task.revision > deed.task.revision ? task : { ...task, ...deed.task },
      );
    case 'asked':
      return changeTask(desk, deed.taskId, (task) => ({ ...task, questions: [...task.questions, deed.question] }));
    case 'draft-dropped':
      return { ...desk, drafts: without(desk.drafts, deed.taskId) };
    case 'emptied':
      return EMPTY_DESK;
  }
}

export const standingJudgement = (task: TaskStanding): Judgement => judgementOf(task.labels, task.isUnsure, task.note);

/** The open unit to go on with: the next after this one, else the first. */
export function nextOpen(tasks: readonly TaskStanding[], hereId: string | null): string | null {
  const here = tasks.findIndex((task) => task.id === hereId);
  const isOpen = (task: TaskStanding) => task.state === 'OPEN' && task.id !== hereId;
  return (tasks.slice(here + 1).find(isOpen) ?? tasks.find(isOpen))?.id ?? null;
}

/** Neighbour in the queue, whatever its state; null at the end. */
export function neighbour(tasks: readonly TaskStanding[], hereId: string | null, step: 1 | -1): string | null {
  const here = tasks.findIndex((task) => task.id === hereId);
  // From the page that says that all is done, back leads to the last one.
  if (here === -1) return (step === -1 ? tasks.at(-1)?.id : tasks[0]?.id) ?? null;
  return tasks[here + step]?.id ?? null;
}

const share = (tasks: readonly TaskStanding[], is: (task: TaskStanding) => boolean) => tasks.filter(is).length;

/** The server's count, moved on by what this page has done since: a coder without a connection sees progress too. */
export function progressNow(
  counted: DeskProgress,
  atCount: readonly TaskStanding[],
  now: readonly TaskStanding[],
): DeskProgress {
  const known = new Set(atCount.map((task) => task.id));
  const same = now.filter((task) => known.has(task.id));
  const moved = (is: (task: TaskStanding) => boolean) => share(same, is) - share(atCount, is);
  const coded = counted.coded + moved((task) => task.state === 'CODED');
  const skipped = counted.skipped + moved((task) => task.state === 'SKIPPED');
  const openThen = counted.total - counted.coded - counted.skipped;
  const openNow = counted.total - coded - skipped;
  const secondsLeft =
    counted.secondsLeft === null || openThen === 0 ? null : (counted.secondsLeft * openNow) / openThen;
  return {
    total: counted.total,
    coded,
    skipped,
    unsure: counted.unsure + moved((task) => task.isUnsure && task.state !== 'OPEN'),
    secondsLeft,
  };
}
