import {
  type AnswerProblem,
  type CodebookVersion,
  type FrameAnswer,
  paragraphsOf,
  validateAnswer,
} from '@parallax/framing';
import { type Result, err, groupBy, ok } from '@parallax/kernel';
import type { CodingScopeRow, WantedJudgement } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';

const bookOf = ({ unit, absence, isExclusive, frames }: CodingScopeRow): CodebookVersion => ({
  ...{ unit, absence, isExclusive },
  frames: frames.map(({ key, name }) => ({
    ...{ key, name, definition: null, include: null, exclude: null, example: null, decisionRules: null, parent: null },
  })),
});

const isMarked = ({ spanStart, spanEnd }: WantedJudgement): boolean => spanStart !== null || spanEnd !== null;

/** NaN lies in no text, whereas `slice` takes a negative offset for one from the end. */
const offset = (given: number | null): number => (given === null || given < 0 ? Number.NaN : given);

/** One answer a frame; more than one where rows of a frame contradict one another. */
function answersOf(frameKey: string, rows: readonly WantedJudgement[]): FrameAnswer[] {
  const spans = rows
    .filter(isMarked)
    .map(({ spanStart, spanEnd }) => ({ start: offset(spanStart), end: offset(spanEnd) }));
  const words = new Set(rows.map(({ present }) => present));
  const unmarked = rows.filter((row) => !isMarked(row)).length;
  const present = words.has(true);
  const answer = { frameKey, present, spans };
  return words.size > 1 || unmarked > 1 ? [answer, answer] : [answer];
}

const toRefusal = ({ code, message, remedy }: AnswerProblem): Refusal => ({
  code,
  message: `${message} ${remedy}`,
  field: 'labels',
});

/**
 * The judgements to be stored: those given, and “absent” for every other frame of the codebook, so that silence is
 * never taken for a judgement that nobody made.
 */
export function readAnswer(
  scope: CodingScopeRow,
  given: readonly WantedJudgement[],
): Result<WantedJudgement[], readonly Refusal[]> {
  const byFrame = groupBy(given, ({ frameId }) => frameId);
  const absent = scope.frames
    .filter(({ id }) => !byFrame.has(id))
    .map(({ id }) => ({ frameId: id, present: false, spanStart: null, spanEnd: null, note: null }));
  const judged = [...given, ...absent];
  const keys = new Map<string, string>(scope.frames.map(({ id, key }) => [id, key]));
  const answers = [...groupBy(judged, ({ frameId }) => frameId)].flatMap(([id, rows]) =>
    answersOf(keys.get(id) ?? id, rows),
  );
  const paragraph = paragraphsOf(scope.body, scope.blocks).find(({ no }) => no === scope.unitNo);
  const within = paragraph ?? { start: 0, end: scope.body.length };
  const problems = validateAnswer(bookOf(scope), answers, { text: scope.body, within });
  return problems.length === 0 ? ok(judged) : err(problems.map(toRefusal));
}
