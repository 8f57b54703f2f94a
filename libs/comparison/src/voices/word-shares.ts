import { forEachDraw, wilsonInterval } from '@parallax/statistics';

/** A share of words with its interval over clusters. Undefined is null with a reason, never 0. */
export interface WordShare {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Words it is a share of. */
  readonly n: number;
  readonly clusters: number;
  readonly method: string;
  /** Why value or interval is missing. */
  readonly undefinedReason: string | null;
}

export interface Drawn {
  readonly seed: string;
  readonly replicates: number;
}

const RESAMPLED = 'bootstrap-clusters-percentile-0.95';
const UNANIMOUS = 'wilson-clusters-0.95';

/** One cluster (an event or an article): words of each group, and words of all. */
export interface WordCluster {
  readonly parts: readonly number[];
  readonly all: number;
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Percentile limits of every part's share from one set of draws of clusters, both sides of the share formed anew. */
function drawnLimits(clusters: readonly WordCluster[], parts: number, options: Drawn): Limits[] {
  const shares = Array.from({ length: parts }, () => new Float64Array(options.replicates));
  const totals = new Float64Array(parts);
  let replicate = 0;
  forEachDraw(clusters.length, options, (times) => {
    totals.fill(0);
    let all = 0;
    clusters.forEach((cluster, place) => {
      const often = times[place] ?? 0;
      if (often === 0) return;
      all += often * cluster.all;
      for (let part = 0; part < parts; part++) totals[part] = (totals[part] ?? 0) + often * (cluster.parts[part] ?? 0);
    });
    shares.forEach((of, part) => (of[replicate] = (totals[part] ?? 0) / all));
    replicate++;
  });
  const at = (sorted: Float64Array, p: number): number =>
    sorted[Math.min(options.replicates - 1, Math.floor(p * options.replicates))] ?? 0;
  return shares.map((of) => {
    const sorted = of.sort();
    return { low: at(sorted, 0.025), high: at(sorted, 0.975) };
  });
}

/** Where all clusters say the same, draws of them show no spread: then they are the observations, by Wilson. */
function unanimous(k: number, clusters: number): Limits {
  const { low, high } = wilsonInterval(k === 0 ? 0 : clusters, clusters);
  return { low: low ?? 0, high: high ?? 1 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The share of each part of all words; `whenEmpty` says why there are no words. */
export function wordShares(
  given: readonly WordCluster[],
  parts: number,
  { whenEmpty, ...options }: Drawn & { readonly whenEmpty: string },
): WordShare[] {
  const clusters = given.filter(({ all }) => all > 0);
  const n = sum(clusters.map(({ all }) => all));
  if (n === 0) {
    const none = {
      value: null,
      low: null,
      high: null,
      n: 0,
      clusters: 0,
      method: RESAMPLED,
      undefinedReason: whenEmpty,
    };
    return Array.from({ length: parts }, () => none);
  }
  const totals = Array.from({ length: parts }, (_, part) => sum(clusters.map((cluster) => cluster.parts[part] ?? 0)));
  const isMixed = totals.some((k) => k > 0 && k < n);
  const drawn = isMixed && clusters.length > 1 ? drawnLimits(clusters, parts, options) : [];
  return totals.map((k, part): WordShare => {
    const isAgreed = k === 0 || k === n;
    const limits = clusters.length < 2 ? null : isAgreed ? unanimous(k, clusters.length) : (drawn[part] ?? null);
    return {
      ...{ value: k / n, low: limits?.low ?? null, high: limits?.high ?? null, n, clusters: clusters.length },
      method: isAgreed ? UNANIMOUS : RESAMPLED,
      undefinedReason: limits === null ? 'NEEDS_TWO_CLUSTERS' : null,
    };
  });
}
