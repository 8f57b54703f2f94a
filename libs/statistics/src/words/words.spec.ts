import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStatistic } from '../methods/index.js';
import {
  benjaminiHochberg,
  chiSquared,
  dispersion,
  fisherOddsRatio,
  fisherP,
  g2FourCell,
  g2TwoTerm,
  logOddsZ,
} from './index.js';

const PAIR = { n_ii: 20, n_ix: 42, n_xi: 20, n_xx: 14307668 };

describe('undefined is null with a reason', () => {
  const none = { f1: 0, n1: 10, f2: 0, n2: 10 };
  it.each([
    ['chi2', none, 'NO_OCCURRENCES'],
    ['chi2', { f1: 0, n1: 0, f2: 3, n2: 10 }, 'NO_WORDS'],
    ['chi2_yates', { f1: 10, n1: 10, f2: 10, n2: 10 }, 'NO_VARIATION'],
    ['g2_2x2', none, 'NO_OCCURRENCES'],
    ['g2_rayson_2term', none, 'NO_OCCURRENCES'],
    ['log_ratio', none, 'NO_OCCURRENCES'],
    ['log_ratio', { f1: 1, n1: 10, f2: 0, n2: 0 }, 'NO_WORDS'],
    ['fisher_odds_ratio_conditional_mle', { f1: 3, n1: 10, f2: 0, n2: 10 }, 'INFINITE'],
    ['fisher_odds_ratio_conditional_mle', none, 'NO_OCCURRENCES'],
    ['pmi', { n_ii: 0, n_ix: 4, n_xi: 4, n_xx: 100 }, 'NEVER_TOGETHER'],
    ['mi3', { n_ii: 0, n_ix: 4, n_xi: 4, n_xx: 100 }, 'NEVER_TOGETHER'],
    ['t_score', { n_ii: 0, n_ix: 4, n_xi: 4, n_xx: 100 }, 'NEVER_TOGETHER'],
    ['log_dice', { n_ii: 0, n_ix: 4, n_xi: 4, n_xx: 100 }, 'NEVER_TOGETHER'],
    ['dice', { n_ii: 0, n_ix: 0, n_xi: 0, n_xx: 100 }, 'NO_OCCURRENCES'],
    ['dispersion', { subfreq: [3], partsize: [100] }, 'NEEDS_TWO_PARTS'],
    ['dispersion', { subfreq: [0, 0], partsize: [100, 100] }, 'NO_OCCURRENCES'],
    ['dispersion_DP_gries', { subfreq: [3], partsize: [100], formula: 'gries_2008' }, 'NEEDS_TWO_PARTS'],
    ['benjamini_hochberg', { p: [] }, 'NO_TESTS'],
    ['holm', { p: [null] }, 'NO_TESTS'],
    ['percent_difference', { f1: 3, n1: 10, f2: 0, n2: 10 }, 'INFINITE'],
    ['log_odds_dirichlet_z', { counts1: { a: 1 }, counts2: {}, prior: 0.1 }, 'NO_WORDS'],
    ['log_odds_dirichlet_z', { counts1: { a: 1 }, counts2: { a: 2 }, prior: 0.1 }, 'NO_OTHER_WORDS'],
    ['log_odds_dirichlet_z', { counts1: { a: 1 }, counts2: { b: 2 }, prior: 0 }, 'NO_PRIOR'],
  ])('%s of %j', (method, input, reason) => {
    expect(computeStatistic(method, input)).toEqual({ value: null, reason });
  });

  it.each([
    ['chi2', { n_ii: 5, n_ix: 4, n_xi: 9, n_xx: 100 }],
    ['pmi', { n_ii: 1, n_ix: 80, n_xi: 80, n_xx: 100 }],
    ['dispersion', { subfreq: [1, 0], partsize: [100, 0] }],
    ['dispersion', { subfreq: [1, 0], partsize: [100] }],
    ['log_ratio', { f1: 11, n1: 10, f2: 1, n2: 10 }],
    ['benjamini_hochberg', { p: [2] }],
  ])('%s refuses %j', (method, input) => {
    expect(computeStatistic(method, input)).toHaveProperty('error');
  });
});

