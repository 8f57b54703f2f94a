import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { IngestStatus as Status } from '@parallax/kernel';
import { OrderDirection, PageArgs } from '../../graphql/connection.js';
import { IngestStatus } from './ingest-run.type.js';

@InputType({ description: 'Which imports; all conditions that are given must hold.' })
export class IngestRunFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' }) ids?: string[] | null;
  @Field(() => [IngestStatus], { nullable: true, description: 'In one of these states.' }) status?: Status[] | null;
}

export const IngestRunOrderField = { STARTED_AT: 'started' } as const;
registerEnumType(IngestRunOrderField, {
  name: 'IngestRunOrderField',
  description: 'What imports are sorted by.',
  valuesMap: { STARTED_AT: { description: 'When it was started.' } },
});

@InputType({ description: 'How imports are sorted.' })
export class IngestRunOrder {
  @Field(() => IngestRunOrderField, { description: 'What to sort by.' }) field!: 'started';
  @Field(() => OrderDirection, { description: 'Which way.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class IngestRunsArgs extends PageArgs {
  @Field(() => IngestRunFilter, { nullable: true, description: 'Which imports; all when left out.' })
  filter?: IngestRunFilter | null;
  @Field(() => IngestRunOrder, { nullable: true, description: 'Newest first when left out.' })
  order?: IngestRunOrder | null;
}

@ArgsType()
export class FailuresArgs extends PageArgs {}

@InputType({ description: 'An import to stop.' })
export class CancelIngestRunInput {
  @Field(() => ID, { description: 'Which import.' }) id!: string;
}
