import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeStatistic } from '../index.js';

interface Vector {
  readonly method: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance: number;
  readonly source: string;
}

const FILES = ['reliability', 'keyness', 'proportions', 'prevalence', 'classification', 'events'];
const given = FILES.flatMap((name): Vector[] => {
  const file = new URL(`../../../../../shared/golden/${name}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
});

/** Repeated here for a clone without ../shared: Krippendorff (2011), section C, four coders and twelve units. */
const FOUR_CODERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const alpha = (metric: string, expected: number): Vector => ({
  ...{ method: 'krippendorff_alpha', input: { metric, ratings_coder_by_unit: FOUR_CODERS } },
  ...{ expected, tolerance: 1e-9, source: 'Krippendorff (2011)' },
});
const PRINTED: Vector[] = [
  alpha('nominal', 0.743421052631579),
  alpha('ordinal', 0.8153875037548814),
  alpha('interval', 0.8491071428571428),
  alpha('ratio', 0.7974027747116121),
  {
    method: 'gwet_ac1',
    input: {
      table_rater1_by_rater2: [
        [80, 7],
        [8, 5],
      ],
    },
    ...{ expected: 0.808, tolerance: 1e-3, source: 'Gwet (2008), the paradox table' },
  },
  {
    method: 'cohen_kappa',
    input: {
      table_rater1_by_rater2: [
        [20, 10],
        [20, 50],
      ],
    },
    ...{ expected: 0.34782608695652173, tolerance: 1e-12, source: 'Artstein & Poesio (2008), p. 558' },
  },
];

/** Repeated from the golden files, for the same reason. */
const BOOK = { target: { b: 7, a: 3 }, reference: { b: 2, a: 7 }, feature: 'b' };
const PAIR = { n_ii: 20, n_ix: 42, n_xi: 20, n_xx: 14307668 };
const printed = (method: string, input: unknown, expected: unknown, tolerance = 1e-6): Vector => ({
  ...{ method, input, expected, tolerance },
  source: 'repeated from the golden file',
});
const WORDS: Vector[] = [
  printed('chi2_yates', BOOK, 2.6324382716),
  printed('g2_2x2', { n_ii: 8, n_ix: 13, n_xi: 32, n_xx: 31777 }, 95.29, 0.005),
  printed('g2_rayson_2term', { f1: 8, n1: 13, f2: 24, n2: 31764 }, 88.85497047),
  printed('g2_2x2_williams', BOOK, 4.20083341215),
  printed('fisher_p', BOOK, 0.0697785186949),
  printed('fisher_odds_ratio_conditional_mle', BOOK, 7.16628197382, 1e-9),
  printed('pmi', PAIR, 18.377967788),
  printed('mi3', PAIR, 27.021823978),
  printed('log_dice', PAIR, 13.367731785),
  printed('t_score', { n_ii: 8, n_ix: 15828, n_xi: 4675, n_xx: 14307668 }, 0.9999319895),
];

const CONTRASTS: Vector[] = [
  {
    ...{ method: 'newcombe_diff_interval', input: { k1: 56, n1: 70, k2: 48, n2: 80 }, tolerance: 5e-5 },
    ...{ expected: [0.0524, 0.3339], source: 'Newcombe (1998b), method 10' },
  },
  {
    ...{ method: 'rogan_gladen', input: { positives: 23, n: 150, sensitivity: 0.96, specificity: 0.89 } },
    ...{ expected: 0.0433333 / 0.85, tolerance: 1e-6, source: '(.15333 − .11)/.85' },
  },
  {
    ...{ method: 'ece', input: { prob: [0.25, 0.25, 0.55, 0.75, 0.75], target: [0, 0, 1, 1, 1], bins: 2 } },
    ...{ expected: { l1: 0.29, max: 0.316667 }, tolerance: 1e-6, source: '.4·.25 + .6·.3167' },
  },
];

/** Numbers within the tolerance, which the positional values give as a share; lists and objects part by part. */
function near(actual: unknown, expected: unknown, vector: Vector): void {
  if (typeof expected === 'number') {
    const scale = vector.method === 'gamma_positional_dissimilarity' ? Math.max(Math.abs(expected), 0.1) : 1;
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(vector.tolerance * scale);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, part] of Object.entries(expected)) near(Reflect.get(Object(actual), key), part, vector);
  } else expect(actual).toBe(expected);
}

describe('golden vectors', () => {
  it.each([...PRINTED, ...WORDS, ...CONTRASTS, ...given.filter(({ method }) => method !== 'gamma')])(
    '$method, $source',
    (vector) => {
      const answer = computeStatistic(vector.method, vector.input);
      expect(answer).toHaveProperty('value');
      near('value' in answer ? answer.value : undefined, vector.expected, vector);
    },
  );

  it('says why γ is not offered', () => {
    expect(computeStatistic('gamma', {})).toEqual({ error: expect.stringContaining('αU and token F1') });
  });
});
