import { ArgsType, Field, ID } from '@nestjs/graphql';
import { CalendarDate } from '../../graphql/scalars.js';

@ArgsType()
export class SourceFlagsArgs {
  @Field(() => CalendarDate, { nullable: true, description: 'First day of the period; open when left out.' })
  from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of the period; open when left out.' })
  to?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Which outlets; all when left out, none when empty.' })
  sourceIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Only outlets of this collection; of any when left out.' })
  collectionId?: string | null;
}
