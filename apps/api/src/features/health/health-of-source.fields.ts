import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { SourceType } from '../sources/source.type.js';
import { SourceHealthType, toSourceFlag } from './source-health.type.js';
import { everyDay, watchOf } from './volume-watch.js';

@Resolver(() => SourceType)
export class HealthOfSourceFields {
  @ResolveField(() => SourceHealthType, { description: 'How steadily articles come from it.' })
  async health(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<SourceHealthType> {
    const [flags, rows] = await Promise.all([loaders.healthOfSource.load(id), loaders.volumeOfSource.load(id)]);
    const volume = everyDay(rows);
    const { days, words } = watchOf(volume);
    return { flags: flags.map(toSourceFlag), volume, daysUntilStopIsTold: days, watch: words };
  }
}
