import type { SourceId } from '@parallax/kernel';
import { type Sql, sql } from '../../read/sql.js';

export interface MovedAliasRow {
  readonly key: string;
  readonly kind: string;
  readonly spelling: string;
}

export interface MovedRatingRow {
  readonly id: string;
  readonly dimension: string;
  readonly value: string;
  readonly rater: string | null;
  readonly citation: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The kept outlet has this rater’s word for the same days, or the very same rating: it stays where it is. */
  readonly stays: boolean;
}

export interface MovedMembershipRow {
  readonly id: string;
  readonly name: string;
  /** The kept outlet is in it already. */
  readonly isShared: boolean;
}

export const aliasesToMove = (mergedId: SourceId): Sql =>
  sql`select key, kind, spelling from source_alias where source_id = ${mergedId}::uuid order by kind desc, spelling, key`;

export const ratingsToMove = (keptId: SourceId, mergedId: SourceId): Sql =>
  sql`select r.id, r.dimension, r.value, r.rater, r.citation, r.valid_from::text as "validFrom",
      r.valid_to::text as "validTo", exists (select from source_rating k
        where k.source_id = ${keptId}::uuid and k.withdrawn_at is null and lower(k.dimension) = lower(r.dimension)
          and (lower(btrim(k.rater)) = lower(btrim(r.rater))
              and daterange(k.valid_from, k.valid_to, '[]') && daterange(r.valid_from, r.valid_to, '[]')
            or (k.dimension, k.value, k.rater, k.valid_from, k.valid_to)
              is not distinct from (r.dimension, r.value, r.rater, r.valid_from, r.valid_to))) as stays
    from source_rating r where r.source_id = ${mergedId}::uuid and r.withdrawn_at is null
    order by r.dimension, r.rater nulls last, r.valid_from, r.id`;

export const membershipsToMove = (keptId: SourceId, mergedId: SourceId): Sql =>
  sql`select c.id, c.name, exists (select from collection_source k
      where k.collection_id = c.id and k.source_id = ${keptId}::uuid) as "isShared"
    from collection_source cs join collection c on c.id = cs.collection_id
    where cs.source_id = ${mergedId}::uuid order by lower(c.name), c.id`;

export interface MovedFeedRow {
  readonly id: string;
  readonly url: string;
}

export const feedsToMove = (mergedId: SourceId): Sql =>
  sql`select id, url from feed where source_id = ${mergedId}::uuid and removed_at is null order by url`;

export const articlesToMove = (mergedId: SourceId): Sql =>
  sql`select count(*)::int as count from article where source_id = ${mergedId}::uuid`;

/** Writes down which articles go, and lets them go; their ids stay. */
export const noteMoves = (changeId: string, from: SourceId, to: SourceId): Sql =>
  sql`insert into source_move (article_id, change_id, from_source_id, to_source_id)
    select id, ${changeId}::uuid, source_id, ${to}::uuid from article where source_id = ${from}::uuid`;

/** The articles of another change go back, as far as they are where it put them. */
export const noteMovesBack = (changeId: string, undone: string): Sql =>
  sql`insert into source_move (article_id, change_id, from_source_id, to_source_id)
    select m.article_id, ${changeId}::uuid, m.to_source_id, m.from_source_id
    from source_move m join article a on a.id = m.article_id and a.source_id = m.to_source_id
    where m.change_id = ${undone}::uuid`;

export const moveArticles = (changeId: string): Sql =>
  sql`update article a set source_id = m.to_source_id from source_move m
    where m.change_id = ${changeId}::uuid and a.id = m.article_id returning a.id`;

export const eventsOfMoved = (changeId: string): Sql =>
  sql`select distinct ea.event_id as id from source_move m join event_article ea on ea.article_id = m.article_id
    where m.change_id = ${changeId}::uuid`;
