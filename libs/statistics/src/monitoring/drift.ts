import type { Rng } from '../random.js';

/** A unit's share of disagreeing pairs of judgements, in [0, 1], and the wave it was coded in. */
export interface WaveUnit {
  readonly disagreement: number;
  readonly wave: number;
}

/** Σ over waves of n_w (mean_w − mean)²: how far the waves lie apart. */
function spreadOf(values: Float64Array, waves: Int32Array, sizes: readonly number[]): number {
  const totals = new Float64Array(sizes.length);
  let all = 0;
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] ?? 0;
    totals[waves[unit] ?? 0] = (totals[waves[unit] ?? 0] ?? 0) + value;
    all += value;
  }
  const mean = all / values.length;
  return sizes.reduce((sum, size, wave) => sum + size * ((totals[wave] ?? 0) / size - mean) ** 2, 0);
}

function shuffle(values: Float64Array, rng: Rng): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = rng.below(at + 1);
    const value = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = value;
  }
}

/**
 * Whether coders agree differently from wave to wave: p of “the wave does not matter”, by shuffling units between
 * waves. (1 + #{shuffled spread ≥ observed}) / (permutations + 1), so that at most a share p of results without any
 * change reach p. Adjust the p-values of all frames together with {@link holmAdjusted}.
 *
 * @returns null with fewer than two waves, or where every unit disagrees alike
 */
export function driftP(units: readonly WaveUnit[], rng: Rng, permutations: number): number | null {
  const names = [...new Set(units.map(({ wave }) => wave))];
  const place = new Map(names.map((wave, index) => [wave, index]));
  const waves = Int32Array.from(units, ({ wave }) => place.get(wave) ?? 0);
  const values = Float64Array.from(units, ({ disagreement }) => disagreement);
  if (names.length < 2 || values.every((value) => value === values[0])) return null;
  const sizes = names.map((_, index) => waves.reduce((count, wave) => count + (wave === index ? 1 : 0), 0));
  const observed = spreadOf(values, waves, sizes) * (1 - 1e-12);
  let asFar = 0;
  for (let turn = 0; turn < permutations; turn++) {
    shuffle(values, rng);
    if (spreadOf(values, waves, sizes) >= observed) asFar++;
  }
  return (1 + asFar) / (permutations + 1);
}
