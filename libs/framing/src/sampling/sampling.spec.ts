import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.js';
import { assignUnits, chooseOverlap, drawSample, type Candidate, type Rng, type SampleDesign } from './index.js';

/** A linear congruential generator (Numerical Recipes’ constants): good enough to shuffle in a test. */
function chance(seed: number): Rng {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let round = 0; round < 5; round++) next();
  return { next };
}

/** {a: 3} → a0, a1, a2 in stratum a. */
const population = (sizes: Record<string, number>): Candidate[] =>
  Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from({ length: size }, (_, no) => ({ id: `${stratum}${no}`, stratum })),
  );
const strata = (sizes: Record<string, number>) =>
  Object.entries(sizes).map(([key, population]) => ({ key, population }));
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

describe('allocate', () => {
  it.each([
    {
      why: 'exact shares',
      sizes: { a: 60, b: 40 },
      size: 10,
      allocation: 'proportional',
      minimum: 0,
      expected: { a: 6, b: 4 },
    },
    // quotas 4.7, 2.9, 2.4: floors 4 + 2 + 2 = 8; the two left go to .9 and .7
    {
      why: 'largest remainders',
      sizes: { a: 47, b: 29, c: 24 },
      size: 10,
      allocation: 'proportional',
      minimum: 0,
      expected: { a: 5, b: 3, c: 2 },
    },
    // 9.8 and .2 would be 10 and 0: c gets its minimum, a and b share 8
    {
      why: 'a minimum taken from the large ones',
      sizes: { a: 49, b: 49, c: 2 },
      size: 10,
      allocation: 'proportional',
      minimum: 2,
      expected: { a: 4, b: 4, c: 2 },
    },
    {
      why: 'a stratum smaller than the minimum gives all',
      sizes: { a: 99, b: 1 },
      size: 10,
      allocation: 'proportional',
      minimum: 3,
      expected: { a: 9, b: 1 },
    },
    {
      why: 'equal numbers',
      sizes: { a: 90, b: 10 },
      size: 10,
      allocation: 'equal',
      minimum: 0,
      expected: { a: 5, b: 5 },
    },
    // c has 2; the 8 left are shared by a and b
    {
      why: 'equal as far as members go',
      sizes: { a: 90, b: 10, c: 2 },
      size: 10,
      allocation: 'equal',
      minimum: 0,
      expected: { a: 4, b: 4, c: 2 },
    },
    {
      why: 'the odd unit of equal numbers goes to the larger stratum',
      sizes: { a: 5, b: 9 },
      size: 3,
      allocation: 'equal',
      minimum: 0,
      expected: { a: 1, b: 2 },
    },
    // one each from the small ones, nine left for two: 5 and 4
    {
      why: 'equal numbers with a minimum',
      sizes: { a: 1, b: 1, c: 5, d: 5 },
      size: 11,
      allocation: 'equal',
      minimum: 4,
      expected: { a: 1, b: 1, c: 5, d: 4 },
    },
  ] as const)('$why', ({ sizes, size, allocation, minimum, expected }) => {
    expect(Object.fromEntries([...allocate(strata(sizes), size, allocation, minimum)].sort())).toEqual(expected);
  });
});

const sizes = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), fc.integer({ min: 1, max: 30 }), {
  minKeys: 1,
});
const design = fc.record({
  ...{ share: fc.double({ min: 0, max: 1, noNaN: true }), seed: fc.nat() },
  ...{ allocation: fc.constantFrom('proportional', 'equal'), minimum: fc.integer({ min: 0, max: 4 }) },
});

