import { normalQuantile } from '../normal.js';
import type { Rng } from '../random.js';
import { studentQuantile } from '../student.js';
import { sumOf, undefinedBecause, type Undefined } from './result.js';

/** What one cluster (an event) holds: successes of trials. */
export interface Cluster {
  readonly k: number;
  readonly n: number;
}

/** Below this many clusters an interval over clusters is not to be trusted. */
export const FEW_CLUSTERS = 20;

export type ClusteredShare =
  | {
      readonly value: number;
      readonly standardError: number;
      readonly low: number;
      readonly high: number;
      /** Clusters less one. */
      readonly df: number;
      readonly clusters: number;
      readonly n: number;
      readonly isFewClusters: boolean;
    }
  | Undefined;

const shareOf = (clusters: readonly Cluster[]): { readonly share: number; readonly n: number } => {
  const n = sumOf(clusters.map((cluster) => cluster.n));
  return { share: sumOf(clusters.map(({ k }) => k)) / n, n };
};

/**
 * A share whose trials come in clusters, with the standard error linearised over clusters:
 * SE² = G/(G−1) Σ ((k_g − p n_g)/N)². Articles on one event share its facts, so events are the clusters.
 *
 * @param interval `normal`: z; `t`: Student's t with G − 1 degrees of freedom
 * @returns null with NO_OBSERVATIONS or NEEDS_TWO_CLUSTERS; limits are not cut to [0, 1]
 * @see Cochran, W. G. (1977). Sampling Techniques, § 9A; as `svymean` of R's survey.
 */
export function clusteredShare(
  clusters: readonly Cluster[],
  { interval = 't', confidence = 0.95 }: { readonly interval?: 'normal' | 't'; readonly confidence?: number } = {},
): ClusteredShare {
  const used = clusters.filter(({ n }) => n > 0);
  if (used.length === 0) return undefinedBecause('NO_OBSERVATIONS');
  if (used.length === 1) return undefinedBecause('NEEDS_TWO_CLUSTERS');
  const { share: value, n } = shareOf(used);
  const df = used.length - 1;
  const squares = sumOf(used.map((cluster) => ((cluster.k - value * cluster.n) / n) ** 2));
  const standardError = Math.sqrt((used.length / df) * squares);
  const upper = (1 + confidence) / 2;
  const reach = standardError * (interval === 't' ? studentQuantile(upper, df) : normalQuantile(upper));
  const isFewClusters = used.length < FEW_CLUSTERS;
  return { value, standardError, low: value - reach, high: value + reach, df, clusters: used.length, n, isFewClusters };
}

export type BootstrapShare =
  | {
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly clusters: number;
      readonly n: number;
      readonly replicates: number;
      readonly isFewClusters: boolean;
    }
  | Undefined;

/**
 * The same share with a percentile bootstrap over clusters: clusters are drawn with replacement, and share and
 * denominator are formed anew for each replicate.
 *
 * @param replicates at least 2,000 for limits to be quoted
 * @returns null with NO_OBSERVATIONS or NEEDS_TWO_CLUSTERS
 * @see Davison & Hinkley (1997). Bootstrap Methods and their Application, § 3.8.
 */
export function bootstrapClusteredShare(
  clusters: readonly Cluster[],
  rng: Rng,
  { replicates = 2_000, confidence = 0.95 }: { readonly replicates?: number; readonly confidence?: number } = {},
): BootstrapShare {
  const used = clusters.filter(({ n }) => n > 0);
  if (used.length === 0) return undefinedBecause('NO_OBSERVATIONS');
  if (used.length === 1) return undefinedBecause('NEEDS_TWO_CLUSTERS');
  const { share: value, n } = shareOf(used);
  const shares = Float64Array.from({ length: replicates }, () => drawnShare(used, rng)).sort();
  const at = (p: number): number => shares[Math.min(replicates - 1, Math.floor(p * replicates))] ?? value;
  const tail = (1 - confidence) / 2;
  const isFewClusters = used.length < FEW_CLUSTERS;
  return { value, low: at(tail), high: at(1 - tail), clusters: used.length, n, replicates, isFewClusters };
}

function drawnShare(clusters: readonly Cluster[], rng: Rng): number {
  let [k, n] = [0, 0];
  for (let draw = 0; draw < clusters.length; draw++) {
    const cluster = clusters[rng.below(clusters.length)];
    k += cluster?.k ?? 0;
    n += cluster?.n ?? 0;
  }
  return k / n;
}
