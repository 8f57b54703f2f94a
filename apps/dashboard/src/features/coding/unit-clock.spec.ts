import { describe, expect, it } from 'vitest';
import { hide, secondsOn, show, startClock, stir } from './unit-clock.js';

describe('the clock of a unit', () => {
  it('counts what is looked at: 10 s and 20 s are 30 s', () => {
    expect(secondsOn(stir(startClock(0, true), 10_000), 30_000)).toBe(30);
  });
  it('a pause counts for a minute: 10 s, then an hour away, then 5 s are 75 s', () => {
    const back = stir(stir(startClock(0, true), 10_000), 3_610_000);
    expect(secondsOn(back, 3_615_000)).toBe(75);
  });
  it('a hidden page does not count: 10 s, hidden for 40 s, 5 s are 15 s', () => {
    const back = show(hide(startClock(0, true), 10_000), 50_000);
    expect(secondsOn(back, 55_000)).toBe(15);
  });
  it('a page opened in the background starts when it is shown', () => {
    expect(secondsOn(stir(startClock(0, false), 9_000), 20_000)).toBe(0);
  });
});
