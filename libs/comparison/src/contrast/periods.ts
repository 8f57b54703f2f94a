import type { FrameId, SourceId } from '@parallax/kernel';
import { clusteredShare, FEW_CLUSTERS, type Proportion, wilsonInterval } from '@parallax/statistics';
import type { ClusterInterval } from './cells.js';
import { type DecidedArticles, STATE } from './decided-articles.js';

export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** A share in one period. */
export interface PeriodShare {
  readonly sourceId: SourceId;
  readonly frameId: FrameId;
  /** Its first day, YYYY-MM-DD in UTC; weeks begin on Monday. */
  readonly start: string;
  readonly share: Proportion;
  readonly analytic: ClusterInterval;
  readonly clusters: number;
  readonly isFewClusters: boolean;
}

export interface OverTime {
  readonly period: Period;
  /** Only cells with a decided article; outlet, frame, then time. */
  readonly shares: readonly PeriodShare[];
  /** Coded articles that are in no period. */
  readonly undated: number;
}

const DAY = 86_400_000;

/** The first day of the period in which a moment lies. */
export function periodStart(moment: string, period: Period): string {
  const day = moment.slice(0, 10);
  if (period === 'day') return day;
  if (period === 'month') return `${day.slice(0, 7)}-01`;
  const at = Date.parse(`${day}T00:00:00Z`);
  // 1 January 1970 was a Thursday: three days after a Monday.
  const sinceMonday = (((Math.floor(at / DAY) + 3) % 7) + 7) % 7;
  return new Date(at - sinceMonday * DAY).toISOString().slice(0, 10);
}

/** k and n of each cluster, of one outlet and frame in one period. */
type Clusters = Map<number, { k: number; n: number }>;

function count(decided: DecidedArticles, period: Period) {
  const { articles, cluster, outlet, states, frameCount } = decided;
  const counts = new Map<string, Clusters>();
  let undated = 0;
  articles.forEach(({ publishedAt }, at) => {
    if (publishedAt === null) {
      undated++;
      return;
    }
    const start = periodStart(publishedAt, period);
    for (let frame = 0; frame < frameCount; frame++) {
      const state = states[at * frameCount + frame];
      if (state !== STATE.present && state !== STATE.absent) continue;
      const key = `${outlet[at]} ${frame} ${start}`;
      const clusters = counts.get(key) ?? new Map<number, { k: number; n: number }>();
      const own = clusters.get(cluster[at] ?? 0) ?? { k: 0, n: 0 };
      clusters.set(cluster[at] ?? 0, { k: own.k + Number(state === STATE.present), n: own.n + 1 });
      counts.set(key, clusters);
    }
  });
  return { counts, undated };
}

function shareOf(clusters: Clusters): Omit<PeriodShare, 'sourceId' | 'frameId' | 'start'> {
  const list = [...clusters.values()];
  const [k, n] = [list.reduce((sum, own) => sum + own.k, 0), list.reduce((sum, own) => sum + own.n, 0)];
  const result = clusteredShare(list);
  const why = result.value === null ? result.undefinedReason : result.standardError === 0 ? 'NO_VARIATION' : null;
  const analytic: ClusterInterval =
    result.value === null || why !== null
      ? { low: null, high: null, undefinedReason: why ?? 'NO_VARIATION' }
      : { low: Math.max(0, result.low), high: Math.min(1, result.high), undefinedReason: null };
  return { share: wilsonInterval(k, n), analytic, clusters: list.length, isFewClusters: list.length < FEW_CLUSTERS };
}

/** Shares period by period. Periods without a decided article are left out, not drawn as 0. */
export function contrastOverTime(
  decided: DecidedArticles,
  { sourceIds, frameIds }: { readonly sourceIds: readonly SourceId[]; readonly frameIds: readonly FrameId[] },
  period: Period,
): OverTime {
  const { counts, undated } = count(decided, period);
  const starts = [...new Set([...counts.keys()].map((key) => key.split(' ')[2] ?? ''))].sort();
  const shares = sourceIds.flatMap((sourceId, outlet) =>
    frameIds.flatMap((frameId, frame) =>
      starts.flatMap((start): PeriodShare[] => {
        const clusters = counts.get(`${outlet} ${frame} ${start}`);
        return clusters ? [{ sourceId, frameId, start, ...shareOf(clusters) }] : [];
      }),
    ),
  );
  return { period, shares, undated };
}
