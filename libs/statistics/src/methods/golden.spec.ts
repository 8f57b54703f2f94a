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

const FILE = new URL('../../../../../shared/golden/reliability.json', import.meta.url);
const given: Vector[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];

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

/** Numbers within the tolerance, which the positional values give as a share; lists and objects part by part. */
function near(actual: unknown, expected: unknown, vector: Vector): void {
  if (typeof expected === 'number') {
    const scale = vector.method === 'gamma_positional_dissimilarity' ? Math.max(Math.abs(expected), 0.1) : 1;
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(vector.tolerance * scale);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, part] of Object.entries(expected)) near(Reflect.get(Object(actual), key), part, vector);
  } else expect(actual).toBe(expected);
}

describe('golden vectors of reliability', () => {
  it.each([...PRINTED, ...given.filter(({ method }) => method !== 'gamma')])('$method, $source', (vector) => {
    const answer = computeStatistic(vector.method, vector.input);
    expect(answer).toHaveProperty('value');
    near('value' in answer ? answer.value : undefined, vector.expected, vector);
  });

  it('says why γ is not offered', () => {
    expect(computeStatistic('gamma', {})).toEqual({ error: expect.stringContaining('αU and token F1') });
  });
});
