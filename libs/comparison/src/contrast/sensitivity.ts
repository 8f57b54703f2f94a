import type { EventId, FrameId, SourceId } from '@parallax/kernel';
import type { ContrastMaterial } from './decided-articles.js';
import { decidedArticles } from './decided-articles.js';
import { isFlagged, verdictsOf } from './family.js';
import { LeaveOneEventOut } from './leave-event-out.js';
import {
  type ContrastOptions,
  type FrameContrast,
  measureContrast,
  type PairedContrast,
  pairedContrasts,
} from './measure-contrast.js';
import { tallyOf } from './tally.js';

/** One within-event test as it stood before or after a change. */
export interface TestState {
  readonly oddsRatio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly adjustedP: number | null;
  readonly isFlagged: boolean;
}

/** A test whose verdict a change turns. */
export interface VerdictChange {
  readonly sourceId: SourceId;
  readonly otherId: SourceId | null;
  readonly frameId: FrameId;
  readonly before: TestState;
  readonly after: TestState;
}

/** How far one event can move a test: the least and the largest odds ratio when each is left out in turn. */
export interface EventRange {
  readonly sourceId: SourceId;
  readonly otherId: SourceId | null;
  readonly frameId: FrameId;
  readonly oddsRatio: number | null;
  readonly least: { readonly oddsRatio: number; readonly eventId: EventId } | null;
  readonly largest: { readonly oddsRatio: number; readonly eventId: EventId } | null;
}

