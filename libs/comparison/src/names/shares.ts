import { FEW_CLUSTERS, seededRandom, wilsonInterval } from '@parallax/statistics';

/** Mentions of each variant in one cluster (an event or an article). */
export type ClusterCounts = readonly number[];

export interface ShareOptions {
  readonly seed: string;
  readonly replicates: number;
}

/** Mentions of a variant among all mentions of the concept. Undefined is null with a reason, never 0. */
export interface NameShare {
  readonly k: number;
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Events or articles with a mention. */
  readonly clusters: number;
  readonly isFewClusters: boolean;
  readonly method: string;
  readonly undefinedReason: string | null;
  readonly noIntervalReason: string | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Limits {
  readonly low: number;
  readonly high: number;
}

const RESAMPLED = 'bootstrap-clusters-percentile-0.95';
const UNANIMOUS = 'wilson-clusters-0.95';

/**
 * Percentile limits of every variant's share from one set of draws: clusters with replacement, numerator and
 * denominator formed anew each time, since mentions in one text or event are not independent.
 */
function drawnLimits(clusters: readonly ClusterCounts[], variants: number, options: ShareOptions): Limits[] {
  const { seed, replicates } = options;
  const { below } = seededRandom(seed);
  const shares = Array.from({ length: variants }, () => new Float64Array(replicates));
  const totals = new Float64Array(variants);
  for (let replicate = 0; replicate < replicates; replicate++) {
    totals.fill(0);
    for (let draw = 0; draw < clusters.length; draw++) {
      const cluster = clusters[below(clusters.length)];
      for (let variant = 0; variant < variants; variant++) {
        totals[variant] = (totals[variant] ?? 0) + (cluster?.[variant] ?? 0);
      }
    }
    const n = totals.reduce((total, count) => total + count, 0);
    shares.forEach((of, variant) => (of[replicate] = (totals[variant] ?? 0) / n));
  }
  const at = (sorted: Float64Array, p: number): number =>
    sorted[Math.min(replicates - 1, Math.floor(p * replicates))] ?? 0;
  return shares.map((of) => {
    const sorted = of.sort();
    return { low: at(sorted, 0.025), high: at(sorted, 0.975) };
  });
}

/**
 * All clusters agree, so drawing from them shows no spread at all. Then the clusters are the observations: a share of
 * all or none of so many, by Wilson.
 */
function unanimous(k: number, clusters: number): Limits {
  const { low, high } = wilsonInterval(k === 0 ? 0 : clusters, clusters);
  return { low: low ?? 0, high: high ?? 1 };
}

function undefinedShare(reason: string): NameShare {
  return {
    ...{ k: 0, n: 0, value: null, low: null, high: null, clusters: 0, isFewClusters: true },
    ...{ method: RESAMPLED, undefinedReason: reason, noIntervalReason: null },
  };
}

/** The share of each variant with a 95 % interval over clusters; `whenEmpty` says why there are no mentions. */
export function nameShares(
  all: readonly ClusterCounts[],
  variants: number,
  { whenEmpty, ...options }: ShareOptions & { readonly whenEmpty: string },
): NameShare[] {
  const clusters = all.filter((counts) => sum(counts) > 0);
  const n = sum(clusters.map(sum));
  if (n === 0) return Array.from({ length: variants }, () => undefinedShare(whenEmpty));
  const totals = Array.from({ length: variants }, (_, variant) => sum(clusters.map((counts) => counts[variant] ?? 0)));
  const isMixed = totals.some((k) => k > 0 && k < n);
  const drawn = isMixed && clusters.length > 1 ? drawnLimits(clusters, variants, options) : [];
  return totals.map((k, variant): NameShare => {
    const isAgreed = k === 0 || k === n;
    const limits = isAgreed ? unanimous(k, clusters.length) : (drawn[variant] ?? null);
    return {
      ...{ k, n, value: k / n, low: limits?.low ?? null, high: limits?.high ?? null },
      ...{ clusters: clusters.length, isFewClusters: clusters.length < FEW_CLUSTERS },
      method: isAgreed ? UNANIMOUS : RESAMPLED,
      undefinedReason: null,
      noIntervalReason: limits === null ? 'NEEDS_TWO_CLUSTERS' : null,
    };
  });
}
