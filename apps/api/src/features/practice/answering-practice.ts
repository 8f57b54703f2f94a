import { Inject, Injectable } from '@nestjs/common';
import { type AnswerProblem, type FrameAnswers, validateAnswer } from '@parallax/framing';
import { type Result, err, ok } from '@parallax/kernel';
import {
  type DeskProjectRow,
  type PracticeAnswerRow,
  type PracticeRoundRow,
  deskProjects,
  insertPracticeAnswer,
  practiceAnswerTo,
  practiceRoundById,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import { refuseBadIds } from '../coding/refuse.js';
import { whoseQueue } from '../coding/whose-queue.js';
import { type Refusal, toUserError } from '../user-error.type.js';
import { toFeedback } from './mark-answers.js';
import type { AnswerPracticeInput } from './practice.inputs.js';
import type { AnswerPracticePayload } from './practice.payloads.js';

type Codebook = DeskProjectRow['codebook'];

const refusal = (code: string, message: string, field: string): Refusal => ({ code, message, field });
const refused = (...refusals: Refusal[]): AnswerPracticePayload => ({
  feedback: null,
  errors: refusals.map(toUserError),
});

const NO_ROUND = refusal('NOT_FOUND', 'There is no such practice round for you.', 'roundId');
const NO_UNIT = refusal('NOT_FOUND', 'The round has no unit at this place.', 'position');
const CLOSED = refusal('PROJECT_CLOSED', 'The project is closed: nothing more is answered.', 'roundId');
const ANSWERED = refusal(
  'ALREADY_ANSWERED',
  'This unit has another answer already, and the first one counts. Go on with the next unit.',
  'position',
);

@Injectable()
export class AnsweringPractice {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT when an administrator names no coder. */
  async answer(input: AnswerPracticeInput, viewer: Viewer): Promise<AnswerPracticePayload> {
    const wrong = refuseInput(input);
    if (wrong) return refused(wrong);
    const coderId = whoseQueue(viewer, input.coderId);
    const [round] = await rowsOf<PracticeRoundRow>(this.database, practiceRoundById(input.roundId, coderId));
    if (!round) return refused(NO_ROUND);
    const wanted = { coderId: null, projectId: round.projectId };
    const [project] = await rowsOf<DeskProjectRow>(this.database, deskProjects(wanted));
    if (!project) return refused(NO_ROUND);
    const answer = readPresent(project.codebook, input.presentFrameIds);
    if (!answer.ok) return refused(...answer.error);
    const counted = await this.store(input, coderId, answer.value);
    if (!counted) return refused(round.projectStatus === 'closed' ? CLOSED : NO_UNIT);
    const feedback = toFeedback(counted, { ...round, frames: project.codebook.frames });
    return { feedback, errors: isSame(counted.answer, answer.value) ? [] : [toUserError(ANSWERED)] };
  }

  /** The answer that counts, which is the first one; undefined where none could be stored. */
  private async store(
    { roundId, position, seconds = null }: AnswerPracticeInput,
    coderId: string,
    answer: FrameAnswers,
  ): Promise<PracticeAnswerRow | undefined> {
    await rowsOf(this.database, insertPracticeAnswer({ roundId, position, coderId, answer, seconds }));
    return (await rowsOf<PracticeAnswerRow>(this.database, practiceAnswerTo(roundId, position, coderId)))[0];
  }
}

const isSame = (a: FrameAnswers, b: FrameAnswers): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);

function refuseInput({ roundId, coderId, presentFrameIds, seconds }: AnswerPracticeInput): Refusal | null {
  if (seconds !== null && seconds !== undefined && !(seconds >= 0))
    return refusal('BAD_SECONDS', 'Time spent is 0 or more.', 'seconds');
  const badFrame = presentFrameIds.map((id) => refuseBadIds({ presentFrameIds: id })).find((wrong) => wrong !== null);
  return refuseBadIds({ roundId, coderId }) ?? badFrame ?? null;
}

const toRefusal = ({ code, message, remedy }: AnswerProblem): Refusal =>
  refusal(code, `${message} ${remedy}`, 'presentFrameIds');

/** A word on every frame: what is not named is absent. Passages are not asked for in practice. */
function readPresent(book: Codebook, frameIds: readonly string[]): Result<FrameAnswers, readonly Refusal[]> {
  const present = new Set(frameIds);
  const known = new Set<string>(book.frames.map(({ id }) => id));
  const unknown = frameIds.find((id) => !known.has(id));
  if (unknown) return err([refusal('UNKNOWN_FRAME', 'A frame is not of this codebook. Reload.', 'presentFrameIds')]);
  const answers = book.frames.map(({ id, key }) => ({ frameKey: key, present: present.has(id), spans: [] }));
  const problems = validateAnswer({ ...rulesOf(book), unit: 'article' }, answers, { text: '' });
  if (problems.length > 0) return err(problems.map(toRefusal));
  return ok(Object.fromEntries(answers.map((answer) => [answer.frameKey, answer.present])));
}

const rulesOf = ({ absence, isExclusive, frames }: Codebook) => ({
  ...{ absence, isExclusive },
  frames: frames.map(({ key, name }) => ({
    ...{ key, name, definition: null, include: null, exclude: null, example: null, decisionRules: null, parent: null },
  })),
});
