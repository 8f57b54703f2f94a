import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CoderRow, LabelRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { NodeType } from '../node/node.type.js';

@ObjectType('Coder', { description: 'A person who codes.' })
export class CoderType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name or pseudonym.' }) name!: string;
}

@ObjectType('Label', {
  implements: () => NodeType,
  description: 'One coder’s judgement of one frame in one version of an article.',
})
export class LabelType extends NodeType {
  @Field(() => Int, { description: 'The version of the article that was judged.' }) versionNo!: number;
  @Field(() => ID, { description: 'The codebook version it was made under.' }) codebookVersionId!: string;
  @Field({ description: 'True: the frame is present. False: it is absent.' }) present!: boolean;
  @Field(() => Int, { nullable: true, description: 'The paragraph that was judged, from 1; null: the article.' })
  paragraph!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Where the evidence begins in the body of that version, in UTF-16 code units; null: the whole text.',
  })
  spanStart!: number | null;
  @Field(() => Int, { nullable: true, description: 'Where the evidence ends, exclusive.' }) spanEnd!: number | null;
  @Field(() => String, { nullable: true, description: 'What the coder remarked.' }) note!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The label under an earlier codebook version that it was carried over from; null: a coder said it so.',
  })
  carriedFromId!: string | null;
  @Field({ description: 'Carried over by a plan that could not keep the meaning whole.' }) isLossy!: boolean;
  @Field(() => DateTime, { description: 'When it was recorded here.' }) createdAt!: string;

  /** Not in the schema. */
  articleId!: string;
  frameId!: string;
  coderId!: string;
}

export const LabelConnection = connectionType(LabelType, 'Label');

export const toLabel = (row: LabelRow): LabelType =>
  Object.assign(new LabelType(), {
    id: row.id,
    versionNo: row.versionNo,
    codebookVersionId: row.codebookVersionId,
    present: row.present,
    paragraph: row.paragraph,
    spanStart: row.spanStart,
    spanEnd: row.spanEnd,
    note: row.note,
    carriedFromId: row.carriedFromId,
    isLossy: row.isLossy,
    createdAt: row.createdAt,
    articleId: row.articleId,
    frameId: row.frameId,
    coderId: row.coderId,
  });

export const toCoder = ({ id, name }: CoderRow): CoderType => ({ id, name });
