import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { CodebookType, CodebookVersionType, toCodebook, toCodebookVersion } from './codebook.type.js';
import { FrameType, toFrame } from './frame.type.js';

@Resolver(() => CodebookType)
export class CodebookFields {
  @ResolveField(() => [CodebookVersionType], { description: 'Its versions, newest first.' })
  async versions(@Parent() { id }: CodebookType, @Context() context: GraphqlContext): Promise<CodebookVersionType[]> {
    return (await context.loaders.versionsOfCodebook.load(id)).map(toCodebookVersion);
  }
}

@Resolver(() => CodebookVersionType)
export class CodebookVersionFields {
  @ResolveField(() => CodebookType, { description: 'The codebook it is a version of.' })
  async codebook(@Parent() version: CodebookVersionType, @Context() context: GraphqlContext): Promise<CodebookType> {
    return toCodebook(await context.loaders.codebook.load(version.codebookId));
  }

  @ResolveField(() => [FrameType], { description: 'Its frames, in the order of the codebook.' })
  async frames(@Parent() { id }: CodebookVersionType, @Context() context: GraphqlContext): Promise<FrameType[]> {
    return (await context.loaders.framesOfVersion.load(id)).map(toFrame);
  }

  @ResolveField(() => Int, { description: 'Current labels under it in the whole corpus.' })
  @Requires('label:read')
  async labelCount(@Parent() { id }: CodebookVersionType, @Context() context: GraphqlContext): Promise<number> {
    return context.loaders.labelCountOfVersion.load(id);
  }
}
