import { ABSENT, type Judgements, MISSING, PRESENT } from './judgements.js';

/** Counts of [absent, present] of one unit. Units that were judged alike share one row. */
type Counts = readonly [absent: number, present: number];

/** Of one frame, what coders said of each unit: how often absent, how often present, whoever said it. */
export interface FrameCounts {
  readonly categories: readonly [0, 1];
  readonly counts: readonly Counts[];
  readonly coders: number;
}

/** Counts of one frame; with `wave`, of the units of that wave. `coders` counts those who judged the frame at all. */
export function countFrame(judgements: Judgements, frame: number, wave: number | null = null): FrameCounts {
  const { units, coderIds, waves } = judgements;
  const width = coderIds.length;
  const cells = judgements.frames[frame] ?? new Int8Array(0);
  const patterns = new Map<number, Counts>();
  const heard = new Set<number>();
  const counts: Counts[] = [];
  for (let unit = 0; unit < units; unit++) {
    if (wave !== null && waves?.[unit] !== wave) continue;
    let [absent, present] = [0, 0];
    for (let coder = 0; coder < width; coder++) {
      const value = cells[unit * width + coder];
      if (value === MISSING) continue;
      heard.add(coder);
      if (value === PRESENT) present++;
      else absent++;
    }
    const key = absent * (width + 1) + present;
    const row = patterns.get(key) ?? ([absent, present] as const);
    patterns.set(key, row);
    counts.push(row);
  }
  return { categories: [0, 1], counts, coders: heard.size };
}

/** What two coders said of one frame, in the units both judged. */
export interface PairCounts {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/** `a` and `b` are places in `coderIds`. */
export function countPair(
  { units, coderIds, frames }: Judgements,
  frame: number,
  [a, b]: readonly [number, number],
): PairCounts {
  const cells = frames[frame] ?? new Int8Array(0);
  const counts = [0, 0, 0, 0];
  for (let unit = 0; unit < units; unit++) {
    const first = cells[unit * coderIds.length + a] ?? MISSING;
    const second = cells[unit * coderIds.length + b] ?? MISSING;
    if (first === MISSING || second === MISSING) continue;
    const at = first * 2 + second;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const [neither = 0, onlyB = 0, onlyA = 0, both = 0] = counts;
  return { both, onlyA, onlyB, neither };
}

/** Every two of so many coders, each pair once. */
export const pairsOf = (coders: number): (readonly [number, number])[] =>
  Array.from({ length: coders }, (_, a) => a).flatMap((a) =>
    Array.from({ length: coders - a - 1 }, (_, more) => [a, a + 1 + more] as const),
  );

/** How often one coder found a frame, in the units that coder judged. */
export function countCoder({ units, coderIds, frames }: Judgements, frame: number, coder: number): Counts {
  const cells = frames[frame] ?? new Int8Array(0);
  let [absent, present] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    const value = cells[unit * coderIds.length + coder];
    if (value === PRESENT) present++;
    else if (value === ABSENT) absent++;
  }
  return [absent, present];
}

/** Waves that units have, ascending; none where labels have no waves. */
export const wavesOf = ({ waves }: Judgements): number[] =>
  waves === null ? [] : [...new Set(waves)].filter((wave) => wave > 0).sort((a, b) => a - b);
