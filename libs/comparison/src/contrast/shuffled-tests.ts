import type { FrameId, SourceId } from '@parallax/kernel';
import { type CrossTable, crossTable, PermutationCount, permutedTableP, seededRandom } from '@parallax/statistics';
import { chiSquareOfFrame, tableOfFrame } from './association.js';
import { comparisonsOf, type ContrastComparison, type Sides } from './comparison.js';
import type { DecidedArticles } from './decided-articles.js';
import { mixDivergence } from './frame-mix.js';
import { type FrameTable, Shuffle } from './shuffle.js';

/** One frame over all outlets. */
export interface FrameAssociation {
  readonly frameId: FrameId;
  /** χ² and Cramér's V of outlets × (with, without the frame), over all decided articles. */
  readonly table: CrossTable;
  /** Of that table as if articles were independent: χ², or permuted where an expected count is below 5. Not adjusted. */
  readonly pIgnoringEvents: number | null;
  readonly methodIgnoringEvents: 'chi-square' | 'permutation';
  /** Outlets shuffled within events: the one in the family. */
  readonly p: number | null;
  readonly undefinedReason: string | null;
}

/** The mix of frames of an outlet against another, or the rest (null). */
export interface MixContrast {
  readonly sourceId: SourceId;
  readonly otherId: SourceId | null;
  /** Jensen–Shannon divergence in bits of normalised frame shares. */
  readonly divergence: number | null;
  /** What it is on average when outlets are interchanged within events: small numbers alone keep it above 0. */
  readonly nullMean: number | null;
  readonly p: number | null;
  readonly undefinedReason: string | null;
}

interface Options {
  readonly comparison: ContrastComparison;
  readonly seed: string;
  readonly replicates: number;
}

const SMALL_EXPECTED = 5;
const NO_SHARED_EVENTS = 'NO_SHARED_EVENTS';

function ignoringEvents(rows: number[][], table: CrossTable, { seed, replicates }: Options) {
  if (table.value === null) return { pIgnoringEvents: null, methodIgnoringEvents: 'chi-square' } as const;
  if (table.smallestExpected >= SMALL_EXPECTED)
    return { pIgnoringEvents: table.p, methodIgnoringEvents: 'chi-square' } as const;
  const pairs = rows.map(([with_ = 0, without = 0]) => [with_, without] as const);
  const pIgnoringEvents = permutedTableP(pairs, seededRandom(`${seed} table`), replicates);
  return { pIgnoringEvents, methodIgnoringEvents: 'permutation' } as const;
}

type Statistic = (table: FrameTable) => number | null;

interface Shuffled {
  readonly found: number | null;
  /** Null when there is nothing to shuffle. */
  readonly count: PermutationCount | null;
}

/** Statistics of every shuffle, counted against those of the table found. All statistics see the same shuffles. */
function shuffleAll(shuffle: Shuffle, statistics: readonly Statistic[], { seed, replicates }: Options): Shuffled[] {
  const table = shuffle.found();
  const all = statistics.map((statistic) => {
    const found = statistic(table);
    return { statistic, found, count: shuffle.eventCount === 0 ? null : new PermutationCount(found ?? 0) };
  });
  const rng = seededRandom(`${seed} shuffle`);
  for (let replicate = 0; replicate < replicates && shuffle.eventCount > 0; replicate++) {
    const drawn = shuffle.draw(rng);
    for (const { statistic, count } of all) count?.add(statistic(drawn));
  }
  return all;
}

function associationOf(
  frameId: FrameId,
  { found, count }: Shuffled,
  { rows, options }: { readonly rows: number[][]; readonly options: Options },
): FrameAssociation {
  const table = crossTable(rows);
  const isDefined = table.value !== null && found !== null && count !== null;
  return {
    ...{ frameId, table, ...ignoringEvents(rows, table, options) },
    p: isDefined ? count.p : null,
    undefinedReason: isDefined ? null : table.value === null ? table.undefinedReason : NO_SHARED_EVENTS,
  };
}

