import { Inject, Injectable } from '@nestjs/common';
import { speakerBook } from '@parallax/comparison';
import { readSpeakerDecisions } from '@parallax/jobs';
import { err, isUuid, ok, type Result } from '@parallax/kernel';
import {
  type ActorClassRow,
  actorClasses,
  classifySpeakers,
  mergeSpeakers,
  rowsOf,
  saveActorClass,
  speakerPage,
  type SpeakerPlace,
  type SpeakerRow,
} from '@parallax/persistence';
import { tokenise } from '@parallax/text';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { badUserInput, readFilter, readFirst, readId, readText } from '../../graphql/connection-input.js';
import type { Refusal } from '../user-error.type.js';
import type { SpeakerPageType } from './speaker.type.js';
import { speakerKeys } from './speaker-keys.js';
import type { ClassifySpeakersInput, MergeSpeakersInput, SaveActorClassInput, SpeakersArgs } from './voices.inputs.js';

const refuse = (code: string, message: string, field: string | null): Result<never, Refusal> =>
  err({ code, message, field });

const LONGEST_NAME = 100;
const LONGEST_TEXT = 2_000;
const LONGEST_KEY = 200;
const MOST_SPEAKERS = 500;

const writePlace = ({ quotations, key }: SpeakerPlace): string =>
  Buffer.from(JSON.stringify([quotations, key])).toString('base64url');

function readPlace(cursor: string): SpeakerPlace {
  try {
    const [quotations, key]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof quotations === 'number' && Number.isInteger(quotations) && typeof key === 'string') {
      return { quotations, key: readText(key) };
    }
  } catch {
    // Not one of ours: told below.
  }
  throw badUserInput('“after” takes the “next” of this very list. Start again without it.');
}

@Injectable()
export class Speakers {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT with a sentence. */
  async page(args: SpeakersArgs): Promise<SpeakerPageType> {
    const limit = readFirst(args.first ?? 50);
    const after = args.after ? readPlace(args.after) : null;
    if (args.classId) readId(args.classId);
    const decisions = await readSpeakerDecisions(this.database);
    const search = tokenise(readText(args.search ?? ''))
      .map(({ form }) => form)
      .join(' ');
    const wanted = { filter: readFilter(args.filter), search: search || null, ...speakerKeys(decisions, args) };
    const rows = await rowsOf<SpeakerRow>(this.database, speakerPage(wanted, after, limit + 1));
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const { classOf } = speakerBook(decisions);
    const nodes = page.map((row) => ({
      ...row,
      forms: [...row.forms],
      classId: classOf(row.key) ?? firstOf(row, classOf),
    }));
    return { nodes, next: last ? writePlace(last) : null };
  }

  /** At most some dozens: people make them one by one. */
  classes(): Promise<ActorClassRow[]> {
    return rowsOf<ActorClassRow>(this.database, actorClasses);
  }

  async saveClass(input: SaveActorClassInput, decidedBy: string): Promise<Result<ActorClassRow, Refusal>> {
    const [name, definition] = [input.name.trim(), (input.definition ?? '').trim()];
    if (`${name}${definition}`.includes('\0')) return BAD_TEXT;
    if (name.length === 0 || name.length > LONGEST_NAME) {
      return refuse('BAD_NAME', `A name has 1 to ${LONGEST_NAME} characters.`, 'name');
    }
    if (definition.length > LONGEST_TEXT) {
      return refuse('TOO_LONG', `A definition has at most ${LONGEST_TEXT} characters.`, 'definition');
    }
    const id = input.id ?? null;
    if (id !== null && !isUuid(id)) return NO_CLASS('id');
    const saved = await saveActorClass(this.database, {
      ...{ id, name, definition, isRetired: input.isRetired ?? false, decidedBy },
    });
    if (saved.ok) return saved;
    return saved.error === 'NAME_TAKEN'
      ? refuse('NAME_TAKEN', 'There is an actor class of this name. Choose another one.', 'name')
      : NO_CLASS('id');
  }

  async classify(input: ClassifySpeakersInput, decidedBy: string): Promise<Result<number, Refusal>> {
    const wrong = check(input.speakerKeys, input.reason);
    if (wrong) return wrong;
    const classId = input.classId ?? null;
    if (classId !== null && !isUuid(classId)) return NO_CLASS('classId');
    const speakers = [...new Set(input.speakerKeys)];
    const decision = { speakerKeys: speakers, reason: (input.reason ?? '').trim(), decidedBy, classId };
    const done = await classifySpeakers(this.database, decision);
    return done.ok ? ok(done.value) : NO_CLASS('classId');
  }

  async merge(input: MergeSpeakersInput, decidedBy: string): Promise<Result<number, Refusal>> {
    const sameAs = input.sameAs ?? null;
    const wrong = check(sameAs === null ? input.speakerKeys : [...input.speakerKeys, sameAs], input.reason);
    if (wrong) return wrong;
    const speakers = [...new Set(input.speakerKeys)];
    const decision = { speakerKeys: speakers, reason: (input.reason ?? '').trim(), decidedBy, sameAs };
    const done = await mergeSpeakers(this.database, decision);
    return done.ok
      ? ok(done.value)
      : refuse('SAME_SPEAKER', 'These count as one speaker already. Separate them first.', 'sameAs');
  }
}

const BAD_TEXT = refuse('BAD_TEXT', 'Text cannot hold the character U+0000.', null);
const NO_CLASS = (field: string) => refuse('NOT_FOUND', 'There is no such actor class in use.', field);

/** A form may have been put into a class before it was counted with another. */
const firstOf = ({ forms }: SpeakerRow, classOf: (key: string) => string | null): string | null =>
  forms.map(classOf).find((id) => id !== null) ?? null;

function check(keys: readonly string[], reason: string | null | undefined): Result<never, Refusal> | null {
  if (keys.length === 0 || keys.length > MOST_SPEAKERS) {
    return refuse('BAD_SPEAKERS', `Name 1 to ${MOST_SPEAKERS} speakers.`, 'speakerKeys');
  }
  if (keys.some((key) => key.length === 0 || key.length > LONGEST_KEY)) {
    return refuse('BAD_SPEAKERS', `The key of a speaker has 1 to ${LONGEST_KEY} characters.`, 'speakerKeys');
  }
  if ((reason ?? '').length > LONGEST_TEXT) {
    return refuse('TOO_LONG', `A reason has at most ${LONGEST_TEXT} characters.`, 'reason');
  }
  return `${keys.join('')}${reason ?? ''}`.includes('\0') ? BAD_TEXT : null;
}
