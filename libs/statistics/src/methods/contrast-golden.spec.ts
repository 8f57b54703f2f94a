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

const vectorsOf = (file: string): Vector[] => {
  const path = new URL(`../../../../../shared/golden/${file}.json`, import.meta.url);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
};

const PRINTED: Vector[] = [
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

/** Numbers within the tolerance; lists and objects part by part. */
function near(actual: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number') expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(tolerance);
  else if (typeof expected === 'object' && expected !== null) {
    for (const [key, part] of Object.entries(expected)) near(Reflect.get(Object(actual), key), part, tolerance);
  } else expect(actual).toBe(expected);
}

describe('golden vectors of contrasts, corrected shares and classification', () => {
  const all = ['proportions', 'prevalence', 'classification'].flatMap(vectorsOf);
  it.each([...PRINTED, ...all])('$method, $source', ({ method, input, expected, tolerance }) => {
    const answer = computeStatistic(method, input);
    expect(answer).toHaveProperty('value');
    near('value' in answer ? answer.value : undefined, expected, tolerance);
  });

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
