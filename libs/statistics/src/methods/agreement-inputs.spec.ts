import { describe, expect, it } from 'vitest';
import { agreementWeights } from '../agreement/index.js';
import { computeStatistic } from './index.js';

const ratings = (...ratings_coder_by_unit: readonly (readonly (string | number | boolean | null)[])[]) => ({
  ratings_coder_by_unit,
});
const of = (method: string, input: object) => computeStatistic(method, input);

/** Two coders, no category 3. */
const NO_THREE = ratings([1, 2, 4, 1], [1, 4, 4, 2]);
const STEPS = [
  [0, 1, 4, 9],
  [1, 0, 1, 4],
  [4, 1, 0, 1],
  [9, 4, 1, 0],
];

describe('inputs that are easily taken for something else', () => {
  it.each([
    // D_u 2 · 3² for the second unit; 1, 2, 5 given 2, 1, 3 times: Σ n n δ² = 2 (2 + 96 + 27) = 250; 1 − 5 · 18 / 250
    ['krippendorff_alpha', { metric: 'interval', ...ratings(['1', '2', '5'], ['1', '5', '5']) }, 0.64],
    // “10” is the highest, though the alphabet puts it between “1” and “2”: δ(1, 2) = (3 + 1 − 2)² = 4, D_u 8;
    // Σ n n δ² = 2 (3 · 4 + 6 · 12.25 + 2 · 2.25) = 180; 1 − 5 · 8 / 180. By the alphabet D_u would be 32.
    ['krippendorff_alpha', { metric: 'ordinal', ...ratings(['1', '10', '1'], ['1', '10', '2']) }, 1 - 40 / 180],
    // Order of the codebook, not of the alphabet: δ(low, medium) 6.25, δ(low, high) 25; 1 − 7 · 25 / 600
    [
      'krippendorff_alpha',
      {
        ...{ metric: 'ordinal', categories: ['low', 'medium', 'high'] },
        ...ratings(['low', 'medium', 'high', 'low'], ['low', 'high', 'high', 'medium']),
      },
      1 - 175 / 600,
    ],
    // (0, 0) is no distance; δ(0, 1) = δ(0, 2) = 1, δ(1, 2) = 1/9: 1 − 5 · 2 / (2 (3 + 6 + 2/9))
    ['krippendorff_alpha', { metric: 'ratio', ...ratings([0, 0, 2], [0, 1, 2]) }, 1 - 10 / (18 + 4 / 9)],
    // Always apart: D_u 2 + 2, Σ n n = 8: 1 − 3 · 4 / 8
    ['krippendorff_alpha', { metric: 'nominal', ...ratings(['a', 'b'], ['b', 'a']) }, -0.5],
    ['krippendorff_alpha', { metric: 'NOMINAL', ...ratings([true, false], [false, true]) }, -0.5],
    // Three coders, judgements missing: units (a, a, –), (a, b, b), (b, –, b); n = 7, D_u 0, 2, 0; 1 − 6 · 2 / (2 · 3 · 4)
    ['krippendorff_alpha', ratings(['a', 'a', 'b'], ['a', 'b', null], [null, 'b', 'b']), 0.5],
    // The matrix has a row for 3, which nobody gave: 1 − 5 · 8 / 136, as the interval metric says
    ['krippendorff_alpha_custom_distance', { squared_distance: STEPS, ...ratings([1, 2, 4], [1, 4, 4]) }, 1 - 40 / 136],
    ['krippendorff_alpha', { squared_distance: STEPS, ...ratings([1, 2, 4], [1, 4, 4]) }, 1 - 40 / 136],
    ['krippendorff_alpha', { metric: 'interval', ...ratings([1, 2, 4], [1, 4, 4]) }, 1 - 40 / 136],
    // Observed (0 + 4 + 0 + 1) / 4 = 1.25; expected .125 + 2.25 + .0625 + .5 + .5625 + .25 = 3.75
    ['cohen_kappa_quadratic', NO_THREE, 2 / 3],
    ['cohen_kappa_quadratic', { ...NO_THREE, categories: [1, 2, 3, 4] }, 2 / 3],
    ['cohen_kappa_weighted', { ...NO_THREE, disagreement_weights: STEPS }, 2 / 3],
    ['cohen_kappa_weighted', { ...NO_THREE, weights: 'quadratic' }, 2 / 3],
    // One coder says a throughout: chance alone agrees as often
    ['cohen_kappa', ratings(['a', 'a'], ['b', 'a']), 0],
    // Each says one thing throughout, and not the same: π_e = .5
    ['scott_pi', ratings(['a', 'a'], ['b', 'b']), -1],
    // p_o 2/3, p_e 1/2
    [
      'scott_pi',
      {
        counts_unit_by_category: [
          [2, 0],
          [1, 1],
          [0, 2],
        ],
      },
      1 / 3,
    ],
    // Weights 2/3 next to each other, 0 else: p_a 5/6, p_e = (17/3) / 6 · 42/64, (p_a − p_e) / (1 − p_e)
    [
      'gwet_ac2',
      { weights: 'ordinal', ...ratings([1, 2, 3, 1], [1, 3, 3, 2]) },
      (5 / 6 - (17 / 18) * (42 / 64)) / (1 - (17 / 18) * (42 / 64)),
    ],
    // All of one category are agreed on; that is no variation for what corrects for chance, and 1 for what does not
    ['percent_agreement', ratings(['a', 'a'], ['a', 'a']), 1],
    // dkpro: the empty set lies 1/3 from {A}: D_u 2/3, Σ n n d = 6: 1 − 5 · (2/3) / 6
    [
      'krippendorff_alpha_masi',
      {
        variant: 'dkpro',
        unit_pairs_of_label_sets: [
          [[], []],
          [['A'], []],
          [['A'], ['A']],
        ],
      },
      4 / 9,
    ],
    // Labels may be numbers: D_u 1.33 for {1, 2} and {2}; {1} 2, {1, 2} 1, {2} 1: 2 (2 · .665 + 2 · 1 + .665) = 7.99
    [
      'krippendorff_alpha_masi',
      {
        variant: 'nltk',
        unit_pairs_of_label_sets: [
          [[1], [1]],
          [[1, 2], [2]],
        ],
      },
      1 - (3 * 1.33) / 7.99,
    ],
    ['token_f1', { a: [1, 2], b: [2, 3] }, 0.5],
  ])('%s of %j', (method, input, expected) => {
    expect(of(method, input)).toEqual({ value: expect.closeTo(expected, 12) });
  });

  it.each([
    ['krippendorff_alpha', ratings([1, 1, 1]), 'NEEDS_TWO_CODERS'],
    ['krippendorff_alpha', ratings(), 'NEEDS_TWO_CODERS'],
    ['krippendorff_alpha', ratings([1, 2], [null, null]), 'NEEDS_TWO_CODERS'],
    ['krippendorff_alpha', ratings([1, null], [null, 2]), 'NO_PAIRABLE_UNITS'],
    ['krippendorff_alpha', ratings([1, 1], [1, 1]), 'NO_VARIATION'],
    ['cohen_kappa', ratings(['a', 'a'], ['a', 'a']), 'NO_VARIATION'],
    ['gwet_ac1', { categories: ['a', 'b'], ...ratings(['a', 'a'], ['a', 'a']) }, 'NO_VARIATION'],
    [
      'bennett_s',
      {
        table_rater1_by_rater2: [
          [5, 0],
          [0, 0],
        ],
      },
      'NO_VARIATION',
    ],
    ['krippendorff_alpha_masi', { variant: 'nltk', unit_pairs_of_label_sets: [[[], []]] }, 'NO_VARIATION'],
    ['token_f1', { a: [], b: [] }, 'NO_SPANS'],
  ])('%s of %j is undefined: %s', (method, input, reason) => {
    expect(of(method, input)).toEqual({ value: null, reason });
  });

  it.each([
    ['krippendorff_alpha', { metric: 'ratio', ...ratings([0, -1], [0, 1]) }, 'from 0 on'],
    ['gwet_ac2', { weights: 'ratio', ...ratings([0, -1], [0, 1]) }, 'from 0 on'],
    ['krippendorff_alpha', { metric: 'polar', ...ratings([1, 2], [1, 2]) }, 'must be one of'],
    ['krippendorff_alpha', ratings([1, 2], [1]), 'has 1 items'],
    ['krippendorff_alpha', ratings([1, 'b'], [1, 'b']), 'mix numbers and texts'],
    [
      'krippendorff_alpha_custom_distance',
      { squared_distance: STEPS, ...ratings(['a', 'b'], ['b', 'b']) },
      '“categories”',
    ],
    ['cohen_kappa', { counts_unit_by_category: [[2, 0]] }, 'who judged'],
    ['scott_pi', { counts_unit_by_category: [[3, 0]] }, 'two judgements'],
  ])('%s of %j is refused', (method, input, words) => {
    expect(of(method, input)).toEqual({ error: expect.stringContaining(words) });
  });
});

describe('weights round a circle and from both poles', () => {
  it('are by hand what they are', () => {
    // sin²(π/4) = .5, sin²(2π/4) = 1, sin²(3π/4) = .5: the fourth is as near to the first as the second.
    expect(agreementWeights('circular', [1, 2, 3, 4])[0]).toEqual([1, 0.5, 0, 0.5].map((w) => expect.closeTo(w, 12)));
    // 1 / ((3 − 2)(6 − 3)) = 1/3, 4 / ((4 − 2)(6 − 4)) = 1, 1 / ((5 − 2)(6 − 5)) = 1/3
    expect(agreementWeights('bipolar', [1, 2, 3])).toEqual(
      [
        [1, 2 / 3, 0],
        [2 / 3, 1, 2 / 3],
        [0, 2 / 3, 1],
      ].map((row) => row.map((w) => expect.closeTo(w, 12))),
    );
  });
});
