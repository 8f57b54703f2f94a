import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SourceCollectionRow } from '@parallax/persistence';
import { CurrentViewer, type GraphqlContext, type Viewer } from '../../access/index.js';
import { SourceType } from '../sources/source.type.js';
import { readerOf } from './collections.service.js';
import { CollectionOfSourceType } from './collections.types.js';

const toCollectionOfSource = ({ id, name, kind, isPublic }: SourceCollectionRow): CollectionOfSourceType => ({
  ...{ id, name, kind, isPublic },
});

@Resolver(() => SourceType)
export class CollectionsOfSourceFields {
  @ResolveField(() => [CollectionOfSourceType], {
    description: 'The collections it is in, as far as the viewer sees them.',
  })
  async collections(
    @Parent() { id }: SourceType,
    @Context() { loaders }: GraphqlContext,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CollectionOfSourceType[]> {
    return (await loaders.collectionsOfSource(readerOf(viewer)).load(id)).map(toCollectionOfSource);
  }
}
