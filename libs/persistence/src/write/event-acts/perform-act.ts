import { type ArticleId, type EventId, type Result, err, ok } from '@parallax/kernel';
import { newId } from '../../server/new-id.js';
import { type Queryable, rowsOf, sql } from '../../read/sql.js';
import { LOCK } from '../locks.js';
import { type Act, planAct } from './acts.js';
import type { ActCode } from './check.js';
import { loadStands, scopeOf } from './load-stands.js';
import type { Change, Stands } from './stand.js';
import { type Touched, storeAct } from './store-act.js';

/**
 * Whoever changes which article is in which event takes turns. Held until the transaction ends. A grouping takes it when it writes, and then reads once more which of its articles
 * people have spoken of meanwhile: planning may take minutes, and people do not wait for it.
 */
export async function lockEventActs(client: Queryable): Promise<void> {
  await rowsOf(client, sql`select pg_advisory_xact_lock(${LOCK.eventActs}::bigint)`);
}

/** What the person saw; another state is a conflict. */
export interface Expected {
  readonly versions?: readonly { readonly eventId: EventId; readonly version: number }[];
  readonly places?: readonly { readonly articleId: ArticleId; readonly eventId: EventId | null }[];
}

export interface ActRequest {
  readonly act: Exclude<Act, { kind: 'undo' }> | { readonly kind: 'undo'; readonly actId: string };
  readonly reason: string;
  readonly decidedBy: string;
  readonly expected?: Expected;
}

export type PerformCode = ActCode | 'CONFLICT' | 'NO_ACT' | 'UNDONE_ALREADY';

export interface PerformRefusal {
  readonly code: PerformCode;
  /** The article, event or act in the way. */
  readonly id: string | null;
}

export interface PerformedAct extends Touched {
  readonly actId: string;
}

const refuse = (code: PerformCode, id: string | null): Result<never, PerformRefusal> => err({ code, id });

/** Does what a person asks, or says what stands in its way. Call it in a transaction. */
export async function performEventAct(
  client: Queryable,
  request: ActRequest,
): Promise<Result<PerformedAct, PerformRefusal>> {
  await lockEventActs(client);
  const asked =
    request.act.kind === 'undo' ? await readUndo(client, request.act.actId) : ok({ act: request.act, undoes: null });
  if (!asked.ok) return asked;
  const { act, undoes } = asked.value;
  const stands = await loadStands(client, scopeOf(act));
  const conflict = await conflictWith(client, stands, request.expected ?? {});
  if (conflict !== null) return refuse('CONFLICT', conflict);
  const planned = planAct(stands, act, newId);
  if (!planned.ok) return planned;
  const { reason, decidedBy } = request;
  const record = { id: newId(), kind: act.kind, changes: planned.value, undoes, reason, decidedBy };
  return ok({ actId: record.id, ...(await storeAct(client, record)) });
}

interface Undo {
  readonly act: Extract<Act, { kind: 'undo' }>;
  readonly undoes: string;
}

/**
 * An act may be undone, its undo undone, and so on: a chain, since each is undone once. The act holds when the chain
 * has an even length, and then its end is what has to be undone.
 */
async function readUndo(client: Queryable, actId: string): Promise<Result<Undo, PerformRefusal>> {
  const [end] = await rowsOf<{ id: string; changes: Change[]; depth: number }>(
    client,
    sql`with recursive chain as (
        select id, changes, 0 as depth from event_act where id = ${actId}::uuid
        union all select u.id, u.changes, c.depth + 1 from chain c join event_act u on u.undoes = c.id
      ) select id, changes, depth from chain order by depth desc limit 1`,
  );
  if (end === undefined) return refuse('NO_ACT', actId);
  if (end.depth % 2 === 1) return refuse('UNDONE_ALREADY', actId);
  return ok({ act: { kind: 'undo', changes: end.changes }, undoes: end.id });
}

async function conflictWith(client: Queryable, stands: Stands, expected: Expected): Promise<string | null> {
  const { versions = [], places = [] } = expected;
  const elsewhere = places.find(({ articleId, eventId }) => {
    const stand = stands.articles.get(articleId);
    return stand !== undefined && stand.eventId !== eventId;
  });
  if (elsewhere !== undefined) return elsewhere.articleId;
  const rows = await rowsOf<{ id: string; version: number }>(
    client,
    sql`select id, version from event where id = any(${versions.map(({ eventId }) => eventId)}::uuid[])`,
  );
  const changed = versions.find(({ eventId, version }) =>
    rows.some((row) => row.id === eventId && row.version !== version),
  );
  return changed?.eventId ?? null;
}
