import type { DraftForm } from './draft-form.js';

/** What can be undone and done again. Writing on in one field is one step. */
export interface History {
  readonly now: DraftForm;
  readonly past: readonly DraftForm[];
  readonly future: readonly DraftForm[];
  /** The field the last change was made in; null after undo, and for changes that stand alone. */
  readonly field: string | null;
}

const LONGEST = 200;

export const begin = (now: DraftForm): History => ({ now, past: [], future: [], field: null });

export function change(history: History, now: DraftForm, field: string | null): History {
  if (field !== null && field === history.field) return { ...history, now, future: [] };
  return { now, past: [...history.past, history.now].slice(-LONGEST), future: [], field };
}

export function undo({ now, past, future, ...rest }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { ...rest, now, past, future };
  return { now: before, past: past.slice(0, -1), future: [now, ...future], field: null };
}

export function redo({ now, past, future, ...rest }: History): History {
  const [next, ...left] = future;
  if (next === undefined) return { ...rest, now, past, future };
  return { now: next, past: [...past, now], future: left, field: null };
}
