import type { PartSums } from '@parallax/statistics';
import type { PartSizes } from './part-sizes.js';

const [RANGE, DEVIATIONS, SHARES, RATES, SQUARED_RATES, SUMS] = [0, 1, 2, 3, 4, 5];

/** The sums from which the dispersion of one word over the parts of its side is told; emptied for the next word. */
export class PartTotals {
  // Not five fields: V8 keeps each number of an object that changes in a box of its own.
  private readonly sums = new Float64Array(SUMS);

  clear(): void {
    this.sums.fill(0);
  }

  /** The word stands `count` times in the part; `perOccurrence` is 1 / its occurrences on the whole side. */
  add({ perSize, share }: PartSizes, part: number, count: number, perOccurrence: number): void {
    const { sums } = this;
    const own = share[part] ?? 0;
    const rate = count * (perSize[part] ?? 0);
    sums[RANGE] = (sums[RANGE] ?? 0) + 1;
    sums[DEVIATIONS] = (sums[DEVIATIONS] ?? 0) + Math.abs(count * perOccurrence - own);
    sums[SHARES] = (sums[SHARES] ?? 0) + own;
    sums[RATES] = (sums[RATES] ?? 0) + rate;
    sums[SQUARED_RATES] = (sums[SQUARED_RATES] ?? 0) + rate * rate;
  }

  /** `parts`: how many the side has, with the word or without. */
  of(parts: number): PartSums {
    const [range = 0, deviations = 0, shares = 0, rates = 0, squaredRates = 0] = this.sums;
    return { parts, range, deviations, shares, rates, squaredRates };
  }
}
