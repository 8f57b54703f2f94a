import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRatings, krippendorffAlpha, seededRandom, squaredDistance } from '../index.js';
import { alphaVariance, reliabilitySampleSize, unitsForAlpha, type ExpectedFrame } from './sample-size.js';

/** Judgements of units by coders: a beta-binomial urn (Pólya), coder after coder. */
function judge({ alpha, prevalence, coders }: ExpectedFrame, units: number, next: () => number): number[][] {
  const ratings = Array.from({ length: coders }, () => new Array<number>(units).fill(0));
  for (let unit = 0; unit < units; unit++) {
    let found = 0;
    for (let coder = 0; coder < coders; coder++) {
      const chance = (prevalence * (1 - alpha) + found * alpha) / (1 - alpha + coder * alpha);
      const said = next() < chance ? 1 : 0;
      found += said;
      ratings[coder]![unit] = said;
    }
  }
  return ratings;
}
const alphaOf = (ratings: number[][]) =>
  krippendorffAlpha(countRatings(ratings), (data) => squaredDistance('nominal', data));

describe('alphaVariance', () => {
  it.each([
    // .2 [.2 (−.6) + .96 / .375] = .2 (−.12 + 2.56) = .488; 1 [1 + 0] = 1; .5 [0 + .75 / .18] = 2.083333
    { alpha: 0.8, prevalence: 0.25, expected: 0.488 },
    { alpha: 0, prevalence: 0.1, expected: 1 },
    { alpha: 0.5, prevalence: 0.1, expected: 0.5 * (0.75 / 0.18) },
  ])('of two coders is Bloch & Kraemer’s, α $alpha, π $prevalence', ({ alpha, prevalence, expected }) => {
    expect(alphaVariance({ alpha, prevalence, coders: 2 })).toBeCloseTo(expected, 12);
  });

  it('is symmetric in presence and absence and falls with every further coder', () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        share,
        fc.integer({ min: 2, max: 7 }),
        (alpha, p, m) => {
          const at = (prevalence: number, coders: number) => alphaVariance({ alpha, prevalence, coders });
          expect(at(p, m)).toBeCloseTo(at(1 - p, m), 8);
          expect(at(p, m + 1)).toBeLessThanOrEqual(at(p, m) + 1e-9);
        },
      ),
    );
  });

  it('is what 2,000 samples of 200 units and 4 coders show', () => {
    const frame = { alpha: 0.7, prevalence: 0.3, coders: 4 };
    const rng = seededRandom('variance of alpha');
    const values = Array.from({ length: 2_000 }, () => alphaOf(judge(frame, 200, rng.next)).value!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    expect(mean).toBeCloseTo(0.7, 2);
    expect((variance * 200) / alphaVariance(frame)).toBeGreaterThan(0.9);
    expect((variance * 200) / alphaVariance(frame)).toBeLessThan(1.1);
  });
});

describe('unitsForAlpha', () => {
  const frame = { alpha: 0.8, prevalence: 0.25, coders: 2 };

  it('is V ((z₁ + z₂) / (α − threshold))², by hand', () => {
    // V = .488, z = 1.959964 + .841621 = 2.801585; .488 · (2.801585 / .133)² = 216.53 → 217; 217 · .25 = 54.25.
    expect(unitsForAlpha(frame)).toEqual({ units: 217, moreUnits: 217, unitsWithFrame: 54.25, reason: 'CODE_MORE' });
    // Every second sample: .488 · (1.959964 / .133)² = 105.98 → 106.
    expect(unitsForAlpha(frame, { assurance: 0.5, coded: 100 })).toMatchObject({ units: 106, moreUnits: 6 });
    expect(unitsForAlpha(frame, { coded: 300 })).toMatchObject({ moreUnits: 0, reason: 'ENOUGH' });
  });

  it('asks more of a rare frame', () => {
    const rare = unitsForAlpha({ ...frame, prevalence: 0.02 });
    expect(rare.units! / unitsForAlpha(frame).units!).toBeGreaterThan(8);
  });

  it('gives none where α does not exceed the threshold: no number of units helps', () => {
    const none = { units: null, moreUnits: null, unitsWithFrame: null, reason: 'ALPHA_TOO_LOW' };
    expect(unitsForAlpha({ ...frame, alpha: 0.667 })).toEqual(none);
    expect(unitsForAlpha({ ...frame, alpha: 0.3 })).toEqual(none);
  });

  it('keeps its promise: with the units it asks for, about 80 % of 500 samples clear the threshold', () => {
    const planned = { alpha: 0.8, prevalence: 0.15, coders: 3 };
    const units = unitsForAlpha(planned).units!;
    const rng = seededRandom('assurance');
    const cleared = Array.from({ length: 500 }, () => alphaOf(judge(planned, units, rng.next)).ciLow!);
    const share = cleared.filter((low) => low >= 0.667).length / 500;
    expect(share).toBeGreaterThan(0.74);
    expect(share).toBeLessThan(0.88);
  });
});

describe('reliabilitySampleSize', () => {
  it.each([
    // 1.8 · 2.2 / (4 · .2 · .1875) = 26.4; 2 · 2.705543 · (26.4 − .8) = 138.52
    { alphaMin: 0.8, prevalence: 0.25, p: 0.05, expected: 139 },
    // 1.667 · 2.333 / (4 · .333 · .1875) = 15.5720; 2 · 2.705543 · (15.5720 − .667) = 80.65
    { alphaMin: 0.667, prevalence: 0.25, p: 0.05, expected: 81 },
    // 3.96 / (4 · .2 · .0475) = 104.2105; 2 · 2.705543 · (104.2105 − .8) = 559.57
    { alphaMin: 0.8, prevalence: 0.05, p: 0.05, expected: 560 },
  ])('α ≥ $alphaMin, π = $prevalence, p = $p: $expected (the first two printed)', ({ expected, ...request }) => {
    expect(reliabilitySampleSize(request)).toBe(expected);
  });

  it('is twice what the lower limit needs when α lies halfway to 1', () => {
    const V = alphaVariance({ alpha: 0.9, prevalence: 0.25, coders: 2 });
    expect(2 * V * (1.6448536269514722 / 0.1) ** 2).toBeCloseTo(138.524, 2);
  });
});
