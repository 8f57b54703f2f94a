import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ArticleVersionRow, EditRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';

@ObjectType('CleaningEdit', {
  description: 'One change that cleaning made. Offsets are UTF-16 code units into rawText.',
})
export class CleaningEditType {
  @Field({ description: 'The rule that made it; undoCleaning takes this name.' }) rule!: string;
  @Field(() => Int, { description: 'Where the stretch begins in rawText.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
  @Field({ description: 'What stood there.' }) removed!: string;
  @Field({ description: 'What stands there now; often nothing.' }) replacement!: string;
}

@ObjectType('ArticleVersion', { description: 'What an article said at one time. Versions never change.' })
export class ArticleVersionType {
  @Field(() => Int, { description: 'Counted from 1.' }) versionNo!: number;
  @Field({ description: 'Headline of this version.' }) headline!: string;
  @Field({ description: 'import, or cleaning-undone when a person took cleaning back.' }) origin!: string;
  @Field({ description: 'Method and version of the cleaning.' }) cleaningMethod!: string;
  @Field(() => DateTime, { description: 'When this version came in.' }) createdAt!: string;

  /** Not in the schema. */
  articleId!: string;
  edits!: readonly EditRow[];
  ingestRunId!: string | null;
}

export const toArticleVersion = (row: ArticleVersionRow): ArticleVersionType => ({
  versionNo: row.versionNo,
  headline: row.headline,
  origin: row.origin,
  cleaningMethod: row.cleaningMethod,
  createdAt: row.createdAt,
  articleId: row.articleId,
  edits: row.cleaning,
  ingestRunId: row.ingestRunId,
});

export const toCleaningEdit = (edit: EditRow, rawText: string): CleaningEditType => ({
  rule: edit.rule,
  start: edit.start,
  end: edit.end,
  removed: rawText.slice(edit.start, edit.end),
  replacement: edit.replacement,
});
