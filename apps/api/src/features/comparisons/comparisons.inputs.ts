import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class EventComparisonArgs {
  @Field(() => ID, { description: 'The event to compare.' }) eventId!: string;
  @Field(() => [ID], { nullable: true, description: 'Outlets to show, in this order; all when left out.' })
  sourceIds?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Codebook version whose frames are compared; the one with most labels in the event when left out.',
  })
  codebookVersionId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: of articles of the event that print one text only the first is counted in frameShares.',
  })
  collapseCopies?: boolean | null;
}
