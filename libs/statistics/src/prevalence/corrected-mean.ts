import { normalQuantile } from '../normal.js';
import { countOf, type MachineLabels, meanOf, overLabelled, overUnlabelled, varianceOf } from './moments.js';

export type CorrectedShare =
  | {
      readonly value: number;
      readonly standardError: number;
      readonly low: number;
      readonly high: number;
      readonly labelled: number;
      readonly unlabelled: number;
      /** Weight of the machine's labels, in [0, 1]; 0: people's labels alone. Null where the method has none. */
      readonly lambda: number | null;
    }
  | { readonly value: null; readonly undefinedReason: 'NO_LABELLED_UNITS' | 'NO_UNLABELLED_UNITS' };

interface Options {
  readonly confidence?: number;
}

/**
 * The weight that makes the interval narrowest: cov(Y, F) / ((1 + n/N) var F), F over all units, cut to [0, 1].
 * Covariance is divided by n, variance by n + N − 1, as in the reference implementation `ppi_py`.
 */
function bestWeight(labels: MachineLabels): number {
  const y = meanOf(overLabelled(labels, (said) => said));
  const f = meanOf(overLabelled(labels, (_, guessed) => guessed));
  const covariance = meanOf(overLabelled(labels, (said, guessed) => (said - y) * (guessed - f)));
  const all = [...overLabelled(labels, (_, guessed) => guessed), ...overUnlabelled(labels, (guessed) => guessed)];
  const [n, total] = [countOf(overLabelled(labels, () => 0)), countOf(all)];
  const variance = (varianceOf(all) * total) / (total - 1);
  if (variance === 0) return 0;
  return Math.min(1, Math.max(0, covariance / ((1 + n / labels.unlabelled) * variance)));
}

/**
 * Share by prediction-powered inference: mean of λF over the unlabelled plus mean of Y − λF over the labelled,
 * SE² = var(λF)/N + var(Y − λF)/n with variances divided by the count. `tuned` (PPI++) is never wider than people's
 * labels alone but for chance; λ = 1 (plain PPI) can be.
 *
 * @param lambda in [0, 1], or `tuned`
 * @see Angelopoulos et al. (2023), Science 382; Angelopoulos, Duchi & Zrnic (2023), arXiv 2311.01453.
 */
export function ppiMean(
  labels: MachineLabels,
  lambda: number | 'tuned',
  { confidence = 0.95 }: Options = {},
): CorrectedShare {
  const labelled = countOf(overLabelled(labels, () => 0));
  if (labelled === 0) return { value: null, undefinedReason: 'NO_LABELLED_UNITS' };
  if (labels.unlabelled === 0) return { value: null, undefinedReason: 'NO_UNLABELLED_UNITS' };
  const weight = lambda === 'tuned' ? bestWeight(labels) : lambda;
  const guessed = overUnlabelled(labels, (f) => weight * f);
  const errors = overLabelled(labels, (y, f) => y - weight * f);
  const value = meanOf(guessed) + meanOf(errors);
  const standardError = Math.sqrt(varianceOf(guessed) / labels.unlabelled + varianceOf(errors) / labelled);
  return { ...around(value, standardError, confidence), labelled, unlabelled: labels.unlabelled, lambda: weight };
}

/**
 * Share by design-based supervised learning: the mean of Ỹ = F + (R/π)(Y − F) over all units, R whether labelled and π
 * its probability, which the sampling fixed. SE = sd(Ỹ)/√N with the variance divided by N − 1.
 *
 * @param inclusion π in (0, 1]; the share of labelled units when left out, which holds for equal probabilities
 * @see Egami, Hinck, Stewart & Wei (2023). NeurIPS 36.
 */
export function dslMean(
  labels: MachineLabels,
  { inclusion, confidence = 0.95 }: Options & { readonly inclusion?: number } = {},
): CorrectedShare {
  const labelled = countOf(overLabelled(labels, () => 0));
  if (labelled === 0) return { value: null, undefinedReason: 'NO_LABELLED_UNITS' };
  const total = labelled + labels.unlabelled;
  const pi = inclusion ?? labelled / total;
  const outcomes = [...overLabelled(labels, (y, f) => f + (y - f) / pi), ...overUnlabelled(labels, (f) => f)];
  const value = meanOf(outcomes);
  const standardError = Math.sqrt(varianceOf(outcomes) / (total - 1));
  return { ...around(value, standardError, confidence), labelled, unlabelled: labels.unlabelled, lambda: null };
}

function around(value: number, standardError: number, confidence: number) {
  const reach = normalQuantile((1 + confidence) / 2) * standardError;
  return { value, standardError, low: value - reach, high: value + reach };
}
