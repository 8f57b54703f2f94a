import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/connection.js';
import { AdjudicationState } from './adjudication.enums.js';

@ArgsType()
export class AdjudicationQueueArgs extends PageArgs {
  @Field(() => ID, { description: 'The coding project.' }) projectId!: string;
  @Field(() => ID, { nullable: true, description: 'One frame; all when left out.' }) frameId?: string | null;
  @Field(() => AdjudicationState, { nullable: true, description: 'OPEN when left out.' })
  only?: AdjudicationState | null;
}

@ArgsType()
export class GoldArgs extends PageArgs {
  @Field(() => ID, { description: 'The coding project.' }) projectId!: string;
  @Field(() => ID, { nullable: true, description: 'One frame; all when left out.' }) frameId?: string | null;
}

@InputType({ description: 'A decision on one frame of one unit.' })
export class AdjudicateInput {
  @Field(() => ID, { description: 'A UUID made by the caller; sent again it gives the same answer.' }) id!: string;
  @Field(() => ID, { description: 'The coding project.' }) projectId!: string;
  @Field(() => ID, { description: 'The article of the unit.' }) articleId!: string;
  @Field(() => Int, { description: '0: the whole article; n: its n-th paragraph.' }) unitNo!: number;
  @Field(() => ID, { description: 'The frame, of the project’s codebook version.' }) frameId!: string;
  @Field({ description: 'True: the frame is present.' }) present!: boolean;
  @Field({ description: 'Why, in 1 to 2000 characters.' }) reason!: string;
  @Field(() => ID, { nullable: true, description: 'The decision it replaces; left out for a first one.' })
  supersedes?: string | null;
}
