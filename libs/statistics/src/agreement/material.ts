import type { Basis, UndefinedReason } from './coefficient.js';
import { sum, type UnitCounts } from './ratings.js';

/** Units with at least two judgements, and how many judgements each has. */
export interface Pairable extends UnitCounts {
  readonly judgements: readonly number[];
}

export function pairable({ categories, counts, coders }: UnitCounts): Pairable {
  const kept = counts.filter((row) => sum(row) >= 2);
  return { categories, counts: kept, coders, judgements: kept.map(sum) };
}

export function basisOf(data: UnitCounts, reference: string): Basis {
  const { counts, judgements, categories, coders } = pairable(data);
  return {
    n: counts.length,
    nCoders: coders,
    nMissing: Math.max(0, coders * counts.length - sum(judgements)),
    marginals: categories.map((category, column) => ({ category, count: sum(counts.map((row) => row[column] ?? 0)) })),
    reference,
  };
}

/** Why no coefficient of agreement exists for these data; null when there is one. */
export function whyUndefined(data: UnitCounts): UndefinedReason | null {
  if (data.coders < 2) return 'NEEDS_TWO_CODERS';
  const { counts, categories } = pairable(data);
  if (counts.length === 0) return 'NO_PAIRABLE_UNITS';
  const used = categories.filter((_, column) => counts.some((row) => (row[column] ?? 0) > 0));
  return used.length < 2 ? 'NO_VARIATION' : null;
}
