import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { OrderDirection, PageArgs } from '../../graphql/connection.js';
import { IdFilter } from '../../graphql/connection-filters.js';

@InputType({ description: 'Which current labels; all conditions that are given must hold.' })
export class LabelFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By article.' }) articleId?: IdFilter | null;
  @Field(() => IdFilter, { nullable: true, description: 'By event of the article.' }) eventId?: IdFilter | null;
  @Field(() => ID, { nullable: true, description: 'Under this codebook version.' }) codebookVersionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this frame.' }) frameId?: string | null;
  @Field(() => ID, { nullable: true, description: 'By this coder.' }) coderId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: says present. False: says absent.' })
  present?: boolean | null;
}

export const LabelOrderField = { ARTICLE: 'article' } as const;
registerEnumType(LabelOrderField, {
  name: 'LabelOrderField',
  description: 'What labels are sorted by.',
  valuesMap: { ARTICLE: { description: 'Id of the article, so that labels of one article stand together.' } },
});

@InputType({ description: 'How labels are sorted.' })
export class LabelOrder {
  @Field(() => LabelOrderField, { description: 'What to sort by.' }) field!: 'article';
  @Field(() => OrderDirection, { description: 'Which way.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class LabelsArgs extends PageArgs {
  @Field(() => LabelFilter, { nullable: true, description: 'Which labels; all current ones when left out.' })
  filter?: LabelFilter | null;
  @Field(() => LabelOrder, { nullable: true, description: 'By article when left out.' }) order?: LabelOrder | null;
}
