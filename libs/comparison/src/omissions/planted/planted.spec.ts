import { describe, expect, it } from 'vitest';
import { OMISSION_SETTINGS } from '../matrix.js';
import { HELD_OUT_SCENARIOS } from './held-out.js';
import { figuresOf, measureBatch } from './measure.js';
import { TUNING_SCENARIOS } from './tuning.js';

/** The batch of docs/methods.md is `held-out` with 120 events; its first 30 are measured at every run. */
const HELD_OUT = { scenarios: HELD_OUT_SCENARIOS, seed: 'held-out', events: 30, drops: 2 };

it('reports on templates that were not tuned on', () => {
  const names = (scenarios: readonly { name: string }[]) => scenarios.map(({ name }) => name);
  const tuned = new Set(names(TUNING_SCENARIOS));
  expect(names(HELD_OUT_SCENARIOS).filter((name) => tuned.has(name))).toEqual([]);
});

describe('planted events', () => {
  const figures = figuresOf(measureBatch(HELD_OUT, OMISSION_SETTINGS));

  it('puts sentences on one fact together', () => {
    expect(figures.pairs.precision.value).toBeGreaterThan(0.78);
    expect(figures.pairs.recall.value).toBeGreaterThan(0.76);
    expect(figures.bCubed.precision).toBeGreaterThan(0.87);
    expect(figures.bCubed.recall).toBeGreaterThan(0.86);
  });
  it('finds who is silent', () => {
    expect(figures.silent.precision.value).toBeGreaterThan(0.84);
    expect(figures.silent.recall.value).toBeGreaterThan(0.8);
    expect(figures.dropped.silent.value).toBeGreaterThan(0.84);
  });
});
