import { groupRows, type RowGroups } from './clusters.js';
import { type CountedArticles, SIDE_A, type WordTotals } from './word-totals.js';

/** What changes places when labels are shuffled, and within what. */
export const SHUFFLES = ['outlets-within-events', 'articles-within-events', 'events'] as const;
export type Shuffle = (typeof SHUFFLES)[number];

/** Units whose labels A and B are shuffled within strata: only strata that hold both labels. */
export interface ShuffleUnits {
  readonly shuffle: Shuffle;
  /** The articles of each unit; the units of a stratum stand side by side. */
  readonly units: RowGroups;
  readonly side: Uint8Array;
  readonly size: Float64Array;
  /** Where the units of each stratum begin. */
  readonly strata: Uint32Array;
  readonly articles: number;
  /** Natural logarithm of the number of ways in which the labels can lie. */
  readonly logArrangements: number;
}

/** Articles of no event are shuffled among themselves. */
const NO_EVENT = -1;

function keysOf({ event, outlet, side }: CountedArticles, shuffle: Shuffle) {
  const outlets = outlet.reduce((most, one) => Math.max(most, one + 1), 1);
  // An outlet may write on both sides where the sets are not made of outlets: then it is two units.
  const ofOutlet = (row: number): number => (outlet[row] ?? 0) * 2 + (side[row] ?? 0);
  if (shuffle === 'events') return { stratum: () => 0, unit: (row: number) => event[row] ?? NO_EVENT };
  const stratum = (row: number): number => event[row] ?? NO_EVENT;
  if (shuffle === 'articles-within-events') return { stratum, unit: () => NO_EVENT };
  const unit = (row: number): number =>
    (event[row] ?? NO_EVENT) < 0 ? NO_EVENT : (event[row] ?? 0) * outlets * 2 + ofOutlet(row);
  return { stratum, unit };
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let step = 1; step <= k; step++) sum += Math.log((n - k + step) / step);
  return sum;
}

interface Stratum {
  readonly units: readonly (readonly number[])[];
  readonly inA: number;
}

/** The units of each stratum that holds both labels. */
function strataOf(articles: CountedArticles, totals: WordTotals, shuffle: Shuffle): Stratum[] {
  const { stratum, unit } = keysOf(articles, shuffle);
  const byStratum = new Map<number, number[]>();
  articles.side.forEach((_, row) => {
    if ((totals.tokens[row] ?? 0) === 0) return;
    const rows = byStratum.get(stratum(row));
    if (rows) rows.push(row);
    else byStratum.set(stratum(row), [row]);
  });
  return [...byStratum.values()].flatMap((rows) => {
    const groups = groupRows(Float64Array.from(rows, unit), () => true);
    const units = Array.from({ length: groups.starts.length - 1 }, (_, at) =>
      Array.from(groups.rows.subarray(groups.starts[at], groups.starts[at + 1]), (place) => rows[place] ?? 0),
    );
    const inA = units.filter(([first]) => articles.side[first ?? 0] === SIDE_A).length;
    return inA > 0 && inA < units.length ? [{ units, inA }] : [];
  });
}

/**
 * The units to be shuffled. Outlets within events: all an outlet wrote on an event moves together. Events: whole
 * events move, for sets that share none; an event that lies on both sides would have no label, so that is refused.
 */
export function shuffleUnits(articles: CountedArticles, totals: WordTotals, shuffle: Shuffle): ShuffleUnits {
  const strata = strataOf(articles, totals, shuffle);
  const units = strata.flatMap((stratum) => stratum.units);
  const starts = new Uint32Array(units.length + 1);
  units.forEach((rows, at) => (starts[at + 1] = (starts[at] ?? 0) + rows.length));
  const ends = new Uint32Array(strata.length + 1);
  strata.forEach((stratum, at) => (ends[at + 1] = (ends[at] ?? 0) + stratum.units.length));
  return {
    shuffle,
    units: { rows: Uint32Array.from(units.flat()), starts },
    side: Uint8Array.from(units, ([first]) => articles.side[first ?? 0] ?? 0),
    size: Float64Array.from(units, (rows) => rows.reduce((sum, row) => sum + (totals.tokens[row] ?? 0), 0)),
    strata: ends,
    articles: starts.at(-1) ?? 0,
    logArrangements: strata.reduce((sum, { units, inA }) => sum + logChoose(units.length, inA), 0),
  };
}

/** True when some event has articles on both sides. */
export function sharesEvents({ event, side }: CountedArticles): boolean {
  const sideOf = new Map<number, number>();
  return side.some((own, row) => {
    const key = event[row] ?? NO_EVENT;
    if (key < 0) return false;
    const known = sideOf.get(key);
    sideOf.set(key, own);
    return known !== undefined && known !== own;
  });
}