/** A share before and after; limits over events, linearised. */
export interface CellChange {
  readonly sourceId: SourceId;
  readonly frameId: FrameId;
  readonly before: CellState;
  readonly after: CellState;
}
export interface CellState {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** What another set of articles, or other codings of them, makes of the same contrast. */
export interface WholeChange {
  readonly articlesBefore: number;
  readonly articlesAfter: number;
  readonly flaggedBefore: number;
  readonly flaggedAfter: number;
  readonly verdicts: readonly VerdictChange[];
  /** Shares that are not the same, largest change first. */
  readonly cells: readonly CellChange[];
  /** Frames that have no counterpart, and so are in neither list. */
  readonly unmatchedFrameIds: readonly FrameId[];
}

export interface ContrastSensitivity {
  readonly flagged: number;
  readonly events: number;
  /** Events whose removal turns a verdict, most verdicts first, at most {@link MOST_LISTED}. */
  readonly withoutEvents: readonly { readonly eventId: EventId; readonly verdicts: readonly VerdictChange[] }[];
  /** How many such events there are. */
  readonly turningEvents: number;
  readonly ranges: readonly EventRange[];
  readonly withoutSources: readonly { readonly sourceId: SourceId; readonly verdicts: readonly VerdictChange[] }[];
}

export const MOST_LISTED = 50;

type Test = Pick<PairedContrast, 'sourceId' | 'otherId' | 'frameId' | 'oddsRatio'>;

const stateOf = (test: Pick<PairedContrast, 'oddsRatio' | 'adjustedP'>): TestState => ({
  oddsRatio: test.oddsRatio.oddsRatio,
  low: test.oddsRatio.low,
  high: test.oddsRatio.high,
  adjustedP: test.adjustedP,
  isFlagged: isFlagged(test.adjustedP),
});

const sidesOf = ({ sourceId, otherId, frameId }: Test) => ({ sourceId, otherId, frameId });

/** p-values of the tests that were shuffled: they stay as they are while one event or outlet is left out. */
const shuffledPs = ({ frames, mixes }: FrameContrast, without?: SourceId): (number | null)[] => [
  ...frames.map(({ p }) => p),
  ...mixes.filter(({ sourceId, otherId }) => sourceId !== without && otherId !== without).map(({ p }) => p),
];

function withoutEvents(contrast: FrameContrast, left: LeaveOneEventOut) {
  const { paired } = contrast;
  const kept = shuffledPs(contrast);
  const turning: { eventId: EventId; verdicts: VerdictChange[] }[] = [];
  const ranges = paired.map(({ oddsRatio, ...test }): { -readonly [K in keyof EventRange]: EventRange[K] } => ({
    ...sidesOf({ ...test, oddsRatio }),
    ...{ oddsRatio: oddsRatio.oddsRatio, least: null, largest: null },
  }));
  left.forEach((eventId, results) => {
    const ps = [...paired.map(({ p }, at) => (results.has(at) ? (results.get(at)?.p ?? null) : p)), ...kept];
    const adjusted = verdictsOf(ps);
    const verdicts = paired.flatMap((test, at): VerdictChange[] => {
      const adjustedP = adjusted[at]?.adjustedP ?? null;
      if (isFlagged(adjustedP) === test.isFlagged) return [];
      const oddsRatio = results.get(at)?.oddsRatio ?? test.oddsRatio;
      return [{ ...sidesOf(test), before: stateOf(test), after: stateOf({ oddsRatio, adjustedP }) }];
    });
    if (verdicts.length > 0) turning.push({ eventId, verdicts });
    for (const [at, { oddsRatio }] of results) widen(ranges[at], oddsRatio.oddsRatio, eventId);
  });
  return { turning: turning.sort((a, b) => b.verdicts.length - a.verdicts.length), ranges };
}

function widen(
  range: { -readonly [K in keyof EventRange]: EventRange[K] } | undefined,
  oddsRatio: number | null,
  eventId: EventId,
) {
  if (!range || oddsRatio === null) return;
  if (range.least === null || oddsRatio < range.least.oddsRatio) range.least = { oddsRatio, eventId };
  if (range.largest === null || oddsRatio > range.largest.oddsRatio) range.largest = { oddsRatio, eventId };
}

const keyOf = ({ sourceId, otherId, frameId }: Test): string => `${sourceId} ${otherId} ${frameId}`;

/** Verdicts that differ between two sets of tests, by sides and frame. */
function turned(
  before: readonly PairedContrast[],
  after: readonly (Test & { adjustedP: number | null })[],
): VerdictChange[] {
  const now = new Map(after.map((test) => [keyOf(test), test]));
  return before.flatMap((test) => {
    const then = now.get(keyOf(test));
    if (!then || isFlagged(then.adjustedP) === test.isFlagged) return [];
    return [{ ...sidesOf(test), before: stateOf(test), after: stateOf(then) }];
  });
}

function withoutSource(
  material: ContrastMaterial,
  contrast: FrameContrast,
  { sourceId, options }: { readonly sourceId: SourceId; readonly options: ContrastOptions },
) {
  const fewer = { ...material, sourceIds: material.sourceIds.filter((id) => id !== sourceId) };
  const { tests } = pairedContrasts(fewer, tallyOf(decidedArticles(fewer)), options.comparison);
  const verdicts = verdictsOf([...tests.map(({ p }) => p), ...shuffledPs(contrast, sourceId)]);
  return turned(
    contrast.paired,
    tests.map((test, at) => ({ ...test, adjustedP: verdicts[at]?.adjustedP ?? null })),
  );
}

/**
 * What one event or one outlet decides: every event and every outlet is left out in turn, the odds ratios and the whole
 * family of p-values are formed again. Shuffled tests keep their p. Each test keeps its method.
 */
export function contrastSensitivity(
  material: ContrastMaterial,
  contrast: FrameContrast,
  options: ContrastOptions,
): ContrastSensitivity {
  const left = new LeaveOneEventOut(material, contrast.paired, options.comparison);
  const { turning, ranges } = withoutEvents(contrast, left);
  const isPair = options.comparison.kind === 'pair';
  const sources = material.sourceIds.length > 2 && !isPair ? material.sourceIds : [];
  return {
    flagged: contrast.family.flagged,
    events: contrast.events,
    withoutEvents: turning.slice(0, MOST_LISTED),
    turningEvents: turning.length,
    ranges,
    withoutSources: sources.map((sourceId) => ({
      sourceId,
      verdicts: withoutSource(material, contrast, { sourceId, options }),
    })),
  };
}

function cellChanges(
  before: FrameContrast,
  after: FrameContrast,
  matched: ReadonlyMap<FrameId, FrameId>,
): CellChange[] {
  const now = new Map(after.cells.map((cell) => [`${cell.sourceId} ${cell.frameId}`, cell]));
  const state = ({ share, analytic }: FrameContrast['cells'][number]): CellState => ({
    ...{ value: share.value, low: analytic.low, high: analytic.high, n: share.n },
  });
  const size = ({ before: one, after: other }: CellChange): number => Math.abs((one.value ?? 0) - (other.value ?? 0));
  return before.cells
    .flatMap((cell): CellChange[] => {
      const then = now.get(`${cell.sourceId} ${matched.get(cell.frameId)}`);
      if (!then || (then.share.k === cell.share.k && then.share.n === cell.share.n)) return [];
      return [{ sourceId: cell.sourceId, frameId: cell.frameId, before: state(cell), after: state(then) }];
    })
    .sort((a, b) => size(b) - size(a));
}

/**
 * The same contrast from other material: copies collapsed or counted, or another codebook version.
 *
 * @param counterpart the frame of the other material for each frame of this one; itself where codings are the same
 */
export function wholeChange(
  before: FrameContrast,
  other: { readonly material: ContrastMaterial; readonly options: ContrastOptions },
  counterpart: ReadonlyMap<FrameId, FrameId>,
): WholeChange {
  const after = measureContrast(other.material, other.options);
  const back = new Map([...counterpart].map(([own, others]) => [others, own]));
  const translated = after.paired.flatMap((test) => {
    const frameId = back.get(test.frameId);
    return frameId ? [{ ...test, frameId }] : [];
  });
  return {
    articlesBefore: before.articles,
    articlesAfter: after.articles,
    flaggedBefore: before.family.flagged,
    flaggedAfter: after.family.flagged,
    verdicts: turned(before.paired, translated),
    cells: cellChanges(before, after, counterpart).slice(0, MOST_LISTED),
    unmatchedFrameIds: before.frames.map(({ frameId }) => frameId).filter((id) => !counterpart.has(id)),
  };
}
