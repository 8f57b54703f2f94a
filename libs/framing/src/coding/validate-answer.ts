import type { Range } from '@parallax/text';
import type { CodebookVersion } from '../codebook/index.js';

/** A coder's word on one frame with the passages that show it. */
export interface FrameAnswer {
  readonly frameKey: string;
  readonly present: boolean;
  /** UTF-16 code units of the coded text, end exclusive. */
  readonly spans: readonly Range[];
}

/** The coded text, and the part of it that may be marked: a paragraph, or by default all of it. */
export interface CodedText {
  readonly text: string;
  readonly within?: Range;
}

export type AnswerProblemCode =
  | 'UNKNOWN_FRAME'
  | 'FRAME_TWICE'
  | 'NOT_JUDGED'
  | 'NOT_EXACTLY_ONE'
  | 'SPAN_MISSING'
  | 'SPAN_ON_ABSENT'
  | 'SPAN_EMPTY'
  | 'SPAN_OUTSIDE_TEXT'
  | 'SPAN_CUTS_CHARACTER'
  | 'SPANS_OVERLAP';

/** Why an answer cannot be saved; `frameKey` is null where the answer as a whole is meant. */
export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly frameKey: string | null;
  readonly message: string;
  readonly remedy: string;
}

const problem = (code: AnswerProblemCode, frameKey: string | null, message: string, remedy: string): AnswerProblem => ({
  ...{ code, frameKey, message, remedy },
});

function checkFrames({ frames }: CodebookVersion, answers: readonly FrameAnswer[]): AnswerProblem[] {
  const known = new Set(frames.map(({ key }) => key));
  const seen = new Set<string>();
  return answers.flatMap(({ frameKey }) => {
    const isRepeat = seen.has(frameKey);
    seen.add(frameKey);
    if (!known.has(frameKey)) {
      return [
        problem('UNKNOWN_FRAME', frameKey, `“${frameKey}” is no frame of this codebook.`, 'Reload the codebook.'),
      ];
    }
    if (!isRepeat) return [];
    return [problem('FRAME_TWICE', frameKey, `“${frameKey}” is answered twice.`, 'Give one answer a frame.')];
  });
}

/** Under explicit absence silence says nothing, so every frame needs a word. */
function checkComplete({ absence, frames }: CodebookVersion, answers: readonly FrameAnswer[]): AnswerProblem[] {
  if (absence === 'implied') return [];
  const judged = new Set(answers.map(({ frameKey }) => frameKey));
  return frames
    .filter(({ key }) => !judged.has(key))
    .map(({ key, name }) => problem('NOT_JUDGED', key, `“${name}” is not judged.`, 'Say present or absent.'));
}

function checkExclusive({ isExclusive }: CodebookVersion, answers: readonly FrameAnswer[]): AnswerProblem[] {
  const present = answers.filter((answer) => answer.present).length;
  if (!isExclusive || present === 1) return [];
  const message = `${present} frames are present, and exactly one must be.`;
  return [problem('NOT_EXACTLY_ONE', null, message, 'Choose the one that fits best.')];
}

/** True when the offset lies between the two halves of a surrogate pair. */
const cutsCharacter = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

function checkSpan(span: Range, frameKey: string, { text, within }: CodedText): AnswerProblem[] {
  const { start, end } = span;
  const place = `The passage ${start}–${end}`;
  const bounds = within ?? { start: 0, end: text.length };
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < bounds.start || end > bounds.end) {
    const message = `${place} lies outside ${bounds.start}–${bounds.end}.`;
    return [problem('SPAN_OUTSIDE_TEXT', frameKey, message, 'Mark a passage of the text that is coded.')];
  }
  if (text.slice(start, end).trim() === '') {
    return [problem('SPAN_EMPTY', frameKey, `${place} holds no text.`, 'Mark at least one character.')];
  }
  if (!cutsCharacter(text, start) && !cutsCharacter(text, end)) return [];
  const message = `${place} begins or ends inside a character.`;
  return [problem('SPAN_CUTS_CHARACTER', frameKey, message, 'Mark whole characters.')];
}

function checkOverlap({ frameKey, spans }: FrameAnswer): AnswerProblem[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.flatMap((span, at) => {
    const before = sorted[at - 1];
    if (before === undefined || before.end <= span.start) return [];
    const message = `Two passages of “${frameKey}” overlap at ${span.start}.`;
    return [problem('SPANS_OVERLAP', frameKey, message, 'Make them one passage, or part them.')];
  });
}

function checkSpans(answer: FrameAnswer, { unit }: CodebookVersion, text: CodedText): AnswerProblem[] {
  const { frameKey, present, spans } = answer;
  if (!present && spans.length > 0) {
    const message = `“${frameKey}” is absent, yet passages are marked.`;
    return [problem('SPAN_ON_ABSENT', frameKey, message, 'Take the passages away, or say present.')];
  }
  if (present && unit === 'span' && spans.length === 0) {
    const message = `“${frameKey}” is present without a passage.`;
    return [problem('SPAN_MISSING', frameKey, message, 'Mark the passage where it is.')];
  }
  return [...spans.flatMap((span) => checkSpan(span, frameKey, text)), ...checkOverlap(answer)];
}

/**
 * Everything that keeps one coder's answer to one unit from being saved; empty when it can be.
 *
 * Overlapping passages of one frame are refused because Krippendorff's α_u knows none within coder and category.
 */
export function validateAnswer(
  version: CodebookVersion,
  answers: readonly FrameAnswer[],
  text: CodedText,
): AnswerProblem[] {
  return [
    ...checkFrames(version, answers),
    ...checkComplete(version, answers),
    ...checkExclusive(version, answers),
    ...answers.flatMap((answer) => checkSpans(answer, version, text)),
  ];
}
