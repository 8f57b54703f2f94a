import { Inject, Injectable } from '@nestjs/common';
import { byWordIndex, concordanceCount, toStatement } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { ConcordanceExtentType } from './concordance.type.js';
import type { ArticleLine } from './lines-of-article.js';
import { linesInOrder } from './ordered-lines.js';
import type { ConcordanceRequest } from './read-concordance.js';
import { readLines } from './read-extent.js';
import { linesSorted } from './sorted-lines.js';

const COUNT_TIMEOUT_MS = 2_000;
const QUERY_CANCELED = '57014';

@Injectable()
export class ConcordanceService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** Lines of one page, one more than asked for if there are any. */
  lines(request: ConcordanceRequest): Promise<ArticleLine[]> {
    const { sort } = request;
    return sort === 'date' || sort === 'position'
      ? linesInOrder(this.database, { ...request, sort })
      : linesSorted(this.database, request, sort);
  }

  async extent(request: ConcordanceRequest): Promise<ConcordanceExtentType> {
    const { lines, articlesRead, isComplete } = await readLines(this.database, request);
    const articles = isComplete ? articlesRead : await this.countArticles(request);
    return { articles, articlesRead, lines: lines.length, isComplete, seed: request.seed };
  }

  /** Null when counting takes longer than two seconds. */
  private async countArticles({ filter, query }: ConcordanceRequest): Promise<number | null> {
    try {
      return await byWordIndex(this.database, async (client) => {
        await client.query(`set local statement_timeout = ${COUNT_TIMEOUT_MS}`);
        const { rows } = await client.query<{ total: number }>(toStatement(concordanceCount(filter, query.tsquery)));
        return rows[0]?.total ?? 0;
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === QUERY_CANCELED) return null;
      throw error;
    }
  }
}
