import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { EventComparisonType } from './comparison.type.js';
import { EventComparisonArgs } from './comparisons.inputs.js';
import { ComparisonsService } from './comparisons.service.js';
import { toEventComparison } from './to-event-comparison.js';

@Resolver()
export class ComparisonsResolver {
  constructor(private readonly service: ComparisonsService) {}

  @Query(() => EventComparisonType, {
    nullable: true,
    description: 'One event, outlet by outlet; null when there is no such event.',
  })
  @Requires('event:read')
  async eventComparison(@Args() args: EventComparisonArgs): Promise<EventComparisonType | null> {
    const compared = await this.service.compareEvent(args);
    return compared && toEventComparison(compared);
  }
}
