import type { ConceptForm } from './concept-form.js';

/** What can be undone and done again. Writing on in one field is one step. */
export interface FormHistory {
  readonly now: ConceptForm;
  readonly past: readonly ConceptForm[];
  readonly future: readonly ConceptForm[];
  readonly field: string | null;
}

const LONGEST = 200;

export const begin = (now: ConceptForm): FormHistory => ({ now, past: [], future: [], field: null });

export function write(history: FormHistory, now: ConceptForm, field: string | null): FormHistory {
  if (field !== null && field === history.field) return { ...history, now, future: [] };
  return { now, past: [...history.past, history.now].slice(-LONGEST), future: [], field };
}

export function undo({ now, past, future, field }: FormHistory): FormHistory {
  const before = past.at(-1);
  if (before === undefined) return { now, past, future, field };
  return { now: before, past: past.slice(0, -1), future: [now, ...future], field: null };
}

export function redo({ now, past, future, field }: FormHistory): FormHistory {
  const [next, ...left] = future;
  if (next === undefined) return { now, past, future, field };
  return { now: next, past: [...past, now], future: left, field: null };
}
