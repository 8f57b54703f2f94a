import { describe, expect, it } from 'vitest';
import { articleFilterOf, readSelection, writeSelection } from './selection.js';

const chosen = {
  sourceIds: ['b', 'a'],
  collectionId: 'k1',
  eventIds: ['e1'],
  from: '2025-03-01',
  to: '2025-03-31',
  language: 'en',
  codebookVersionId: 'c1',
  collapse: true,
};

describe('the selection in the address', () => {
  it('comes back as it was written, beside what else the page keeps there', () => {
    const params = writeSelection(chosen, new URLSearchParams('word=dam'));
    expect(readSelection(params)).toEqual(chosen);
    expect(params.get('word')).toBe('dam');
  });

  it('leaves the address when nothing is chosen', () => {
    const none = readSelection(new URLSearchParams());
    expect(writeSelection(none, writeSelection(chosen, new URLSearchParams('word=dam'))).toString()).toBe('word=dam');
  });

  it('asks for whole days, the last one included', () => {
    expect(articleFilterOf(chosen)).toEqual({
      sourceId: { in: ['b', 'a'] },
      collectionId: 'k1',
      eventId: { in: ['e1'] },
      publishedAt: { gte: '2025-03-01T00:00:00.000Z', lt: '2025-04-01T00:00:00.000Z' },
      language: { eq: 'en' },
    });
    expect(articleFilterOf(readSelection(new URLSearchParams()))).toEqual({
      ...{ sourceId: null, collectionId: null, eventId: null, publishedAt: null, language: null },
    });
  });
});
