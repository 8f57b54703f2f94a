import type { ArticleId, Block } from '@parallax/kernel';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { SELECTED_ARTICLE, SELECTED_FROM } from './selection.sql.js';
import { allOf, type Sql, sql } from './sql.js';

/** The articles that two filters take together, ordered by id; rows of SelectedArticleRow. */
export const articlesOfBoth = (filter: ArticleConditions, side: ArticleConditions): Sql =>
  sql`select ${SELECTED_ARTICLE} from ${SELECTED_FROM}
    where ${allOf([...articleConditions(filter), ...articleConditions(side)])} order by a.id`;

/** The current text of an article, and whether a search finds it. */
export interface CollocateTextRow {
  readonly id: ArticleId;
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly isFound: boolean;
}

/** All texts that two filters take together, in order of their ids. */
export const collocateTexts = ([filter, side]: readonly [ArticleConditions, ArticleConditions], tsquery: string): Sql =>
  sql`select a.id, a.headline, t.body, t.blocks, coalesce(s.lexemes @@ ${tsquery}::tsquery, false) as "isFound"
    from article a join article_text t on t.article_id = a.id and t.version_no = a.version_no
    left join article_search s on s.article_id = a.id
    where ${allOf([...articleConditions(filter), ...articleConditions(side)])} order by a.id`;
