import { describe, expect, it } from 'vitest';
import type { Adjudication, AdjudicationUnit } from '../../providers/adjudication-types.js';
import { begin, decided, keyOf, moved } from './sitting.js';

const unit = (articleId: string): AdjudicationUnit => ({
  ...{ articleId, unitNo: 0, judgements: [], decision: null },
  frame: {
    ...{ id: 'f', name: 'Conflict', definition: null, includeRule: null, excludeRule: null, example: null },
    decisionRules: null,
  },
  text: { headline: '', body: '', language: null, blocks: [], paragraph: null },
});
const because = (reason: string): Adjudication => ({
  ...{ id: reason, present: true, reason, decidedBy: 'Administrator', createdAt: '2025-03-12T06:10:00.000Z' },
});

describe('a sitting', () => {
  const [first, second] = [unit('a'), unit('b')];
  const sitting = begin([first, second]);

  it('stays within its units', () => {
    expect(moved(sitting, -1).at).toBe(0);
    expect(moved(moved(moved(sitting, 1), 1), 1).at).toBe(1);
  });

  it('keeps what was decided, goes on, and offers reasons again, newest first, each once', () => {
    const after = decided(decided(sitting, first, because('named')), second, because('quoted'));
    expect(after.at).toBe(1);
    expect(after.decisions.get(keyOf(first))?.reason).toBe('named');
    expect(decided(after, second, because('named')).reasons).toEqual(['named', 'quoted']);
  });
});
