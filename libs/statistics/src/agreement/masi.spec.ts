import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import {
  bootstrapAlpha,
  bootstrapMasiAlpha,
  countRatings,
  krippendorffAlpha,
  type LabelSetMatrix,
  MASI_VARIANTS,
  masiAlpha,
  masiDistance,
  type MasiVariant,
  type UnitCounts,
} from './index.js';
import { readLabelSets } from './label-sets.js';
import { masiOfSizes } from './masi.js';
import { distanceSums, pooledSetDisagreement } from './set-disagreement.js';
import { latticeDisagreement, latticeSteps } from './set-lattice.js';

/** The plain way: every distinct set is a category, every distance a cell of a matrix. */
const asCategories = (matrix: LabelSetMatrix): UnitCounts =>
  countRatings(matrix.map((ratings) => ratings.map((labels) => labels && JSON.stringify([...new Set(labels)].sort()))));
const distances =
  (variant: MasiVariant) =>
  ({ categories }: UnitCounts) => {
    const sets = categories.map((key) => new Set<string>(JSON.parse(String(key))));
    return sets.map((a) => sets.map((b) => masiDistance(a, b, variant)));
  };

const labels = fc.option(fc.subarray(['a', 'b', 'c', 'd', 'e']), { freq: 4, nil: null });
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }))
  .chain(([coders, units]) =>
    fc.array(fc.array(labels, { minLength: units, maxLength: units }), { minLength: coders, maxLength: coders }),
  );
const variant = fc.constantFrom(...MASI_VARIANTS);

/** Sets of one to eight of so many labels, seeded. */
const manySets = (units: number, known: number): string[][][] => {
  const rng = seededRandom(`${units} ${known}`);
  const draw = () => Array.from({ length: 1 + rng.below(8) }, () => `f${rng.below(known)}`);
  return [0, 1].map(() => Array.from({ length: units }, draw));
};

describe('α with MASI distance', () => {
  it('is by hand what it is', () => {
    // Sets {a}, {a, b} | {a}, {a}: D_u 2 · (1 − .5 · .67) = 1.33 and 0. n: {a} 3, {a, b} 1; Σ n n d = 2 · 3 · .665 = 3.99.
    const sets = [
      [['a'], ['a']],
      [['a', 'b'], ['a']],
    ];
    expect(masiAlpha(sets, 'nltk').value).toBeCloseTo(1 - (3 * 1.33) / 3.99, 12);
    // dkpro: d = .5 / 3, so D_u = 1 / 3 and Σ n n d = 1: the same α of 0.
    expect(masiAlpha(sets, 'dkpro').value).toBeCloseTo(0, 12);
  });

  it('is what any distance gives, with its error, interval, basis and reasons', () => {
    fc.assert(
      fc.property(matrix, variant, (given, named) => {
        const plain = krippendorffAlpha(asCategories(given), distances(named));
        const sets = masiAlpha(given, named);
        expect(sets.undefinedReason).toBe(plain.undefinedReason);
        expect([sets.n, sets.nCoders, sets.nMissing, sets.ciMethod]).toEqual([
          ...[plain.n, plain.nCoders, plain.nMissing, plain.ciMethod],
        ]);
        expect(sets.marginals).toEqual(plain.marginals.filter(({ count }) => count > 0));
        for (const part of ['value', 'se', 'ciLow', 'ciHigh'] as const) {
          if (plain[part] === null) expect(sets[part]).toBeNull();
          else expect(sets[part]).toBeCloseTo(plain[part], 9);
        }
      }),
    );
  });

  it('draws the same replicates as any distance does', () => {
    fc.assert(
      fc.property(matrix, variant, (given, named) => {
        const options = { seed: 's', replicates: 100 };
        const plain = bootstrapAlpha(asCategories(given), distances(named), options);
        const sets = bootstrapMasiAlpha(given, named, options);
        expect(sets.undefinedReplicates).toBe(plain.undefinedReplicates);
        for (const part of ['value', 'se', 'ciLow', 'ciHigh'] as const) {
          if (plain[part] === null) expect(sets[part]).toBeNull();
          else expect(sets[part]).toBeCloseTo(plain[part], 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('takes thousands of distinct sets, and gives the interval of all replicates where labels are few', () => {
    const given = manySets(3_000, 15);
    expect(readLabelSets(given).names.length).toBeGreaterThan(1_500);
    const { value, ciLow, ciHigh, replicates } = bootstrapMasiAlpha(given, 'nltk', { seed: '1', replicates: 100 });
    // Drawn by chance: α is about 0.
    expect(Math.abs(value ?? 1)).toBeLessThan(0.05);
    expect(ciLow).toBeLessThan(0);
    expect(ciHigh).toBeGreaterThan(0);
    expect(replicates).toBe(100);
  });

  it('draws fewer replicates where thousands of sets of many labels would take minutes, and says so', () => {
    const given = manySets(3_000, 40);
    expect(readLabelSets(given).names.length).toBeGreaterThan(4_000);
    const { value, replicates, ciMethod } = bootstrapMasiAlpha(given, 'dkpro', { seed: '1', replicates: 1_000_000 });
    expect(value).not.toBeNull();
    expect(replicates === null || replicates < 1_000).toBe(true);
    expect(ciMethod).not.toBeNull();
  }, 60_000);
});

describe('the disagreement of pooled sets', () => {
  const sets = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), { minLength: 2, maxLength: 40 });

  it('is the same by pairs, by sums and by subsets', () => {
    fc.assert(
      fc.property(sets, variant, (given, named) => {
        const read = readLabelSets([given, given]);
        const distance = masiOfSizes(named);
        const counts = read.names.map((_, set) => (set * 7) % 5);
        const bySums = distanceSums(read, distance, counts).reduce(
          (sum, own, set) => sum + own * (counts[set] ?? 0),
          0,
        );
        expect(latticeDisagreement(read, distance)(counts)).toBeCloseTo(bySums, 9);
        expect(pooledSetDisagreement(read, distance).of(counts)).toBeCloseTo(bySums, 9);
      }),
    );
  });

  it('is counted by subsets where sets are many and labels few, and never where labels are many', () => {
    const few = readLabelSets(manySets(3_000, 15));
    expect(pooledSetDisagreement(few, masiOfSizes('nltk')).steps).toBe(latticeSteps(few));
    expect(latticeSteps(readLabelSets(manySets(100, 40)))).toBe(Number.POSITIVE_INFINITY);
  });

  it('tells more labels apart than one word has bits', () => {
    const known = Array.from({ length: 70 }, (_, n) => `f${n}`);
    const read = readLabelSets([
      [known, known.slice(0, 35)],
      [known, known.slice(0, 35)],
    ]);
    expect(read).toMatchObject({ words: 3, labels: 70 });
    // 35 of 70: J = .5, one holds the other: 1 − .5 · .67, once each way
    expect(pooledSetDisagreement(read, masiOfSizes('nltk')).of([1, 1])).toBeCloseTo(2 * 0.665, 12);
  });
});
