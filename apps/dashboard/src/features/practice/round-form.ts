import type { GoldSource, RoundDraft } from '../../providers/practice-door.js';
import { sourceKey } from './words.js';

/** A round as it is being filled in; numbers as they are typed. */
export interface RoundForm {
  readonly name: string;
  readonly units: string;
  /** Per cent. */
  readonly mark: string;
  /** Key of the source; empty: the first. */
  readonly source: string;
}

export const EMPTY_ROUND: RoundForm = { name: '', units: '10', mark: '80', source: '' };

export const sourceOf = (form: RoundForm, sources: readonly GoldSource[]): GoldSource | undefined =>
  sources.find((source) => sourceKey(source) === form.source) ?? sources[0];

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** Whether the round can be asked for: named, with a source, units it has, and a mark from 1 to 100 per cent. */
export function isReady(form: RoundForm, sources: readonly GoldSource[]): boolean {
  const source = sourceOf(form, sources);
  if (source === undefined || form.name.trim() === '') return false;
  return isWhole(form.units, 1, Math.min(200, source.units)) && isWhole(form.mark, 1, 100);
}

/** What is sent. `id` is kept while the same round is tried again, so that it is made once. */
export function draftOfRound(
  form: RoundForm,
  source: GoldSource,
  made: { readonly id: string; readonly projectId: string },
): RoundDraft {
  return {
    ...made,
    name: form.name.trim(),
    passMark: Number(form.mark) / 100,
    units: Number(form.units),
    goldProjectId: source.projectId,
    goldCoderId: source.coderId,
    repeatsRoundId: null,
  };
}
