import { forEachDraw, type Times } from '../draws.js';
import { type BootstrapOptions, bootstrapInterval } from './bootstrap.js';
import {
  type AgreementResult,
  analyticResult,
  type Basis,
  type UndefinedReason,
  undefinedResult,
} from './coefficient.js';
import { type LabelSetMatrix, type LabelSets, readLabelSets } from './label-sets.js';
import { masiOfSizes, type MasiVariant } from './masi.js';
import { distanceBetween, distanceSums, pooledSetDisagreement } from './set-disagreement.js';
import type { DistanceOfSizes } from './set-lattice.js';

const REFERENCE = 'Passonneau, R. (2006). Measuring agreement on set-valued items (MASI). LREC.';

/** About three seconds; with more distinct sets than it allows for, fewer replicates are drawn. */
const MOST_STEPS = 4e9;
/** Fewer say nothing about the ends of an interval. */
const FEWEST_REPLICATES = 100;

/** What α is made of; counts are of distinct sets, the rest of units. */
interface Parts {
  readonly counts: Float64Array;
  /** Σ over pairs of a unit's judgements of their distance, over m − 1. */
  readonly apart: Float64Array;
  readonly judgements: number;
}

function partsOf(sets: LabelSets, distance: DistanceOfSizes): Parts {
  const between = distanceBetween(sets, distance);
  const counts = new Float64Array(sets.names.length);
  let judgements = 0;
  const apart = Float64Array.from(sets.units, (given) => {
    let total = 0;
    given.forEach((s, i) => {
      counts[s] = (counts[s] ?? 0) + 1;
      for (let j = i + 1; j < given.length; j++) total += 2 * between(s, given[j] ?? 0);
    });
    judgements += given.length;
    return total / (given.length - 1);
  });
  return { counts, apart, judgements };
}

const basisOf = ({ names, units, coders }: LabelSets, { counts, judgements }: Parts): Basis => ({
  ...{ n: units.length, nCoders: coders, nMissing: Math.max(0, coders * units.length - judgements) },
  marginals: names.map((category, set) => ({ category, count: counts[set] ?? 0 })),
  reference: REFERENCE,
});

function whyUndefined({ coders, units, names }: LabelSets): UndefinedReason | null {
  if (coders < 2) return 'NEEDS_TWO_CODERS';
  if (units.length === 0) return 'NO_PAIRABLE_UNITS';
  return names.length < 2 ? 'NO_VARIATION' : null;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Standard error by linearisation as for any other distance (Gwet 2014): with D_o and D_e the mean disagreements, D_u
 * and m a unit's disagreement and judgements, and E_u the mean distance of its judgements from all others, a unit's
 * part is (2 (D_o / D_e) E_u − D_o m − D_u) / (D_e m̄).
 */
function masiError({ units }: LabelSets, { apart, judgements }: Parts, sums: Float64Array, pooled: number) {
  const n = units.length;
  if (n < 2) return null;
  const observed = total(apart) / judgements;
  const expected = pooled / judgements ** 2;
  const mean = judgements / n;
  const squares = units.map((given, unit) => {
    const fromAll = given.reduce((sum, set) => sum + (sums[set] ?? 0), 0) / judgements;
    const part = (2 * observed * fromAll) / expected - observed * given.length - (apart[unit] ?? 0);
    return (part / (expected * mean)) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (n * (n - 1)));
}

function measureMasi(matrix: LabelSetMatrix, variant: MasiVariant) {
  const distance = masiOfSizes(variant);
  const sets = readLabelSets(matrix);
  const parts = partsOf(sets, distance);
  const basis = basisOf(sets, parts);
  const reason = whyUndefined(sets);
  if (reason !== null) return { sets, parts, distance, result: undefinedResult(basis, reason) };
  const sums = distanceSums(sets, distance, parts.counts);
  const pooled = sums.reduce((sum, value, set) => sum + value * (parts.counts[set] ?? 0), 0);
  const value = 1 - ((parts.judgements - 1) * total(parts.apart)) / pooled;
  const units = Math.max(0, ...matrix.map((ratings) => ratings.length));
  const result = analyticResult(basis, value, masiError(sets, parts, sums, pooled), units - 1);
  return { sets, parts, distance, result };
}

/**
 * Krippendorff's α of sets of labels with the MASI distance (Passonneau 2006), the variant named: one summary over
 * all labels of a multi-label codebook, beside and never instead of α label by label. Exact for any number of
 * distinct sets, with the analytic standard error and its t interval.
 *
 * @param matrix coder by unit; null is missing, an empty set is the judgement that nothing is there
 * @returns null with NEEDS_TWO_CODERS, NO_PAIRABLE_UNITS or NO_VARIATION where undefined
 */
export const masiAlpha = (matrix: LabelSetMatrix, variant: MasiVariant): AgreementResult =>
  measureMasi(matrix, variant).result;

/**
 * {@link masiAlpha} with a percentile interval from drawing units, the expected disagreement recomputed, as
 * `bootstrapAlpha` does. Where there are so many distinct sets that the replicates asked for would take minutes, fewer
 * are drawn, and `replicates` says how many; below 100 the analytic interval stays.
 */
export function bootstrapMasiAlpha(
  matrix: LabelSetMatrix,
  variant: MasiVariant,
  options: BootstrapOptions,
): AgreementResult {
  const { sets, parts, distance, result } = measureMasi(matrix, variant);
  if (result.value === null) return result;
  const pooled = pooledSetDisagreement(sets, distance);
  const replicates = Math.min(options.replicates, Math.floor(MOST_STEPS / pooled.steps));
  if (replicates < FEWEST_REPLICATES) return result;
  const alphaIn = replicateOf(sets, parts, pooled.of);
  const values: number[] = [];
  const { seed, kept } = options;
  // Kept draws are of all replicates asked for: with fewer, own ones.
  const shared = kept !== undefined && replicates === options.replicates ? { kept } : {};
  forEachDraw(sets.units.length, { seed, replicates, ...shared }, (times) => {
    const value = alphaIn(times);
    if (value !== null) values.push(value);
  });
  return { ...result, ...bootstrapInterval(values, { ...options, replicates }) };
}

/** α of one draw of units; null where all judgements drawn are one set. */
function replicateOf(sets: LabelSets, { apart }: Parts, pooledOf: (counts: ArrayLike<number>) => number) {
  const counts = new Float64Array(sets.names.length);
  const { units } = sets;
  // One after the other in one piece of memory: a replicate reads all of it.
  const given = Int32Array.from(units.flatMap((unit) => [...unit]));
  const ends = new Int32Array(units.length + 1);
  units.forEach((unit, index) => (ends[index + 1] = (ends[index] ?? 0) + unit.length));
  return (times: Times): number | null => {
    counts.fill(0);
    let [observed, judgements] = [0, 0];
    for (let unit = 0; unit < times.length; unit++) {
      const drawn = times[unit] ?? 0;
      if (drawn === 0) continue;
      const [from, to] = [ends[unit] ?? 0, ends[unit + 1] ?? 0];
      for (let at = from; at < to; at++) {
        const set = given[at] ?? 0;
        counts[set] = (counts[set] ?? 0) + drawn;
      }
      observed += drawn * (apart[unit] ?? 0);
      judgements += drawn * (to - from);
    }
    const pooled = pooledOf(counts);
    return pooled === 0 ? null : 1 - ((judgements - 1) * observed) / pooled;
  };
}
