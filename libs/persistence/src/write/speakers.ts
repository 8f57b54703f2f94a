import { err, ok, type Result } from '@parallax/kernel';
import type pg from 'pg';
import { type ActorClassRow, actorClasses, speakerIdentities, type SpeakerIdentityRow } from '../read/speakers.sql.js';
import { rowsOf, sql } from '../read/sql.js';
import { newId } from '../server/new-id.js';
import { inTransaction } from './in-transaction.js';

const alone = <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(pool, work, { locks: ['speakers'] });

export interface NewActorClass {
  /** Null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly definition: string;
  readonly isRetired: boolean;
  readonly decidedBy: string;
}

export type ActorClassRefusal = 'NOT_FOUND' | 'NAME_TAKEN';

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Stores a class, or its next revision; saying the same again stores nothing. */
export const saveActorClass = (
  pool: pg.Pool,
  { id, name, definition, isRetired, decidedBy }: NewActorClass,
): Promise<Result<ActorClassRow, ActorClassRefusal>> =>
  alone(pool, async (client) => {
    const all = await rowsOf<ActorClassRow>(client, actorClasses);
    const before = all.find((known) => known.id === id);
    if (id !== null && !before) return err('NOT_FOUND');
    const others = all.filter((known) => known.id !== id && !known.isRetired);
    if (!isRetired && others.some((known) => sameName(known.name, name))) return err('NAME_TAKEN');
    if (before?.name === name && before.definition === definition && before.isRetired === isRetired) return ok(before);
    const position = before?.position ?? Math.max(0, ...all.map((known) => known.position)) + 1;
    const revision = (before?.revision ?? 0) + 1;
    const key = before?.id ?? newId();
    await rowsOf(
      client,
      sql`insert into actor_class (id, revision, name, definition, position, is_retired, decided_by)
        values (${key}::uuid, ${revision}, ${name}, ${definition}, ${position}, ${isRetired}, ${decidedBy})`,
    );
    const saved = (await rowsOf<ActorClassRow>(client, actorClasses)).find((known) => known.id === key);
    if (!saved) throw new Error('An actor class vanished after it was stored.');
    return ok(saved);
  });

export interface SpeakerDecision {
  readonly speakerKeys: readonly string[];
  readonly reason: string;
  readonly decidedBy: string;
}

/** Puts speakers into a class, or with null out of any; one new decision each. */
export const classifySpeakers = (
  pool: pg.Pool,
  { speakerKeys, reason, decidedBy, classId }: SpeakerDecision & { readonly classId: string | null },
): Promise<Result<number, 'NOT_FOUND'>> =>
  alone(pool, async (client) => {
    const classes = await rowsOf<ActorClassRow>(client, actorClasses);
    if (classId !== null && !classes.some(({ id, isRetired }) => id === classId && !isRetired)) return err('NOT_FOUND');
    const ids = speakerKeys.map(() => newId());
    await rowsOf(
      client,
      sql`insert into speaker_class (id, speaker_key, class_id, reason, decided_by)
        select x.id, x.key, ${classId}::uuid, ${reason}, ${decidedBy}
        from unnest(${ids}::uuid[], ${speakerKeys}::text[]) as x (id, key)`,
    );
    return ok(speakerKeys.length);
  });

/**
 * Counts forms with another one, or with null each for itself again. A form that others are counted with takes them
 * along, so that no form hangs on one that hangs on a third.
 */
export const mergeSpeakers = (
  pool: pg.Pool,
  { speakerKeys, reason, decidedBy, sameAs }: SpeakerDecision & { readonly sameAs: string | null },
): Promise<Result<number, 'SAME_SPEAKER'>> =>
  alone(pool, async (client) => {
    const known = new Map(
      (await rowsOf<SpeakerIdentityRow>(client, speakerIdentities)).map((row) => [row.speakerKey, row.sameAs]),
    );
    const target = sameAs === null ? null : (known.get(sameAs) ?? sameAs);
    if (target !== null && speakerKeys.includes(target)) return err('SAME_SPEAKER');
    const along = [...known].flatMap(([key, same]) => (same !== null && speakerKeys.includes(same) ? [key] : []));
    const moved = target === null ? speakerKeys : [...new Set([...speakerKeys, ...along])];
    const keys = moved.filter((key) => key !== target);
    await rowsOf(
      client,
      sql`insert into speaker_identity (id, speaker_key, same_as, reason, decided_by)
        select x.id, x.key, ${target}, ${reason}, ${decidedBy}
        from unnest(${keys.map(() => newId())}::uuid[], ${keys}::text[]) as x (id, key)`,
    );
    return ok(keys.length);
  });
