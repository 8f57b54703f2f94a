import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { IngestRunType, toIngestRun } from '../ingest/ingest-run.type.js';
import { ArticleTextType, toArticleText } from './article-text.type.js';
import { ArticleVersionType, CleaningEditType, toCleaningEdit } from './article-version.type.js';
import { rawTextOf } from './raw-text.js';

@Resolver(() => ArticleVersionType)
export class ArticleVersionFields {
  @ResolveField(() => ArticleTextType, { description: 'The text of this version.' })
  @Requires('text:read')
  async text(@Parent() version: ArticleVersionType, @Context() context: GraphqlContext): Promise<ArticleTextType> {
    return toArticleText(await context.loaders.text.load(version));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The text as it came in, before cleaning; null when cleaning changed nothing and it was not kept.',
  })
  @Requires('text:read')
  async rawText(@Parent() version: ArticleVersionType, @Context() context: GraphqlContext): Promise<string | null> {
    const raw = await context.loaders.rawDocument.load(version);
    return raw && rawTextOf(raw);
  }

  @ResolveField(() => [CleaningEditType], { description: 'What cleaning changed, in the order of the text.' })
  @Requires('text:read')
  async cleaning(
    @Parent() version: ArticleVersionType,
    @Context() context: GraphqlContext,
  ): Promise<CleaningEditType[]> {
    const rawText = (await this.rawText(version, context)) ?? '';
    return version.edits.map((edit) => toCleaningEdit(edit, rawText));
  }

  @ResolveField(() => IngestRunType, {
    nullable: true,
    description: 'The import that brought it; null if a person made it.',
  })
  @Requires('ingest:read')
  async ingestRun(@Parent() { ingestRunId }: ArticleVersionType, @Context() { loaders }: GraphqlContext) {
    const run = ingestRunId === null ? null : await loaders.ingestRun.load(ingestRunId);
    return run && toIngestRun(run);
  }
}
