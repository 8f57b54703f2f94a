import {
  type FrameAnswers,
  type FrameFeedback,
  type FrameTally,
  gradePractice,
  passFeedback,
  tallyFrames,
} from '@parallax/framing';
import type { FrameRow } from '@parallax/persistence';
import { wilsonInterval } from '@parallax/statistics';
import type { DeskFrameType } from '../coding/coding-desk.type.js';
import type { PracticeFeedbackType } from './practice-desk.type.js';
import type { PracticeFrameScoreType, PracticeResultType } from './practice.type.js';

/** An answer beside what is held for right. */
export interface Answered {
  readonly position: number;
  readonly answer: FrameAnswers;
  readonly gold: FrameAnswers;
}

export type ShownFrame = Omit<FrameRow, 'codebookVersionId'>;

const NONE = { whenEmpty: 'NO_ANSWERS' };

export const toDeskFrame = (frame: ShownFrame): DeskFrameType => ({
  ...{ id: frame.id, key: frame.key, name: frame.name, definition: frame.definition, example: frame.example },
  ...{ includeRule: frame.includeRule, excludeRule: frame.excludeRule, decisionRules: frame.decisionRules },
  ...{ parentId: frame.parentId, position: frame.position },
});

const feedbackOf = (answers: readonly Answered[], passMark: number): FrameFeedback[] =>
  answers.flatMap(({ answer, gold }) => gradePractice(answer, gold, passMark).frames);

const toScore = (frame: ShownFrame, tally: FrameTally | undefined): PracticeFrameScoreType => ({
  frame: toDeskFrame(frame),
  agreement: wilsonInterval(tally?.right ?? 0, tally?.judged ?? 0, NONE),
  missed: tally?.missed ?? 0,
  overcoded: tally?.overcoded ?? 0,
});

/** The rules a round is marked by. */
export interface MarkedRound {
  readonly passMark: number;
  readonly units: number;
  readonly frames: readonly ShownFrame[];
}

/** Every frame of the codebook with what was right of it in these answers. */
export function scoreFrames(answers: readonly Answered[], { passMark, frames }: MarkedRound): PracticeFrameScoreType[] {
  const tallies = new Map(tallyFrames(feedbackOf(answers, passMark)).map((tally) => [tally.frameKey, tally]));
  return frames.map((frame) => toScore(frame, tallies.get(frame.key)));
}

/** What one coder has reached; whether it suffices is open until the last unit is answered. */
export function markCoder(
  coder: { readonly id: string; readonly name: string },
  answers: readonly Answered[],
  round: MarkedRound,
): PracticeResultType {
  const { right, judged, isPassed } = passFeedback(feedbackOf(answers, round.passMark), round.passMark);
  return {
    ...{ coder: { id: coder.id, name: coder.name }, answered: answers.length, units: round.units },
    agreement: wilsonInterval(right, judged, NONE),
    isPassed: answers.length === round.units ? isPassed : null,
    frames: scoreFrames(answers, round),
  };
}

/** What the coder is told of one answer, frame by frame. */
export function toFeedback(answered: Answered, round: MarkedRound): PracticeFeedbackType {
  const graded = gradePractice(answered.answer, answered.gold, round.passMark);
  const byKey = new Map(graded.frames.map((frame) => [frame.frameKey, frame]));
  return {
    ...{ position: answered.position, right: graded.right, judged: graded.judged },
    frames: round.frames.map((frame) => ({
      frame: toDeskFrame(frame),
      given: answered.answer[frame.key] === true,
      gold: byKey.get(frame.key)?.expected ?? null,
      isRight: byKey.get(frame.key)?.isRight ?? null,
    })),
  };
}
