import { describe, expect, it } from 'vitest';
import { type Rng, seededRandom } from '../../random.js';
import { daysUntilStopIsTold, volumeBaseline, volumeChanges, volumeSegments } from './index.js';
import { negativeBinomialCdf } from './volume-window.js';

const daily = (level: number, days: number): number[] =>
  Array.from({ length: days }, (_, day) => level + (day % 3) - 1);

describe('volumeChanges', () => {
  it.each([
    ['a stop', 0, 'flat-lined'],
    ['a fall to a tenth', 3, 'down'],
    ['a rise to four times', 120, 'up'],
  ])('tells %s at the end of its second day', (_what, level, kind) => {
    const [change, ...more] = volumeChanges([...daily(30, 60), level, level]);
    expect(change).toMatchObject({ kind, day: 60, toldOn: 61 });
    expect(change?.since).toBeCloseTo(level, 0);
    expect(change?.before).toBeCloseTo(30, 0);
    expect(more).toEqual([]);
  });

  it('tells that a source is back, and holds it against what it was before', () => {
    const counts = [...daily(30, 60), ...daily(0, 5).fill(0), ...daily(30, 30)];
    expect(volumeChanges(counts).map(({ kind, day }) => [kind, day])).toEqual([
      ['flat-lined', 60],
      ['back', 65],
    ]);
    expect(volumeSegments(counts).map(({ from, to, change }) => [from, to, change?.kind ?? null])).toEqual([
      [0, 60, null],
      [60, 65, 'flat-lined'],
      [65, 95, 'back'],
    ]);
  });

  it.each([
    ['one day of much news', [...daily(30, 60), 200, 30, 31, 29]],
    ['quiet weekends', Array.from({ length: 120 }, (_, day) => (day % 7 < 5 ? 30 : 4))],
    ['a week magazine', Array.from({ length: 180 }, (_, day) => (day % 7 === 2 ? 12 : 0))],
    ['too little to compare with', [...daily(30, 30), 0, 0, 0]],
    ['nothing', []],
    ['never an article', new Array<number>(200).fill(0)],
  ])('is silent about %s', (_what, counts) => {
    expect(volumeChanges(counts)).toEqual([]);
  });

  it('uses nothing of later days', () => {
    const counts = [...daily(30, 60), 2, 1, 3, 2, 40, 80, 200];
    const told = volumeChanges(counts.slice(0, 62));
    expect(volumeChanges(counts).slice(0, told.length)).toEqual(told);
  });
});

describe('how soon a stop is told', () => {
  it.each([
    [60, 2],
    [5, 3],
    [3 / 7, 42],
    [1 / 30, null],
  ])('at %d articles a day', (level, expected) => {
    const counts = Array.from({ length: 180 }, (_, day) => Math.floor((day + 1) * level) - Math.floor(day * level));
    expect(daysUntilStopIsTold(volumeBaseline(counts, [...counts.keys()]))).toBe(expected);
  });

  it('by hand: mean 2 and variance 4 is r = 2, p = 1/2, so P(0) = 1/4 and P(≤ 1) = 1/2', () => {
    expect(negativeBinomialCdf(0, 2, 0.5)).toBeCloseTo(1 / 4, 12);
    expect(negativeBinomialCdf(1, 2, 0.5)).toBeCloseTo(1 / 2, 12);
  });
});

/** Marsaglia & Tsang's gamma, Knuth's Poisson, Box and Muller's normal: simulated sources need them, the product does not. */
function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
}
function gamma(rng: Rng, shape: number): number {
  if (shape < 1) return gamma(rng, shape + 1) * (1 - rng.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(rng);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - rng.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
function poisson(rng: Rng, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(rng)));
  let [count, product] = [0, rng.next()];
  while (product > Math.exp(-mean)) [count, product] = [count + 1, product * rng.next()];
  return count;
}

interface Planted {
  readonly at: number;
  readonly factor: number;
}

/** Weekends, a trend of up to 30 % a year, waves of news that last days, and more variance than Poisson. */
function simulatedSource(
  rng: Rng,
  level: number,
  { days, planted }: { days: number; planted: Planted | null },
): number[] {
  const overdispersion = level < 3 ? 0.1 + 0.4 * rng.next() : 0.02 + 0.06 * rng.next();
  const weekend = 0.35 + 0.65 * rng.next();
  const trend = ((rng.next() - 0.5) * 0.6) / 365;
  const saturday = rng.below(7);
  let wave = normal(rng);
  return Array.from({ length: days }, (_, day) => {
    wave = 0.3 * wave + Math.sqrt(1 - 0.09) * normal(rng);
    const share = [saturday, (saturday + 1) % 7].includes(day % 7) ? weekend : 1;
    const ofDay = gamma(rng, 2 / overdispersion) * (overdispersion / 2);
    const ofWave = Math.exp(Math.sqrt(overdispersion / 2) * wave - overdispersion / 4);
    const factor = planted !== null && day >= planted.at ? planted.factor : 1;
    return poisson(rng, level * share * (1 + trend * day) * ofDay * ofWave * factor);
  });
}

describe('500 simulated sources with 40 planted breaks', () => {
  const DAYS = 120;
  const [FROM, UP_TO] = [30, 150];
  const between = (rng: Rng, low: number, high: number): number => low * (high / low) ** rng.next();

  it('are told within two days at no more than one false alarm in 500 months', { timeout: 240_000 }, () => {
    const rng = seededRandom('1');
    let [inTime, found, falseAlarms] = [0, 0, 0];
    for (let at = 0; at < 500; at++) {
      const level = at < 40 ? between(rng, FROM, UP_TO) : between(rng, 0.4, UP_TO);
      const planted = at < 40 ? { at: 60 + rng.below(50), factor: [0, 0.1, 4][at % 3] ?? 1 } : null;
      const told = volumeChanges(simulatedSource(rng, level, { days: DAYS, planted }));
      const first = planted === null ? undefined : told.find(({ toldOn }) => toldOn >= planted.at);
      if (first !== undefined && planted !== null) {
        found++;
        if (first.toldOn - planted.at < 2) inTime++;
      }
      falseAlarms += told.length - (first === undefined ? 0 : 1);
    }
    const months = (500 * (DAYS - 35)) / 30;
    expect(found).toBe(40);
    expect(inTime).toBeGreaterThanOrEqual(38);
    expect(falseAlarms).toBeLessThanOrEqual(Math.floor(months / 500));
  });
});
