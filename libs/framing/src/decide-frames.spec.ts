import type { ArticleId, CoderId, FrameId } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';
import { decideFrames, type Judgement } from './index.js';

const conflict = 'conflict' as FrameId;
const morality = 'morality' as FrameId;
const frames = [conflict, morality];
const article = 'article' as ArticleId;

function labels(
  ...rows: readonly [coder: string, frame: FrameId, present: boolean, versionNo?: number][]
): Judgement[] {
  return rows.map(([coder, frameId, present, versionNo = 1]) => ({
    articleId: article,
    coderId: coder as CoderId,
    frameId,
    present,
    versionNo,
  }));
}

const decided = (rows: Judgement[], absence: 'explicit' | 'implied') =>
  Object.fromEntries(decideFrames(rows, frames, absence).get(article) ?? []);

describe('decideFrames, explicit absence', () => {
  it.each([
    {
      why: 'two of three say present',
      rows: labels(['A', conflict, true], ['B', conflict, true], ['C', conflict, false]),
      expected: { conflict: 'present' },
    },
    {
      why: 'one of three says present',
      rows: labels(['A', conflict, true], ['B', conflict, false], ['C', conflict, false]),
      expected: { conflict: 'absent' },
    },
    {
      why: 'one against one is a tie',
      rows: labels(['A', conflict, true], ['B', conflict, false]),
      expected: { conflict: 'undecided' },
    },
    {
      why: 'a frame without a word is not coded',
      rows: labels(['A', conflict, false]),
      expected: { conflict: 'absent' },
    },
    {
      why: 'three spans of one coder are one voice',
      rows: labels(
        ['A', conflict, true],
        ['A', conflict, true],
        ['A', conflict, true],
        ['B', conflict, false],
        ['C', conflict, false],
      ),
      expected: { conflict: 'absent' },
    },
    {
      why: 'a coder who says both has found it',
      rows: labels(['A', conflict, false], ['A', conflict, true]),
      expected: { conflict: 'present' },
    },
    {
      why: 'the coding of the later version stands',
      rows: labels(['A', conflict, true, 1], ['A', conflict, false, 2]),
      expected: { conflict: 'absent' },
    },
  ])('$why', ({ rows, expected }) => {
    expect(decided(rows, 'explicit')).toEqual(expected);
  });
});

describe('decideFrames, implied absence', () => {
  it('hears silence of a coder who marked something as absence', () => {
    expect(decided(labels(['A', conflict, true]), 'implied')).toEqual({ conflict: 'present', morality: 'absent' });
  });
  it('ties when one of two coders marked a frame', () => {
    const rows = labels(['A', conflict, true], ['B', conflict, true], ['B', morality, true]);
    expect(decided(rows, 'implied')).toEqual({ conflict: 'present', morality: 'undecided' });
  });
  it('says nothing of an article nobody labelled', () => {
    expect(decideFrames([], frames, 'implied').size).toBe(0);
  });
});
