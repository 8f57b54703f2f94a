import type { Result } from '@parallax/kernel';
import type { CodingQuestionRow, CodingThreadRow } from '@parallax/persistence';
import { type Refusal, toUserError } from '../user-error.type.js';
import type { CodingQuestionType } from './coding-desk.type.js';
import { CodingThreadType } from './coding-question.type.js';
import type { CodingQuestionPayload } from './coding.payloads.js';

export const toCodingQuestion = ({ id, body, coderName, createdAt }: CodingQuestionRow): CodingQuestionType => ({
  ...{ id, body, author: coderName ?? 'Administrator', createdAt },
});

export const toQuestionPayload = (result: Result<CodingQuestionRow, Refusal>): CodingQuestionPayload =>
  result.ok
    ? { question: toCodingQuestion(result.value), errors: [] }
    : { question: null, errors: [toUserError(result.error)] };

export const toCodingThread = (row: CodingThreadRow & { readonly id: string }): CodingThreadType =>
  Object.assign(new CodingThreadType(), {
    ...{ taskId: row.id, coder: { id: row.coderId, name: row.coderName }, unitNo: row.unitNo },
    ...{ articleId: row.articleId, headline: row.headline, isOpen: row.isOpen },
  });
