import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { ArticleConnection, toArticle } from './article.type.js';
import { ArticlesArgs, UndoCleaningInput } from './articles.inputs.js';
import { UndoCleaningPayload, toUndoCleaningPayload } from './articles.payloads.js';
import { ArticlesService } from './articles.service.js';
import { CleaningService } from './cleaning.service.js';

@Resolver()
export class ArticlesResolver {
  constructor(
    private readonly service: ArticlesService,
    private readonly cleaning: CleaningService,
  ) {}

  @Query(() => ArticleConnection, { description: 'Articles, filtered and searched over their full text.' })
  @Requires('article:read')
  async articles(@Args() args: ArticlesArgs, @CurrentViewer() viewer: Viewer) {
    const { page, search } = await this.service.list(args, viewer);
    return new PageConnection(page, (row) => toArticle(row, search));
  }

  @Mutation(() => UndoCleaningPayload, {
    description:
      'Makes a new version of an article in which some cleaning rules changed nothing. Labels stay with the version they were made on.',
  })
  @Requires('ingest:write')
  async undoCleaning(
    @Args('input', { description: 'Which rules, on which version.' }) input: UndoCleaningInput,
  ): Promise<UndoCleaningPayload> {
    return toUndoCleaningPayload(await this.cleaning.undo(input));
  }
}
