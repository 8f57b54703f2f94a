import type { Assignment } from '@parallax/events';
import { describe, expect, it } from 'vitest';
import { reasonOf } from './reason.js';

const alone: Assignment = {
  ...{ article: 'a', group: 0, score: null, nearestArticle: null, daysApart: null, sharedNames: [], sharedWords: [] },
  runnerUp: null,
};
const near: Assignment = {
  ...{ ...alone, score: 0.314, nearestArticle: 'b', daysApart: 1.2 },
  sharedNames: [{ word: 'ostrev', documents: 3 }],
  sharedWords: [{ word: 'dam', documents: 4 }],
};

describe('reasonOf', () => {
  it.each([
    { why: 'near', of: near, says: 'Score .31 (from .18 on): names ostrev; words dam; 1 day apart.' },
    {
      why: 'brought in by others',
      of: { ...near, score: 0.15, sharedNames: [], daysApart: null },
      says: 'Score .15 by itself, below .18; it came with articles that are nearer: words dam; days apart not known.',
    },
    { why: 'alone', of: alone, says: 'Begins an event: nothing was near.' },
    {
      why: 'nearly in another',
      of: { ...alone, runnerUp: { group: 1, score: 0.171 } },
      says: 'Begins an event: the nearest event scored .17, below .18.',
    },
  ])('$why', ({ of, says }) => expect(reasonOf(of, 0.18)).toBe(says));
});
