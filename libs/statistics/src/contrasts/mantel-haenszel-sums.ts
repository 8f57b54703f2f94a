import { normalQuantile } from '../normal.js';
import { chiSquareTail } from '../tails.js';

/** Cochran–Mantel–Haenszel test and common odds ratio over strata. */
export interface MantelHaenszel {
  /** With one degree of freedom; null with a reason where no stratum is informative. */
  readonly chiSquare: number | null;
  readonly p: number | null;
  readonly oddsRatio: number | null;
  /** Robins, Breslow and Greenland's interval; null where the ratio is 0 or has no upper bound. */
  readonly low: number | null;
  readonly high: number | null;
  /** Strata in which both rows and both columns have counts: only these say anything. */
  readonly informativeStrata: number;
  readonly strata: number;
  readonly undefinedReason: string | null;
}

export interface MantelHaenszelOptions {
  readonly correct?: boolean;
  readonly confidence?: number;
}

/**
 * The sums the test and the ratio are made of. Each stratum adds its own part, so a stratum can be taken out again
 * without reading the others: what remains is the answer without that event.
 */
export class MantelHaenszelSums {
  private strata = 0;
  private informative = 0;
  /** Strata with ad > 0 and with bc > 0, counted: a sum of parts taken out again is 0 only up to rounding. */
  private above = 0;
  private below = 0;
  private distance = 0;
  private variance = 0;
  private r = 0;
  private s = 0;
  private pr = 0;
  private mixed = 0;
  private qs = 0;

  add(a: number, b: number, c: number, d: number): void {
    this.change(1, a, [b, c, d]);
  }

  remove(a: number, b: number, c: number, d: number): void {
    this.change(-1, a, [b, c, d]);
  }

  private change(sign: 1 | -1, a: number, [b, c, d]: readonly [number, number, number]): void {
    const n = a + b + c + d;
    this.strata += sign;
    const margins = (a + b) * (c + d) * (a + c) * (b + d);
    // A stratum with an empty row or column has E = a, V = 0 and ad = bc = 0: it adds nothing anywhere.
    if (margins === 0) return;
    this.informative += sign;
    this.distance += sign * (a - ((a + b) * (a + c)) / n);
    this.variance += (sign * margins) / (n * n * (n - 1));
    const [r, s, p, q] = [(a * d) / n, (b * c) / n, (a + d) / n, (b + c) / n];
    if (r > 0) this.above += sign;
    if (s > 0) this.below += sign;
    this.r += sign * r;
    this.s += sign * s;
    this.pr += sign * p * r;
    this.mixed += sign * (p * s + q * r);
    this.qs += sign * q * s;
  }

  result({ correct = true, confidence = 0.95 }: MantelHaenszelOptions = {}): MantelHaenszel {
    const counts = { informativeStrata: this.informative, strata: this.strata };
    if (this.informative === 0) {
      const nothing = { chiSquare: null, p: null, oddsRatio: null, low: null, high: null };
      return { ...nothing, ...counts, undefinedReason: 'NO_INFORMATIVE_STRATA' };
    }
    const delta = Math.abs(this.distance);
    const chiSquare = (delta - (correct && delta >= 0.5 ? 0.5 : 0)) ** 2 / this.variance;
    return { chiSquare, p: chiSquareTail(chiSquare, 1), ...this.ratio(confidence), ...counts };
  }

  private ratio(confidence: number) {
    if (this.below === 0) return { oddsRatio: null, low: null, high: null, undefinedReason: 'NO_UPPER_BOUND' };
    if (this.above === 0) return { oddsRatio: 0, low: null, high: null, undefinedReason: null };
    const { r, s } = this;
    const logVariance = this.pr / (2 * r * r) + this.mixed / (2 * r * s) + this.qs / (2 * s * s);
    const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(logVariance);
    const oddsRatio = r / s;
    return {
      oddsRatio,
      low: oddsRatio * Math.exp(-reach),
      high: oddsRatio * Math.exp(reach),
      undefinedReason: null,
    };
  }
}
