import {
  AnswerPracticeDocument,
  CreatePracticeRoundDocument,
  MyPracticeRoundsDocument,
  PracticeGoldSourcesDocument,
  PracticeQueueDocument,
  PracticeRoundDocument,
  PracticeRoundsDocument,
  type AnswerPracticeInput,
  type AnswerPracticeMutation,
  type CreatePracticeRoundInput,
  type MyPracticeRoundsQuery,
  type PracticeGoldSourcesQuery,
  type PracticeQueueQuery,
  type PracticeRoundQuery,
  type PracticeRoundsQuery,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';

export type RoundRow = PracticeRoundsQuery['practiceRounds'][number];
export type PreparedProject = NonNullable<PracticeRoundsQuery['codingProject']>;
export type Round = NonNullable<PracticeRoundQuery['practiceRound']>;
export type PracticeResult = Round['results'][number];
export type FrameScore = Round['frames'][number];
export type GoldSource = PracticeGoldSourcesQuery['practiceGoldSources'][number];
export type RoundDraft = CreatePracticeRoundInput;
export type MyRound = MyPracticeRoundsQuery['myPracticeRounds'][number];
export type PracticeQueue = NonNullable<PracticeQueueQuery['practiceQueue']>;
export type PracticeTask = PracticeQueue['tasks'][number];
export type Feedback = NonNullable<AnswerPracticeMutation['answerPractice']['feedback']>;
export type FrameFeedback = Feedback['frames'][number];

/** What the answer that counts was worth; `note` says so where it is an earlier one. */
export interface Told {
  readonly feedback: Feedback;
  readonly note: string | null;
}

/** Everything about practice rounds: what administrators do, and the practice desk. */
export const practiceDoor = {
  rounds: async (
    projectId: string,
    signal: AbortSignal,
  ): Promise<{ project: PreparedProject; rounds: readonly RoundRow[] }> => {
    const { codingProject, practiceRounds } = await request(PracticeRoundsDocument, { projectId }, signal);
    if (codingProject === null) throw new ApiError('There is no such project.', 'NOT_FOUND');
    return { project: codingProject, rounds: practiceRounds };
  },
  sources: async (projectId: string, signal: AbortSignal): Promise<readonly GoldSource[]> =>
    (await request(PracticeGoldSourcesDocument, { projectId }, signal)).practiceGoldSources,
  round: async (id: string, signal: AbortSignal): Promise<Round> => {
    const { practiceRound } = await request(PracticeRoundDocument, { id }, signal);
    if (practiceRound === null) throw new ApiError('There is no such practice round.', 'NOT_FOUND');
    return practiceRound;
  },
  create: async (input: RoundDraft): Promise<string> => {
    const { round, errors } = (await request(CreatePracticeRoundDocument, { input })).createPracticeRound;
    throwProblems(errors);
    if (round === null) throw new ApiError('The round was not made.', 'BAD_ANSWER');
    return round.id;
  },
  mine: async (signal: AbortSignal): Promise<readonly MyRound[]> =>
    (await request(MyPracticeRoundsDocument, {}, signal)).myPracticeRounds,
  queue: async (roundId: string, coderId: string | null, signal: AbortSignal): Promise<PracticeQueue> => {
    const { practiceQueue } = await request(PracticeQueueDocument, { roundId, coderId }, signal);
    if (practiceQueue === null) throw new ApiError('There is no such practice round for you.', 'NOT_FOUND');
    return practiceQueue;
  },
  answer: async (input: AnswerPracticeInput): Promise<Told> => {
    const { feedback, errors } = (await request(AnswerPracticeDocument, { input })).answerPractice;
    if (feedback !== null) return { feedback, note: errors[0]?.message ?? null };
    throwProblems(errors);
    throw new ApiError('The answer was not taken.', 'BAD_ANSWER');
  },
};
