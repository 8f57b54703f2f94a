import { forEachDraw } from '../draws.js';
import { studentQuantile } from '../student.js';
import { normalTails } from '../tails.js';
import { LANES, type PackedCounts, packCounts } from './packed-counts.js';

/** Shares of one outlet: row by row what it has in one cluster, column by column k and n of one share. */
export interface ClusteredRows {
  /** The cluster of each row, ascending; an outlet has no row where it has nothing. */
  readonly clusters: Int32Array;
  /** One column a share; trials and successes, each as long as `clusters`. */
  readonly n: readonly Int32Array[];
  readonly k: readonly Int32Array[];
}

/** Percentile limits of each share, NaN where fewer than half of the replicates have any trial. */
export interface ShareLimits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface Group {
  readonly clusters: Int32Array;
  readonly packed: PackedCounts;
  /** Where n of each share is among the packed columns, k being the first: shares with one n hold it once. */
  readonly placeOfN: readonly number[];
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  /** Share by share, all replicates. */
  readonly shares: Float64Array;
}

const isSame = (a: Int32Array, b: Int32Array): boolean => a.every((value, at) => value === b[at]);

const largest = (columns: readonly Int32Array[]): number =>
  columns.reduce((most, column) => column.reduce((high, value) => Math.max(high, value), most), 0);

function groupOf({ clusters, k, n }: ClusteredRows, clusterCount: number, replicates: number): Group {
  const distinct: Int32Array[] = [];
  const placeOfN = n.map((column) => {
    const known = distinct.findIndex((one) => isSame(one, column));
    return k.length + (known < 0 ? distinct.push(column) - 1 : known);
  });
  const columns = [...k, ...distinct];
  const packed = packCounts(columns, clusterCount * largest(n));
  const sums = new Float64Array(packed.width);
  const counts = new Float64Array(columns.length);
  return { clusters, packed, placeOfN, sums, counts, shares: new Float64Array(k.length * replicates) };
}

function addUp({ clusters, packed: { width, cells }, sums }: Group, times: Uint8Array): void {
  for (let column = 0; column < width; column += LANES) {
    let [first, second, third, fourth] = [0, 0, 0, 0]; // kept in registers
    for (let row = 0, at = column; row < clusters.length; row++, at += width) {
      const weight = times[clusters[row] ?? 0] ?? 0;
      first += weight * (cells[at] ?? 0);
      second += weight * (cells[at + 1] ?? 0);
      third += weight * (cells[at + 2] ?? 0);
      fourth += weight * (cells[at + 3] ?? 0);
    }
    sums[column] = first;
    sums[column + 1] = second;
    sums[column + 2] = third;
    sums[column + 3] = fourth;
  }
}

function keepShares(group: Group, replicate: number, replicates: number): void {
  const { packed, placeOfN, sums, counts, shares } = group;
  packed.unpack(sums, counts);
  for (let share = 0; share < placeOfN.length; share++)
    shares[share * replicates + replicate] = (counts[share] ?? 0) / (counts[placeOfN[share] ?? 0] ?? 0);
}

/**
 * The tail that percentiles of few clusters need to hold the truth as often as they say: Φ(−√(G/(G−1)) t), t being
 * Student's quantile with G − 1 degrees of freedom. Plain percentiles are too narrow by both factors.
 *
 * @param clusters G, at least 2; @returns the tail below the lower limit: .0188 for 30, .0250 in the limit
 * @see Hesterberg, T. (2015). The American Statistician 69, 371–386, § 4.1.3 (expanded percentile interval).
 */
export function expandedTail(clusters: number, confidence = 0.95): number {
  const t = studentQuantile((1 + confidence) / 2, clusters - 1);
  return normalTails(Math.sqrt(clusters / (clusters - 1)) * t) / 2;
}

/** Limits of one sorted row of replicates, undefined ones (NaN) last. */
function limitsOf(sorted: Float64Array, tail: number): readonly [number, number] {
  let defined = sorted.length;
  while (defined > 0 && Number.isNaN(sorted[defined - 1])) defined--;
  if (2 * defined < sorted.length) return [Number.NaN, Number.NaN];
  const at = (p: number): number => sorted[Math.min(defined - 1, Math.floor(p * defined))] ?? Number.NaN;
  return [at(tail), at(1 - tail)];
}

/**
 * Percentile bootstrap over clusters for many shares at once: each replicate draws all clusters with replacement once,
 * and every share of every outlet is formed from that one draw, so that replicates of two shares belong together.
 *
 * @param groups outlets; @param clusterCount clusters are numbered from 0
 * @param options replicates: 2,000 or more for limits to be quoted; tailOf the clusters that have trials of a share: the
 *   share of replicates below the lower limit and above the upper, .025 by default
 * @returns limits group by group, in the order given
 * @see Davison & Hinkley (1997). Bootstrap Methods and their Application, § 3.8.
 */
export function bootstrapShares(
  groups: readonly ClusteredRows[],
  clusterCount: number,
  options: { readonly seed: string; readonly replicates: number; readonly tailOf?: (clusters: number) => number },
): ShareLimits[] {
  const { replicates, tailOf = () => 0.025 } = options;
  const all = groups.map((group) => groupOf(group, clusterCount, replicates));
  let replicate = 0;
  forEachDraw(clusterCount, options, (times) => {
    for (const group of all) {
      addUp(group, times);
      keepShares(group, replicate, replicates);
    }
    replicate++;
  });
  return all.map(({ shares }, at) => {
    const limits = (groups[at]?.n ?? []).map((n, share) =>
      limitsOf(shares.subarray(share * replicates, (share + 1) * replicates).sort(), tailOf(clustersIn(n))),
    );
    return { low: Float64Array.from(limits, ([low]) => low), high: Float64Array.from(limits, ([, high]) => high) };
  });
}

const clustersIn = (n: Int32Array): number => n.reduce((count, trials) => count + Number(trials > 0), 0);
