import type { ClusteredRows } from '@parallax/statistics';
import { type DecidedArticles, STATE } from './decided-articles.js';

/** What the contrast is computed from: counts of one outlet in one cluster, and of one event over all outlets. */
export interface Tally {
  /** Outlets in their order; a row for each cluster in which the outlet has a coded article. */
  readonly outlets: readonly ClusteredRows[];
  /** Frame by frame, counts of each event over all outlets. */
  readonly eventK: readonly Int32Array[];
  readonly eventN: readonly Int32Array[];
  readonly eventCount: number;
  readonly clusterCount: number;
}

const columns = (count: number, length: number): Int32Array[] =>
  Array.from({ length: count }, () => new Int32Array(length));

const add = (column: Int32Array | undefined, at: number): void => {
  if (column) column[at] = (column[at] ?? 0) + 1;
};

/** The row of each article in its outlet's table; articles come sorted by cluster. */
function rowsOf({ outlet, cluster, outletCount }: DecidedArticles) {
  const clusters = Array.from({ length: outletCount }, (): number[] => []);
  const row = outlet.map((own, at) => {
    const list = clusters[own] ?? [];
    if (list.at(-1) !== cluster[at]) list.push(cluster[at] ?? 0);
    return list.length - 1;
  });
  return { clusters, row };
}

export function tallyOf(decided: DecidedArticles): Tally {
  const { outlet, cluster, states, frameCount, events, clusterCount } = decided;
  const { clusters, row } = rowsOf(decided);
  const outlets = clusters.map((list) => ({
    clusters: Int32Array.from(list),
    n: columns(frameCount, list.length),
    k: columns(frameCount, list.length),
  }));
  const [eventK, eventN] = [columns(frameCount, events.length), columns(frameCount, events.length)];
  for (let article = 0; article < outlet.length; article++) {
    const own = outlets[outlet[article] ?? 0];
    const [at, event] = [row[article] ?? 0, cluster[article] ?? 0];
    for (let frame = 0; frame < frameCount; frame++) {
      const state = states[article * frameCount + frame];
      if (state !== STATE.present && state !== STATE.absent) continue;
      add(own?.n[frame], at);
      if (event < events.length) add(eventN[frame], event);
      if (state === STATE.absent) continue;
      add(own?.k[frame], at);
      if (event < events.length) add(eventK[frame], event);
    }
  }
  return { outlets, eventK, eventN, eventCount: events.length, clusterCount };
}
