import { describe, expect, it } from 'vitest';
import { draftStore, outboxStore, type Shelf } from './local-store.js';
import { UNJUDGED } from './judgement.js';
import type { Waiting } from './outbox.js';

function shelf(room = Infinity): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (kept.size >= room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

const coding = (codingId: string, owner: string): Waiting => ({
  codingId,
  owner,
  projectId: 'p',
  coderId: null,
  taskId: 't',
  expectedRevision: 0,
  change: { kind: 'reopen' },
  madeAt: 1,
  trouble: null,
});

describe('outboxStore', () => {
  it('keeps each coder’s own, and leaves what it cannot read', () => {
    const common = shelf();
    common.setItem('parallax.outbox.broken', '{');
    common.setItem('other', '1');
    outboxStore(common, 'A').put(coding('1', 'A'));
    outboxStore(common, 'B').put(coding('2', 'B'));
    expect(
      outboxStore(common, 'A')
        .all()
        .map((one) => one.codingId),
    ).toEqual(['1']);
    outboxStore(common, 'A').remove('1');
    expect(outboxStore(common, 'A').all()).toEqual([]);
    expect(outboxStore(common, 'B').all()).toHaveLength(1);
  });

  it('says when there is no room', () => {
    expect(outboxStore(shelf(0), 'A').put(coding('1', 'A'))).toBe(false);
  });
});

describe('draftStore', () => {
  it('gives back the marks of a unit that was begun', () => {
    const drafts = draftStore(shelf(), 'A');
    drafts.write('t', { revision: 2, judgement: { ...UNJUDGED, present: ['f'] } });
    expect(drafts.read('t')?.judgement.present).toEqual(['f']);
    drafts.remove('t');
    expect(drafts.read('t')).toBeNull();
  });
});