describe('drawSample', () => {
  it('draws what was asked: sums, minima, probabilities, whatever the order of candidates', () => {
    fc.assert(
      fc.property(sizes, design, fc.nat(), (members, { share, allocation, minimum, seed }, otherOrder) => {
        const candidates = population(members);
        const least = sum(Object.values(members).map((number) => Math.min(number, minimum)));
        const size = Math.max(1, least, Math.round(share * candidates.length));
        const asked: SampleDesign = { size, allocation, minimumPerStratum: minimum };
        const drawn = drawSample(candidates, asked, chance(seed));
        if (!drawn.ok) throw new Error(drawn.error.message);
        const { units, strata: told } = drawn.value;

        expect(new Set(units.map(({ id }) => id)).size).toBe(size);
        expect(sum(told.map((stratum) => stratum.drawn))).toBe(size);
        for (const { key, population: all, drawn: number } of told) {
          expect(all).toBe(members[key]);
          expect(number).toBeGreaterThanOrEqual(Math.min(minimum, all));
          expect(number).toBeLessThanOrEqual(all);
        }
        // Σ over the population of the probability to be drawn = the size of the sample
        const probability = new Map(units.map((unit) => [unit.stratum, unit.inclusionProbability]));
        expect(sum(candidates.map(({ stratum }) => probability.get(stratum) ?? 0))).toBeCloseTo(size, 9);
        // Horvitz and Thompson: weights 1/π of the drawn add up to the members of the strata that were drawn from
        const reached = sum(told.filter((one) => one.drawn > 0).map((one) => one.population));
        expect(sum(units.map((unit) => 1 / unit.inclusionProbability))).toBeCloseTo(reached, 6);

        const rng = chance(otherOrder);
        const turned = [...candidates].sort(() => rng.next() - 0.5);
        expect(drawSample(turned, asked, chance(seed))).toEqual(drawn);
      }),
      { numRuns: 500 },
    );
  });

  it('proportional numbers differ from exact shares by less than one unit', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (members, seed) => {
        const candidates = population(members);
        const size = 1 + (seed % candidates.length);
        const drawn = drawSample(candidates, { size, allocation: 'proportional', minimumPerStratum: 0 }, chance(seed));
        const told = drawn.ok ? drawn.value.strata : [];
        expect(told.filter((one) => Math.abs(one.drawn - (size * one.population) / candidates.length) >= 1)).toEqual(
          [],
        );
        expect(told.length).toBeGreaterThan(0);
      }),
    );
  });

  it('draws every unit equally often: 4 of 10 in 5,000 draws are 2,000 each, ± 4 standard deviations (139)', () => {
    const candidates = population({ a: 10 });
    const times = new Map<string, number>();
    const rng = chance(7);
    for (let draw = 0; draw < 5000; draw++) {
      const drawn = drawSample(candidates, { size: 4, allocation: 'equal', minimumPerStratum: 0 }, rng);
      for (const { id } of drawn.ok ? drawn.value.units : []) times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect([...times.values()].filter((number) => Math.abs(number - 2000) > 139)).toEqual([]);
    expect(times.size).toBe(10);
  });

  it.each([
    ['SAMPLE_EXCEEDS_POPULATION', population({ a: 3 }), { size: 4, minimumPerStratum: 0 }],
    ['MINIMUM_EXCEEDS_SAMPLE', population({ a: 3, b: 3 }), { size: 3, minimumPerStratum: 2 }],
    ['BAD_SIZE', population({ a: 3 }), { size: 0, minimumPerStratum: 0 }],
    ['BAD_SIZE', population({ a: 3 }), { size: 1.5, minimumPerStratum: 0 }],
    ['BAD_MINIMUM', population({ a: 3 }), { size: 1, minimumPerStratum: -1 }],
    ['DUPLICATE_ID', [...population({ a: 3 }), { id: 'a0', stratum: 'b' }], { size: 1, minimumPerStratum: 0 }],
  ])('refuses %s', (code, candidates, asked) => {
    const drawn = drawSample(candidates, { ...asked, allocation: 'proportional' }, chance(1));
    expect(drawn.ok ? null : drawn.error.code).toBe(code);
  });
});

