import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { allOf, type Sql, raw, sql, utc } from './sql.js';

/** The newest revision of a class. */
export interface ActorClassRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly definition: string;
  readonly position: number;
  readonly isRetired: boolean;
  readonly decidedBy: string;
  readonly createdAt: string;
}

const newestClasses: Sql = raw('select distinct on (id) * from actor_class order by id, revision desc');

export const actorClasses: Sql = sql`select c.id, c.revision, c.name, c.definition, c.position,
    c.is_retired as "isRetired", c.decided_by as "decidedBy", ${utc('c.created_at')} as "createdAt"
  from (${newestClasses}) c order by c.position, c.id`;

/** Decisions that stand, one a speaker. They are few: people make them one by one. */
export const NEWEST_SPEAKER_CLASS: Sql = raw(
  'select distinct on (speaker_key) speaker_key, class_id from speaker_class order by speaker_key, id desc',
);
export const NEWEST_SPEAKER_IDENTITY: Sql = raw(
  'select distinct on (speaker_key) speaker_key, same_as from speaker_identity order by speaker_key, id desc',
);

export interface SpeakerClassRow {
  readonly speakerKey: string;
  readonly classId: string | null;
}
export interface SpeakerIdentityRow {
  readonly speakerKey: string;
  readonly sameAs: string | null;
}

export const speakerClasses: Sql = sql`select d.speaker_key as "speakerKey", d.class_id as "classId"
  from (${NEWEST_SPEAKER_CLASS}) d order by d.speaker_key`;

export const speakerIdentities: Sql = sql`select d.speaker_key as "speakerKey", d.same_as as "sameAs"
  from (${NEWEST_SPEAKER_IDENTITY}) d order by d.speaker_key`;

/** A speaker over a set of articles, forms that people counted with it included. */
export interface SpeakerRow {
  readonly key: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly quotations: number;
  readonly words: number;
  readonly articles: number;
  readonly outlets: number;
}

export interface SpeakerConditions {
  readonly filter: ArticleConditions;
  /** Part of a key, folded; null: any. */
  readonly search: string | null;
  readonly keys: readonly string[] | null;
  readonly otherThan: readonly string[] | null;
}

export interface SpeakerPlace {
  readonly quotations: number;
  readonly key: string;
}

/**
 * Speakers, those with most quotations first. Reads every quotation of the set: at 100,000 articles of six quotations
 * each that is a scan of 600,000 short rows, well below the second a page may take.
 */
export const speakerPage = (wanted: SpeakerConditions, after: SpeakerPlace | null, limit: number): Sql => sql`
  with same as (${NEWEST_SPEAKER_IDENTITY}),
  speaker as (
    select coalesce(s.same_as, q.speaker_key) as key, mode() within group (order by q.speaker_name) as name,
      array_agg(distinct q.speaker_key) as forms, count(*)::int as quotations, sum(q.word_count)::int as words,
      count(distinct q.article_id)::int as articles, count(distinct a.source_id)::int as outlets
    from quotation q join article a on a.id = q.article_id left join same s on s.speaker_key = q.speaker_key
    where q.speaker_key is not null and ${allOf([
      ...articleConditions(wanted.filter),
      ...(wanted.keys ? [sql`q.speaker_key = any(${wanted.keys}::text[])`] : []),
      ...(wanted.otherThan ? [sql`q.speaker_key <> all(${wanted.otherThan}::text[])`] : []),
      ...(wanted.search ? [sql`position(${wanted.search} in q.speaker_key) > 0`] : []),
    ])}
    group by 1
  )
  select * from speaker where ${
    after === null
      ? raw('true')
      : sql`(quotations < ${after.quotations}::int or (quotations = ${after.quotations}::int and key > ${after.key}::text))`
  }
  order by quotations desc, key limit ${limit}::int`;
