import { describe, expect, it } from 'vitest';
import { computeStatistic } from '../index.js';

describe('contrasts, corrected shares and classification', () => {
  it.each([
    ['newcombe_diff_interval', { k1: 0, n1: 0, k2: 1, n2: 2 }, 'NO_OBSERVATIONS'],
    ['cochran_mantel_haenszel', { strata_2x2: [] }, 'NO_INFORMATIVE_STRATA'],
    [
      'mcnemar',
      {
        table: [
          [5, 0],
          [0, 7],
        ],
      },
      'NO_DISCORDANT_PAIRS',
    ],
    [
      'cramers_v',
      {
        table: [
          [1, 0],
          [2, 0],
        ],
      },
      'EMPTY_ROW_OR_COLUMN',
    ],
    ['jensen_shannon_divergence', { p: [0, 0], q: [1, 2] }, 'NO_OBSERVATIONS'],
    ['cluster_robust_proportion', { clusters_no: [1], clusters_yes: [2] }, 'NEEDS_TWO_CLUSTERS'],
    ['rogan_gladen', { positives: 3, n: 150, sensitivity: 0.5, specificity: 0.5 }, 'CLASSIFIER_UNINFORMATIVE'],
    ['f1', { gold: [], pred: [] }, 'NO_OBSERVATIONS'],
  ])('%s of %j is null: %s', (method, input, reason) => {
    expect(computeStatistic(method, input)).toEqual({ value: null, reason });
  });

  it.each([
    [
      'mcnemar',
      {
        table: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      '“table” must have two rows of two counts.',
    ],
    ['newcombe_diff_interval', { k1: 3, n1: 2, k2: 1, n2: 2 }, '“k1” must not exceed “n1”.'],
    ['jensen_shannon_divergence', { p: [1, -1], q: [1, 2] }, '“p” must hold no number below 0.'],
    ['jensen_shannon_divergence', { p: [1], q: [1, 2] }, '“p” and “q” must have one length.'],
    ['ppi_mean', { labelled_counts: {} }, '“labelled_counts.Y0_F0” must be a number.'],
  ])('%s of %j is refused', (method, input, error) => {
    expect(computeStatistic(method, input)).toEqual({ error });
  });
});

describe('the same tests in other forms', () => {
  const valueOf = (method: string, input: object) => {
    const answer = computeStatistic(method, input);
    return 'value' in answer ? answer.value : answer;
  };
  const rabbits = [
    [0, 6, 0, 5],
    [3, 3, 0, 6],
    [6, 0, 2, 4],
    [5, 1, 6, 0],
    [2, 0, 5, 0],
  ];

  it('takes flat and named tables, other names of counts, and alpha', () => {
    const square = rabbits.map(([a, b, c, d]) => [
      [a, b],
      [c, d],
    ]);
    const expected = valueOf('cochran_mantel_haenszel', { strata_2x2: square });
    expect(expected).toMatchObject({ chi2: expect.closeTo(3.928571429, 8), common_or: expect.closeTo(7, 8) });
    expect(valueOf('cochran_mantel_haenszel', { strata: rabbits })).toEqual(expected);
    const named = rabbits.map(([a, b, c, d]) => ({ a, b, c, d }));
    expect(valueOf('cochran_mantel_haenszel', { tables: named })).toEqual(expected);
    expect(valueOf('wilson_interval', { count: 15, nobs: 148, alpha: 0.05 })).toEqual(
      valueOf('wilson_interval', { k: 15, n: 148, conf: 0.95 }),
    );
    expect(valueOf('newcombe_diff_interval', { x1: 56, n1: 70, x2: 48, n2: 80 })).toEqual(
      valueOf('newcombe_diff_interval', { k1: 56, n1: 70, k2: 48, n2: 80 }),
    );
  });

  it('gives exact probabilities where asked', () => {
    expect(valueOf('cochran_mantel_haenszel', { strata: rabbits, exact: true })).toMatchObject({
      p: expect.closeTo(0.0399449, 6),
    });
    // 2 · (1 + 6) / 64
    expect(valueOf('mcnemar', { b: 1, c: 5, exact: true })).toMatchObject({ p: expect.closeTo(14 / 64, 12) });
  });

  it('tests whether strata share a ratio, with and without Tarone’s correction', () => {
    const migraine = [
      [16, 5, 11, 20],
      [12, 7, 16, 19],
    ];
    expect(valueOf('breslow_day', { strata: migraine })).toMatchObject({ chi2: expect.closeTo(1.4929, 4), df: 1 });
    expect(valueOf('breslow_day', { strata: migraine, correct: true })).toMatchObject({ df: 1 });
  });

  it('leaves out clusters that are missing or empty, in any form', () => {
    const expected = valueOf('cluster_robust_proportion', { clusters_no: [1, 2], clusters_yes: [3, 1] });
    expect(expected).toMatchObject({ df: 1 });
    expect(valueOf('cluster_robust_proportion', { clusters_no: [1, null, 2, 0], clusters_yes: [3, 4, 1, 0] })).toEqual(
      expected,
    );
    expect(valueOf('cluster_robust_proportion', { clusters: [{ k: 3, n: 4 }, null, [1, 3]] })).toEqual(expected);
    expect(
      valueOf('cluster_bootstrap_proportion', {
        clusters: [
          [3, 4],
          [1, 3],
        ],
        B: 200,
      }),
    ).toMatchObject({ clusters: 2 });
  });

  it('counts permutations that others drew, or draws its own', () => {
    expect(valueOf('permutation_p', { observed: 2, permuted: [1, 2, 3] })).toBe(3 / 4);
    const table = [
      [3, 0],
      [0, 3],
    ];
    expect(valueOf('permuted_chi_square', { table, B: 4_000, seed: 1 })).toMatchObject({
      chi2: 6,
      p: expect.closeTo(0.1, 1),
    });
  });

  it.each([
    ['cochran_mantel_haenszel', { strata: [[1, 2, 3]] }, /strata\[0\]/],
    ['mcnemar', {}, /table/],
    [
      'permuted_chi_square',
      {
        table: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      /two columns/,
    ],
    ['cluster_robust_proportion', { clusters: [[4, 3]] }, /must not exceed/],
    ['wilson_interval', { k: 1, n: 2, alpha: 1 }, /alpha/],
    ['breslow_day', { strata: [], correct: 'yes' }, /correct|STRATA|RATIO/],
  ])('%s of %j says what is wrong', (method, input, why) => {
    expect(JSON.stringify(computeStatistic(method, input))).toMatch(why);
  });
});
