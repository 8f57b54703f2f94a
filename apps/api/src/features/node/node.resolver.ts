import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { NodeService } from './node.service.js';
import { NodeType } from './node.type.js';

@Resolver()
export class NodeResolver {
  constructor(private readonly service: NodeService) {}

  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything by its id; null when there is no such thing. It needs the permission to read things of that type too.',
  })
  @Requires('article:read')
  node(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<NodeType | null> {
    return this.service.find(id, viewer);
  }
}
