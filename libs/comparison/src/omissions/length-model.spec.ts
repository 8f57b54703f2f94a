import { benjaminiHochberg, seededRandom, type Rng } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import { adjustSilences } from './adjust-silences.js';
import { atMost } from './at-most.js';
import { exposuresOf, LengthModel } from './length-model.js';
import { RATES, type SaidRow, spreadOfRates } from './rates.js';

const ROW: SaidRow = [true, true, false, true];

it('gives exposures of mean 1', () => {
  expect(exposuresOf([100, 300])).toEqual([0.5, 1.5]);
});

it('averages the Beta priors into weights that sum to 1', () => {
  const weights = spreadOfRates([ROW], [1, 1, 1, 1]);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

describe('silence', () => {
  it('is the posterior mean of (1 − q)^e, worked out over the nodes by hand', () => {
    const model = new LengthModel([ROW], [100, 100, 200, 100]);
    const exposures = [0.8, 0.8, 1.6, 0.8];
    const weights = spreadOfRates([ROW], exposures);
    const others = RATES.map((q, j) => (weights[j] ?? 0) * (1 - (1 - q) ** 0.8) ** 3);
    const above = RATES.reduce((sum, q, j) => sum + (others[j] ?? 0) * (1 - q) ** 1.6, 0);
    expect(model.silence(ROW, 2)).toBeCloseTo(above / others.reduce((sum, value) => sum + value, 0), 12);
  });

  it('is likelier for a short outlet than for a long one, and the less likely the more others speak', () => {
    const rows: SaidRow[] = [
      [false, false, true, true, true],
      [false, false, true, true, false],
    ];
    const model = new LengthModel(rows, [50, 500, 200, 200, 200]);
    const [first = [], second = []] = rows;
    expect(model.silence(first, 0)!).toBeGreaterThan(model.silence(first, 1)!);
    expect(model.silence(second, 1)!).toBeGreaterThan(model.silence(first, 1)!);
  });

  it.each([
    ['fewer than two others say it', [true, true, false], 0],
    ['the outlet cannot be compared', [true, true, null], 2],
  ] as const)('is undefined where %s', (_, row, outlet) => {
    expect(new LengthModel([row], [1, 1, 1]).silence(row, outlet)).toBeNull();
  });
});

it('counts at most k successes of unequal chances', () => {
  // .5 · .2 = .1 none; one: .5 · .2 + .5 · .8 = .5; at most one .6
  expect(atMost(0, [0.5, 0.8])).toBeCloseTo(0.1, 12);
  expect(atMost(1, [0.5, 0.8])).toBeCloseTo(0.6, 12);
  expect(atMost(2, [0.5, 0.8])).toBe(1);
});

/** How rates may be spread among statements, none of them a Beta of the grid but the first. */
const SPREADS: readonly (readonly [string, (rng: Rng) => number])[] = [
  ['evenly', ({ next }) => next()],
  ['core and margin', ({ next }) => (next() < 0.4 ? 0.95 : 0.3)],
  ['all nine in ten', () => 0.9],
  ['heaped at both ends', ({ next }) => Math.sin((Math.PI / 2) * next()) ** 2],
];

interface Drawn {
  readonly rows: SaidRow[];
  readonly words: number[];
  readonly dropped: { readonly row: number; readonly outlet: number }[];
}

/** A matrix that length and rates make, of 4 to 12 outlets whose lengths differ up to five times. */
function drawMatrix(rng: Rng, rate: (rng: Rng) => number, drops: number): Drawn {
  const words = Array.from({ length: 4 + rng.below(9) }, () => 200 + 800 * rng.next());
  const exposures = exposuresOf(words);
  const rows: SaidRow[] = [];
  const dropped: { row: number; outlet: number }[] = [];
  const size = 6 + rng.below(40);
  while (rows.length < size) {
    const q = rate(rng);
    const said = exposures.map((exposure) => rng.next() < 1 - (1 - q) ** exposure);
    const able = said.flatMap((says, outlet) => (says && (exposures[outlet] ?? 0) >= 1 ? [outlet] : []));
    if (dropped.length < drops && said.filter(Boolean).length >= 4 && able.length > 0) {
      const outlet = able[rng.below(able.length)] ?? 0;
      said[outlet] = false;
      dropped.push({ row: rows.length, outlet });
    }
    if (said.filter(Boolean).length >= 2) rows.push(said);
  }
  return { rows, words, dropped };
}

function outletTests(model: LengthModel, { rows, words }: Drawn): (number | null)[] {
  return words.map((_, outlet) => {
    const known = rows.flatMap((said) => {
      const p = model.silence(said, outlet);
      return p === null ? [] : [{ says: said[outlet] === true, p }];
    });
    const chances = known.map(({ p }) => 1 - p);
    return known.length === 0 ? null : atMost(known.filter(({ says }) => says).length, chances);
  });
}

const isCalled = (p: number | null | undefined): boolean => p !== null && p !== undefined && p <= 0.05;

describe.each(SPREADS)('when length alone decides and rates are spread: %s', (name, rate) => {
  const MATRICES = 40;
  it('calls an omission in at most 5 % of matrices, and an outlet in at most 5 %', { timeout: 60_000 }, () => {
    let [cells, outlets] = [0, 0];
    for (let n = 0; n < MATRICES; n++) {
      const drawn = drawMatrix(seededRandom(`${name} ${n}`), rate, 0);
      const model = new LengthModel(drawn.rows, drawn.words);
      cells += Number(adjustSilences(drawn.rows, model, 'spec').flat().some(isCalled));
      outlets += Number(benjaminiHochberg(outletTests(model, drawn)).some(isCalled));
    }
    expect([cells / MATRICES, outlets / MATRICES].every((share) => share <= 0.05)).toBe(true);
  });
});

it('takes what was dropped from a long outlet, and told by three others and more, for more likely told than not', () => {
  const expected = Array.from({ length: 40 }, (_, n) => {
    const { rows, words, dropped } = drawMatrix(
      seededRandom(`dropped ${n}`),
      ({ next }) => (next() < 0.4 ? 0.95 : 0.3),
      2,
    );
    const model = new LengthModel(rows, words);
    return dropped.map(({ row, outlet }) => (model.silence(rows[row] ?? [], outlet) ?? 1) < 0.5);
  }).flat();
  expect(expected.filter(Boolean).length / expected.length).toBeGreaterThan(0.8);
});
