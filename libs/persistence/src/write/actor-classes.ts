import type pg from 'pg';
import { type ActorClassRow, actorClasses, speakerClasses, type SpeakerClassRow } from '../read/speakers.sql.js';
import { rowsOf } from '../read/sql.js';
import { classifySpeakers, saveActorClass } from './speakers.js';

/** A class as a file has it, with who belongs to it. */
export interface ActorClassContent {
  readonly name: string;
  readonly definition: string;
  readonly speakers: readonly string[];
}

/** Adds classes and members that are not there yet; what people have decided since stays. */
export async function storeActorClasses(
  pool: pg.Pool,
  contents: readonly ActorClassContent[],
  decidedBy: string,
): Promise<void> {
  const known = await rowsOf<ActorClassRow>(pool, actorClasses);
  const decided = new Set((await rowsOf<SpeakerClassRow>(pool, speakerClasses)).map(({ speakerKey }) => speakerKey));
  for (const { name, definition, speakers } of contents) {
    const before = known.find((one) => one.name === name);
    const saved = before
      ? { ok: true as const, value: before }
      : await saveActorClass(pool, { id: null, name, definition, isRetired: false, decidedBy });
    if (!saved.ok || saved.value.isRetired) continue;
    const speakerKeys = speakers.filter((key) => !decided.has(key));
    const decision = { speakerKeys, classId: saved.value.id, reason: '', decidedBy };
    if (speakerKeys.length > 0) await classifySpeakers(pool, decision);
  }
}
