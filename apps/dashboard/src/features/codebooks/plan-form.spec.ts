import { describe, expect, it } from 'vitest';
import { kindOf, planFormOf, stepsOf } from './plan-form.js';

const step = (kind: string, from: string[], to: string[], presentTo: string[] = []) => ({ kind, from, to, presentTo });

describe('stepsOf', () => {
  const form = {
    goes: { blame: ['blame'], delay: ['late'], cost: ['money'], price: ['money'], tone: ['calm', 'loud'], old: [] },
    presentTo: { tone: ['loud', 'gone'] },
  };
  const steps = stepsOf(form, ['blame', 'late', 'money', 'calm', 'loud', 'fresh']);

  it('names what the targets mean', () => {
    expect(steps).toEqual([
      step('KEEP', ['blame'], ['blame']),
      step('RENAME', ['delay'], ['late']),
      step('MERGE', ['cost', 'price'], ['money']),
      step('SPLIT', ['tone'], ['calm', 'loud'], ['loud']),
      step('RETIRE', ['old'], []),
      step('ADD', [], ['fresh']),
    ]);
    expect(['blame', 'price', 'tone', 'old'].map((key) => kindOf(steps, key))).toEqual([
      ...['KEEP', 'MERGE', 'SPLIT', 'RETIRE'],
    ]);
  });

  it('reads back the form it was made from', () => {
    expect(stepsOf(planFormOf(steps), ['blame', 'late', 'money', 'calm', 'loud', 'fresh'])).toEqual(steps);
  });
});
