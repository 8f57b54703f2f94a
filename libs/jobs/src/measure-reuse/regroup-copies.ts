import { compareMoments, type Dated } from '@parallax/comparison';
import type { ArticleId } from '@parallax/kernel';
import { copiedArticles, copiesAround, copyPairs, type CopyRule, replaceCopies } from '@parallax/persistence';
import { COPY_CONTAINMENT, copyGroups, LEAST_SHARED, REUSE_VERSION } from '@parallax/reuse';
import type { PoolClient } from 'pg';

const RULE: CopyRule = { containment: COPY_CONTAINMENT, shared: LEAST_SHARED };

/**
 * Puts right which articles print one text, as far as these articles have to do with it: they may have left a group,
 * joined two, or come before its first.
 */
export async function regroupCopies(client: PoolClient, articleIds: readonly ArticleId[]): Promise<void> {
  const reached = await copiesAround(client, RULE, articleIds);
  const pairs = await copyPairs(client, RULE, reached);
  const copied = pairs.flatMap(({ articleId, otherId }) => [articleId, otherId]);
  const dated = new Map<ArticleId, Dated>(
    pairs.length === 0 ? [] : (await copiedArticles(client, copied)).map((article) => [article.id, article]),
  );
  const momentOf = (id: ArticleId): Dated => dated.get(id) ?? { id, publishedAt: null, precision: null };
  const copies = copyGroups(pairs, (a, b) => compareMoments(momentOf(a), momentOf(b)));
  await replaceCopies(client, reached, { methodVersion: REUSE_VERSION, copies });
}
