import { Inject, Injectable } from '@nestjs/common';
import type { ArticleRow } from '@parallax/persistence';
import type { SearchQuery } from '@parallax/text';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readRows } from '../../graphql/connection-page.js';
import type { ArticlesArgs } from './articles.inputs.js';
import { readArticles } from './read-articles.js';

@Injectable()
export class ArticlesService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async list(args: ArticlesArgs, viewer: Viewer): Promise<{ page: Page<ArticleRow>; search: SearchQuery | null }> {
    const { list, order, search } = readArticles(args, viewer);
    return { page: await readRows<ArticleRow>(this.database, list, order), search };
  }
}
