import {
  AnswerQuestionDocument,
  CloseCodingProjectDocument,
  CodingProjectDocument,
  CodingProjectsDocument,
  CodingQuestionsDocument,
  CreateCoderLinkDocument,
  CreateCodingProjectDocument,
  OverlapSizeForDocument,
  PlanSampleDocument,
  ReopenCodingProjectDocument,
  type CodingProjectQuery,
  type CodingProjectsQuery,
  type CodingQuestionsQuery,
  type CreateCodingProjectInput,
  type PlanSampleQuery,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';

export type ProjectRow = CodingProjectsQuery['codingProjects']['nodes'][number];
export type Project = NonNullable<CodingProjectQuery['codingProject']>;
export type ProjectCoder = Project['coders'][number];
export type SamplePlan = PlanSampleQuery['planSample'];
export type Stratum = SamplePlan['strata'][number];
export type Thread = CodingQuestionsQuery['codingQuestions']['nodes'][number];
export type ProjectDraft = CreateCodingProjectInput;

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const PAGE = 50;

const nextOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null =>
  hasNextPage ? endCursor : null;

/** What administrators do with coding projects. */
export const codingProjects = {
  list: async (after: string | null, signal: AbortSignal): Promise<Page<ProjectRow>> => {
    const { nodes, pageInfo } = (await request(CodingProjectsDocument, { first: PAGE, after }, signal)).codingProjects;
    return { rows: nodes, next: nextOf(pageInfo) };
  },
  one: async (id: string, signal: AbortSignal): Promise<Project> => {
    const { codingProject } = await request(CodingProjectDocument, { id }, signal);
    if (codingProject === null) throw new ApiError('There is no such project.', 'NOT_FOUND');
    return codingProject;
  },
  plan: async (input: ProjectDraft): Promise<SamplePlan> => (await request(PlanSampleDocument, { input })).planSample,
  /** Null where the formula gives none. */
  overlapSizeFor: async (wish: { alphaMin: number; prevalence: number; significance: number }) =>
    (await request(OverlapSizeForDocument, wish)).overlapSizeFor,
  create: async (input: ProjectDraft): Promise<string> => {
    const { project, errors } = (await request(CreateCodingProjectDocument, { input })).createCodingProject;
    throwProblems(errors);
    if (project === null) throw new ApiError('The project was not made.', 'BAD_ANSWER');
    return project.id;
  },
  close: async (input: { id: string; version: number }) =>
    throwProblems((await request(CloseCodingProjectDocument, { input })).closeCodingProject.errors),
  reopen: async (input: { id: string; version: number }) =>
    throwProblems((await request(ReopenCodingProjectDocument, { input })).reopenCodingProject.errors),
  link: async (input: { projectId: string; coderId: string }) => {
    const { url, expiresAt, errors } = (await request(CreateCoderLinkDocument, { input })).createCoderLink;
    throwProblems(errors);
    if (url === null) throw new ApiError('No link was made.', 'BAD_ANSWER');
    return { url: new URL(url, window.location.href).href, expiresAt };
  },
  questions: async (projectId: string, after: string | null, signal: AbortSignal): Promise<Page<Thread>> => {
    const variables = { projectId, first: PAGE, after };
    const { nodes, pageInfo } = (await request(CodingQuestionsDocument, variables, signal)).codingQuestions;
    return { rows: nodes, next: nextOf(pageInfo) };
  },
  answer: async (input: { id: string; taskId: string; body: string }) =>
    throwProblems((await request(AnswerQuestionDocument, { input })).answerQuestion.errors),
};
