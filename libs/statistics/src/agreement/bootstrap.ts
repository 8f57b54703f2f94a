import { forEachDraw, type KeptDraws } from '../draws.js';
import { columnTotals, krippendorffAlpha, pooledDisagreement, unitDisagreement } from './alpha.js';
import type { AgreementResult } from './coefficient.js';
import type { Matrix } from './distance.js';
import { pairable } from './material.js';
import { sum, type UnitCounts } from './ratings.js';

export interface BootstrapOptions {
  readonly seed: string;
  /** At least 100; 1,000 where nothing else is wanted. */
  readonly replicates: number;
  /** In (0, 1); default .95. */
  readonly confidence?: number;
  /** Draws that other calls with this seed and number of replicates share. */
  readonly kept?: KeptDraws;
}

/** Units judged in the same way are one pattern: a replicate draws units and counts patterns. */
interface Patterns {
  readonly rows: readonly (readonly number[])[];
  readonly judgements: readonly number[];
  /** Of each unit its pattern. */
  readonly ofUnit: Int32Array;
}

function patternsOf({ counts, judgements }: ReturnType<typeof pairable>): Patterns {
  const known = new Map<string, number>();
  const rows: (readonly number[])[] = [];
  const sizes: number[] = [];
  const ofUnit = Int32Array.from(counts, (row, unit) => {
    const key = row.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, rows.length);
    rows.push(row);
    sizes.push(judgements[unit] ?? 0);
    return rows.length - 1;
  });
  return { rows, judgements: sizes, ofUnit };
}

/** α of one replicate, its expected disagreement recomputed; null where that is 0. */
function replicateAlpha(
  patterns: Patterns,
  times: Int32Array,
  distance: (data: UnitCounts) => Matrix,
  data: UnitCounts,
) {
  const counts = patterns.rows.map((row, pattern) => row.map((count) => count * (times[pattern] ?? 0)));
  const drawn = { ...data, counts };
  const delta = distance(drawn);
  const expected = pooledDisagreement(columnTotals(drawn), delta);
  if (expected === 0) return null;
  let observed = 0;
  patterns.rows.forEach((row, pattern) => {
    const weight = times[pattern] ?? 0;
    if (weight > 0) observed += weight * unitDisagreement(row, patterns.judgements[pattern] ?? 0, delta);
  });
  const judgements = sum(patterns.judgements.map((m, pattern) => m * (times[pattern] ?? 0)));
  return 1 - ((judgements - 1) * observed) / expected;
}

/** Linear interpolation between order statistics (Hyndman & Fan 1996, type 7, as R's default). */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  const from = sorted[low] ?? Number.NaN;
  return from + (place - low) * ((sorted[Math.min(low + 1, sorted.length - 1)] ?? from) - from);
}

function drawAlphas(data: UnitCounts, distance: (data: UnitCounts) => Matrix, options: BootstrapOptions): number[] {
  const patterns = patternsOf(pairable(data));
  const { ofUnit } = patterns;
  const times = new Int32Array(patterns.rows.length);
  const values: number[] = [];
  forEachDraw(ofUnit.length, options, (drawn) => {
    times.fill(0);
    for (let unit = 0; unit < ofUnit.length; unit++) {
      const pattern = ofUnit[unit] ?? 0;
      times[pattern] = (times[pattern] ?? 0) + (drawn[unit] ?? 0);
    }
    const value = replicateAlpha(patterns, times, distance, data);
    if (value !== null) values.push(value);
  });
  return values;
}

type BootstrapInterval = Pick<
  AgreementResult,
  'ciLow' | 'ciHigh' | 'ciMethod' | 'se' | 'seed' | 'replicates' | 'undefinedReplicates'
>;

/** Percentiles of the replicates that are defined; null where half of all or more are not. */
export function bootstrapInterval(found: readonly number[], options: BootstrapOptions): BootstrapInterval {
  const { seed, replicates, confidence = 0.95 } = options;
  const values = Float64Array.from(found).sort();
  const isEnough = values.length > replicates / 2;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const spread = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
  return {
    ciLow: isEnough ? percentile(values, (1 - confidence) / 2) : null,
    ciHigh: isEnough ? percentile(values, (1 + confidence) / 2) : null,
    ciMethod: isEnough ? `bootstrap-units-percentile-${confidence}` : null,
    se: isEnough ? Math.sqrt(spread) : null,
    ...{ seed, replicates, undefinedReplicates: replicates - values.length },
  };
}

/**
 * Krippendorff's α with a percentile interval from drawing units with replacement, coders kept, the expected
 * disagreement recomputed for every replicate. Replicates without variation have no α; they are counted, reported
 * and left out. Where half of them or more are undefined, so is the interval.
 *
 * This is neither Krippendorff's own algorithm nor Hayes' macro, which resample pairs of judgements and are disputed.
 *
 * @returns as {@link krippendorffAlpha}, with the standard deviation of the replicates as `se`
 */
export function bootstrapAlpha(
  data: UnitCounts,
  distance: (pairableUnits: UnitCounts) => Matrix,
  options: BootstrapOptions,
): AgreementResult {
  const point = krippendorffAlpha(data, distance);
  if (point.value === null) return point;
  return { ...point, ...bootstrapInterval(drawAlphas(data, distance, options), options) };
}
