import type { ArticleId, Block, SourceId } from '@parallax/kernel';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { allOf, type Sql, raw, sql } from './sql.js';

/** The current text of an article that may name a concept. */
export interface NamedTextRow {
  readonly id: ArticleId;
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
}

const TEXT = raw(`a.id, a.headline, t.body, t.blocks from article a
  join article_text t on t.article_id = a.id and t.version_no = a.version_no`);

const among = (tsquery: string | null): Sql =>
  tsquery === null
    ? raw('true')
    : sql`a.id in (select s.article_id from article_search s where s.lexemes @@ ${tsquery}::tsquery)`;

/** Of a selection the texts a search may find something in, by id; all of them where nothing can be searched for. */
export const textsOfSelection = (filter: ArticleConditions, tsquery: string | null): Sql =>
  sql`select ${TEXT} where ${allOf(articleConditions(filter))} and ${among(tsquery)} order by a.id`;

/** The same of some articles. */
export const textsOfArticles = (ids: readonly string[], tsquery: string | null): Sql =>
  sql`select ${TEXT} where a.id = any(${ids}::uuid[]) and ${among(tsquery)} order by a.id`;

/** Of a selection the ids of articles a search may find something in. */
export const namingCandidates = (filter: ArticleConditions, tsquery: string | null): Sql =>
  sql`select a.id from article a where ${allOf(articleConditions(filter))} and ${among(tsquery)}`;

export interface SourcedTextRow extends NamedTextRow {
  readonly sourceId: SourceId;
}

/** The texts of one event, in order of their ids. */
export const textsOfEvent = (eventId: string, limit: number): Sql =>
  sql`select a.source_id as "sourceId", ${TEXT} join event_article ea on ea.article_id = a.id
    where ea.event_id = ${eventId}::uuid order by a.id limit ${limit}`;
