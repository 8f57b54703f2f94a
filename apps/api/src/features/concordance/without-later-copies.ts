import { withoutCopies } from '@parallax/comparison';
import { type ArticleConditions, copiesOfArticles, rowsOf, type SelectedArticleRow } from '@parallax/persistence';
import type { Pool } from 'pg';

/** Of some articles of a selection those that print no text of an earlier one of that selection. */
export async function withoutLaterCopies<T extends { readonly id: string }>(
  database: Pool,
  filter: ArticleConditions,
  articles: readonly T[],
): Promise<T[]> {
  const copies = copiesOfArticles(
    filter,
    articles.map(({ id }) => id),
  );
  const rows = await rowsOf<SelectedArticleRow>(database, copies);
  const firsts = new Set(withoutCopies(rows));
  const later = new Set(rows.filter((row) => !firsts.has(row)).map(({ id }) => String(id)));
  return articles.filter(({ id }) => !later.has(id));
}
