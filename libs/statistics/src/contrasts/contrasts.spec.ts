import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import { chiSquareTail, normalTails } from '../tails.js';
import {
  bootstrapClusteredShare,
  clusteredShare,
  crossTable,
  type FourCells,
  jensenShannonDivergence,
  mantelHaenszel,
  mcNemar,
  riskDifference,
} from './index.js';

/** Admissions to six departments, as printed in R's help page UCBAdmissions: [admitted, rejected] by two groups. */
const DEPARTMENTS: FourCells[] = [
  [512, 89, 313, 19],
  [353, 17, 207, 8],
  [120, 202, 205, 391],
  [138, 131, 279, 244],
  [53, 94, 138, 299],
  [22, 24, 351, 317],
];

describe('tails of χ²', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [16.918977604620448, 9, 0.05],
    [6.634896601021213, 1, 0.01],
    [0.0157907740934312, 1, 0.9],
    [124.3421134004, 100, 0.05],
  ])('above %f with %i degrees lies %f', (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 10);
  });

  it('agree with the normal tails, and are 1 at 0', () => {
    expect(normalTails(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalTails(-3.290526731491894)).toBeCloseTo(0.001, 12);
    expect(chiSquareTail(0, 3)).toBe(1);
  });
});

describe('riskDifference', () => {
  it.each([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[10, 10], [0, 10], 0.6075, 1],
  ] as const)('%j against %j as Newcombe prints it', (first, second, low, high) => {
    const result = riskDifference(first, second);
    expect(result.value === null ? null : [result.low, result.high].map((limit) => Number(limit.toFixed(4)))).toEqual([
      ...[low, high],
    ]);
  });

  it('turns about when the sides are swapped, and is null without observations', () => {
    const share = fc.nat(30).chain((n) => fc.tuple(fc.nat(n + 1), fc.constant(n + 1)));
    fc.assert(
      fc.property(share, share, (first, second) => {
        const [there, back] = [riskDifference(first, second), riskDifference(second, first)];
        if (there.value === null || back.value === null) throw new Error('There are observations.');
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.low).toBeLessThanOrEqual(there.value + 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(riskDifference([0, 0], [1, 2])).toEqual({ value: null, undefinedReason: 'NO_OBSERVATIONS' });
  });
});

describe('mantelHaenszel', () => {
  it('gives what R prints for six departments', () => {
    const result = mantelHaenszel(DEPARTMENTS);
    expect(result.chiSquare).toBeCloseTo(1.426946, 6);
    expect(result.oddsRatio).toBeCloseTo(0.9046968, 7);
    expect([result.low, result.high].map((limit) => Number(limit?.toFixed(4)))).toEqual([0.7719, 1.0603]);
    expect(mantelHaenszel(DEPARTMENTS, { correct: false }).chiSquare).toBeCloseTo(1.524607, 6);
  });

  it('one stratum by hand: (3·4)/(1·2) = 6, (|3 − 2| − ½)²/(4·6·5·5/900) = .375', () => {
    // margins 4 and 6, 5 and 5: E = 4·5/10 = 2
    const result = mantelHaenszel([[3, 1, 2, 4]]);
    expect(result).toMatchObject({ oddsRatio: expect.closeTo(6, 12), informativeStrata: 1 });
    expect(result.chiSquare).toBeCloseTo(0.25 / (600 / 900), 12);
  });

  it('is not changed by events that one outlet did not cover, and inverts when outlets are swapped', () => {
    const more: FourCells[] = [...DEPARTMENTS, [4, 0, 7, 0], [0, 0, 3, 2], [1, 0, 0, 0]];
    const [with_, without] = [mantelHaenszel(more), mantelHaenszel(DEPARTMENTS)];
    expect(with_.oddsRatio).toBeCloseTo(without.oddsRatio ?? 0, 12);
    expect(with_.chiSquare).toBeCloseTo(without.chiSquare ?? 0, 12);
    expect([with_.informativeStrata, with_.strata]).toEqual([6, 9]);
    const swapped = mantelHaenszel(DEPARTMENTS.map(([a, b, c, d]): FourCells => [b, a, d, c]));
    expect(swapped.oddsRatio).toBeCloseTo(1 / (without.oddsRatio ?? 0), 12);
    expect(swapped.low).toBeCloseTo(1 / (without.high ?? 0), 12);
  });

  it('says why there is nothing', () => {
    expect(mantelHaenszel([[4, 0, 7, 0]])).toMatchObject({ chiSquare: null, undefinedReason: 'NO_INFORMATIVE_STRATA' });
    expect(mantelHaenszel([])).toMatchObject({ oddsRatio: null, strata: 0 });
    expect(mantelHaenszel([[3, 0, 2, 4]])).toMatchObject({ oddsRatio: null, undefinedReason: 'NO_UPPER_BOUND' });
    expect(mantelHaenszel([[0, 3, 4, 2]])).toMatchObject({ oddsRatio: 0, low: null });
  });
});

describe('mcNemar', () => {
  it('counts pairs that differ', () => {
    // 150 and 86: 64²/236 and 63²/236
    expect(mcNemar(150, 86, false)).toMatchObject({ value: expect.closeTo(17.3559322, 7), discordant: 236 });
    expect(mcNemar(150, 86)).toMatchObject({ value: expect.closeTo(16.8177966, 7) });
    // 1 of 6 or more extreme, twice: 2·(1 + 6)/64
    expect(mcNemar(1, 5)).toMatchObject({ exactP: expect.closeTo(14 / 64, 12) });
    expect(mcNemar(3, 3)).toMatchObject({ value: 0, p: 1, exactP: 1 });
    expect(mcNemar(0, 0)).toEqual({ value: null, undefinedReason: 'NO_DISCORDANT_PAIRS' });
  });
});

describe('crossTable', () => {
  it('is what vcd prints for hair and eye colour', () => {
    const rows = [
      [68, 20, 15, 5],
      [119, 84, 54, 29],
      [26, 17, 14, 14],
      [7, 94, 10, 16],
    ];
    const result = crossTable(rows);
    expect(result).toMatchObject({ value: expect.closeTo(0.2790446, 7), df: 9, gSquare: expect.closeTo(146.4436, 4) });
  });

  it('is 0 for independent, 1 for wholly dependent counts, and null with an empty margin', () => {
    expect(
      crossTable([
        [2, 4],
        [3, 6],
      ]),
    ).toMatchObject({ value: 0, p: 1 });
    expect(
      crossTable([
        [5, 0],
        [0, 7],
      ]),
    ).toMatchObject({ value: expect.closeTo(1, 12) });
    expect(
      crossTable([
        [5, 0],
        [2, 0],
      ]),
    ).toEqual({ value: null, undefinedReason: 'EMPTY_ROW_OR_COLUMN' });
    expect(crossTable([[5, 1]])).toEqual({ value: null, undefinedReason: 'TOO_SMALL' });
  });
});

describe('jensenShannonDivergence', () => {
  it('is 1 bit for what never meets, 0 for the same, .3113 for one against a half', () => {
    expect(jensenShannonDivergence([4, 0], [0, 9])).toEqual({ value: 1 });
    expect(jensenShannonDivergence([1, 2, 3], [2, 4, 6])).toEqual({ value: 0 });
    expect(jensenShannonDivergence([1, 0], [0.5, 0.5])).toEqual({ value: expect.closeTo(0.3112781244591328, 12) });
    expect(jensenShannonDivergence([0, 0], [1, 1])).toEqual({ value: null, undefinedReason: 'NO_OBSERVATIONS' });
  });
});

describe('shares over clusters', () => {
  it('by hand: clusters 1/2 and 3/4 give .667 ± with SE² = 2·((1/3)² + (1/3)²)/36', () => {
    // p = 4/6; residuals 1 − 2·⅔ = −⅓ and 3 − 4·⅔ = ⅓, over N = 6
    const result = clusteredShare([
      { k: 1, n: 2 },
      { k: 3, n: 4 },
      { k: 0, n: 0 },
    ]);
    const standardError = Math.sqrt(2 * (2 / 9 / 36));
    expect(result).toMatchObject({
      value: 4 / 6,
      standardError: expect.closeTo(standardError, 12),
      df: 1,
      clusters: 2,
    });
    expect(clusteredShare([{ k: 1, n: 2 }])).toEqual({ value: null, undefinedReason: 'NEEDS_TWO_CLUSTERS' });
    expect(clusteredShare([{ k: 0, n: 0 }])).toEqual({ value: null, undefinedReason: 'NO_OBSERVATIONS' });
  });

  it('covers the truth in 93 to 97 of 100 cases with 60 events, where an interval without clusters does not', () => {
    const rng = seededRandom('coverage of clusters');
    const counts = { clustered: 0, bootstrap: 0, naive: 0 };
    const runs = 1_000;
    for (let run = 0; run < runs; run++) {
      // half of the events are framed by four outlets in five, the others by one in five
      const clusters = Array.from({ length: 60 }, () => {
        const chance = rng.next() < 0.5 ? 0.8 : 0.2;
        const n = 4 + rng.below(5);
        return { k: Array.from({ length: n }, () => rng.next() < chance).filter(Boolean).length, n };
      });
      const result = clusteredShare(clusters);
      const boot = bootstrapClusteredShare(clusters, rng, { replicates: 300 });
      if (result.value === null || boot.value === null) throw new Error('There are 60 clusters.');
      counts.clustered += Number(result.low <= 0.5 && 0.5 <= result.high);
      counts.bootstrap += Number(boot.low <= 0.5 && 0.5 <= boot.high);
      const naive = 1.96 * Math.sqrt((result.value * (1 - result.value)) / result.n);
      counts.naive += Number(Math.abs(result.value - 0.5) <= naive);
    }
    expect(counts.clustered / runs).toBeGreaterThan(0.93);
    expect(counts.clustered / runs).toBeLessThan(0.97);
    expect(counts.bootstrap / runs).toBeGreaterThan(0.92);
    expect(counts.naive / runs).toBeLessThan(0.85);
  });

  it('says the same twice for one seed, and warns below 20 clusters', () => {
    const clusters = Array.from({ length: 12 }, (_, at) => ({ k: at % 3, n: 3 }));
    const draw = () => bootstrapClusteredShare(clusters, seededRandom('one'), { replicates: 500 });
    expect(draw()).toEqual(draw());
    expect(draw()).toMatchObject({ isFewClusters: true, clusters: 12, replicates: 500 });
  });
});
