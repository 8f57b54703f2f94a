import {
  AskQuestionDocument,
  CodingQueueDocument,
  CodingThreadDocument,
  LabelArticleDocument,
  MyCodingProjectsDocument,
  ReopenCodingDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import type { CodingDoor } from './coding-types.js';
import { ApiError, throwProblems } from './errors.js';

const realDoor: CodingDoor = {
  myProjects: async (signal) => (await request(MyCodingProjectsDocument, {}, signal)).myCodingProjects,
  queue: async ({ projectId, coderId, show, first, after, signal }) => {
    const variables = { projectId, coderId, only: show, first, after };
    const { codingQueue } = await request(CodingQueueDocument, variables, signal);
    if (codingQueue === null) throw new ApiError('You do not code in this project.', 'NOT_FOUND');
    const { project, progress, tasks, pageInfo } = codingQueue;
    return { project, progress, tasks, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  save: async ({ labels, ...coding }, signal) =>
    (await request(LabelArticleDocument, { input: { ...coding, labels: [...labels] } }, signal)).labelArticle,
  reopen: async (coding, signal) => (await request(ReopenCodingDocument, { input: coding }, signal)).reopenCoding,
  thread: async (taskId, signal) => (await request(CodingThreadDocument, { taskId }, signal)).codingThread,
  ask: async ({ id, taskId, body }) => {
    const { question, errors } = (await request(AskQuestionDocument, { input: { id, taskId, body } })).askQuestion;
    throwProblems(errors);
    if (question === null) throw new ApiError('The question was not taken.', 'BAD_ANSWER');
    return question;
  },
};

export const codingDoor: CodingDoor =
  import.meta.env.MODE === 'fake' ? (await import('./coding-fake.js')).fakeCodingDoor : realDoor;
