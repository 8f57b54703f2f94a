import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { OrderDirection, PageArgs } from '../../graphql/connection.js';
import { StringFilter } from '../../graphql/connection-filters.js';

@InputType({ description: 'Which codebooks; all conditions that are given must hold.' })
export class CodebookFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' }) ids?: string[] | null;
  @Field(() => StringFilter, { nullable: true, description: 'By name.' }) name?: StringFilter | null;
}

export const CodebookOrderField = { NAME: 'name' } as const;
registerEnumType(CodebookOrderField, {
  name: 'CodebookOrderField',
  description: 'What codebooks are sorted by.',
  valuesMap: { NAME: { description: 'Name.' } },
});

@InputType({ description: 'How codebooks are sorted.' })
export class CodebookOrder {
  @Field(() => CodebookOrderField, { description: 'What to sort by.' }) field!: 'name';
  @Field(() => OrderDirection, { description: 'Which way.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class CodebooksArgs extends PageArgs {
  @Field(() => CodebookFilter, { nullable: true, description: 'Which codebooks; all when left out.' })
  filter?: CodebookFilter | null;
  @Field(() => CodebookOrder, { nullable: true, description: 'By name when left out.' }) order?: CodebookOrder | null;
}
