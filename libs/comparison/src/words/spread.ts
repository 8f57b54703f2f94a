import { groupRows } from './clusters.js';
import { PartTotals } from './part-totals.js';
import { LEFT_OUT } from './term-matrix.js';
import { WordScratch } from './word-scratch.js';
import { type CountedArticles, SIDE_A, type TestedWords, type WordTotals } from './word-totals.js';

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

/** What is spread, and the side on which each tested word is more frequent for its size, place by place. */
export interface SpreadInput {
  readonly articles: CountedArticles;
  readonly totals: WordTotals;
  readonly tested: TestedWords;
  readonly keySide: Uint8Array;
}

// A record a word, as in PartTotals: 1 / occurrences in A and in B, and on its own side.
const FACTS = 4;
const [PER_A, PER_B, PER_KEY, KEY_SIDE] = [0, 1, 2, 3];

function factsOf({ totals: { sides }, tested, keySide }: SpreadInput): Float64Array {
  const facts = new Float64Array(tested.words.length * FACTS);
  const [a, b] = sides;
  tested.words.forEach((word, place) => {
    const side = keySide[place] === SIDE_A ? 0 : 1;
    const per = [1 / (a.counts[word] ?? 0), 1 / (b.counts[word] ?? 0)] as const;
    facts.set([...per, per[side], side], place * FACTS);
  });
  return facts;
}

/** Adds up one event after the other, each article in it, and tells what was added. */
class EventPass {
  readonly byArticle: PartTotals;
  readonly byEvent: PartTotals;
  readonly events: readonly [Float64Array, Float64Array];
  /** Σ over the clusters in which a word stands of e² − 2eb; see {@link spreadWords}. */
  readonly crossed: Float64Array;
  /** Σb² over all clusters. */
  plain = 0;
  clusters = 0;
  private readonly facts: Float64Array;
  private readonly scratch: readonly [WordScratch, WordScratch];

  constructor(private readonly input: SpreadInput) {
    const words = input.tested.words.length;
    this.facts = factsOf(input);
    this.byArticle = new PartTotals(words);
    this.byEvent = new PartTotals(words);
    this.events = [new Float64Array(words), new Float64Array(words)];
    this.crossed = new Float64Array(words);
    this.scratch = [new WordScratch(words), new WordScratch(words)];
  }

  readEvent(rows: Uint32Array): void {
    const { articles, totals } = this.input;
    const sizes: [number, number] = [0, 0];
    for (const row of rows) {
      const own = articles.side[row] === SIDE_A ? 0 : 1;
      const size = totals.tokens[row] ?? 0;
      sizes[own] += size;
      this.byArticle.open(own, size, totals.sides[own].tokens);
      this.readArticle(row, own);
    }
    this.close(sizes);
  }

  private readArticle(row: number, own: 0 | 1): void {
    const { starts, terms, counts } = this.input.articles.matrix;
    const { placeOf } = this.input.tested;
    const { facts, byArticle } = this;
    const scratch = this.scratch[own];
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const place = placeOf[terms[at] ?? 0] ?? LEFT_OUT;
      if (place === LEFT_OUT) continue;
      const count = counts[at] ?? 0;
      scratch.add(place, count);
      const fact = place * FACTS;
      if (facts[fact + KEY_SIDE] === own) byArticle.add(place, count, facts[fact + PER_KEY] ?? 0);
    }
  }

  private close(sizes: readonly [number, number]): void {
    const [a, b] = this.input.totals.sides;
    const plain = (a.tokens > 0 ? sizes[0] / a.tokens : 0) - (b.tokens > 0 ? sizes[1] / b.tokens : 0);
    this.clusters++;
    this.plain += plain * plain;
    if (sizes[0] > 0) this.closeSide(0, sizes[0]);
    if (sizes[1] > 0) this.closeSide(1, sizes[1]);
    this.cross(plain);
    for (const scratch of this.scratch) scratch.clear();
  }

  private closeSide(own: 0 | 1, size: number): void {
    const { facts, byEvent } = this;
    const { words, met, sums } = this.scratch[own];
    const events = this.events[own];
    byEvent.open(own, size, this.input.totals.sides[own].tokens);
    for (let at = 0; at < met; at++) {
      const place = words[at] ?? 0;
      events[place] = (events[place] ?? 0) + 1;
      const fact = place * FACTS;
      if (facts[fact + KEY_SIDE] === own) byEvent.add(place, sums[place] ?? 0, facts[fact + PER_KEY] ?? 0);
    }
  }

  /** Goes through A's words, and through those of B that A lacks here. */
  private cross(plain: number): void {
    const [a, b] = this.scratch;
    const { facts, crossed } = this;
    for (const { words, met } of this.scratch) {
      const isB = words === b.words;
      for (let at = 0; at < met; at++) {
        const place = words[at] ?? 0;
        const inA = a.sums[place] ?? 0;
        if (isB && inA > 0) continue;
        const fact = place * FACTS;
        const excess = inA * (facts[fact + PER_A] ?? 0) - (b.sums[place] ?? 0) * (facts[fact + PER_B] ?? 0);
        crossed[place] = (crossed[place] ?? 0) + excess * (excess - 2 * plain);
      }
    }
  }
}

/**
 * Counts how each tested word lies over the articles and over the events, in one pass over the counts. The variance of
 * the log ratio is Σ(e − b)² · G/(G−1) over G clusters, by linearisation: e is the cluster's share of the word's
 * occurrences in A less that in B, b its share of all words in A less that in B.
 */
export function spreadWords(input: SpreadInput): Spread {
  const pass = new EventPass(input);
  const events = groupRows(input.articles.event, (row) => (input.totals.tokens[row] ?? 0) > 0);
  for (let event = 0; event + 1 < events.starts.length; event++) {
    pass.readEvent(events.rows.subarray(events.starts[event], events.starts[event + 1]));
  }
  const { clusters, plain, byArticle, byEvent } = pass;
  return {
    ...{ byArticle, byEvent, events: pass.events, clusters },
    logRatioVariance: pass.crossed.map((crossed) =>
      clusters > 1 ? (Math.max(0, plain + crossed) * clusters) / (clusters - 1) : NaN,
    ),
  };
}
