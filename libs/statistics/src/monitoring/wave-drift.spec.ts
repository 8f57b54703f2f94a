import { describe, expect, it } from 'vitest';
import { coderDifference, holmAdjusted, seededRandom, type Rng, type SharedUnit } from '../index.js';
import { type JudgedUnit, waveDrift } from './wave-drift.js';

interface Wave {
  readonly prevalence: number;
  readonly alpha: number;
  readonly units: number;
}

/** Judgements of `coders` per unit, any two correlated with α (Pólya's urn). */
function code(waves: readonly Wave[], coders: number, rng: Rng): JudgedUnit[] {
  return waves.flatMap(({ prevalence, alpha, units }, wave) =>
    Array.from({ length: units }, () => {
      let found = 0;
      for (let coder = 0; coder < coders; coder++) {
        const chance = (prevalence * (1 - alpha) + found * alpha) / (1 - alpha + coder * alpha);
        if (rng.next() < chance) found++;
      }
      return { judged: coders, found, wave };
    }),
  );
}
const alarms = (runs: number, isAlarm: (run: number) => boolean): number =>
  Array.from({ length: runs }, (_, run) => isAlarm(run)).filter(Boolean).length / runs;

const steady = { prevalence: 0.3, alpha: 0.8, units: 80 };
const looser = { ...steady, alpha: 0.3 };
const oftener = { ...steady, prevalence: 0.65 };

describe('waveDrift', () => {
  it('tells a planted fall of α from a planted rise of prevalence', () => {
    const fall = waveDrift(code([steady, steady, looser], 3, seededRandom('fall')), seededRandom(1), 999);
    expect(fall.agreementP).toBeLessThan(0.01);
    expect(fall.prevalenceP).toBeGreaterThan(0.05);
    const rise = waveDrift(code([steady, steady, oftener], 3, seededRandom('rise')), seededRandom(1), 999);
    expect(rise.agreementP).toBeGreaterThan(0.05);
    expect(rise.prevalenceP).toBeLessThan(0.01);
  });

  it('does not take a change of prevalence for one of agreement', () => {
    const rng = seededRandom('prevalence only');
    const waves = [0.1, 0.1, 0.4].map((prevalence) => ({ prevalence, alpha: 0.7, units: 80 }));
    const found = alarms(100, (run) => (waveDrift(code(waves, 3, rng), seededRandom(run), 99).agreementP ?? 1) <= 0.05);
    expect(found).toBeLessThan(0.15);
  });

  it('raises at most its share of false alarms where nothing changes: 400 runs of three waves', () => {
    const rng = seededRandom('nothing changes');
    const found = Array.from({ length: 400 }, (_, run) =>
      waveDrift(code([steady, steady, { ...steady, units: 20 }], 2, rng), seededRandom(run), 99),
    );
    // .05 and three standard errors of 400 runs: .05 + 3 √(.05 · .95 / 400) = .083.
    expect(alarms(400, (run) => (found[run]!.agreementP ?? 1) <= 0.05)).toBeLessThanOrEqual(0.083);
    expect(alarms(400, (run) => (found[run]!.prevalenceP ?? 1) <= 0.05)).toBeLessThanOrEqual(0.083);
  });

  it('comes to the share of all 70 ways to divide eight units into two waves of four', () => {
    // Found by 0, 1 or 2 of two coders; the first four are wave 1. Eight of the 70 are at least as uneven: p = 8/70.
    const found = [2, 2, 2, 1, 0, 0, 2, 0];
    const alphaOfWave = (units: readonly number[]) => {
      const share = units.reduce((sum, k) => sum + k / 2, 0) / units.length;
      const expected = 2 * share * (1 - share);
      return { expected, alpha: 1 - units.filter((k) => k === 1).length / units.length / expected };
    };
    const pooled = (waves: ReturnType<typeof alphaOfWave>[]) =>
      waves.reduce((sum, w) => sum + w.expected * w.alpha, 0) / waves.reduce((sum, w) => sum + w.expected, 0);
    const spread = (isFirst: (unit: number) => boolean) => {
      const waves = [true, false]
        .map((first) => alphaOfWave(found.filter((_, unit) => isFirst(unit) === first)))
        .filter(({ expected }) => expected > 0);
      return waves.reduce((sum, w) => sum + 4 * w.expected * (w.alpha - pooled(waves)) ** 2, 0);
    };
    const divisions = Array.from({ length: 256 }, (_, bits) => bits).filter(
      (bits) => [...bits.toString(2)].filter((bit) => bit === '1').length === 4,
    );
    const observed = spread((unit) => unit < 4);
    const asFar = divisions.filter((bits) => spread((unit) => ((bits >> unit) & 1) === 1) >= observed - 1e-9);
    const units = found.map((k, unit) => ({ judged: 2, found: k, wave: unit < 4 ? 1 : 2 }));
    const { agreementP } = waveDrift(units, seededRandom('exact'), 9_999);
    expect([divisions.length, asFar.length]).toEqual([70, 8]);
    expect(Math.abs(agreementP! - asFar.length / 70)).toBeLessThan(0.02);
  });

  it('depends on the seed alone, and not on what waves are called', () => {
    const units = code([steady, looser], 2, seededRandom('seeded'));
    const renamed = units.map((unit) => ({ ...unit, wave: unit.wave + 7 }));
    expect(waveDrift(units, seededRandom('s'), 99)).toEqual(waveDrift(renamed, seededRandom('s'), 99));
  });

  it('is undefined with one wave, with one judgement a unit, or where all say the same', () => {
    const none = { agreementP: null, prevalenceP: null };
    expect(waveDrift(code([steady], 3, seededRandom(1)), seededRandom(1), 99)).toEqual(none);
    expect(waveDrift(code([steady, steady], 1, seededRandom(1)), seededRandom(1), 99)).toEqual(none);
    expect(
      waveDrift(
        [0, 1].map((wave) => ({ judged: 2, found: 2, wave })),
        seededRandom(1),
        99,
      ),
    ).toEqual(none);
  });
});

