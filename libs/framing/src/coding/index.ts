export { disagreements, goldOf, type Adjudication, type Disagreement, type Gold, type UnitJudgement } from './gold.js';
export { maskNames, namesInByline } from './mask-names.js';
export { paragraphsOf, type Paragraph } from './paragraphs.js';
export {
  gradePractice,
  passFeedback,
  type FrameAnswers,
  type FrameFeedback,
  type PracticeFeedback,
} from './practice.js';
export { tallyFrames, type FrameTally } from './tally-frames.js';
export {
  validateAnswer,
  type AnswerProblem,
  type AnswerProblemCode,
  type CodedText,
  type FrameAnswer,
} from './validate-answer.js';
