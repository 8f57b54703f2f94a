import { LANES, packCounts, type Rng } from '@parallax/statistics';
import { type DecidedArticles, STATE } from './decided-articles.js';

/** Counts of every outlet and frame, outlet by outlet: [outlet × frames + frame]. */
export interface FrameTable {
  readonly k: Float64Array;
  readonly n: Float64Array;
}

/**
 * One number of 32 bits serves several choices, each from what the last left of it, as long as the choices together are
 * no more than this: no outcome is then likelier than another by more than 1 in 65,536.
 *
 * @see Brackett-Rozinsky & Lemire (2024). Batched ranged random integer generation.
 */
const RANGE = 65_536;

/**
 * Places of the articles of events that at least two outlets covered, from and to of each. Only these can be shuffled.
 * One flat row: to take pairs apart 2,000 times costs as much as to add them up.
 */
function movableRanges({ cluster, outlet, events }: DecidedArticles): Int32Array {
  const ranges: number[] = [];
  let from = 0;
  while (from < cluster.length) {
    let [to, outlets] = [from + 1, 1];
    for (; to < cluster.length && cluster[to] === cluster[from]; to++) if (outlet[to] !== outlet[to - 1]) outlets++;
    if (outlets > 1 && (cluster[from] ?? 0) < events.length) ranges.push(from, to);
    from = to;
  }
  return Int32Array.from(ranges);
}

/** Where a frame's n is when every article was decided on it: shuffling leaves it the outlet's number of articles. */
const ALL_ARTICLES = -1;

/** Columns of 0 and 1 over all articles: k of each frame, then each different n. */
function columnsOf({ states, frameCount, outlet }: DecidedArticles) {
  const column = (frame: number, of: (state: number | undefined) => boolean): Int32Array =>
    Int32Array.from(outlet, (_, article) => Number(of(states[article * frameCount + frame])));
  const frames = Array.from({ length: frameCount }, (_, frame) => frame);
  const k = frames.map((frame) => column(frame, (state) => state === STATE.present));
  const n: Int32Array[] = [];
  const placeOfN = frames.map((frame) => {
    const own = column(frame, (state) => state === STATE.present || state === STATE.absent);
    if (own.every((one) => one === 1)) return ALL_ARTICLES;
    const known = n.findIndex((one) => one.every((value, at) => value === own[at]));
    return frameCount + (known < 0 ? n.push(own) - 1 : known);
  });
  return { columns: [...k, ...n], placeOfN };
}

/** Fisher and Yates' shuffle of the labels [from, to); that they start from the last shuffle changes nothing. */
function dealAnew(labels: Int32Array, from: number, to: number, next: () => number): void {
  let [chance, used] = [0, RANGE];
  for (let last = to - 1; last >= from; last--) {
    const size = last - from + 1;
    used *= size;
    if (used > RANGE) [chance, used] = [next(), size];
    const scaled = chance * size;
    const step = Math.floor(scaled);
    chance = scaled - step;
    const label = labels[from + step] ?? 0;
    labels[from + step] = labels[last] ?? 0;
    labels[last] = label;
  }
}

function articlesOfOutlets({ outlet, outletCount }: DecidedArticles): Int32Array {
  const counts = new Int32Array(outletCount);
  for (const own of outlet) counts[own] = (counts[own] ?? 0) + 1;
  return counts;
}

/**
 * Tables of counts after outlets were interchanged within events.
 *
 * In each event the outlets' names are dealt anew to its articles, each as often as before; articles without an event,
 * and events of one outlet, stay as they are. Under the hypothesis that outlets report the same event alike every such
 * table was as likely as the one found. Which events an outlet covered stays the same, so topics do not count as
 * differences between outlets.
 */
export class Shuffle {
  private readonly packed;
  private readonly placeOfN;
  private readonly ranges;
  private readonly articles: Int32Array;
  private readonly fixed: Float64Array;
  private readonly sums: Float64Array;
  private readonly labels: Int32Array;
  private readonly row: Float64Array;

  constructor(private readonly decided: DecidedArticles) {
    const { columns, placeOfN } = columnsOf(decided);
    this.articles = articlesOfOutlets(decided);
    // An outlet keeps its number of articles, so no sum of ones exceeds it.
    this.packed = packCounts(columns, Math.max(1, ...this.articles));
    this.placeOfN = placeOfN;
    this.ranges = movableRanges(decided);
    this.labels = decided.outlet.slice();
    this.sums = new Float64Array(decided.outletCount * this.packed.width);
    this.row = new Float64Array(columns.length);
    this.addMovable();
    const movable = this.sums.slice();
    this.sums.fill(0);
    this.add(0, decided.outlet.length);
    this.fixed = this.sums.map((sum, at) => sum - (movable[at] ?? 0));
  }

  /** Events whose articles can be interchanged. */
  get eventCount(): number {
    return this.ranges.length / 2;
  }

  found(): FrameTable {
    this.sums.set(this.fixed);
    this.addMovable();
    return this.table();
  }

  draw({ next }: Rng): FrameTable {
    const { labels, ranges, sums } = this;
    sums.set(this.fixed);
    for (let at = 0; at < ranges.length; at += 2) dealAnew(labels, ranges[at] ?? 0, ranges[at + 1] ?? 0, next);
    this.addMovable();
    return this.table();
  }

  private addMovable(): void {
    const { ranges } = this;
    for (let at = 0; at < ranges.length; at += 2) this.add(ranges[at] ?? 0, ranges[at + 1] ?? 0);
  }

  private add(from: number, to: number): void {
    const { labels, sums } = this;
    const { width, cells } = this.packed;
    for (let article = from, of = from * width; article < to; article++) {
      const into = (labels[article] ?? 0) * width;
      for (let at = into; at < into + width; at += LANES, of += LANES) {
        sums[at] = (sums[at] ?? 0) + (cells[of] ?? 0);
        sums[at + 1] = (sums[at + 1] ?? 0) + (cells[of + 1] ?? 0);
        sums[at + 2] = (sums[at + 2] ?? 0) + (cells[of + 2] ?? 0);
        sums[at + 3] = (sums[at + 3] ?? 0) + (cells[of + 3] ?? 0);
      }
    }
  }

  private table(): FrameTable {
    const { articles, decided, packed, placeOfN, row, sums } = this;
    const { frameCount, outletCount } = decided;
    const [k, n] = [new Float64Array(outletCount * frameCount), new Float64Array(outletCount * frameCount)];
    for (let outlet = 0; outlet < outletCount; outlet++) {
      packed.unpack(sums.subarray(outlet * packed.width, (outlet + 1) * packed.width), row);
      for (let frame = 0; frame < frameCount; frame++) {
        k[outlet * frameCount + frame] = row[frame] ?? 0;
        const place = placeOfN[frame] ?? ALL_ARTICLES;
        n[outlet * frameCount + frame] = place === ALL_ARTICLES ? (articles[outlet] ?? 0) : (row[place] ?? 0);
      }
    }
    return { k, n };
  }
}
