/** A unit that a coder and at least one other judged: present or absent. */
export interface SharedUnit {
  /** 1: this coder found the frame; 0: not. */
  readonly own: 0 | 1;
  /** Coders who judged the unit, this one included; at least 2. */
  readonly judged: number;
  /** How many of them found the frame, this one included. */
  readonly found: number;
}

export interface CoderDifference {
  /** Mean over units of the coder's judgement minus the others' mean, in [−1, 1]; null without units. */
  readonly difference: number | null;
  readonly n: number;
  /** Units on which not everybody said the same: only these can tell. */
  readonly informative: number;
  /** Two-sided p of “the coder is exchangeable with the others”; null without informative units. */
  readonly p: number | null;
}

/** Beyond this many informative units the normal approximation is exact to three digits. */
const EXACT_UP_TO = 400;

/** Chances of 0, 1, 2 … successes in independent trials with the given chances. */
function successes(chances: readonly number[]): number[] {
  let distribution = [1];
  for (const chance of chances) {
    distribution = [...distribution, 0].map(
      (stay, count) => stay * (1 - chance) + (distribution[count - 1] ?? 0) * chance,
    );
  }
  return distribution;
}

/** Abramowitz & Stegun 7.1.26 is too coarse in the tails: the continued fraction of erfc serves there. */
function normalTail(z: number): number {
  if (z < 2) {
    let term = z;
    let total = z;
    for (let k = 1; k < 200; k++) {
      term *= (z * z) / (2 * k + 1);
      total += term;
    }
    return 0.5 - (total * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  }
  let fraction = 0;
  for (let k = 60; k > 0; k--) fraction = k / (z + fraction);
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / (z + fraction);
}

function twoSided(chances: readonly number[], observed: number): number {
  if (chances.length <= EXACT_UP_TO) {
    const distribution = successes(chances);
    const upTo = (from: number, to: number) => distribution.slice(from, to).reduce((total, p) => total + p, 0);
    return Math.min(1, 2 * Math.min(upTo(0, observed + 1), upTo(observed, distribution.length)));
  }
  const mean = chances.reduce((total, p) => total + p, 0);
  const variance = chances.reduce((total, p) => total + p * (1 - p), 0);
  return Math.min(1, 2 * normalTail(Math.max(0, (Math.abs(observed - mean) - 0.5) / Math.sqrt(variance))));
}

/**
 * Whether a coder finds a frame more or less often than the others on the same units.
 *
 * If coders are exchangeable, then in a unit where s of m found the frame this coder did so with chance s/m. The
 * number of units in which they did is a sum of independent trials, compared with what happened: of two coders this
 * is McNemar's exact test. Adjust the p-values of all coders and frames together with {@link holmAdjusted}.
 */
export function coderDifference(units: readonly SharedUnit[]): CoderDifference {
  const n = units.length;
  const apart = units.map(({ own, judged, found }) => own - (found - own) / (judged - 1));
  const informative = units.filter(({ judged, found }) => found > 0 && found < judged);
  const observed = informative.reduce((total, { own }) => total + own, 0);
  return {
    difference: n === 0 ? null : apart.reduce((total, difference) => total + difference, 0) / n,
    n,
    informative: informative.length,
    p:
      informative.length === 0
        ? null
        : twoSided(
            informative.map(({ judged, found }) => found / judged),
            observed,
          ),
  };
}
