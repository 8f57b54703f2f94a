import { REUSE_VERSION, sharingPairs, shingles } from '@parallax/reuse';
import { tokenise } from '@parallax/text';
import type { ClientBase } from 'pg';
import type { StaleEvent } from './stale-events.js';

const ROWS_A_STATEMENT = 10_000;

type Bodies = ReadonlyMap<string, string>;

async function readBodies(client: ClientBase, events: readonly StaleEvent[]): Promise<Bodies> {
  const { rows } = await client.query<{ article_id: string; body: string }>(
    `select t.article_id, t.body
       from unnest($1::uuid[], $2::int[]) as wanted (article_id, version_no)
       join article_text t using (article_id, version_no)`,
    [events.flatMap((event) => event.articleIds), events.flatMap((event) => event.versionNos)],
  );
  return new Map(rows.map((row) => [row.article_id, row.body]));
}

/** Both directions of every pair with one of these articles, also pairs with articles that have left. */
async function deletePairs(client: ClientBase, articleIds: readonly string[]): Promise<void> {
  await client.query(
    `delete from text_reuse r using text_reuse mirror
      where mirror.article_id = any($1::uuid[])
        and r.article_id = mirror.other_id and r.other_id = mirror.article_id`,
    [articleIds],
  );
  await client.query('delete from text_reuse where article_id = any($1::uuid[])', [articleIds]);
}

/** One direction of a pair; the columns of text_reuse in their order. */
type Row = readonly [string, string, number, number, number, number, number];

function* rowsOf(event: StaleEvent, bodies: Bodies): Generator<Row> {
  const texts = event.articleIds.map((id) => shingles(tokenise(bodies.get(id) ?? '')));
  const at = (place: number) => ({
    id: event.articleIds[place] ?? '',
    version: event.versionNos[place] ?? 0,
    size: texts[place]?.length ?? 0,
  });
  for (const { first, second, shared } of sharingPairs(texts)) {
    const [a, b] = [at(first), at(second)];
    yield [a.id, b.id, a.version, b.version, a.size, shared, b.size];
    yield [b.id, a.id, b.version, a.version, b.size, shared, a.size];
  }
}

function* rowsOfAll(events: readonly StaleEvent[], bodies: Bodies): Generator<Row> {
  for (const event of events) yield* rowsOf(event, bodies);
}

async function insertRows(client: ClientBase, rows: readonly Row[]): Promise<void> {
  const columns = [0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]));
  await client.query(
    `insert into text_reuse (article_id, other_id, version_no, other_version_no,
                             shingle_count, shared_count, other_shingle_count, method_version)
     select *, $8 from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[])`,
    [...columns, REUSE_VERSION],
  );
}

async function insertPairs(client: ClientBase, rows: Iterable<Row>): Promise<number> {
  let count = 0;
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    count++;
    if (batch.length < ROWS_A_STATEMENT) continue;
    await insertRows(client, batch);
    batch = [];
  }
  if (batch.length > 0) await insertRows(client, batch);
  return count;
}

async function markMeasured(client: ClientBase, events: readonly StaleEvent[]): Promise<void> {
  await client.query(
    `insert into event_measure (event_id, method_version, input_hash)
     select id, $3, hash from unnest($1::uuid[], $2::bytea[]) as measured (id, hash)
     on conflict (event_id) do update
       set method_version = excluded.method_version, input_hash = excluded.input_hash, measured_at = now()`,
    [events.map((event) => event.id), events.map((event) => event.inputHash), REUSE_VERSION],
  );
}

/** Replaces what was measured on these events; inside the caller's transaction. Answers the rows written. */
export async function measureEvents(client: ClientBase, events: readonly StaleEvent[]): Promise<number> {
  await deletePairs(
    client,
    events.flatMap((event) => event.articleIds),
  );
  const several = events.filter((event) => event.articleIds.length > 1);
  const written = await insertPairs(client, rowsOfAll(several, await readBodies(client, several)));
  await markMeasured(client, events);
  return written;
}
