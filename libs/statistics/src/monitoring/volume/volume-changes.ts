import { volumeBaseline, type VolumeBaseline } from './volume-baseline.js';
import { expectedOn, logDay, ratioOf, testWindow, type Days, type WindowTest } from './volume-window.js';

export type VolumeChangeKind = 'up' | 'down' | 'flat-lined' | 'back';

/** A day from which a source prints another number of articles than before. */
export interface VolumeChange {
  readonly kind: VolumeChangeKind;
  /** Index of the first day of the new volume, and of the day at whose end it was told. */
  readonly day: number;
  readonly toldOn: number;
  /** Articles a day before and since, where the days before are those of a full week. */
  readonly before: number;
  readonly since: number;
  readonly p: number;
}

/** A stretch of days with one volume. */
export interface VolumeSegment {
  readonly from: number;
  /** The day after its last. */
  readonly to: number;
  /** How it differs from the stretch before; null for the first. */
  readonly change: VolumeChange | null;
}

/**
 * Looked at at the end of each day: short windows see great changes at once, long ones see small sources. Windows of
 * a row share a baseline, which ends `lag` days ago.
 */
const WINDOWS: readonly { readonly lag: number; readonly lengths: readonly number[] }[] = [
  { lag: 3, lengths: [2, 3] },
  { lag: 14, lengths: [4, 5, 7, 10, 14] },
  { lag: 42, lengths: [21, 28, 42] },
  { lag: 91, lengths: [63, 91] },
];
const LENGTHS = WINDOWS.flatMap(({ lengths }) => lengths);
/**
 * Chosen by simulation, so that 500 months of sources raise at most one false alarm (docs/methods.md). Days of much
 * news are more frequent than a negative binomial has them, hence the smaller one.
 */
export const VOLUME_ALPHA = { few: 1e-5, many: 1e-7 };
/** An outlet is watched from its sixth week on. */
export const SHORTEST_BASELINE = 35;
const SHORTEST_SEGMENT = 14;
const LONGEST_BASELINE = 182;
/** So long after a change a source may go back to what it was before. */
const LONGEST_YOUTH = 60;
/** A smaller change is no change of a source, however sure it is. */
const DOWN = 0.6;
const UP = 1.7;
/** In short windows every day must take part: one day of much news is no change. */
const SHORT = 3;
/** Of fewer articles in two or three days nothing is concluded: small sources print in bunches. */
const FEWEST_IN_SHORT = 10;
const DOWN_EACH_DAY = 0.75;
const UP_EACH_DAY = 1.35;

interface Watch {
  /** Days that are alike, and those of the volume before, to which a source may go back. */
  used: number[];
  before: number[];
  former: VolumeBaseline | null;
  /** First day of the present volume: no window reaches behind it. */
  start: number;
  changes: VolumeChange[];
}

/** Changes of volume in daily counts, as told at the end of each day from what was known by then. */
export function volumeChanges(counts: readonly number[]): readonly VolumeChange[] {
  const watch: Watch = { used: [], before: [], former: null, start: 0, changes: [] };
  for (let day = 0; day < counts.length; day++) {
    watch.used.push(day);
    const change = returnOn(counts, watch, day) ?? changeOn(counts, watch, day);
    if (change !== null) turn(watch, change, counts);
  }
  return watch.changes;
}

function turn(watch: Watch, change: VolumeChange, counts: readonly number[]): void {
  const since = Array.from({ length: change.toldOn - change.day + 1 }, (_, at) => change.day + at);
  const past = watch.used.filter((day) => day < change.day);
  if (change.kind === 'back') watch.used = [...watch.before, ...since].slice(-LONGEST_BASELINE);
  else watch.used = since;
  watch.before = past;
  watch.former = past.length < SHORTEST_SEGMENT ? null : volumeBaseline(counts, past.slice(-LONGEST_BASELINE));
  watch.start = change.day;
  watch.changes.push(change);
}

function changeOn(counts: readonly number[], { used, changes, start }: Watch, day: number): VolumeChange | null {
  const least = changes.length === 0 ? SHORTEST_BASELINE : SHORTEST_SEGMENT;
  for (const { lag, lengths } of WINDOWS) {
    const known = used.slice(-LONGEST_BASELINE - lag, -lag);
    if (known.length < Math.max(least, lag)) return null;
    const baseline = volumeBaseline(counts, known);
    for (const length of lengths.filter((days) => days <= day + 1 - start)) {
      const found = changeIn(counts, baseline, { day, length });
      if (found !== null) return found;
    }
  }
  return null;
}

interface Window {
  readonly day: number;
  readonly length: number;
}

function changeIn(counts: readonly number[], baseline: VolumeBaseline, window: Window): VolumeChange | null {
  const { day, length } = window;
  const range = { from: day + 1 - length, to: day + 1 };
  const ratio = ratioOf(counts, baseline, range);
  if (ratio > DOWN && ratio < UP) return null; // before anything that takes time
  const test = testWindow(counts, baseline, range);
  if (length <= SHORT && test.expected < FEWEST_IN_SHORT) return null;
  const kind = kindOf(test, dayRatios(counts, baseline, window));
  if (kind === null || (kind === 'up' && isOneDay(counts, baseline, range))) return null;
  const first = firstDayOf(counts, baseline, { ...window, ratio });
  return describe(counts, { kind, first, day, baseline, p: Math.min(test.few, test.many) });
}