function mixOf({ sourceId, otherId }: Sides, { found, count }: Shuffled, whyUntested: string): MixContrast {
  if (found === null || count === null) {
    const undefinedReason = found === null ? 'NO_FRAME_PRESENT' : whyUntested;
    return { sourceId, otherId, divergence: found, nullMean: null, p: null, undefinedReason };
  }
  return { sourceId, otherId, divergence: found, nullMean: count.nullMean, p: count.p, undefinedReason: null };
}

/** Articles of two outlets only, which become outlets 0 and 1. */
function onlyOf(decided: DecidedArticles, [first, second]: readonly [number, number]): DecidedArticles {
  const kept = [...decided.outlet.keys()].filter((at) => [first, second].includes(decided.outlet[at] ?? -1));
  const { frameCount, states } = decided;
  return {
    ...decided,
    articles: kept.flatMap((at) => decided.articles[at] ?? []),
    outlet: Int32Array.from(kept, (at) => (decided.outlet[at] === first ? 0 : 1)),
    cluster: Int32Array.from(kept, (at) => decided.cluster[at] ?? 0),
    states: Uint8Array.from(kept.flatMap((at) => [...states.subarray(at * frameCount, (at + 1) * frameCount)])),
    outletCount: 2,
  };
}

/**
 * Mixes of the sides compared. Against the rest one shuffle of all outlets serves every outlet, since it makes each one
 * a random choice among all articles of an event. Two outlets need shuffles between the two, so every pair would need
 * its own: there the divergence is told without a p.
 */
function testMixes(
  all: Shuffle,
  decided: DecidedArticles,
  { sides, options }: { readonly sides: readonly Sides[]; readonly options: Options },
) {
  const statistic =
    ({ places }: Sides): Statistic =>
    (table) =>
      mixDivergence(table, decided, places);
  const [one] = sides;
  if (sides.length === 1 && one && one.places[1] !== 'rest') {
    const two = onlyOf(decided, [one.places[0], one.places[1]]);
    const [result] = shuffleAll(new Shuffle(two), [(table) => mixDivergence(table, two, [0, 1])], options);
    return result ? [mixOf(one, result, NO_SHARED_EVENTS)] : [];
  }
  const found = all.found();
  return sides.map((side) => mixOf(side, { found: statistic(side)(found), count: null }, 'NOT_TESTED_FOR_EVERY_PAIR'));
}

export function testByShuffling(
  { sourceIds, frameIds }: { readonly sourceIds: readonly SourceId[]; readonly frameIds: readonly FrameId[] },
  decided: DecidedArticles,
  options: Options,
) {
  const shuffle = new Shuffle(decided);
  const sides = comparisonsOf(sourceIds, options.comparison);
  const found = shuffle.found();
  const { frameCount } = decided;
  const ofFrames = frameIds.map(
    (_, frame): Statistic =>
      (table) =>
        chiSquareOfFrame(table, frame, frameCount),
  );
  const isAgainstRest = sides.length > 1 && sides.every(({ places }) => places[1] === 'rest');
  const ofMixes = isAgainstRest
    ? sides.map(
        ({ places }): Statistic =>
          (table) =>
            mixDivergence(table, decided, places),
      )
    : [];
  const results = shuffleAll(shuffle, [...ofFrames, ...ofMixes], options);
  const frames = frameIds.flatMap((frameId, frame) => {
    const result = results[frame];
    return result ? [associationOf(frameId, result, { rows: tableOfFrame(found, frame, frameCount), options })] : [];
  });
  const mixes = isAgainstRest
    ? sides.flatMap((side, at) => {
        const result = results[frameIds.length + at];
        return result ? [mixOf(side, result, NO_SHARED_EVENTS)] : [];
      })
    : testMixes(shuffle, decided, { sides, options });
  return { frames, mixes, sharedEvents: shuffle.eventCount };
}
