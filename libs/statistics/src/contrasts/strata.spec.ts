import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import {
  bootstrapClusteredShare,
  bootstrapShares,
  breslowDay,
  crossTable,
  exactStrataP,
  expandedTail,
  type FourCells,
  mantelFleiss,
  mantelHaenszel,
  MantelHaenszelSums,
  mcNemar,
  packCounts,
  PermutationCount,
  permutedTableP,
  Strata,
} from './index.js';

/** Penicillin and rabbits, as in R's help page of mantelhaen.test (Agresti 1990, p. 237). */
const RABBITS: FourCells[] = [
  [0, 6, 0, 5],
  [3, 3, 0, 6],
  [6, 0, 2, 4],
  [5, 1, 6, 0],
  [2, 0, 5, 0],
];
/** Migraine trial by sex, as in the documentation of SAS PROC FREQ. */
const MIGRAINE: FourCells[] = [
  [16, 5, 11, 20],
  [12, 7, 16, 19],
];
const cells = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4));

describe('exactStrataP', () => {
  it('is what R prints for the rabbits', () => {
    expect(exactStrataP(Strata.of(RABBITS))).toBeCloseTo(0.0399449, 6);
  });

  it('of one table by hand: margins 3 and 3, 3 and 3: a = 3 or 0, 2/20', () => {
    expect(exactStrataP(Strata.of([[3, 0, 0, 3]]))).toBeCloseTo(2 / 20, 12);
  });

  it('is McNemar’s exact probability with one article each, and null where nothing is informative', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(3), (first, second, both) => {
        const pairs: FourCells[] = [
          ...Array.from({ length: first }, (): FourCells => [1, 0, 0, 1]),
          ...Array.from({ length: second }, (): FourCells => [0, 1, 1, 0]),
          ...Array.from({ length: both }, (): FourCells => [1, 1, 0, 0]),
        ];
        const result = mcNemar(first, second);
        if (result.value === null) expect(exactStrataP(Strata.of(pairs))).toBeNull();
        else expect(exactStrataP(Strata.of(pairs))).toBeCloseTo(result.exactP, 10);
      }),
    );
  });

  it('is asked for when the sum can move by less than 5: rabbits min(13 − 9, 17 − 13) = 4', () => {
    // E: 0, 1.5, 4, 5.5, 2 = 13; least 0, 0, 2, 5, 2 = 9; most 0, 3, 6, 6, 2 = 17
    expect(mantelFleiss(Strata.of(RABBITS))).toBeCloseTo(4, 12);
  });
});

describe('breslowDay', () => {
  it('is what SAS prints for the migraine trial', () => {
    const result = breslowDay(Strata.of(MIGRAINE), mantelHaenszel(MIGRAINE).oddsRatio);
    expect(result).toMatchObject({ value: expect.closeTo(1.4929, 4), df: 1, p: expect.closeTo(0.2218, 4) });
  });

  it('is 0 for the same table twice, and says why there is none', () => {
    const twice = Strata.of([
      [6, 3, 4, 7],
      [6, 3, 4, 7],
    ]);
    expect(breslowDay(twice, (6 * 7) / (3 * 4))).toMatchObject({ value: expect.closeTo(0, 10), df: 1 });
    expect(breslowDay(Strata.of([[6, 3, 4, 7]]), 2)).toEqual({ value: null, undefinedReason: 'NEEDS_TWO_STRATA' });
    expect(breslowDay(twice, null)).toEqual({ value: null, undefinedReason: 'NO_COMMON_RATIO' });
    const small = Strata.of([
      [1, 0, 0, 1],
      [1, 0, 0, 1],
    ]);
    expect(breslowDay(small, 1, 1)).toEqual({ value: null, undefinedReason: 'NEEDS_TWO_STRATA' });
  });
});

describe('MantelHaenszelSums', () => {
  it('without a stratum they are what the others give', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (tables) => {
        const sums = new MantelHaenszelSums();
        for (const table of tables) sums.add(...table);
        const [left] = tables;
        if (left) sums.remove(...left);
        const [kept, fresh] = [sums.result(), mantelHaenszel(tables.slice(1))];
        expect(kept.informativeStrata).toBe(fresh.informativeStrata);
        expect(kept.undefinedReason).toBe(fresh.undefinedReason);
        for (const key of ['chiSquare', 'oddsRatio', 'low', 'high'] as const) {
          if (fresh[key] === null) expect(kept[key]).toBeNull();
          else expect(kept[key]! / (fresh[key] || 1)).toBeCloseTo(fresh[key] === 0 ? 0 : 1, 6);
        }
      }),
    );
  });
});

