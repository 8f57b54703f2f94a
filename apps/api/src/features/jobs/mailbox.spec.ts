import { describe, expect, it } from 'vitest';
import { Mailbox } from './mailbox.js';

const value = (n: number) => ({ value: n, done: false });
const END = { value: undefined, done: true };

describe('Mailbox', () => {
  it('gives items in order, to a reader who waits and to one who comes later', async () => {
    const mailbox = new Mailbox<number>();
    const waiting = mailbox.next();
    for (const n of [1, 2, 3]) mailbox.put(n);
    expect([await waiting, await mailbox.next(), await mailbox.next()]).toEqual([value(1), value(2), value(3)]);
  });

  it('forgets the oldest when the reader stalls', async () => {
    const mailbox = new Mailbox<number>(() => undefined, 2);
    for (const n of [1, 2, 3, 4]) mailbox.put(n);
    expect([await mailbox.next(), await mailbox.next()]).toEqual([value(3), value(4)]);
  });

  it('ends at once for a reader who waits, and says so once', async () => {
    let closings = 0;
    const mailbox = new Mailbox<number>(() => (closings += 1));
    const waiting = mailbox.next();
    await mailbox.return();
    mailbox.close();
    mailbox.put(1);
    expect([await waiting, await mailbox.next(), closings]).toEqual([END, END, 1]);
  });
});
