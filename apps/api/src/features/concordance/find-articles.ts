import {
  type ConcordanceArticles,
  type ConcordanceFound,
  type Sql,
  byWordIndex,
  concordanceAmong,
  concordanceByFinds,
  concordanceByWalk,
  concordanceFinds,
  concordanceOfNarrow,
  isNarrow,
  toStatement,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';

/** Words of fewer articles are rare: these are sorted whole. */
const RARE = 1_000;

// Not prepared: a plan for any words would be wrong for most.
const run = async <Row extends object>(client: PoolClient, piece: Sql): Promise<Row[]> =>
  (await client.query<Row>(toStatement(piece))).rows;

/**
 * The next articles with the words, in order, by the plan that fits how common the words are: see concordance.sql.ts.
 *
 * @param walk how many articles are tested one by one before the index of words is asked
 */
export async function findArticles(
  database: Pool,
  articles: ConcordanceArticles,
  walk: number,
): Promise<ConcordanceFound[]> {
  return byWordIndex(database, async (client) => {
    if (isNarrow(articles.filter)) return run(client, concordanceOfNarrow(articles));
    const walked = await run<ConcordanceFound>(client, concordanceByWalk(articles, walk));
    if (walked.length === articles.limit) return walked;
    const rare = await run<{ id: string }>(client, concordanceFinds(articles.tsquery, RARE));
    const ids = rare.map(({ id }) => id);
    return run(client, ids.length > RARE ? concordanceByFinds(articles) : concordanceAmong(articles, ids));
  });
}