describe('packCounts', () => {
  it('adds up many columns as if each stood alone', () => {
    const column = fc.array(fc.nat(9), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }),
        (columns, weights) => {
          const packed = packCounts(
            columns.map((one) => Int32Array.from(one)),
            6 * 40 * 9,
          );
          const sums = new Float64Array(packed.width);
          weights.forEach((weight, row) => {
            for (let at = 0; at < packed.width; at++) sums[at]! += weight * packed.cells[row * packed.width + at]!;
          });
          const apart = new Float64Array(columns.length);
          packed.unpack(sums, apart);
          expect([...apart]).toEqual(
            columns.map((one) => one.reduce((sum, count, row) => sum + count * weights[row]!, 0)),
          );
        },
      ),
    );
  });
});

describe('bootstrapShares', () => {
  const rows = (k: number[], n: number[], clusters = k.map((_, at) => at)) => ({
    clusters: Int32Array.from(clusters),
    k: [Int32Array.from(k)],
    n: [Int32Array.from(n)],
  });

  it('agrees with the bootstrap of a single share, and gives the same limits for the same seed', () => {
    const k = Array.from({ length: 60 }, (_, at) => (at % 3) + Number(at % 7 === 0));
    const [limits] = bootstrapShares(
      [
        rows(
          k,
          k.map(() => 4),
        ),
      ],
      60,
      { seed: 'one', replicates: 4_000 },
    );
    const alone = bootstrapClusteredShare(
      k.map((of) => ({ k: of, n: 4 })),
      seededRandom('two'),
      { replicates: 4_000 },
    );
    if (alone.value === null || !limits) throw new Error('There are 60 clusters.');
    expect(limits.low[0]).toBeCloseTo(alone.low, 1.7);
    expect(limits.high[0]).toBeCloseTo(alone.high, 1.7);
    expect(
      bootstrapShares(
        [
          rows(
            k,
            k.map(() => 4),
          ),
        ],
        60,
        { seed: 'one', replicates: 4_000 },
      ),
    ).toEqual([limits]);
  });

  it('has no limits where most draws have no trial', () => {
    const [limits] = bootstrapShares([rows([1], [2], [0])], 9, { seed: 'x', replicates: 200 });
    // A cluster of nine is missing from (8/9)^9 = 35 % of the draws; from a draw of one it never is.
    expect(limits?.low[0]).toBe(0.5);
    const [empty] = bootstrapShares([rows([0], [0], [0])], 9, { seed: 'x', replicates: 200 });
    expect(empty?.low[0]).toBeNaN();
  });

  it('widens the tails of few clusters: Φ(−√(30/29) · 2.0452) = .0187', () => {
    expect(expandedTail(30)).toBeCloseTo(0.01876, 4);
    expect(expandedTail(100_000)).toBeCloseTo(0.025, 4);
  });
});

describe('permutations', () => {
  it('p is (1 + #{T* ≥ T}) / (B + 1), ties counting', () => {
    const count = new PermutationCount(2);
    for (const statistic of [1, 2, 3, null]) count.add(statistic);
    expect([count.p, count.nullMean]).toEqual([4 / 5, 6 / 4]);
  });

  it('of a small table it is Fisher’s: margins 3 and 3, 3 and 3, found in 2 of 20', () => {
    const p = permutedTableP(
      [
        [3, 0],
        [0, 3],
      ],
      seededRandom('fisher'),
      20_000,
    );
    expect(p).toBeCloseTo(0.1, 2);
    expect(permutedTableP([[3, 0]], seededRandom('one'), 10)).toBeNull();
  });

  it('of a large table it is near χ²’s', () => {
    const rows = [
      [30, 70],
      [45, 55],
      [38, 62],
    ] as const;
    const table = crossTable(rows);
    if (table.value === null) throw new Error('The table is full.');
    expect(Math.abs(permutedTableP(rows, seededRandom('large'), 5_000)! - table.p)).toBeLessThan(0.015);
  });
});
