import type { KeynessPoints } from '../../providers/words-types.js';

/** A word in the plot: its place in the drawing, and its numbers. */
export interface Dot {
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly countA: number;
  readonly countB: number;
  readonly logOdds: number | null;
  readonly adjustedP: number | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly dot: Dot;
  readonly box: Box;
}

export const SIZE = 720;
const EDGE = 34;
const PLOT = SIZE - 2 * EDGE;

export const plotX = (share: number): number => EDGE + share * PLOT;
export const plotY = (share: number): number => SIZE - EDGE - share * PLOT;

/** Places from 0 to 1 in order of rank; those of one rank side by side, in alphabetical order. */
function percentiles(ranks: readonly number[], words: readonly string[]): number[] {
  const order = [...ranks.keys()].sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1),
  );
  const shares = new Array<number>(ranks.length).fill(0);
  order.forEach((at, place) => (shares[at] = order.length > 1 ? place / (order.length - 1) : 0.5));
  return shares;
}

/**
 * Words by their percentile among those drawn, as Scattertext places them: half of all words are rare, and by rank
 * alone they would stand on top of one another.
 */
export function placeDots(points: KeynessPoints): Dot[] {
  const [x, y] = [percentiles(points.x, points.word), percentiles(points.y, points.word)];
  return points.word.map((word, at) => ({
    ...{ word, x: plotX(x[at] ?? 0), y: plotY(y[at] ?? 0) },
    ...{ countA: points.countA[at] ?? 0, countB: points.countB[at] ?? 0 },
    ...{ logOdds: points.logOdds[at] ?? null, adjustedP: points.adjustedP[at] ?? null },
  }));
}

export const FONT_SIZE = 11;
const GAP = 5;
const CELL = 40;
const MOST_LABELS = 220;
/** Room for the name of the upright axis. */
const AXIS = 20;
// Wide enough for what a label usually takes; East Asian letters are as wide as they are high.
const widthOf = (word: string): number =>
  [...word].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter) ? 1 : 0.58),
    0,
  ) * FONT_SIZE;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = ({ x, y, width, height }: Box): boolean =>
  x >= AXIS && y >= 2 && x + width <= SIZE - 2 && y + height <= SIZE - 2;

/** Boxes by the cells of a grid they touch, so that only near ones are compared. */
class Grid {
  private readonly cells = new Map<string, Box[]>();

  private *keysOf({ x, y, width, height }: Box): Generator<string> {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) yield `${column} ${row}`;
  }

  add(box: Box): void {
    for (const key of this.keysOf(box)) {
      const known = this.cells.get(key);
      if (known === undefined) this.cells.set(key, [box]);
      else known.push(box);
    }
  }

  isFree(box: Box): boolean {
    for (const key of this.keysOf(box)) if (this.cells.get(key)?.some((known) => overlaps(known, box))) return false;
    return true;
  }
}

const around = ({ x, y }: Dot, width: number): Box[] => {
  const height = FONT_SIZE + 2;
  const middle = y - height / 2;
  return [
    { x: x + GAP, y: middle, width, height },
    { x: x - GAP - width, y: middle, width, height },
    { x: x - width / 2, y: y - GAP - height, width, height },
    { x: x - width / 2, y: y + GAP, width, height },
  ];
};

const strength = ({ logOdds, countA, countB }: Dot): number => Math.abs(logOdds ?? 0) * 1e6 + countA + countB;

/**
 * Labels where there is room: the words that differ most come first, a label covers neither another nor a dot, and a
 * word for which no side is free goes without.
 */
export function placeLabels(dots: readonly Dot[]): Label[] {
  const dotGrid = new Grid();
  for (const { x, y } of dots) dotGrid.add({ x: x - 1.5, y: y - 1.5, width: 3, height: 3 });
  const labelGrid = new Grid();
  const labels: Label[] = [];
  for (const dot of [...dots].sort((a, b) => strength(b) - strength(a))) {
    if (labels.length >= MOST_LABELS) break;
    const free = (box: Box) => isInside(box) && labelGrid.isFree(box) && dotGrid.isFree(box);
    const box = around(dot, widthOf(dot.word)).find(free);
    if (box === undefined) continue;
    labelGrid.add(box);
    labels.push({ dot, box });
  }
  return labels;
}

/** The dot nearest to a place, if it is near at all. */
export function nearestDot(dots: readonly Dot[], x: number, y: number, reach = 14): Dot | null {
  let best: Dot | null = null;
  let least = reach ** 2;
  for (const dot of dots) {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance > least) continue;
    [best, least] = [dot, distance];
  }
  return best;
}
