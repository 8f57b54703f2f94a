import { expect, it } from 'vitest';
import { passagesByArticle } from './lit-passages.js';

it('gives both sides of a passage one key, and every article its passages with all others', () => {
  const passage = (start: number, otherStart: number) => ({
    start,
    end: start + 9,
    otherStart,
    otherEnd: otherStart + 9,
  });
  const pairs = [
    { articleId: 'a', otherArticleId: 'b', passages: [passage(0, 40), passage(20, 60)] },
    { articleId: 'a', otherArticleId: 'c', passages: [passage(0, 5)] },
  ];
  const found = passagesByArticle(pairs);
  expect(found.get('a')?.map(({ key, otherId, start }) => [key, otherId, start])).toEqual([
    ['0-0', 'b', 0],
    ['0-1', 'b', 20],
    ['1-0', 'c', 0],
  ]);
  expect(found.get('b')).toEqual([
    { key: '0-0', otherId: 'a', start: 40, end: 49 },
    { key: '0-1', otherId: 'a', start: 60, end: 69 },
  ]);
  expect(found.get('d')).toBeUndefined();
});
