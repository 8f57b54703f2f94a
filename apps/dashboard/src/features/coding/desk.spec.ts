import { describe, expect, it } from 'vitest';
import type { DeskTask } from '../../providers/coding-types.js';
import { deskAfter, EMPTY_DESK, neighbour, nextOpen, progressNow, type Deed } from './desk.js';
import { UNJUDGED } from './judgement.js';

const task = (id: string, position: number, more: Partial<DeskTask> = {}): DeskTask => ({
  id,
  position,
  state: 'OPEN',
  revision: 0,
  isUnsure: false,
  note: null,
  seconds: null,
  labels: [],
  questions: [],
  context: null,
  text: { headline: 'h', body: 'b', language: 'en', blocks: [], paragraph: null },
  ...more,
});
const after = (deeds: readonly Deed[]) => deeds.reduce(deskAfter, EMPTY_DESK);
const three = [task('a', 1), task('b', 2), task('c', 3)];
const loaded: Deed = { kind: 'loaded', tasks: three, wantedId: 'b' };

describe('the desk', () => {
  it('begins where the address says, and stays where the coder is when more arrives', () => {
    expect(after([loaded]).hereId).toBe('b');
    const more = after([loaded, { kind: 'loaded', tasks: [task('0', 0)], wantedId: 'a' }]);
    expect([more.hereId, more.tasks.map((one) => one.id)]).toEqual(['b', ['0', 'a', 'b', 'c']]);
  });

  it('does not let an older answer overwrite a newer one', () => {
    const desk = after([
      { kind: 'loaded', tasks: [task('a', 1, { revision: 2, state: 'CODED' })], wantedId: null },
      { kind: 'loaded', tasks: [task('a', 1, { revision: 1 })], wantedId: null },
      { kind: 'stands', task: task('a', 1, { revision: 1 }) },
    ]);
    expect(desk.tasks[0]?.state).toBe('CODED');
  });

  it('remembers what was saved, so that undo finds it, and gives its marks back as a draft', () => {
    const judgement = { ...UNJUDGED, present: ['f'] };
    const left = after([loaded, { kind: 'left-for-server', taskId: 'b', nextId: 'c' }]);
    expect([left.hereId, left.saved]).toEqual(['c', ['b']]);
    const back = deskAfter(left, { kind: 'reopened', taskId: 'b', judgement });
    expect([back.hereId, back.saved, back.drafts['b']?.now]).toEqual(['b', [], judgement]);
  });
});

describe('nextOpen', () => {
  it('goes on, and returns to what was passed over', () => {
    const tasks = [task('a', 1), task('b', 2, { state: 'CODED' }), task('c', 3)];
    expect(nextOpen(tasks, 'a')).toBe('c');
    expect(nextOpen(tasks, 'c')).toBe('a');
    expect(nextOpen([task('a', 1)], 'a')).toBeNull();
  });
});

describe('neighbour', () => {
  it('stops at the ends, and leads back from the end of work', () => {
    expect(neighbour(three, 'a', -1)).toBeNull();
    expect(neighbour(three, 'a', 1)).toBe('b');
    expect(neighbour(three, null, -1)).toBe('c');
  });
});

describe('progressNow', () => {
  it('10 units, 4 coded, 60 s left for 6; one more coded: 5 coded, 50 s left', () => {
    const counted = { total: 10, coded: 4, skipped: 0, unsure: 0, secondsLeft: 60 };
    const now = [task('a', 1, { state: 'CODED', isUnsure: true }), ...three.slice(1), task('new', 4)];
    expect(progressNow(counted, three, now)).toEqual({ total: 10, coded: 5, skipped: 0, unsure: 1, secondsLeft: 50 });
  });
});
