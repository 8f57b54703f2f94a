import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type GraphqlContext, Requires, type Viewer } from '../../access/index.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { toUserError } from '../user-error.type.js';
import { CollectionsService } from './collections.service.js';
import {
  CollectionPayload,
  CollectionType,
  CreateCollectionInput,
  DeleteCollectionInput,
  DeleteCollectionPayload,
  toCollection,
  toCollectionPayload,
  UpdateCollectionInput,
} from './collections.types.js';

@Resolver(() => CollectionType)
export class CollectionsResolver {
  constructor(private readonly service: CollectionsService) {}

  @Query(() => [CollectionType], {
    description: 'Collections of outlets that the viewer may see, by name, at most 200.',
  })
  @Requires('source:read')
  async collections(@CurrentViewer() viewer: Viewer): Promise<CollectionType[]> {
    return (await this.service.list(viewer)).map(toCollection);
  }

  @ResolveField(() => [SourceType], { description: 'Its outlets by name.' })
  @Requires('source:read')
  async sources(
    @Parent() { sourceIds }: CollectionType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourceType[]> {
    return (await Promise.all(sourceIds.map((id) => loaders.source.load(id)))).map(toSource);
  }

  @Mutation(() => CollectionPayload, { description: 'Names a set of outlets.' })
  @Requires('source:write')
  async createCollection(
    @Args('input', { description: 'Name and outlets.' }) input: CreateCollectionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CollectionPayload> {
    return toCollectionPayload(await this.service.create(input, viewer));
  }

  @Mutation(() => CollectionPayload, { description: 'Renames a collection or sets its outlets.' })
  @Requires('source:write')
  async updateCollection(
    @Args('input', { description: 'Which one, and what changes.' }) input: UpdateCollectionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CollectionPayload> {
    return toCollectionPayload(await this.service.update(input, viewer));
  }

  @Mutation(() => DeleteCollectionPayload, {
    description: 'Deletes a collection; its outlets and stored results stay.',
  })
  @Requires('source:write')
  async deleteCollection(
    @Args('input', { description: 'Which one.' }) { id }: DeleteCollectionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<DeleteCollectionPayload> {
    const result = await this.service.remove(id, viewer);
    return result.ok ? { id: result.value, errors: [] } : { id: null, errors: [toUserError(result.error)] };
  }
}
