import type { ArticleId } from '@parallax/kernel';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { SELECTED_ARTICLE, type SelectedArticleRow, SELECTED_FROM } from './selection.sql.js';
import { allOf, type Sql, sql } from './sql.js';

/** Two sets of articles within a selection. */
export interface TwoSets {
  readonly filter: ArticleConditions;
  readonly a: ArticleConditions;
  /** Null: all the others of the selection. */
  readonly b: ArticleConditions | null;
}

export interface SidedArticleRow extends SelectedArticleRow {
  readonly inA: boolean;
  readonly inB: boolean;
  /** Its words are counted, in the version it has now, by the method asked for. */
  readonly isCounted: boolean;
}

const isIn = (conditions: ArticleConditions): Sql => sql`(${allOf(articleConditions(conditions))})`;

/** The articles of both sets, ordered by id. One that fits both is told as such. */
export const sidedArticles = ({ filter, a, b }: TwoSets, methodVersion: string): Sql =>
  sql`select ${SELECTED_ARTICLE}, ${isIn(a)} as "inA", ${b === null ? sql`not ${isIn(a)}` : isIn(b)} as "inB",
      tt.article_id is not null as "isCounted"
    from ${SELECTED_FROM}
    left join article_terms tt on tt.article_id = a.id and tt.version_no = a.version_no
      and tt.method_version = ${methodVersion}
    where ${allOf(articleConditions(filter))} ${b === null ? sql`` : sql`and (${isIn(a)} or ${isIn(b)})`}
    order by a.id`;

/** How many articles of a selection are counted: a comparison made before all were is another one. */
export const countedArticles = (filter: ArticleConditions, methodVersion: string): Sql =>
  sql`select count(*)::int as counted from article a
    join article_terms tt on tt.article_id = a.id and tt.version_no = a.version_no
      and tt.method_version = ${methodVersion}
    where ${allOf(articleConditions(filter))}`;

export interface PackedTermsRow {
  readonly id: ArticleId;
  readonly packed: Buffer;
}

export const packedTerms = (ids: readonly ArticleId[]): Sql =>
  sql`select article_id as id, packed from article_terms where article_id = any(${ids}::uuid[])`;

/** Forms as one text, a line each, and their numbers as another: a row each would take five times as long. */
export interface TermFormsRow {
  readonly ids: string | null;
  readonly forms: string | null;
}

export const termForms = (ids: readonly number[]): Sql =>
  sql`select string_agg(id::text, E'\n') as ids, string_agg(form, E'\n') as forms
    from (select id, form from term where id = any(${ids}::int[]) order by id) t`;
