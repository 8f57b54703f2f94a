import { createHash } from 'node:crypto';
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { installQueue } from '@parallax/jobs';
import { insertFeed, newId } from '@parallax/persistence';
import {
  bytes,
  createTestDatabase,
  type HostileSite,
  rssOf,
  startHostileSite,
  type TestDatabase,
} from '@parallax/testing';
import { afterEach, beforeAll, afterAll, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const ITEMS = 1_000;
const FEEDS = 4;
const KILLS = 20;

let site: HostileSite;
const databases: TestDatabase[] = [];
const workers: ChildProcess[] = [];

beforeAll(async () => {
  site = await startHostileSite();
  for (let feed = 1; feed <= FEEDS; feed++) {
    const entries = Array.from({ length: ITEMS / FEEDS }, (_, n) => ({ url: site.url(`/page/f${feed}-n${n}`, feed) }));
    site.answer(`/feed/${feed}`, bytes(rssOf(entries), { 'content-type': 'application/rss+xml' }));
  }
}, 60_000);
afterEach(async () => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  await pause(300);
  for (const database of databases.splice(0)) await database.drop();
}, 60_000);
afterAll(() => site?.close());

function work(database: TestDatabase): ChildProcess {
  const env = {
    ...{ PATH: process.env['PATH'], DATABASE_URL: database.url },
    ...{ PARALLAX_FETCH_LOOPBACK_PORT: String(site.port), PARALLAX_FETCH_PAUSE_MS: '0' },
  };
  const worker = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  workers.push(worker);
  return worker;
}

/** A database with one outlet and its feeds, all due. */
async function withFeeds(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  await installQueue(database.url);
  const sourceId = newId();
  await database.pool.query("insert into source (id, name, initials) values ($1, 'Harbour Post', 'HP')", [sourceId]);
  await database.pool.query(
    "insert into source_alias (key, source_id, kind, spelling) values ('harbourpost', $1, 'name', 'Harbour Post')",
    [sourceId],
  );
  for (let feed = 1; feed <= FEEDS; feed++) {
    const url = site.url(`/feed/${feed}`, feed);
    await insertFeed(database.pool, { id: newId(), sourceId, url, title: null, createdBy: 'test' });
  }
  return database;
}

const countOf = async (database: TestDatabase, sql: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n ?? 0;

async function untilDone(database: TestDatabase, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const stored = await countOf(database, "feed_item where state <> 'waiting'");
    if (stored === ITEMS && (await countOf(database, "ingest_run where status = 'running'")) === 0) return;
    await pause(200);
  }
  throw new Error(
    `After ${patienceMs} ms ${await countOf(database, "feed_item where state <> 'waiting'")} items are done.`,
  );
}

async function troubles(database: TestDatabase): Promise<unknown[]> {
  const sql = "select state, code, reason, url from feed_item where state <> 'stored' order by url limit 5";
  return (await database.pool.query(sql)).rows;
}

/** Waits until more items than these are done, or all, and says how many. */
async function moreThan(database: TestDatabase, count: number): Promise<number> {
  for (;;) {
    const done = await countOf(database, "feed_item where state <> 'waiting'");
    if (done > count || done === ITEMS) return done;
    await pause(50);
  }
}

/** Everything that the pages led to, without what is made anew in every database. */
async function checksum(database: TestDatabase): Promise<string> {
  const { rows } = await database.pool.query(
    `select a.id, a.headline, a.version_no, a.word_count, v.content_hash, t.body,
        (select array_agg(u.url order by u.url) from article_url u where u.article_id = a.id) as urls,
        i.state, i.article_id, i.url
      from article a join article_version v on v.article_id = a.id
      join article_text t on t.article_id = a.id and t.version_no = v.version_no
      left join feed_item i on i.article_id = a.id order by a.id, v.version_no, i.id`,
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

it('two workers, killed again and again, bring in every item exactly once', async () => {
  const undisturbed = await withFeeds();
  work(undisturbed);
  work(undisturbed);
  await untilDone(undisturbed, 400_000);
  expect(await troubles(undisturbed)).toEqual([]);
  const expected = await checksum(undisturbed);
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');

  const disturbed = await withFeeds();
  const pair = [work(disturbed), work(disturbed)];
  const seen: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    seen.push(await moreThan(disturbed, (seen.at(-1) ?? 0) + Math.random() * 30));
    await pause(Math.random() * 100);
    const which = kill % 2;
    pair[which]?.kill('SIGKILL');
    pair[which] = work(disturbed);
  }
  await untilDone(disturbed, 400_000);
  expect(await troubles(disturbed)).toEqual([]);
  expect(await checksum(disturbed)).toBe(expected);
  expect(await countOf(disturbed, 'article')).toBe(ITEMS);
  expect(await countOf(disturbed, "feed_item where state = 'stored' and fetches = 1")).toBe(ITEMS);
  expect(await countOf(disturbed, 'article_version')).toBe(ITEMS);
  const { rows } = await disturbed.pool.query<{ added: number; runs: number }>(
    "select sum(added)::int as added, count(*)::int as runs from ingest_run where status = 'succeeded'",
  );
  expect(rows).toEqual([{ added: ITEMS, runs: FEEDS }]);
  expect(seen.filter((done) => done > 0 && done < ITEMS).length).toBe(KILLS);
}, 1_200_000);
