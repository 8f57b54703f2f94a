import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { checkCodebook, type CodebookFormat as Format, writeCodebook } from '@parallax/framing';
import { fingerprintOf } from '@parallax/persistence';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { CodebookType, CodebookVersionType, toCodebook, toCodebookVersion } from './codebook.type.js';
import { CodebookFormat, CodebookProblemType } from './codebook-edit.types.js';
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

  @ResolveField(() => String, {
    description:
      'Stands for its content; a change names the revision it was made on, so that nobody overwrites unawares.',
  })
  async revision(@Parent() { id }: CodebookVersionType, @Context() context: GraphqlContext): Promise<string> {
    return fingerprintOf((await context.loaders.codebookDocument.load(id)).document);
  }

  @ResolveField(() => [CodebookProblemType], { description: 'What keeps a draft from being published.' })
  async problems(
    @Parent() { id }: CodebookVersionType,
    @Context() context: GraphqlContext,
  ): Promise<CodebookProblemType[]> {
    const problems = checkCodebook((await context.loaders.codebookDocument.load(id)).document);
    return problems.map(({ code, frameIndex, field, message, remedy }) => ({
      code,
      frameIndex,
      field,
      message,
      remedy,
    }));
  }

  @ResolveField(() => String, { description: 'The version with all its fields, in a form that can be imported again.' })
  async export(
    @Parent() { id }: CodebookVersionType,
    @Context() context: GraphqlContext,
    @Args('format', { type: () => CodebookFormat, description: 'The form.' }) format: Format,
  ): Promise<string> {
    return writeCodebook((await context.loaders.codebookDocument.load(id)).document, format);
  }
}
