import type { Rng } from '../random.js';

/** A unit judged by two coders or more: how many found the frame, and in which wave it was coded. */
export interface JudgedUnit {
  readonly judged: number;
  readonly found: number;
  readonly wave: number;
}

export interface WaveDrift {
  /** p of “units of all waves are alike”, most sensitive to a change of α; null with fewer than two waves or no variation. */
  readonly agreementP: number | null;
  /** The same, most sensitive to a change in how often the frame is found. */
  readonly prevalenceP: number | null;
}

interface Waves {
  readonly sizes: Float64Array;
  readonly disagreement: Float64Array;
  readonly share: Float64Array;
}

/** Σ_w n_w (α_w − α)² · D_e,w: waves count by their units and by how much their prevalence can tell of agreement. */
function agreementSpread({ sizes, disagreement, share }: Waves): number {
  const expected = sizes.map((n, wave) => (n === 0 ? 0 : (2 * (share[wave] ?? 0) * (n - (share[wave] ?? 0))) / n));
  const all = expected.reduce((sum, value) => sum + value, 0);
  const ratio = all === 0 ? 0 : disagreement.reduce((sum, value) => sum + value, 0) / all;
  return expected.reduce(
    (sum, e, wave) => (e <= 1e-12 ? sum : sum + ((disagreement[wave] ?? 0) - ratio * e) ** 2 / e),
    0,
  );
}

/** Σ_w n_w (π_w − π)². */
function prevalenceSpread({ sizes, share }: Waves): number {
  const mean = share.reduce((sum, value) => sum + value, 0) / sizes.reduce((sum, n) => sum + n, 0);
  return sizes.reduce((sum, n, wave) => (n === 0 ? sum : sum + n * ((share[wave] ?? 0) / n - mean) ** 2), 0);
}

function shuffle(order: Int32Array, rng: Rng): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = rng.below(at + 1);
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

function sumUp(units: readonly JudgedUnit[], waveOf: Int32Array, count: number): Waves {
  const waves = {
    sizes: new Float64Array(count),
    disagreement: new Float64Array(count),
    share: new Float64Array(count),
  };
  units.forEach(({ judged, found }, unit) => {
    const wave = waveOf[unit] ?? 0;
    waves.sizes[wave] = (waves.sizes[wave] ?? 0) + 1;
    waves.share[wave] = (waves.share[wave] ?? 0) + found / judged;
    const apart = (2 * found * (judged - found)) / (judged * (judged - 1));
    waves.disagreement[wave] = (waves.disagreement[wave] ?? 0) + apart;
  });
  return waves;
}

/**
 * Whether agreement on a frame, and how often it is found, change from wave to wave: two permutation tests that
 * share their shuffles of units between waves. p = (1 + #{shuffled ≥ found}) / (permutations + 1), which reaches a
 * level with at most that probability where units of all waves are alike (Phipson & Smyth 2010). Agreement is
 * compared after chance, by α: percent agreement falls wherever a frame gets more frequent, without any coder changing.
 *
 * A change of prevalence is a question, not a verdict: waves of different articles differ in what they are about.
 * Adjust the p-values of all frames together with {@link holmAdjusted}, both kinds if both are shown; a family of m
 * tests needs `permutations` well above m / rate, or the smallest p cannot be called.
 */
export function waveDrift(units: readonly JudgedUnit[], rng: Rng, permutations: number): WaveDrift {
  const shared = units.filter(({ judged }) => judged >= 2);
  const names = [...new Set(shared.map(({ wave }) => wave))];
  const isUnanimous = shared.every(({ found }) => found === 0) || shared.every(({ found, judged }) => found === judged);
  if (names.length < 2 || isUnanimous) return { agreementP: null, prevalenceP: null };
  const waveOf = Int32Array.from(shared, ({ wave }) => names.indexOf(wave));
  const found = sumUp(shared, waveOf, names.length);
  // Sums in another order differ in the last digits: ties must count as ties.
  const [agreement, prevalence] = [agreementSpread(found) * (1 - 1e-9), prevalenceSpread(found) * (1 - 1e-9)];
  let [asUneven, asFar] = [0, 0];
  for (let turn = 0; turn < permutations; turn++) {
    shuffle(waveOf, rng);
    const drawn = sumUp(shared, waveOf, names.length);
    if (agreementSpread(drawn) >= agreement - 1e-12) asUneven++;
    if (prevalenceSpread(drawn) >= prevalence - 1e-12) asFar++;
  }
  return { agreementP: (1 + asUneven) / (permutations + 1), prevalenceP: (1 + asFar) / (permutations + 1) };
}