describe('by hand', () => {
  it('χ² of 7/10 against 2/9: 19(7·7 − 2·3)²/(10·9·9·10) = 35131/8100', () => {
    expect(chiSquared({ f1: 7, n1: 10, f2: 2, n2: 9 }).value).toBeCloseTo(35131 / 8100, 12);
  });

  it('Yates never turns a small difference into a large one: |ad − bc| = 1 < n/2 gives 0', () => {
    expect(chiSquared({ f1: 1, n1: 2, f2: 1, n2: 3 }, { yates: true }).value).toBe(0);
  });

  it('G² where the word is on one side only: 2(3 ln 2 + 7 ln(7/8.5) + 10 ln(10/8.5))', () => {
    const expected = 2 * (3 * Math.log(3 / 1.5) + 7 * Math.log(7 / 8.5) + 10 * Math.log(10 / 8.5));
    expect(g2FourCell({ f1: 3, n1: 10, f2: 0, n2: 10 }).value).toBeCloseTo(expected, 12);
    expect(g2TwoTerm({ f1: 3, n1: 10, f2: 0, n2: 10 }).value).toBeCloseTo(6 * Math.log(2), 12);
  });

  it('a count of 0 is ½ in the log ratio: log₂(4/½) = 3', () => {
    expect(computeStatistic('log_ratio', { f1: 4, n1: 10, f2: 0, n2: 10 })).toEqual({ value: 3 });
  });

  it('Fisher on the tea tasting of 3 of 4: 34/70; margins that allow one table: 1', () => {
    expect(fisherP({ f1: 3, n1: 4, f2: 1, n2: 4 }).value).toBeCloseTo(34 / 70, 12);
    expect(fisherP({ f1: 0, n1: 4, f2: 0, n2: 4 }).value).toBe(1);
    // E[x | ω] of 3: (16ω + 72ω² + 48ω³ + 4ω⁴)/(1 + 16ω + 36ω² + 16ω³ + ω⁴) = 3, that is ω⁴ − 36ω² − 32ω − 3 = 0.
    const odds = fisherOddsRatio({ f1: 3, n1: 4, f2: 1, n2: 4 }, { tolerance: 1e-14 }).value ?? NaN;
    expect(odds ** 4 - 36 * odds ** 2 - 32 * odds - 3).toBeCloseTo(0, 8);
    expect(computeStatistic('fisher_odds_ratio_conditional_mle', { f1: 0, n1: 4, f2: 2, n2: 4 })).toEqual({ value: 0 });
  });

  it('a span of 10 takes log₂ 10 from PMI and from MI3', () => {
    const of = (method: string, input: object) => Number(Reflect.get(computeStatistic(method, input), 'value'));
    for (const method of ['pmi', 'mi3'])
      expect(of(method, PAIR) - of(method, { ...PAIR, span: 10 })).toBeCloseTo(Math.log2(10), 12);
  });

  it('Gries (2008): 1, 2, 3, 4, 5 in parts of 9, 10, 10, 10, 11 words', () => {
    const found = dispersion({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] });
    // t 1/15 … 5/15, w .18, .2, .2, .2, .22: ½(.11333 + .06667 + 0 + .06667 + .11333) = .18
    expect(found.dp).toBeCloseTo(0.18, 12);
    expect(found.dpNorm).toBeCloseTo(0.18 / 0.82, 12);
    expect(found.sd).toBeCloseTo(Math.SQRT2, 12);
    expect(found.vc).toBeCloseTo(Math.SQRT2 / 3, 12);
    expect(found.rosengrenS).toBeCloseTo(0.95, 2);
  });

  it('all in one of two equal parts: DP ½, DPnorm 1, D 0, D2 0, S ½, D_A 0, D_KL ½', () => {
    const found = dispersion({ counts: [4, 0], sizes: [10, 10] });
    expect(found).toMatchObject({ dp: 0.5, dpNorm: 1, juillandD: 0, carrollD2: 0, da: 0, dkl: 0.5, range: 1 });
    expect(found.rosengrenS).toBeCloseTo(0.5, 12);
  });

  it('the direction of Gries is one minus the conventional one, by name', () => {
    const input = { subfreq: [4, 0], partsize: [10, 10], directionality: 'gries (0=even)' };
    expect(computeStatistic('dispersion', input)).toMatchObject({ value: { juilland_D: 1, range_rel: 0.5, DKL: 0.5 } });
  });

  it('DP in both directions and DPnorm, by name: t ⅔, ⅓, 0 of parts of ⅓', () => {
    const input = { subfreq: [2, 1, 0], partsize: [1, 1, 1] };
    const of = (method: string, more: object = {}) =>
      Reflect.get(computeStatistic(method, { ...input, ...more }), 'value');
    expect(of('dispersion_DP_gries')).toBeCloseTo(1 / 3, 12);
    expect(of('dispersion_DP_gries', { directionality: 'conventional (1=even)' })).toBeCloseTo(2 / 3, 12);
    expect(of('dispersion_DP_gries', { directionality: 'gries (0=even)' })).toBeCloseTo(1 / 3, 12);
    expect(of('dispersion_DPnorm')).toBeCloseTo(1 / 2, 12);
  });

  it('10 of 1,000 against 5 of 1,000 is 100 % more; undefined tests stay in their place', () => {
    expect(computeStatistic('percent_difference', { f1: 10, n1: 1000, f2: 5, n2: 1000 })).toEqual({ value: 100 });
    expect(computeStatistic('holm', { p: [0.01, null, 0.04] })).toEqual({ value: [0.02, null, 0.04] });
  });

  it('a word without a prior has no z, the others do', () => {
    const input = { counts1: { a: 3, b: 2 }, counts2: { a: 2, c: 4 }, prior: { a: 0.1, b: 0.1 } };
    expect(computeStatistic('log_odds_dirichlet_z', input)).toMatchObject({
      value: { c: null, a: expect.any(Number) },
    });
  });
});

