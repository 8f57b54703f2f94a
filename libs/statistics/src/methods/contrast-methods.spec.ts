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
