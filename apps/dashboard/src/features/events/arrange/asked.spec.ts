import { describe, expect, it } from 'vitest';
import { actOf, type Intent } from './asked.js';

const event = { id: 'E', title: 'Dam gates', version: 7 };
const words = { reason: 'I read them.', title: 'Another matter' };
const other = { id: 'F', title: 'Flood', version: 3 };

describe('what somebody is about to do', () => {
  const cases: readonly (readonly [Intent, object])[] = [
    [
      { kind: 'move', articleIds: ['a'], to: other },
      { name: 'moveArticles', input: { articleIds: ['a'], toEventId: 'F', fromEventId: 'E', reason: 'I read them.' } },
    ],
    [
      { kind: 'out', articleIds: ['a', 'b'] },
      {
        name: 'moveArticles',
        input: { articleIds: ['a', 'b'], toEventId: null, fromEventId: 'E', reason: 'I read them.' },
      },
    ],
    [
      { kind: 'split', articleIds: ['a'] },
      {
        name: 'splitEvent',
        input: { eventId: 'E', articleIds: ['a'], title: 'Another matter', version: 7, reason: 'I read them.' },
      },
    ],
    [
      { kind: 'merge', from: other },
      {
        name: 'mergeEvents',
        input: { fromEventId: 'F', fromVersion: 3, intoEventId: 'E', intoVersion: 7, reason: 'I read them.' },
      },
    ],
    [{ kind: 'lock' }, { name: 'lockEvent', input: { eventId: 'E', version: 7, reason: 'I read them.' } }],
    [
      { kind: 'unlockArticle', article: { id: 'a', title: 'H' } },
      { name: 'unlockArticle', input: { articleId: 'a', reason: 'I read them.' } },
    ],
  ];
  it.each(cases)('%j becomes the act with its reason and the version that was seen', (intent, act) => {
    expect(actOf(intent, event, words)).toEqual(act);
  });
});