/** Judgements of one frame: some units lend themselves to it more than others. */
function frameWithout(rng: Rng, coders: number, bias: number): boolean[][] {
  return Array.from({ length: 60 }, () => {
    const clear = rng.next() < 0.3 ? 0.85 : 0.1;
    return Array.from({ length: coders }, (_, coder) => rng.next() < Math.min(1, clear + (coder === 0 ? bias : 0)));
  });
}
const sharedUnits = (rows: readonly boolean[][], coder: number): SharedUnit[] =>
  rows.map((row) => ({ own: row[coder] ? 1 : 0, judged: row.length, found: row.filter(Boolean).length }));

/** Adjusted p-values of 4 coders × 6 frames as one family. */
function family(rng: Rng, biasOfFirstFrame: number): (number | null)[] {
  const frames = Array.from({ length: 6 }, (_, frame) => frameWithout(rng, 4, frame === 0 ? biasOfFirstFrame : 0));
  return holmAdjusted(
    frames.flatMap((rows) => rows[0]!.map((_, coder) => coderDifference(sharedUnits(rows, coder)).p)),
  );
}

describe('a coder’s bias over coders × frames, adjusted by Holm', () => {
  it('raises any false alarm in at most 5 % of 400 projects without bias', () => {
    const rng = seededRandom('no bias anywhere');
    expect(alarms(400, () => family(rng, 0).some((p) => (p ?? 1) <= 0.05))).toBeLessThanOrEqual(0.05);
  });

  it('finds the planted coder, who marks the first frame too often', () => {
    const rng = seededRandom('planted');
    expect(alarms(50, () => (family(rng, 0.4)[0] ?? 1) <= 0.05)).toBeGreaterThan(0.9);
  });
});
