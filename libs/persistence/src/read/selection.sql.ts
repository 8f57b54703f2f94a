import type { ArticleId, DatePrecision, EventId, SourceId } from '@parallax/kernel';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { allOf, type Sql, raw, sql, utc } from './sql.js';

/** An article that is compared, without its text. */
export interface SelectedArticleRow {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  /** ISO 8601 in UTC; midnight when only a day is known. */
  readonly publishedAt: string | null;
  readonly precision: DatePrecision | null;
  readonly versionNo: number;
  readonly wordCount: number;
  readonly language: string | null;
  /** Id of the earliest article with the same text; null when it shares its text with nobody. */
  readonly copyGroupId: ArticleId | null;
}

/** Tables of a selection; the alias `a` is the article. */
export const SELECTED_FROM: Sql = raw(`article a
  left join event_article ea on ea.article_id = a.id
  left join article_copy ac on ac.article_id = a.id`);

/** Columns of {@link SelectedArticleRow}. */
export const SELECTED_ARTICLE: Sql = sql`a.id, a.source_id as "sourceId", ea.event_id as "eventId", ${utc('a.published_at')} as "publishedAt",
      a.published_precision as precision, a.version_no as "versionNo", a.word_count as "wordCount", a.language,
      ac.group_id as "copyGroupId"`;

/**
 * The articles of a selection, ordered by id; the alias `a` is the article. Copies are told, not left out: which of
 * them stands for the others depends on the set, see `withoutCopies` in `@parallax/comparison`.
 */
export const selectedArticles = (filter: ArticleConditions): Sql =>
  sql`select ${SELECTED_ARTICLE} from ${SELECTED_FROM} where ${allOf(articleConditions(filter))} order by a.id`;

/** What of an article a result depends on, as one text. */
export const SELECTED_LINE: Sql = raw(`concat_ws(' ', a.id, a.version_no, a.source_id, coalesce(ea.event_id::text, '-'),
        coalesce(ac.group_id::text, '-'), extract(epoch from a.published_at), a.published_precision, a.language)`);

export interface SelectionFingerprint {
  readonly articles: number;
  readonly digest: string;
}

/**
 * Says in one row which articles a selection has, in which versions, events and groups of copies. Two hashes of 64
 * bits each are combined, whatever the order, since one would not be enough.
 */
export const selectionFingerprint = (filter: ArticleConditions): Sql =>
  sql`select count(*)::int as articles, concat_ws(' ', bit_xor(hashtextextended(x.line, 1)), bit_xor(hashtextextended(x.line, 2))) as digest
    from (select ${SELECTED_LINE} as line
      from ${SELECTED_FROM} where ${allOf(articleConditions(filter))}) x`;

/** Of a selection the articles that print the text of any of these, and those themselves; none that prints its own. */
export const copiesOfArticles = (filter: ArticleConditions, ids: readonly string[]): Sql =>
  sql`select ${SELECTED_ARTICLE} from ${SELECTED_FROM}
    where ac.group_id in (select c.group_id from article_copy c where c.article_id = any(${ids}::uuid[]))
      and ${allOf(articleConditions(filter))}`;
