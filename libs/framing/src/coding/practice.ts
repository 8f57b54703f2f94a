/** Frame key → present. */
export type FrameAnswers = Readonly<Record<string, boolean>>;

export interface FrameFeedback {
  readonly frameKey: string;
  readonly expected: boolean;
  /** Null: the frame was not answered, which counts as wrong. */
  readonly given: boolean | null;
  readonly isRight: boolean;
}

export interface PracticeFeedback {
  /** One for each frame that has a gold answer, in the order of `gold`. */
  readonly frames: readonly FrameFeedback[];
  readonly right: number;
  readonly judged: number;
  /** right / judged; null with the reason where there is no gold answer to compare with. */
  readonly share: number | null;
  readonly isPassed: boolean | null;
  readonly undefinedReason: 'NO_GOLD' | null;
}

/** Adds up feedback, over the frames of a unit or the units of a round. */
export function passFeedback(frames: readonly FrameFeedback[], passMark: number): PracticeFeedback {
  const right = frames.filter(({ isRight }) => isRight).length;
  const counts = { frames, right, judged: frames.length };
  if (frames.length === 0) return { ...counts, share: null, isPassed: null, undefinedReason: 'NO_GOLD' };
  const share = right / frames.length;
  return { ...counts, share, isPassed: share >= passMark, undefinedReason: null };
}

/**
 * Compares an answer with the gold answer, frame by frame. Frames without a gold answer are not graded.
 *
 * @param passMark share of right answers that passes, in (0, 1]
 */
export function gradePractice(answer: FrameAnswers, gold: FrameAnswers, passMark: number): PracticeFeedback {
  const frames = Object.entries(gold).map(([frameKey, expected]) => {
    const given = Object.hasOwn(answer, frameKey) ? (answer[frameKey] ?? null) : null;
    return { frameKey, expected, given, isRight: given === expected };
  });
  return passFeedback(frames, passMark);
}
