import type { FrameFeedback } from './practice.js';

/** How one frame was judged in practice, over units or coders. */
export interface FrameTally {
  readonly frameKey: string;
  readonly judged: number;
  readonly right: number;
  /** Held to be present, and not found. */
  readonly missed: number;
  /** Held to be absent, and found. */
  readonly overcoded: number;
}

/**
 * Adds feedback up frame by frame, in the order in which frames are first met. A frame left unanswered counts by
 * what is held for right: present is missed, absent is wrong without being overcoded.
 */
export function tallyFrames(feedback: readonly FrameFeedback[]): FrameTally[] {
  const tallies = new Map<string, FrameTally>();
  for (const { frameKey, expected, given, isRight } of feedback) {
    const before = tallies.get(frameKey) ?? { frameKey, judged: 0, right: 0, missed: 0, overcoded: 0 };
    tallies.set(frameKey, {
      frameKey,
      judged: before.judged + 1,
      right: before.right + Number(isRight),
      missed: before.missed + Number(expected && !isRight),
      overcoded: before.overcoded + Number(!expected && given === true),
    });
  }
  return [...tallies.values()];
}
