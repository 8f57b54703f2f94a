import { describe, expect, it } from 'vitest';
import type { EventAct, ReviewItem } from '../../../providers/events-door.js';
import { actOf, beginRound, lastAct, settledBy, stepped, unsettled } from './review.js';

const item = (id: string, part: { articles?: number; runnerUp?: string | null } = {}): ReviewItem => {
  const { articles = 3, runnerUp = 'F' } = part;
  const decision = { runnerUp: runnerUp === null ? null : { id: runnerUp, title: 'Flood' } };
  const article = { id, headline: `Headline ${id}`, whyTogether: { decision } };
  return {
    id,
    margin: 0.1,
    event: { id: 'E', title: 'Dam', articleCount: articles, version: 1 },
    article,
  } as ReviewItem;
};
const act = (id: string): EventAct => ({ id, kind: 'CONFIRM' }) as EventAct;
const round = beginRound([item('a'), item('b'), item('c')]);

describe('a round of the review', () => {
  it('goes to the next open item, round the end', () => {
    const first = settledBy(stepped(round, 1), 'b', act('1'));
    expect(first.at).toBe(2);
    const second = settledBy(first, 'c', act('2'));
    expect(second.at).toBe(0);
    const all = settledBy(second, 'a', act('3'));
    expect([all.at, all.settled.size]).toEqual([0, 3]);
  });

  it('stops at both ends', () => {
    expect(stepped(round, -1).at).toBe(0);
    expect(stepped(stepped(stepped(round, 1), 1), 1).at).toBe(2);
  });

  it('undoes the last act, and puts its item in front', () => {
    const two = settledBy(settledBy(round, 'a', act('1')), 'b', act('2'));
    expect(lastAct(two)).toEqual({ id: 'b', actId: '2' });
    const one = unsettled(two, 'b');
    expect([one.at, lastAct(one)]).toEqual([1, { id: 'a', actId: '1' }]);
    expect(lastAct(unsettled(one, 'a'))).toBeNull();
  });
});

describe('a verdict', () => {
  it('confirms the article in the event it was seen in', () => {
    const input = { articleId: 'a', eventId: 'E', reason: 'Yes.' };
    expect(actOf('confirm', item('a'), 'Yes.')).toEqual({ name: 'confirmArticle', input });
  });

  it('moves to the next best event, where there is one', () => {
    const input = { articleIds: ['a'], toEventId: 'F', fromEventId: 'E', reason: 'No.' };
    expect(actOf('move', item('a'), 'No.')).toEqual({ name: 'moveArticles', input });
    expect(actOf('move', item('a', { runnerUp: null }), 'No.')).toBeNull();
  });

  it('splits off under its headline, but not the only article of an event', () => {
    const input = { eventId: 'E', articleIds: ['a'], title: 'Headline a', reason: 'No.' };
    expect(actOf('split', item('a'), 'No.')).toEqual({ name: 'splitEvent', input });
    expect(actOf('split', item('a', { articles: 1 }), 'No.')).toBeNull();
  });
});