/** Of a short window each day against what was expected of it; of a long one none. */
function dayRatios(counts: readonly number[], baseline: VolumeBaseline, { day, length }: Window): number[] {
  if (length > SHORT) return [];
  return Array.from({ length }, (_, at) => (counts[day - at] ?? 0) / expectedOn(baseline, day - at));
}

/** Whether the days without the greatest of them are no longer many. */
function isOneDay(counts: readonly number[], baseline: VolumeBaseline, { from, to }: Days): boolean {
  let greatest = from;
  for (let day = from; day < to; day++) if ((counts[day] ?? 0) > (counts[greatest] ?? 0)) greatest = day;
  const rest = counts.with(greatest, 0);
  return ratioOf(rest, baseline, { from, to }) < UP - UP / (to - from);
}

function kindOf(
  { seen, expected, few, many }: WindowTest,
  ratios: readonly number[],
): 'up' | 'down' | 'flat-lined' | null {
  if (few < VOLUME_ALPHA.few && seen <= expected * DOWN && ratios.every((ratio) => ratio <= DOWN_EACH_DAY)) {
    return seen === 0 ? 'flat-lined' : 'down';
  }
  return many < VOLUME_ALPHA.many && seen >= expected * UP && ratios.every((ratio) => ratio >= UP_EACH_DAY)
    ? 'up'
    : null;
}

/** The likeliest first day: where the days since, at the new rate, gain most over the days as expected. */
function firstDayOf(
  counts: readonly number[],
  baseline: VolumeBaseline,
  { day, length, ratio }: Window & { readonly ratio: number },
): number {
  const rate = Math.max(ratio, 0.01);
  let [gain, best, first] = [0, -Infinity, day];
  for (let at = day; at > day - length; at--) {
    const mean = expectedOn(baseline, at);
    const count = counts[at] ?? 0;
    gain += logDay(count, mean * rate, baseline.overdispersion) - logDay(count, mean, baseline.overdispersion);
    if (gain > best) [best, first] = [gain, at];
  }
  return first;
}

interface Found {
  readonly kind: VolumeChangeKind;
  readonly first: number;
  readonly day: number;
  readonly baseline: VolumeBaseline;
  readonly p: number;
}

function describe(counts: readonly number[], { kind, first, day, baseline, p }: Found): VolumeChange {
  let [seen, shares] = [0, 0];
  for (let at = first; at <= day; at++) {
    seen += counts[at] ?? 0;
    shares += baseline.weekday[at % 7] ?? 1;
  }
  return { kind, day: first, toldOn: day, before: baseline.level, since: seen / shares, p };
}

/** Soon after a change: whether the last days are again as before it. */
function returnOn(counts: readonly number[], { used, former }: Watch, day: number): VolumeChange | null {
  if (former === null || used.length > LONGEST_YOUTH) return null;
  for (const length of LENGTHS) {
    const known = used.slice(0, -length);
    if (known.length === 0 || length > used.length) return null;
    const young = levelOn(counts, known, former);
    const test = testWindow(counts, former, { from: day + 1 - length, to: day + 1 });
    if (test.seen < test.expected * DOWN || test.seen > test.expected * UP) continue;
    if (test.few < 0.01 || test.many < 0.01) continue;
    const gain = gainOf(counts, { former, ratio: young / former.level, from: day + 1 - length, day });
    if (gain < Math.log(1 / VOLUME_ALPHA.few)) continue;
    return describe(counts, { kind: 'back', first: day + 1 - length, day, baseline: former, p: Math.exp(-gain) });
  }
  return null;
}

function levelOn(counts: readonly number[], days: readonly number[], { weekday }: VolumeBaseline): number {
  let [seen, shares] = [0.5, 0];
  for (const day of days) {
    seen += counts[day] ?? 0;
    shares += weekday[day % 7] ?? 1;
  }
  return seen / shares;
}

interface Gain {
  readonly former: VolumeBaseline;
  readonly ratio: number;
  readonly from: number;
  readonly day: number;
}

/** ln of how much likelier the days are at the former volume than at the present one. */
function gainOf(counts: readonly number[], { former, ratio, from, day }: Gain): number {
  let gain = 0;
  for (let at = from; at <= day; at++) {
    const mean = expectedOn(former, at);
    const count = counts[at] ?? 0;
    gain += logDay(count, mean, former.overdispersion) - logDay(count, mean * ratio, former.overdispersion);
  }
  return gain;
}

/** The stretches between the changes. */
export function volumeSegments(counts: readonly number[]): readonly VolumeSegment[] {
  const changes = volumeChanges(counts);
  const starts = [{ from: 0, change: null }, ...changes.map((change) => ({ from: change.day, change }))];
  return starts.map(({ from, change }, at) => ({ from, to: starts[at + 1]?.from ?? counts.length, change }));
}

/** Days after which a stop of a source with this baseline is told; null: later than the longest window sees. */
export function daysUntilStopIsTold(baseline: VolumeBaseline): number | null {
  const silent = Array.from({ length: Math.max(...LENGTHS) + 1 }, () => 0);
  const sees = (length: number): boolean => {
    const { expected, few } = testWindow(silent, { ...baseline, weekday: [] }, { from: 0, to: length });
    return few < VOLUME_ALPHA.few && (length > SHORT || expected >= FEWEST_IN_SHORT);
  };
  return LENGTHS.find(sees) ?? null;
}
