import { REUSE_VERSION, sharingPairs, shingles, type Shingles } from '@parallax/reuse';
import { tokenise } from '@parallax/text';
import type { ClientBase } from 'pg';
import type { StaleEvent } from './stale-events.js';

const PAIRS_A_STATEMENT = 5_000;

async function readShingles(client: ClientBase, event: StaleEvent): Promise<Shingles[]> {
  const { rows } = await client.query<{ article_id: string; body: string }>(
    `select t.article_id, t.body
       from unnest($1::uuid[], $2::int[]) as wanted (article_id, version_no)
       join article_text t using (article_id, version_no)`,
    [event.articleIds, event.versionNos],
  );
  const bodies = new Map(rows.map((row) => [row.article_id, row.body]));
  return event.articleIds.map((id) => shingles(tokenise(bodies.get(id) ?? '')));
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

function* rowsOf(event: StaleEvent, texts: readonly Shingles[]): Generator<Row> {
  const at = (place: number) => ({
    id: event.articleIds[place] ?? '',
    version: event.versionNos[place] ?? 0,
    size: texts[place]?.size ?? 0,
  });
  for (const { first, second, shared } of sharingPairs(texts)) {
    const [a, b] = [at(first), at(second)];
    yield [a.id, b.id, a.version, b.version, a.size, shared, b.size];
    yield [b.id, a.id, b.version, a.version, b.size, shared, a.size];
  }
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
    if (batch.length < 2 * PAIRS_A_STATEMENT) continue;
    await insertRows(client, batch);
    batch = [];
  }
  if (batch.length > 0) await insertRows(client, batch);
  return count;
}

/** Replaces what was measured on one event; inside the caller's transaction. Answers the rows written. */
export async function measureEvent(client: ClientBase, event: StaleEvent): Promise<number> {
  await deletePairs(client, event.articleIds);
  const texts = event.articleIds.length > 1 ? await readShingles(client, event) : [];
  const written = await insertPairs(client, rowsOf(event, texts));
  await client.query(
    `insert into event_measure (event_id, method_version, input_hash) values ($1, $2, $3)
     on conflict (event_id) do update
       set method_version = excluded.method_version, input_hash = excluded.input_hash, measured_at = now()`,
    [event.id, REUSE_VERSION, event.inputHash],
  );
  return written;
}
