import type { CleaningEdit } from '../../providers/types.js';

export interface TracePiece {
  /** Null: left as it was. */
  readonly edit: CleaningEdit | null;
  readonly text: string;
}

/** The raw text in pieces: what stayed, and what each rule removed or replaced. Edits are sorted and never overlap. */
export function tracePieces(rawText: string, edits: readonly CleaningEdit[]): TracePiece[] {
  const pieces: TracePiece[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start > at) pieces.push({ edit: null, text: rawText.slice(at, edit.start) });
    pieces.push({ edit, text: rawText.slice(edit.start, edit.end) });
    at = Math.max(at, edit.end);
  }
  if (at < rawText.length) pieces.push({ edit: null, text: rawText.slice(at) });
  return pieces;
}

export interface RuleCount {
  readonly rule: string;
  readonly count: number;
  readonly characters: number;
}

/** How often each rule acted and how many characters it took away, the busiest first. */
export function ruleCounts(edits: readonly CleaningEdit[]): RuleCount[] {
  const rules = new Map<string, RuleCount>();
  for (const { rule, start, end } of edits) {
    const known = rules.get(rule) ?? { rule, count: 0, characters: 0 };
    rules.set(rule, { rule, count: known.count + 1, characters: known.characters + end - start });
  }
  return [...rules.values()].sort((a, b) => b.characters - a.characters || a.rule.localeCompare(b.rule, 'en'));
}
