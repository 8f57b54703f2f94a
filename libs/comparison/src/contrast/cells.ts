import type { FrameId, SourceId } from '@parallax/kernel';
import {
  bootstrapShares,
  type ClusteredRows,
  clusteredShare,
  expandedTail,
  FEW_CLUSTERS,
  type Proportion,
  type ShareLimits,
  wilsonInterval,
} from '@parallax/statistics';
import { type DecidedArticles, STATE } from './decided-articles.js';
import type { Tally } from './tally.js';

/** A share's interval over clusters, or why there is none. */
export type ClusterInterval =
  | { readonly low: number; readonly high: number; readonly undefinedReason: null }
  | { readonly low: null; readonly high: null; readonly undefinedReason: string };

/** One outlet and one frame. */
export interface ContrastCell {
  readonly sourceId: SourceId;
  readonly frameId: FrameId;
  /** k articles with the frame of n decided ones, with Wilson's interval, which takes articles for independent. */
  readonly share: Proportion;
  /** Linearised over events, Student's t; cut to [0, 1]. */
  readonly analytic: ClusterInterval;
  /** Percentile bootstrap over events, tails expanded for few of them. */
  readonly bootstrap: ClusterInterval;
  /** Events and articles without event that the share rests on. */
  readonly clusters: number;
  readonly isFewClusters: boolean;
  /** Articles over which coders tie; in neither k nor n. */
  readonly undecided: number;
}

const without = (undefinedReason: string): ClusterInterval => ({ low: null, high: null, undefinedReason });
const between = (low: number, high: number): ClusterInterval => ({
  low: Math.max(0, low),
  high: Math.min(1, high),
  undefinedReason: null,
});

function analyticOf({ k, n }: ClusteredRows, frame: number): ClusterInterval {
  const trials = n[frame] ?? new Int32Array();
  const result = clusteredShare(Array.from(trials, (of, row) => ({ k: k[frame]?.[row] ?? 0, n: of })));
  if (result.value === null) return without(result.undefinedReason);
  // Where all clusters are alike the formula gives an interval of no width: certainty that nobody has.
  return result.standardError === 0 ? without('NO_VARIATION') : between(result.low, result.high);
}

function bootstrapOf(limits: ShareLimits | undefined, frame: number): ClusterInterval {
  const [low, high] = [limits?.low[frame] ?? Number.NaN, limits?.high[frame] ?? Number.NaN];
  return Number.isNaN(low) ? without('TOO_FEW_DRAWS') : between(low, high);
}

const sum = (column: Int32Array | undefined): number => column?.reduce((total, value) => total + value, 0) ?? 0;

function undecidedOf({ outlet, states, frameCount, outletCount }: DecidedArticles): Int32Array {
  const counts = new Int32Array(outletCount * frameCount);
  states.forEach((state, at) => {
    if (state !== STATE.undecided) return;
    const cell = (outlet[Math.floor(at / frameCount)] ?? 0) * frameCount + (at % frameCount);
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  return counts;
}

function cellOf(rows: ClusteredRows, frame: number, limits: ShareLimits | undefined) {
  const analytic = analyticOf(rows, frame);
  const clusters = rows.n[frame]?.reduce((count, n) => count + Number(n > 0), 0) ?? 0;
  return {
    share: wilsonInterval(sum(rows.k[frame]), sum(rows.n[frame]), { whenEmpty: 'NO_CODED_ARTICLES' }),
    analytic,
    bootstrap: analytic.undefinedReason === null ? bootstrapOf(limits, frame) : analytic,
    clusters,
    isFewClusters: clusters < FEW_CLUSTERS,
  };
}

/** Shares of every outlet and frame, outlet by outlet. */
export function contrastCells(
  { sourceIds, frameIds }: { readonly sourceIds: readonly SourceId[]; readonly frameIds: readonly FrameId[] },
  { decided, tally }: { readonly decided: DecidedArticles; readonly tally: Tally },
  { seed, replicates }: { readonly seed: string; readonly replicates: number },
): ContrastCell[] {
  const limits = bootstrapShares(tally.outlets, tally.clusterCount, { seed, replicates, tailOf: expandedTail });
  const undecided = undecidedOf(decided);
  return sourceIds.flatMap((sourceId, outlet) => {
    const rows = tally.outlets[outlet];
    if (!rows) return [];
    return frameIds.map((frameId, frame): ContrastCell => ({
      ...{ sourceId, frameId, ...cellOf(rows, frame, limits[outlet]) },
      undecided: undecided[outlet * frameIds.length + frame] ?? 0,
    }));
  });
}
