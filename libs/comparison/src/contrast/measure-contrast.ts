import type { FrameId, SourceId } from '@parallax/kernel';
import { contrastCells, type ContrastCell } from './cells.js';
import { comparisonsOf, comparisonInWords, type ContrastComparison } from './comparison.js';
import { type ContrastMaterial, decidedArticles } from './decided-articles.js';
import { type Family, familyInWords, isFlagged, RATE, type Verdict, verdictsOf } from './family.js';
import { gather, noStrata } from './paired-strata.js';
import { type PairedTest, pairedTest } from './paired-test.js';
import { type FrameAssociation, type MixContrast, testByShuffling } from './shuffled-tests.js';
import { contrastOverTime, type OverTime, type Period } from './periods.js';
import { type Standings, standingsOf } from './standings.js';
import { similarityOrder } from './similarity.js';
import { tallyOf } from './tally.js';

export interface ContrastOptions {
  readonly comparison: ContrastComparison;
  readonly seed: string;
  /** Of the bootstrap over events and of every permutation test. */
  readonly replicates: number;
  /** Shares over time, too; null for none. */
  readonly period: Period | null;
}

/** One outlet against another, or against the rest (null), in one frame. */
export interface PairedContrast extends PairedTest, Verdict {
  readonly sourceId: SourceId;
  readonly otherId: SourceId | null;
  readonly frameId: FrameId;
}

export interface FrameContrast {
  /** Outlet by outlet, frame by frame. */
  readonly cells: readonly ContrastCell[];
  readonly paired: readonly PairedContrast[];
  readonly frames: readonly (FrameAssociation & Verdict)[];
  readonly mixes: readonly (MixContrast & Verdict)[];
  readonly family: Family;
  /** Coded articles of the outlets compared; those among them without an event are in no within-event test. */
  readonly articles: number;
  readonly articlesWithoutEvent: number;
  readonly notCoded: number;
  /** Events with a coded article, and those of them with coded articles of two outlets or more. */
  readonly events: number;
  readonly sharedEvents: number;
  /** Events that inform at least one within-event test. */
  readonly informativeEvents: number;
  readonly overTime: OverTime | null;
  /** The articles behind every cell. */
  readonly standings: Standings;
  /** Like beside like. */
  readonly order: { readonly sourceIds: readonly SourceId[]; readonly frameIds: readonly FrameId[] };
}

type Measured = ReturnType<typeof pairedContrasts>;

export function pairedContrasts(
  material: ContrastMaterial,
  tally: ReturnType<typeof tallyOf>,
  comparison: ContrastComparison,
) {
  const informative = new Set<number>();
  const memory = noStrata();
  const tests = comparisonsOf(material.sourceIds, comparison).flatMap(({ places, sourceId, otherId }) =>
    material.frameIds.map((frameId, frame) => {
      gather(tally, places, frame, memory);
      let at = 0;
      memory.strata.forEach((a, b, c, d) => {
        if ((a + b) * (c + d) > 0) informative.add(memory.events[at] ?? -1);
        at++;
      });
      return { sourceId, otherId, frameId, ...pairedTest(memory.strata) };
    }),
  );
  return { tests, informativeEvents: informative.size };
}

function adjustTogether({ tests }: Measured, shuffled: ReturnType<typeof testByShuffling>, words: string) {
  const groups = [tests, shuffled.frames, shuffled.mixes] as const;
  const ps = groups.flatMap((group) => group.map(({ p }) => p));
  const verdicts = verdictsOf(ps);
  const [paired = 0, association = 0, mix = 0] = groups.map((group) => group.filter(({ p }) => p !== null).length);
  const counts = { paired, association, mix, size: paired + association + mix };
  const family: Family = {
    ...counts,
    undefinedTests: ps.length - counts.size,
    rate: RATE,
    flagged: verdicts.filter((verdict) => isFlagged(verdict.adjustedP)).length,
    words: familyInWords(counts, words),
  };
  const of = (at: number): Verdict => verdicts[at] ?? { adjustedP: null, isFlagged: false };
  return {
    family,
    paired: tests.map((test, at) => ({ ...test, ...of(at) })),
    frames: shuffled.frames.map((frame, at) => ({ ...frame, ...of(tests.length + at) })),
    mixes: shuffled.mixes.map((mix_, at) => ({ ...mix_, ...of(tests.length + shuffled.frames.length + at) })),
  };
}

function orderOf(cells: readonly ContrastCell[], { sourceIds, frameIds }: ContrastMaterial): FrameContrast['order'] {
  const width = frameIds.length;
  const matrix = sourceIds.map((_, row) => cells.slice(row * width, (row + 1) * width).map(({ share }) => share.value));
  const { rows, columns } = similarityOrder(matrix);
  return {
    sourceIds: rows.flatMap((at) => sourceIds[at] ?? []),
    frameIds: columns.flatMap((at) => frameIds[at] ?? []),
  };
}

/**
 * How outlets differ in their frames: shares with intervals over articles and over events, tests within events, tests
 * of each frame over all outlets and of the mix of frames, all adjusted as one family.
 *
 * @param material decided articles of the outlets; @param options seed and replicates decide every drawn number
 * @see docs/methods.md, “Frame contrast”
 */
export function measureContrast(material: ContrastMaterial, options: ContrastOptions): FrameContrast {
  const decided = decidedArticles(material);
  const tally = tallyOf(decided);
  const cells = contrastCells(material, { decided, tally }, options);
  const measured = pairedContrasts(material, tally, options.comparison);
  const shuffled = testByShuffling(material, decided, options);
  return {
    cells,
    ...adjustTogether(measured, shuffled, comparisonInWords(options.comparison)),
    articles: decided.articles.length,
    articlesWithoutEvent: decided.clusterCount - decided.events.length,
    notCoded: decided.notCoded,
    events: decided.events.length,
    sharedEvents: shuffled.sharedEvents,
    informativeEvents: measured.informativeEvents,
    overTime: options.period && contrastOverTime(decided, material, options.period),
    standings: standingsOf(decided, material),
    order: orderOf(cells, material),
  };
}
