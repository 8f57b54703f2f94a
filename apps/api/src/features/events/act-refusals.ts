import { type PerformRefusal, type Queryable, rowsOf, sql } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';

/** Fields of the input that name the articles, the event and the title. */
export interface ActFields {
  readonly article: string;
  readonly event: string;
  readonly title?: string;
}

type Say = (name: string, fields: ActFields) => Refusal;
type Field = keyof ActFields;

const say =
  (code: string, field: Field | null, message: (name: string) => string): Say =>
  (name, fields) => ({ code, message: message(name), field: field === null ? null : (fields[field] ?? null) });

const REFUSALS: Readonly<Record<PerformRefusal['code'], Say>> = {
  NO_ARTICLE: say('NOT_FOUND', 'article', () => 'There is no article with this id.'),
  NO_EVENT: say('NOT_FOUND', 'event', () => 'There is no event with this id.'),
  NO_ACT: () => ({ code: 'NOT_FOUND', message: 'There is no act with this id.', field: 'actId' }),
  NOT_IN_EVENT: say('NOT_IN_EVENT', 'article', (name) => `${name} is not in this event, or in none. Load it again.`),
  SAME_EVENT: say('SAME_EVENT', 'event', () => 'An event cannot be merged into itself. Choose another one.'),
  NOTHING_LEFT: say(
    ...(['NOTHING_LEFT', 'article'] as const),
    () => 'All articles of the event would leave. Give the event another title instead.',
  ),
  UNCHANGED: say('UNCHANGED', 'event', () => 'It is so already.'),
  ARTICLE_LOCKED: say('ARTICLE_LOCKED', 'article', (name) => `${name} is locked in its event. Unlock it first.`),
  EVENT_LOCKED: say('EVENT_LOCKED', 'event', (name) => `${name} is locked. Unlock it first.`),
  EVENT_MERGED: say('EVENT_MERGED', 'event', (name) => `${name} was merged into another event. Undo the merge first.`),
  EVENT_NOT_EMPTY: say(
    ...(['EVENT_NOT_EMPTY', null] as const),
    (name) => `${name} has got other articles since. Move them first.`,
  ),
  CHANGED_SINCE: say(
    ...(['CHANGED_SINCE', null] as const),
    (name) => `A later act changed ${name}. Undo the later act first.`,
  ),
  UNDONE_ALREADY: () => ({ code: 'UNDONE_ALREADY', message: 'This act was undone already.', field: 'actId' }),
  CONFLICT: say('CONFLICT', null, (name) => `Somebody changed ${name} meanwhile. Look at it again first.`),
};

/** Words for a refusal, with the name of what stands in the way. */
export async function refusalOf(
  database: Queryable,
  { code, id }: PerformRefusal,
  fields: ActFields,
): Promise<Refusal> {
  const [found] = await rowsOf<{ name: string }>(
    database,
    sql`select title as name from event where id = ${id}::uuid union all
      select headline from article where id = ${id}::uuid limit 1`,
  );
  return REFUSALS[code](found ? `“${found.name}”` : 'This', fields);
}

/** What each database rule about acts means to the person who broke it. */
export function brokenRule(constraint: string | null, fields: ActFields): Refusal | null {
  switch (constraint) {
    case 'event_title_chk':
      return { code: 'BAD_TITLE', message: 'A title has 1 to 500 characters.', field: fields.title ?? null };
    case 'event_act_reason_chk':
      return { code: 'REASON_REQUIRED', message: 'A reason has 1 to 2000 characters.', field: 'reason' };
    default:
      return null;
  }
}
