import type { PartSums } from '@parallax/statistics';
import { SIDE_A } from './word-totals.js';

// One record a word, a cache line long: five arrays would cost five misses each time a word is met.
const RECORD = 8;
const [RANGE, DEVIATIONS, SHARES, RATES, SQUARED_RATES] = [0, 1, 2, 3, 4];

/** The sums from which the dispersion of each word over the parts of its side is told, place by place. */
export class PartTotals {
  readonly parts: [number, number] = [0, 0];
  private readonly records: Float64Array;
  private perSize = 0;
  private share = 0;

  constructor(words: number) {
    this.records = new Float64Array(words * RECORD);
  }

  /** Begins a part of `size` words, of the `words` of its side. */
  open(side: 0 | 1, size: number, words: number): void {
    this.parts[side]++;
    this.perSize = 1 / size;
    this.share = size / words;
  }

  /** A word stands `count` times in the part; `perOccurrence` is 1 / its occurrences on the whole side. */
  add(place: number, count: number, perOccurrence: number): void {
    const at = place * RECORD;
    const { records, share } = this;
    const rate = count * this.perSize;
    records[at + RANGE] = (records[at + RANGE] ?? 0) + 1;
    records[at + DEVIATIONS] = (records[at + DEVIATIONS] ?? 0) + Math.abs(count * perOccurrence - share);
    records[at + SHARES] = (records[at + SHARES] ?? 0) + share;
    records[at + RATES] = (records[at + RATES] ?? 0) + rate;
    records[at + SQUARED_RATES] = (records[at + SQUARED_RATES] ?? 0) + rate * rate;
  }

  sumsOf(place: number, side: number): PartSums {
    const at = place * RECORD;
    return {
      parts: this.parts[side === SIDE_A ? 0 : 1],
      range: this.records[at + RANGE] ?? 0,
      deviations: this.records[at + DEVIATIONS] ?? 0,
      shares: this.records[at + SHARES] ?? 0,
      rates: this.records[at + RATES] ?? 0,
      squaredRates: this.records[at + SQUARED_RATES] ?? 0,
    };
  }
}
