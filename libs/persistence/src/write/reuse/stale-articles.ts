import type { ArticleId, Block, EventId, SourceId } from '@parallax/kernel';
import { type Sql, sql } from '../../read/sql.js';

/** An article whose shared text has to be measured again, with all it is measured on. */
export interface StaleArticleRow {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  readonly body: string;
  readonly blocks: readonly Block[];
  /** Its sketch is of this version, outlet and method. */
  readonly isSketched: boolean;
}

export interface StalePlaceRow {
  readonly id: ArticleId;
  readonly eventId: EventId | null;
}

const staleFrom = (methodVersion: string): Sql => sql`article a
    left join event_article ea on ea.article_id = a.id
    left join reuse_measure m on m.article_id = a.id
  where (m.article_id is null or m.version_no <> a.version_no or m.method_version <> ${methodVersion}
    or m.source_id <> a.source_id or m.event_id is distinct from ea.event_id
    or m.published_at is distinct from a.published_at or m.published_precision is distinct from a.published_precision)`;

export const countStale = (methodVersion: string): Sql =>
  sql`select count(*)::int as n from ${staleFrom(methodVersion)}`;

/** Stale articles, those of one event together, so that an event's texts are read once. */
export const stalePlaces = (methodVersion: string): Sql =>
  sql`select a.id, ea.event_id as "eventId" from ${staleFrom(methodVersion)} order by ea.event_id nulls last, a.id`;

/** Those of some articles that are still stale, ordered by id. */
export const staleArticles = (methodVersion: string, ids: readonly string[]): Sql =>
  sql`select x.id, x.version_no as "versionNo", x.source_id as "sourceId", x.event_id as "eventId", t.body, t.blocks,
      s.article_id is not null as "isSketched"
    from (select a.id, a.version_no, a.source_id, ea.event_id from ${staleFrom(methodVersion)}
      and a.id = any(${ids}::uuid[])) x
    join article_text t on t.article_id = x.id and t.version_no = x.version_no
    left join reuse_sketch s on s.article_id = x.id and s.version_no = x.version_no and s.source_id = x.source_id
      and s.method_version = ${methodVersion}
    order by x.id`;

/** A text to compare stale ones with. */
export interface ComparedTextRow {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly sourceId: SourceId;
  readonly body: string;
  readonly blocks: readonly Block[];
}

export const comparedTexts = (ids: readonly string[]): Sql =>
  sql`select a.id, a.version_no as "versionNo", a.source_id as "sourceId", t.body, t.blocks
    from article a join article_text t on t.article_id = a.id and t.version_no = a.version_no
    where a.id = any(${ids}::uuid[]) order by a.id`;

export interface EventMateRow {
  readonly eventId: EventId;
  readonly id: ArticleId;
}

/** All articles that are in these events. */
export const eventMates = (eventIds: readonly string[]): Sql =>
  sql`select event_id as "eventId", article_id as id from event_article where event_id = any(${eventIds}::uuid[])
    order by event_id, article_id`;

/** Writes down that these articles were measured as they are now. */
export const markReuseMeasured = (
  methodVersion: string,
  articles: readonly { readonly id: string; readonly isRepetitive: boolean }[],
): Sql =>
  sql`insert into reuse_measure (article_id, version_no, method_version, source_id, event_id, published_at,
      published_precision, is_repetitive)
    select a.id, a.version_no, ${methodVersion}, a.source_id, ea.event_id, a.published_at, a.published_precision, x.repetitive
    from unnest(${articles.map(({ id }) => id)}::uuid[], ${articles.map(({ isRepetitive }) => isRepetitive)}::bool[])
        as x (id, repetitive)
      join article a on a.id = x.id left join event_article ea on ea.article_id = a.id
    on conflict (article_id) do update set version_no = excluded.version_no, method_version = excluded.method_version,
      source_id = excluded.source_id, event_id = excluded.event_id, published_at = excluded.published_at,
      published_precision = excluded.published_precision, is_repetitive = excluded.is_repetitive, measured_at = now()`;