describe('chooseOverlap', () => {
  it('takes a tenth of each stratum, the same for the same seed', () => {
    const chosen = chooseOverlap(population({ a: 60, b: 40 }), { share: 0.1 }, chance(3));
    const ids = chosen.ok ? chosen.value : [];
    expect(['a', 'b'].map((stratum) => ids.filter((id) => id.startsWith(stratum)).length)).toEqual([6, 4]);
    expect(chooseOverlap(population({ b: 40, a: 60 }), { count: 10 }, chance(3))).toEqual(chosen);
  });

  it.each([
    ['nothing', { share: 0 }, 0],
    ['more than nothing', { share: 0.001 }, 1],
    ['all', { share: 1 }, 10],
    ['a number', { count: 7 }, 7],
  ])('%s', (_why, overlap, expected) => {
    const chosen = chooseOverlap(population({ a: 10 }), overlap, chance(1));
    expect(chosen.ok && chosen.value.length).toBe(expected);
  });

  it.each([{ share: 1.1 }, { share: -0.1 }, { share: NaN }, { count: 11 }, { count: -1 }, { count: 0.5 }])(
    'refuses %o',
    (overlap) => {
      const chosen = chooseOverlap(population({ a: 10 }), overlap, chance(1));
      expect(chosen.ok ? null : chosen.error.code).toBe('BAD_OVERLAP');
    },
  );
});

describe('assignUnits', () => {
  const CODERS = ['ana', 'ben', 'eli', 'ida', 'uri'];

  it('deals out evenly, overlap units to k coders, in orders without gaps, whatever the order of the input', () => {
    const input = fc.record({
      ...{ single: fc.nat(40), overlap: fc.nat(15), coders: fc.integer({ min: 2, max: 5 }), seed: fc.nat() },
      k: fc.integer({ min: 2, max: 5 }),
    });
    fc.assert(
      fc.property(input, ({ single, overlap, coders, k, seed }) => {
        const units = Array.from({ length: single + overlap }, (_, no) => ({ id: `u${no}`, isOverlap: no < overlap }));
        const per = Math.min(k, coders);
        const plan = { coders: CODERS.slice(0, coders), codersPerOverlap: per };
        const dealt = assignUnits(units, plan, chance(seed));
        if (!dealt.ok) throw new Error(dealt.error.message);

        const who = new Map<string, Set<string>>(units.map(({ id }) => [id, new Set()]));
        for (const { unitId, coderId } of dealt.value) who.get(unitId)?.add(coderId);
        expect(dealt.value).toHaveLength(single + overlap * per);
        expect(units.filter(({ id, isOverlap }) => who.get(id)?.size !== (isOverlap ? per : 1))).toEqual([]);

        const queues = plan.coders.map((coder) => dealt.value.filter(({ coderId }) => coderId === coder));
        const loads = queues.map((queue) => queue.length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        for (const queue of queues) expect(queue.map(({ position }) => position)).toEqual(queue.map((_, at) => at + 1));

        const turned = { ...plan, coders: [...plan.coders].reverse() };
        expect(assignUnits([...units].reverse(), turned, chance(seed))).toEqual(dealt);
      }),
    );
  });

  it('gives coders orders of their own', () => {
    const units = Array.from({ length: 30 }, (_, no) => ({ id: `u${no}`, isOverlap: true }));
    const dealt = assignUnits(units, { coders: ['ana', 'ben'], codersPerOverlap: 'all' }, chance(5));
    const orderOf = (coder: string) =>
      (dealt.ok ? dealt.value : []).filter((one) => one.coderId === coder).map((one) => one.unitId);
    expect(orderOf('ana')).not.toEqual(orderOf('ben'));
    expect([...orderOf('ana')].sort()).toEqual([...orderOf('ben')].sort());
  });

  it.each([
    ['NO_CODERS', [], 'all'],
    ['DUPLICATE_CODER', ['ana', 'ana'], 'all'],
    ['BAD_CODERS_PER_UNIT', ['ana'], 'all'],
    ['BAD_CODERS_PER_UNIT', ['ana', 'ben'], 3],
    ['BAD_CODERS_PER_UNIT', ['ana', 'ben'], 1],
  ] as const)('refuses %s', (code, coders, codersPerOverlap) => {
    const dealt = assignUnits([{ id: 'u', isOverlap: true }], { coders, codersPerOverlap }, chance(1));
    expect(dealt.ok ? null : dealt.error.code).toBe(code);
  });
});
