import { describe, expect, it } from 'vitest';
import { coderDifference, holmAdjusted, seededRandom, type SharedUnit } from '../index.js';

const repeated = (times: number, unit: SharedUnit): SharedUnit[] => Array.from({ length: times }, () => unit);

describe('holmAdjusted', () => {
  it('multiplies the smallest by all, the next by one fewer, and never goes down (Holm 1979)', () => {
    // .01 × 4 = .04; .02 × 3 = .06; .03 × 2 = .06; .04 × 1 = .04 → .06.
    const adjusted = holmAdjusted([0.03, null, 0.01, 0.04, 0.02]);
    expect(adjusted.map((p) => (p === null ? null : Number(p.toFixed(10))))).toEqual([0.06, null, 0.04, 0.06, 0.06]);
  });
});

describe('coderDifference', () => {
  it('is McNemar’s exact test of two coders', () => {
    // 8 units only this coder found, 2 only the other: 2 · (C(10,8) + C(10,9) + C(10,10)) / 2^10 = 112 / 1024.
    const units = [
      ...repeated(8, { own: 1, judged: 2, found: 1 }),
      ...repeated(2, { own: 0, judged: 2, found: 1 }),
      ...repeated(10, { own: 1, judged: 2, found: 2 }),
    ];
    expect(coderDifference(units)).toEqual({ difference: 0.3, n: 20, informative: 10, p: 112 / 1024 });
  });

  it('goes over into the normal distribution without a step', () => {
    const at = (times: number) =>
      coderDifference([
        ...repeated(times * 0.55, { own: 1, judged: 2, found: 1 }),
        ...repeated(times * 0.45, { own: 0, judged: 2, found: 1 }),
      ]).p!;
    expect(at(400)).toBeCloseTo(0.0511, 3); // R: binom.test(220, 400)$p.value = .0510
    expect(at(420)).toBeCloseTo(0.0453, 3); // R: binom.test(231, 420)$p.value = .0451
  });

  it('cannot tell where everybody says the same, or nothing is shared', () => {
    expect(coderDifference(repeated(5, { own: 1, judged: 3, found: 3 })).p).toBeNull();
    expect(coderDifference([])).toEqual({ difference: null, n: 0, informative: 0, p: null });
  });

  it('raises at most its share of false alarms where no coder differs: 2,000 runs of 3 coders and 60 units', () => {
    const rng = seededRandom('no bias');
    let alarms = 0;
    for (let run = 0; run < 2_000; run++) {
      const units = Array.from({ length: 60 }, (): SharedUnit => {
        const said = [0, 1, 2].map(() => (rng.next() < 0.4 ? 1 : 0));
        return { own: said[0] === 1 ? 1 : 0, judged: 3, found: said.filter((one) => one === 1).length };
      });
      if ((coderDifference(units).p ?? 1) <= 0.05) alarms++;
    }
    expect(alarms / 2_000).toBeLessThanOrEqual(0.05 + 0.01);
    expect(alarms).toBeGreaterThan(0);
  });
});
