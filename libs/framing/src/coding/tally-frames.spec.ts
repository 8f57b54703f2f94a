import { describe, expect, it } from 'vitest';
import { gradePractice } from './practice.js';
import { tallyFrames } from './tally-frames.js';

describe('tallyFrames', () => {
  it('counts right, missed and overcoded frame by frame', () => {
    const gold = { conflict: true, economy: false };
    const answers = [
      { conflict: true, economy: false }, // both right
      { conflict: false, economy: true }, // conflict missed, economy overcoded
      { conflict: true, economy: true }, // economy overcoded
    ];
    const feedback = answers.flatMap((answer) => gradePractice(answer, gold, 0.8).frames);
    expect(tallyFrames(feedback)).toEqual([
      { frameKey: 'conflict', judged: 3, right: 2, missed: 1, overcoded: 0 },
      { frameKey: 'economy', judged: 3, right: 1, missed: 0, overcoded: 2 },
    ]);
  });

  it('takes silence for wrong, and never for a frame that was found', () => {
    const { frames } = gradePractice({}, { conflict: true, economy: false }, 0.8);
    expect(tallyFrames(frames)).toEqual([
      { frameKey: 'conflict', judged: 1, right: 0, missed: 1, overcoded: 0 },
      { frameKey: 'economy', judged: 1, right: 0, missed: 0, overcoded: 0 },
    ]);
  });

  it('is empty where nothing is held for right', () => {
    expect(tallyFrames(gradePractice({ conflict: true }, {}, 0.8).frames)).toEqual([]);
  });
});
