import { type Sql, raw, sql, utc } from './sql.js';

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
