import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { ArticleRow } from '@parallax/persistence';
import { type Refusal, UserErrorType, toUserError } from '../user-error.type.js';
import { ArticleType, toArticle } from './article.type.js';

@ObjectType({ description: 'Result of undoCleaning.' })
export class UndoCleaningPayload {
  @Field(() => ArticleType, {
    nullable: true,
    description: 'The article with its new version; null if there are errors.',
  })
  article!: ArticleType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toUndoCleaningPayload = (result: Result<ArticleRow, Refusal>): UndoCleaningPayload =>
  result.ok ? { article: toArticle(result.value), errors: [] } : { article: null, errors: [toUserError(result.error)] };
