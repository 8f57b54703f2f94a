import type { Rng } from '@parallax/statistics';
import type { ShuffleUnits } from './shuffle-units.js';
import { SIDE_A } from './word-totals.js';

/** Replicates computed side by side: a count is read once for all of them. */
export const ABREAST = 4;

/**
 * Shuffles labels within strata and tells each unit's weight: 1 in A, 0 in B, less the share of its stratum's words that
 * the shuffled A holds. Σ weight × count is then the statistic of {@link LinearStatistics}.
 */
export class LabelShuffler {
  private readonly labels: Uint8Array;
  /** ABREAST weights for each unit. */
  readonly weights: Float64Array;

  constructor(
    private readonly plan: ShuffleUnits,
    private readonly rng: Rng,
  ) {
    this.labels = plan.side.map((side) => (side === SIDE_A ? 1 : 0));
    this.weights = new Float64Array(plan.side.length * ABREAST);
  }

  /** The weights of the labels as they are now, in every column. */
  shuffle(column: number): void {
    const { strata } = this.plan;
    for (let stratum = 0; stratum + 1 < strata.length; stratum++) {
      const [from, to] = [strata[stratum] ?? 0, strata[stratum + 1] ?? 0];
      this.shuffleStratum(from, to);
      this.weigh(from, to, column);
    }
  }

  /** Fisher and Yates' shuffle; going on from the last order is as good as from the first. */
  private shuffleStratum(from: number, to: number): void {
    for (let at = to - 1; at > from; at--) {
      const other = from + this.rng.below(at - from + 1);
      const label = this.labels[at] ?? 0;
      this.labels[at] = this.labels[other] ?? 0;
      this.labels[other] = label;
    }
  }

  private weigh(from: number, to: number, column: number): void {
    let [all, inA] = [0, 0];
    for (let unit = from; unit < to; unit++) {
      const size = this.plan.size[unit] ?? 0;
      all += size;
      if (this.labels[unit] === 1) inA += size;
    }
    const share = inA / all;
    for (let unit = from; unit < to; unit++) this.weights[unit * ABREAST + column] = (this.labels[unit] ?? 0) - share;
  }
}
