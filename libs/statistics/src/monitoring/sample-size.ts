import { normalQuantile } from '../normal.js';

/** What is expected of one frame: present or absent, judged by every coder. */
export interface ExpectedFrame {
  /** α in [0, 1). */
  readonly alpha: number;
  /** Share of units in which a coder finds the frame, in (0, 1). */
  readonly prevalence: number;
  /** At least 2, each judging every unit. */
  readonly coders: number;
}

const product = (factors: readonly number[]): number => factors.reduce((all, factor) => all * factor, 1);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

/** Chance that x of m coders find the frame: beta-binomial, so that any two coders' judgements correlate with α. */
function chanceOf(x: number, { alpha, prevalence, coders }: ExpectedFrame): number {
  const rest = 1 - alpha;
  const ways = product(upTo(x).map((i) => (coders - i) / (i + 1)));
  const found = upTo(x).map((i) => prevalence * rest + i * alpha);
  const missed = upTo(coders - x).map((i) => (1 - prevalence) * rest + i * alpha);
  return (ways * product(found) * product(missed)) / product(upTo(coders).map((i) => rest + i * alpha));
}

/**
 * Variance of α̂ on n units is this over n, for a frame that is present or absent (delta method, large n).
 *
 * The number of coders who find the frame is taken as beta-binomial. With two coders that is no restriction, and the
 * result is (1 − α)[(1 − α)(1 − 2α) + α(2 − α) / (2π(1 − π))] of Bloch & Kraemer (1989), Biometrics 45, 269–287.
 *
 * @returns above 0
 */
export function alphaVariance(frame: ExpectedFrame): number {
  const { alpha, prevalence, coders } = frame;
  const expected = 2 * prevalence * (1 - prevalence);
  const slope = 2 * (1 - alpha) * (1 - 2 * prevalence);
  return upTo(coders + 1).reduce((total, x) => {
    const disagreement = (2 * x * (coders - x)) / (coders * (coders - 1));
    const pull = slope * (x / coders - prevalence) - (disagreement - expected * (1 - alpha));
    return total + chanceOf(x, frame) * (pull / expected) ** 2;
  }, 0);
}

export interface UnitsForAlpha {
  /** Units that all coders judge, in all; null where no number of units helps. */
  readonly units: number | null;
  /** Of these, units still to be coded; 0: enough. */
  readonly moreUnits: number | null;
  /** Units in which a coder will find the frame, among `units`; below about 10 the forecast is rough. */
  readonly unitsWithFrame: number | null;
  readonly reason: 'ENOUGH' | 'CODE_MORE' | 'ALPHA_TOO_LOW';
}

/**
 * How many units a frame needs until the lower end of the interval of α clears `threshold`, if α, the prevalence and
 * the coders stay what they are: n = V (z₁ + z₂)² / (α − threshold)², with V from {@link alphaVariance}, z₁ for the
 * two-sided confidence and z₂ for the assurance, the chance that the interval of that one sample does clear it. At an
 * assurance of .5 every second sample of that size would miss. The rarer the frame, the more units: V grows as 1/π.
 *
 * Where α does not exceed the threshold no number of units helps: the frame needs a better definition or training.
 *
 * @param options threshold default .667; coded: units judged by all coders so far, default 0; confidence default .95;
 *   assurance in [.5, 1), default .8
 */
export function unitsForAlpha(
  frame: ExpectedFrame,
  options: { threshold?: number; coded?: number; confidence?: number; assurance?: number } = {},
): UnitsForAlpha {
  const { threshold = 0.667, coded = 0, confidence = 0.95, assurance = 0.8 } = options;
  if (frame.alpha <= threshold) {
    return { units: null, moreUnits: null, unitsWithFrame: null, reason: 'ALPHA_TOO_LOW' };
  }
  const z = normalQuantile((1 + confidence) / 2) + normalQuantile(assurance);
  const units = Math.max(2, Math.ceil(alphaVariance(frame) * (z / (frame.alpha - threshold)) ** 2));
  const moreUnits = Math.max(0, units - coded);
  return {
    ...{ units, moreUnits, unitsWithFrame: units * frame.prevalence },
    reason: moreUnits === 0 ? 'ENOUGH' : 'CODE_MORE',
  };
}

/**
 * Units for a reliability test, before anything is coded: the smallest number for which α at or above `alphaMin` can
 * be shown at significance `p` for a category of the given prevalence, two coders.
 *
 * N = 2z² [(1 + α)(3 − α) / (4(1 − α)π(1 − π)) − α], z the upper p quantile (Krippendorff, Content Analysis, after
 * Bloch & Kraemer 1989, equation 3.7). It is printed for equal categories, π = 1/categories; a rare frame has its own
 * π. Without the factor 2 it is the number of units whose one-sided lower limit reaches α_min when the true α lies
 * halfway between α_min and 1 (insert (1 + α)/2 into {@link alphaVariance}); the printed tables hold that reserve.
 *
 * @param request alphaMin in [0, 1), prevalence and p in (0, 1), p below .5
 * @returns a whole number; for more than two coders it stays an upper bound, see {@link unitsForAlpha}
 */
export function reliabilitySampleSize({
  alphaMin,
  prevalence,
  p = 0.05,
}: {
  readonly alphaMin: number;
  readonly prevalence: number;
  readonly p?: number;
}): number {
  const z = normalQuantile(1 - p);
  const shape = ((1 + alphaMin) * (3 - alphaMin)) / (4 * (1 - alphaMin) * prevalence * (1 - prevalence));
  return Math.ceil(2 * z * z * (shape - alphaMin));
}
