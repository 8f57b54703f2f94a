import {
  countUnmeasured,
  inTransaction,
  markArticlesMeasured,
  type MeasuredArticleRow,
  rowsOf,
  unmeasuredArticles,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import type { OnStep } from '../progress/index.js';
import type { ArticleMeasure } from './article-measure.js';
import { ARTICLE_MEASURES } from './measures.js';

const ARTICLES_A_BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** One batch at a time, so that two workers never wait for each other's rows in a circle. */
const IN_TURN = { locks: ['measureArticles'] } as const;

export interface MeasureArticlesOptions {
  readonly database: Pool;
  readonly measures?: readonly ArticleMeasure[];
  readonly onStep?: OnStep;
}

/**
 * Takes every measure of the articles whose text or method changed since, batch by batch, each in one transaction.
 * A second run finds nothing to do. Answers how many articles were measured.
 * @throws what `onStep` throws, after a whole batch: what is left is found next time.
 */
export async function measureArticles(options: MeasureArticlesOptions): Promise<number> {
  const { database, measures = ARTICLE_MEASURES, onStep } = options;
  if (measures.length === 0) return 0;
  const total = (await rowsOf<{ n: number }>(database, countUnmeasured(measures)))[0]?.n ?? 0;
  let after = FIRST_ID;
  let done = 0;
  for (;;) {
    await onStep?.(done, Math.max(total, done));
    const articles = await measureBatch(database, measures, after);
    const last = articles.at(-1);
    if (last === undefined) return done;
    after = last.id;
    done += articles.length;
  }
}

const measureBatch = (
  database: Pool,
  measures: readonly ArticleMeasure[],
  after: string,
): Promise<readonly MeasuredArticleRow[]> =>
  inTransaction(
    database,
    async (client) => {
      const articles = await rowsOf<MeasuredArticleRow>(client, unmeasuredArticles(measures, after, ARTICLES_A_BATCH));
      if (articles.length > 0) for (const measure of measures) await take(client, measure, articles);
      return articles;
    },
    IN_TURN,
  );

async function take(
  client: PoolClient,
  measure: ArticleMeasure,
  articles: readonly MeasuredArticleRow[],
): Promise<void> {
  await measure.store(client, articles);
  await rowsOf(client, markArticlesMeasured(measure, articles));
}
