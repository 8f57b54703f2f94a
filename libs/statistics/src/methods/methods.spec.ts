import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStatistic, STATISTICS_METHODS } from './index.js';

const valueOf = (method: string, input: unknown): unknown => {
  const answer = computeStatistic(method, input);
  if (!('value' in answer)) throw new Error(JSON.stringify(answer));
  return answer.value;
};

describe('methods of monitoring', () => {
  it('adjusts by Holm as R’s p.adjust (Benjamini & Hochberg 1995, fifteen p-values)', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528];
    const adjusted = valueOf('holm', { p: [...p, 0.759, 1] });
    const expected = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1];
    expect(adjusted).toEqual(expected.map((one) => expect.closeTo(one, 9)));
  });

  it('finds the coder who marks what the others do not', () => {
    // Twelve units only the first of two marks: p = 2 · 2^−12, Holm over two tests: 4 · 2^−12 = .000976563.
    const ones = new Array<number>(12).fill(1);
    const noughts = new Array<number>(12).fill(0);
    const [first, second] = valueOf('coder_bias', { frames_coder_by_unit: [[ones, noughts]] }) as [object, object];
    expect(first).toEqual({
      ...{ frame: 0, coder: 0, difference: 1, n: 12, informative: 12 },
      ...{ p: expect.closeTo(2 / 4096, 12), p_adjusted: expect.closeTo(4 / 4096, 12), flagged: true },
    });
    expect(second).toMatchObject({ coder: 1, difference: -1, flagged: true });
  });

  it('finds the wave in which coders part', () => {
    const first = Array.from({ length: 80 }, (_, unit) => unit % 2);
    const second = first.map((value, unit) => (unit < 40 || unit % 4 < 2 ? value : 1 - value));
    const input = {
      frames_coder_by_unit: [[first, second]],
      wave_of_unit: first.map((_, unit) => (unit < 40 ? 1 : 2)),
    };
    expect(valueOf('drift_over_waves', { ...input, B: 999 })).toMatchObject([
      { frame: 0, agreement_p: 0.001, agreement_p_adjusted: 0.002, agreement_flagged: true, prevalence_flagged: false },
    ]);
    expect(computeStatistic('drift_over_waves', { ...input, wave_of_unit: first.map(() => 1) })).toEqual({
      ...{ value: null, reason: 'NEEDS_TWO_WAVES' },
    });
  });

  it('advises on units, or says why no number helps', () => {
    const frame = { alpha: 0.8, prevalence: 0.25, coders: 2 };
    expect(valueOf('units_for_alpha', frame)).toEqual({ units: 217, more_units: 217, units_with_frame: 54.25 });
    expect(computeStatistic('units_for_alpha', { ...frame, alpha: 0.6 })).toEqual({
      ...{ value: null, reason: 'ALPHA_TOO_LOW' },
    });
    expect(valueOf('reliability_sample_size', { alpha_min: 0.8, prevalence: 0.25, p: 0.05 })).toBe(139);
  });
});

