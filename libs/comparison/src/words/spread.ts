import { type PartSums } from '@parallax/statistics';
import { groupRows } from './clusters.js';
import { LEFT_OUT } from './term-matrix.js';
import { WordScratch } from './word-scratch.js';
import { type CountedArticles, SIDE_A, type TestedWords, type WordTotals } from './word-totals.js';

/** The sums from which the dispersion of a word over the parts of its side is told, place by place. */
export class PartTotals {
  parts: readonly [number, number] = [0, 0];
  readonly range: Float64Array;
  private readonly deviations: Float64Array;
  private readonly shares: Float64Array;
  private readonly rates: Float64Array;
  private readonly squaredRates: Float64Array;

  constructor(words: number) {
    this.range = new Float64Array(words);
    this.deviations = new Float64Array(words);
    this.shares = new Float64Array(words);
    this.rates = new Float64Array(words);
    this.squaredRates = new Float64Array(words);
  }

  /** A part in which the word stands `count` times; `occurrences` and `share` of the whole side. */
  add(place: number, count: number, { size, occurrences, share }: Part): void {
    const rate = count / size;
    this.range[place] = (this.range[place] ?? 0) + 1;
    this.deviations[place] = (this.deviations[place] ?? 0) + Math.abs(count / occurrences - share);
    this.shares[place] = (this.shares[place] ?? 0) + share;
    this.rates[place] = (this.rates[place] ?? 0) + rate;
    this.squaredRates[place] = (this.squaredRates[place] ?? 0) + rate * rate;
  }

  sumsOf(place: number, side: number): PartSums {
    return {
      parts: this.parts[side === SIDE_A ? 0 : 1],
      range: this.range[place] ?? 0,
      deviations: this.deviations[place] ?? 0,
      shares: this.shares[place] ?? 0,
      rates: this.rates[place] ?? 0,
      squaredRates: this.squaredRates[place] ?? 0,
    };
  }
}

interface Part {
  readonly size: number;
  readonly occurrences: number;
  readonly share: number;
}

/** How the tested words lie over articles and events. */
export interface Spread {
  /** Over the articles, and over the events, of the side that uses the word more. */
  readonly byArticle: PartTotals;
  readonly byEvent: PartTotals;
  /** Events of each side in which the word stands; an article of no event counts as one. */
  readonly events: readonly [Float64Array, Float64Array];
  /** Events and articles of no event: what the interval of the log ratio counts as independent. */
  readonly clusters: number;
  /** Variance of ln(rate in A / rate in B) over clusters; NaN where a side lacks the word. */
  readonly logRatioVariance: Float64Array;
}

/** What the passes over the articles share. */
interface Walk {
  readonly articles: CountedArticles;
  readonly totals: WordTotals;
  readonly tested: TestedWords;
  /** The side on which each tested word is more frequent for its size, place by place. */
  readonly keySide: Uint8Array;
}

function spreadByArticle({ articles: { matrix, side }, totals, tested, keySide }: Walk): PartTotals {
  const sums = new PartTotals(tested.words.length);
  const parts: [number, number] = [0, 0];
  for (let row = 0; row < side.length; row++) {
    const own = side[row] === SIDE_A ? 0 : 1;
    const size = totals.tokens[row] ?? 0;
    if (size === 0) continue;
    parts[own]++;
    const { counts, tokens } = totals.sides[own];
    const share = size / tokens;
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const word = matrix.terms[at] ?? 0;
      const place = tested.placeOf[word] ?? LEFT_OUT;
      if (place === LEFT_OUT || keySide[place] !== own) continue;
      sums.add(place, matrix.counts[at] ?? 0, { size, occurrences: counts[word] ?? 0, share });
    }
  }
  sums.parts = parts;
  return sums;
}

/** Adds up one event after the other, and tells what was added. */
class EventPass {
  readonly byEvent: PartTotals;
  readonly events: readonly [Float64Array, Float64Array];
  readonly crossed: Float64Array;
  readonly parts: [number, number] = [0, 0];
  plain = 0;
  clusters = 0;
  private readonly scratch: readonly [WordScratch, WordScratch];

  constructor(private readonly walk: Walk) {
    const words = walk.tested.words.length;
    this.byEvent = new PartTotals(words);
    this.events = [new Float64Array(words), new Float64Array(words)];
    this.crossed = new Float64Array(words);
    this.scratch = [new WordScratch(words), new WordScratch(words)];
  }

  readEvent(rows: Uint32Array): void {
    const { articles, totals, tested } = this.walk;
    const { starts, terms, counts } = articles.matrix;
    const sizes: [number, number] = [0, 0];
    for (const row of rows) {
      const own = articles.side[row] === SIDE_A ? 0 : 1;
      sizes[own] += totals.tokens[row] ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const place = tested.placeOf[terms[at] ?? 0] ?? LEFT_OUT;
        if (place !== LEFT_OUT) this.scratch[own].add(place, counts[at] ?? 0);
      }
    }
    this.close(sizes);
  }

  private close(sizes: readonly [number, number]): void {
    const [a, b] = this.walk.totals.sides;
    const plain = (a.tokens > 0 ? sizes[0] / a.tokens : 0) - (b.tokens > 0 ? sizes[1] / b.tokens : 0);
    this.clusters++;
    this.plain += plain * plain;
    for (const own of [0, 1] as const) {
      if (sizes[own] > 0) this.parts[own]++;
      this.closeSide(own, sizes, plain);
    }
    for (const own of [0, 1] as const) this.scratch[own].clear();
  }

  /** A word of both sides is told by the first: its difference of shares is one number. */
  private closeSide(own: 0 | 1, sizes: readonly [number, number], plain: number): void {
    const { tested, totals, keySide } = this.walk;
    const [a, b] = totals.sides;
    const size = sizes[own];
    const share = size / totals.sides[own].tokens;
    const { words, met, sums } = this.scratch[own];
    for (let at = 0; at < met; at++) {
      const place = words[at] ?? 0;
      const word = tested.words[place] ?? 0;
      const count = sums[place] ?? 0;
      this.events[own][place] = (this.events[own][place] ?? 0) + 1;
      if (keySide[place] === own) {
        this.byEvent.add(place, count, { size, occurrences: totals.sides[own].counts[word] ?? 0, share });
      }
      if (own === 1 && (this.scratch[0].sums[place] ?? 0) > 0) continue;
      const shareA = (this.scratch[0].sums[place] ?? 0) / (a.counts[word] ?? 0);
      const excess = shareA - (this.scratch[1].sums[place] ?? 0) / (b.counts[word] ?? 0);
      this.crossed[place] = (this.crossed[place] ?? 0) + excess * (excess - 2 * plain);
    }
  }
}

/** Counts how each tested word lies over the articles and over the events, in two passes over the counts. */
export function spreadWords(walk: Walk): Spread {
  const { articles, totals } = walk;
  const pass = new EventPass(walk);
  const events = groupRows(articles.event, (row) => (totals.tokens[row] ?? 0) > 0);
  for (let event = 0; event + 1 < events.starts.length; event++) {
    pass.readEvent(events.rows.subarray(events.starts[event], events.starts[event + 1]));
  }
  pass.byEvent.parts = pass.parts;
  const { clusters, plain } = pass;
  return {
    ...{ byArticle: spreadByArticle(walk), byEvent: pass.byEvent, events: pass.events, clusters },
    // Sum over clusters of (share of A's occurrences − share of A's words − the same of B)², by linearisation.
    logRatioVariance: pass.crossed.map((crossed) =>
      clusters > 1 ? (Math.max(0, plain + crossed) * clusters) / (clusters - 1) : NaN,
    ),
  };
}
