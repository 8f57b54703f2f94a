import type { ArticleId } from '@parallax/kernel';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { SELECTED_ARTICLE, type SelectedArticleRow, SELECTED_FROM, SELECTED_LINE } from './selection.sql.js';
import { allOf, raw, type Sql, sql } from './sql.js';

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
  /** Its different words; null until they are counted, in the version it has now, by the method asked for. */
  readonly termCount: number | null;
}

const isIn = (conditions: ArticleConditions): Sql => sql`(${allOf(articleConditions(conditions))})`;

const inB = ({ a, b }: TwoSets): Sql => (b === null ? sql`not ${isIn(a)}` : isIn(b));
const ofEither = (sets: TwoSets): Sql =>
  sql`${allOf(articleConditions(sets.filter))} ${sets.b === null ? raw('') : sql`and (${isIn(sets.a)} or ${inB(sets)})`}`;

const countedFrom = (methodVersion: string): Sql =>
  sql`${SELECTED_FROM} left join article_terms tt
      on tt.article_id = a.id and tt.version_no = a.version_no and tt.method_version = ${methodVersion}`;
const isCounted = raw('tt.article_id is not null');

/** The articles of both sets, ordered by id. One that fits both is told as such. */
export const sidedArticles = (sets: TwoSets, methodVersion: string): Sql =>
  sql`select ${SELECTED_ARTICLE}, ${isIn(sets.a)} as "inA", ${inB(sets)} as "inB", tt.term_count as "termCount"
    from ${countedFrom(methodVersion)} where ${ofEither(sets)} order by a.id`;

/** As `selectionFingerprint`; also which set each article is in, and whether it is counted. */
export const sidedFingerprint = (sets: TwoSets, methodVersion: string): Sql =>
  sql`select count(*)::int as articles,
      concat_ws(' ', bit_xor(hashtextextended(x.line, 1)), bit_xor(hashtextextended(x.line, 2))) as digest
    from (select concat_ws(' ', ${SELECTED_LINE}, ${isIn(sets.a)}, ${inB(sets)}, ${isCounted}) as line
      from ${countedFrom(methodVersion)} where ${ofEither(sets)}) x`;

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