describe('methods of agreement and spans', () => {
  it.each([
    // dkpro's SetAnnotationsTest: D_o .253, D_e .338, α .252. NLTK divides by zero on the first unit; ours has them alike.
    ['dkpro', 0.252, 0.001],
    ['nltk', 0.273, 0.001],
  ])('MASI by %s on nine units, two of them with an empty set: %d', (variant, expected, tolerance) => {
    const pairs = [';', 'A;', 'A;A', 'A;B', 'AB;A', 'AB;AC', 'ABC;ABC', 'C;AC', 'C;AC'];
    const unit_pairs_of_label_sets = pairs.map((pair) => pair.split(';').map((labels) => [...labels]));
    const value = valueOf('krippendorff_alpha_masi', { unit_pairs_of_label_sets, variant });
    expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(tolerance);
  });

  it('counts the codebook’s categories where they are named: q of AC1', () => {
    // Agree 2 of 3, π = (.5, .5, 0): p_e = .5 / (q − 1): q = 2 gives (2/3 − .5) / .5 = 1/3, q = 3 (2/3 − .25) / .75 = 5/9.
    const ratings_coder_by_unit = [
      [1, 2, 1],
      [1, 2, 2],
    ];
    expect(valueOf('gwet_ac1', { ratings_coder_by_unit })).toBeCloseTo(1 / 3, 12);
    expect(valueOf('gwet_ac1', { ratings_coder_by_unit, categories: [1, 2, 3] })).toBeCloseTo(5 / 9, 12);
    expect(computeStatistic('gwet_ac1', { ratings_coder_by_unit, categories: [1] })).toHaveProperty('error');
  });

  it('knows coders of units by any name, and those who marked nothing by their number', () => {
    const units = [
      [1, 3, 'Ada', 'a'],
      [2, 3, 'Ben', 'a'],
    ];
    const two = valueOf('krippendorff_alpha_unitizing', { length: 10, units });
    expect(two).toMatchObject({ overall: expect.closeTo(1 - 0.02 / (29.2 / 368), 12), Do_a: expect.closeTo(0.02, 12) });
    const one = { length: 10, units: [[1, 3, 2, 'a']] };
    expect(computeStatistic('krippendorff_alpha_unitizing', one)).toEqual({ value: null, reason: 'NEEDS_TWO_CODERS' });
    expect(valueOf('krippendorff_alpha_unitizing', { ...one, coders: 2 })).toHaveProperty('overall');
  });

  it('gives αU of several documents an interval', () => {
    const units = [
      [1, 3, 0, 'a'],
      [2, 3, 1, 'a'],
    ];
    const documents = [
      { length: 10, units },
      { length: 10, units },
    ];
    const value = valueOf('krippendorff_alpha_unitizing', { documents, B: 100, seed: 3 });
    expect(value).toMatchObject({ ci95: [expect.any(Number), expect.any(Number)] });
  });

  it.each([
    [
      'overlap',
      [
        [1, 3, 0, 'a'],
        [2, 3, 0, 'a'],
      ],
    ],
    ['outside', [[8, 3, 0, 'a']]],
    ['whole length', [[8, 0, 0, 'a']]],
  ])('refuses units that cannot be: %s', (words, units) => {
    const answer = computeStatistic('krippendorff_alpha_unitizing', { begin: 0, length: 10, units });
    expect(answer).toEqual({ error: expect.stringContaining(words) });
  });
});

describe('every method', () => {
  it.each(STATISTICS_METHODS)(
    '%s answers any JSON with a value, a reason or a sentence, and never throws',
    (method) => {
      const names = [
        ...[
          'k',
          'n',
          'p',
          'a',
          'b',
          'df',
          'ratings_coder_by_unit',
          'table_rater1_by_rater2',
          'counts_unit_by_category',
        ],
        ...['units', 'length', 'begin', 'pairs', 'calls', 'metric', 'weights', 'variant', 'frames_coder_by_unit'],
        ...[
          'wave_of_unit',
          'alpha',
          'prevalence',
          'coders',
          'documents',
          'squared_distance',
          'unit_pairs_of_label_sets',
        ],
      ];
      const small = fc.oneof(
        fc.integer({ min: -2, max: 4 }),
        fc.constantFrom('nominal', 'ratio', 'nltk', 'a'),
        fc.jsonValue({ maxDepth: 3 }),
      );
      const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null));
      const list = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });
      const input = fc.dictionary(fc.constantFrom(...names), fc.oneof(small, list, fc.array(list, { maxLength: 3 })));
      fc.assert(
        fc.property(fc.oneof(input, fc.jsonValue()), (sent) => {
          const answer = computeStatistic(method, sent);
          const isReasoned = 'error' in answer || answer.value !== null || 'reason' in answer;
          expect(isReasoned).toBe(true);
          // JSON writes NaN and Infinity as null, which would be a null without a reason.
          const said = JSON.stringify(answer, (_, part: unknown) =>
            Number.isNaN(part) || Math.abs(Number(part)) === Infinity ? 'NOT FINITE' : part,
          );
          expect(said).not.toContain('NOT FINITE');
        }),
        { numRuns: 300 },
      );
    },
  );
});