describe('properties', () => {
  const side = fc.tuple(fc.nat(40), fc.nat(40)).map(([f, others]) => [f, f + others + 1] as const);
  const table = fc.tuple(side, side).map(([[f1, n1], [f2, n2]]) => ({ f1, n1, f2, n2 }));

  it('tests do not care which side comes first; log-odds change their sign', () => {
    fc.assert(
      fc.property(table, ({ f1, n1, f2, n2 }) => {
        const [one, other] = [
          { f1, n1, f2, n2 },
          { f1: f2, n1: n2, f2: f1, n2: n1 },
        ];
        const prior = { alpha: 0.5, total: 10 };
        expect(logOddsZ(one, prior).value).toBeCloseTo(-(logOddsZ(other, prior).value ?? NaN), 10);
        for (const test of [chiSquared, g2FourCell, g2TwoTerm, fisherP]) {
          const [a, b] = [test(one).value, test(other).value];
          if (a === null) expect(b).toBeNull();
          else expect(b).toBeCloseTo(a, 8);
        }
      }),
    );
  });

  it('dispersion lies from 0 to 1, and 0 is DP of parts that hold what their size says', () => {
    const parts = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 10, max: 90 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(parts, (drawn) => {
        const sizes = drawn.map(([, size]) => size);
        const found = dispersion({ counts: drawn.map(([count]) => count), sizes });
        const { dp, dpNorm, dpEgbert, juillandD, carrollD2, rosengrenS, da, dkl } = found;
        for (const value of [dp, dpNorm, dpEgbert, juillandD, carrollD2, rosengrenS, da, dkl]) {
          if (found.undefinedReason !== null) expect(value).toBeNull();
          else expect(Math.abs((value ?? NaN) - 0.5)).toBeLessThanOrEqual(0.5 + 1e-9);
        }
        expect(dispersion({ counts: sizes, sizes }).dp).toBeCloseTo(0, 12);
      }),
    );
  });

  it('adjusted values never lie below p, keep the order, and skip what was not tested', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (ps) => {
        const adjusted = benjaminiHochberg(ps);
        ps.forEach((p, at) => expect(adjusted[at]).toBeGreaterThanOrEqual(p - 1e-15));
        ps.forEach((p, a) => ps.forEach((q, b) => p <= q && expect(adjusted[a]).toBeLessThanOrEqual(adjusted[b]!)));
        expect(benjaminiHochberg([null, ...ps])).toEqual([null, ...adjusted]);
      }),
    );
  });
});
