import { describe, expect, it } from 'vitest';
import {
  foreseen,
  Outbox,
  pauseBefore,
  type OutboxStore,
  type SendResult,
  type TaskStanding,
  type Waiting,
} from './outbox.js';

const standing = (id: string, revision: number, more: Partial<TaskStanding> = {}): TaskStanding => ({
  id,
  state: 'CODED',
  revision,
  isUnsure: false,
  note: null,
  labels: [],
  ...more,
});

const coding = (codingId: string, taskId: string, expectedRevision = 0): Waiting => ({
  codingId,
  owner: 'Coder A',
  projectId: 'p',
  coderId: null,
  taskId,
  expectedRevision,
  change: { kind: 'save', outcome: 'CODED', labels: [], isUnsure: false, note: null, seconds: 1 },
  madeAt: Number(codingId.slice(1)),
  trouble: null,
});

function memory(isFull = false): OutboxStore & { readonly kept: Map<string, Waiting> } {
  const kept = new Map<string, Waiting>();
  return {
    kept,
    all: () => [...kept.values()],
    put: (waiting) => {
      if (!isFull) kept.set(waiting.codingId, waiting);
      return !isFull;
    },
    remove: (id) => void kept.delete(id),
  };
}

/** A server that answers as told, a clock that is set by hand. */
function setting(store: OutboxStore = memory()) {
  const asked: string[] = [];
  const saved: string[] = [];
  const timers: { at: number; call: () => void }[] = [];
  let answer: (waiting: Waiting) => SendResult = (one) => ({
    kind: 'saved',
    task: standing(one.taskId, one.expectedRevision + 1),
  });
  let now = 0;
  const outbox = new Outbox({
    store,
    clock: {
      now: () => now,
      after: (milliseconds, call) => {
        const timer = { at: now + milliseconds, call };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    },
    send: (waiting) => {
      asked.push(waiting.codingId);
      return Promise.resolve(answer(waiting));
    },
  });
  outbox.whenSaved(({ codingId }) => saved.push(codingId));
  return {
    outbox,
    asked,
    saved,
    answerBy: (given: typeof answer) => (answer = given),
    quiet: async () => {
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    },
    wait: async (milliseconds: number) => {
      now += milliseconds;
      for (const timer of timers.splice(0).filter(({ at, call }) => at <= now || (timers.push({ at, call }), false)))
        timer.call();
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    },
  };
}

describe('the outbox', () => {
  it('sends in order and keeps nothing that has arrived', async () => {
    const store = memory();
    const { outbox, saved, quiet } = setting(store);
    outbox.add(coding('c1', 'a'));
    outbox.add(coding('c2', 'b'));
    await quiet();
    expect([saved, store.kept.size, outbox.snapshot().waiting.length]).toEqual([['c1', 'c2'], 0, 0]);
  });

  it('without a connection keeps everything, waits 1, 2, 4 s, and sends all when it is back', async () => {
    const store = memory();
    const { outbox, asked, saved, answerBy, quiet, wait } = setting(store);
    answerBy(() => ({ kind: 'unreachable' }));
    outbox.add(coding('c1', 'a'));
    await quiet();
    outbox.add(coding('c2', 'b'));
    await quiet();
    expect([asked, outbox.snapshot().nextTryAt]).toEqual([['c1', 'c1'], 2_000]);
    await wait(2_000);
    await wait(3_999);
    expect(asked).toHaveLength(3);
    expect(store.kept.size).toBe(2);
    answerBy((one) => ({ kind: 'saved', task: standing(one.taskId, 1) }));
    await wait(1);
    expect(saved).toEqual(['c1', 'c2']);
    expect([1, 2, 5, 6, 40].map(pauseBefore)).toEqual([1_000, 2_000, 16_000, 30_000, 30_000]);
  });

  it('goes on after a reload with what the last page left', async () => {
    const store = memory();
    store.put(coding('c2', 'b'));
    store.put(coding('c1', 'a'));
    const { outbox, saved, quiet } = setting(store);
    outbox.tryNow();
    await quiet();
    expect(saved).toEqual(['c1', 'c2']);
  });

  it('says when the browser would not store', async () => {
    const { outbox, answerBy, quiet } = setting(memory(true));
    answerBy(() => ({ kind: 'unreachable' }));
    outbox.add(coding('c1', 'a'));
    await quiet();
    expect([outbox.snapshot().isStored, outbox.snapshot().waiting.length]).toEqual([false, 1]);
  });

  it('holds back later codings of a task that clashed, and sends the others', async () => {
    const { outbox, saved, asked, answerBy, quiet } = setting();
    answerBy((one) =>
      one.taskId === 'a'
        ? { kind: 'conflict', current: standing('a', 4) }
        : { kind: 'saved', task: standing(one.taskId, 1) },
    );
    outbox.add(coding('c1', 'a'));
    outbox.add(coding('c2', 'a', 1));
    outbox.add(coding('c3', 'b'));
    await quiet();
    expect([asked, saved]).toEqual([['c1', 'c3'], ['c3']]);
    expect(outbox.snapshot().waiting[0]?.trouble).toEqual({ kind: 'conflict', current: standing('a', 4) });
    outbox.dropTask('a');
    expect(outbox.snapshot().waiting).toEqual([]);
  });
});

describe('foreseen', () => {
  it('is what stands once everything has arrived, in order', () => {
    const reopened: Waiting = { ...coding('c2', 'a', 1), change: { kind: 'reopen' } };
    const waiting = [coding('c1', 'a', 0), reopened, coding('c3', 'b', 0)];
    expect(foreseen(standing('a', 0, { state: 'OPEN' }), waiting)).toMatchObject({ state: 'OPEN', revision: 2 });
    expect(foreseen(standing('b', 0, { state: 'OPEN' }), waiting)).toMatchObject({ state: 'CODED', revision: 1 });
  });

  it('leaves out what the server knows already, and what clashed', () => {
    expect(foreseen(standing('a', 3, { state: 'SKIPPED' }), [coding('c1', 'a', 0)]).state).toBe('SKIPPED');
    const clashed: Waiting = { ...coding('c1', 'a', 0), trouble: { kind: 'refused', message: 'closed' } };
    expect(foreseen(standing('a', 0, { state: 'OPEN' }), [clashed]).state).toBe('OPEN');
  });
});
