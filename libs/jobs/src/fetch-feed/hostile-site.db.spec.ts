import {
  brotliBomb,
  bytes,
  articlePage,
  createTestDatabase,
  drip,
  failing,
  gzipBomb,
  type HostileSite,
  html,
  redirect,
  rssOf,
  startHostileSite,
  type TestDatabase,
} from '@parallax/testing';
import { insertFeed, newId } from '@parallax/persistence';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { installQueue, type RunningQueue } from '../queue/index.js';
import { runFetching } from './fetching.js';

const PATIENCE = { timeout: 60_000, interval: 200 };

let database: TestDatabase;
let site: HostileSite;
let fetching: RunningQueue;
const sourceId = newId();
const rssBefore = process.memoryUsage().rss;

const RSS = { 'content-type': 'application/rss+xml' };
const ARABIC = 'بوابة الميناء';
const HEBREW = 'שער הנמל';

async function add(path: string, host = 1): Promise<string> {
  const id = newId();
  await insertFeed(database.pool, { id, sourceId, url: site.url(path, host), title: null, createdBy: 'test' });
  return id;
}

const feed = async (id: string) => (await database.pool.query('select * from feed where id = $1', [id])).rows[0];
const items = async (id: string) =>
  (await database.pool.query('select * from feed_item where feed_id = $1 order by url', [id])).rows;
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await database.pool.query(`select count(*)::int as n from ${sql}`, values)).rows[0].n;

async function fetched(id: string) {
  await vi.waitFor(async () => expect((await feed(id)).last_fetch_at).not.toBeNull(), PATIENCE);
  return feed(id);
}
async function done(id: string) {
  const standing = await fetched(id);
  await vi.waitFor(async () => expect((await items(id)).filter((i) => i.state === 'waiting')).toEqual([]), PATIENCE);
  return standing;
}
async function again(id: string) {
  const before = (await feed(id)).last_fetch_at;
  await database.pool.query('update feed set next_fetch_at = now() where id = $1', [id]);
  await vi.waitFor(async () => expect((await feed(id)).last_fetch_at).not.toEqual(before), PATIENCE);
  return done(id);
}

beforeAll(async () => {
  database = await createTestDatabase();
  await installQueue(database.url);
  site = await startHostileSite();
  await database.pool.query("insert into source (id, name, initials) values ($1, 'Harbour Post', 'HP')", [sourceId]);
  await database.pool.query(
    "insert into source_alias (key, source_id, kind, spelling) values ('harbourpost', $1, 'name', 'Harbour Post')",
    [sourceId],
  );
  const settings = { userAgent: 'Parallax test', pauseMs: 0, totalMs: 6_000, loopbackPort: site.port };
  fetching = await runFetching({ connectionString: database.url, database: database.pool, settings });
}, 60_000);
afterAll(async () => {
  await fetching?.stop();
  await site?.close();
  await database?.drop();
});

it('reads a feed, stores its articles under a run, and skips them the next time', async () => {
  const entries = ['a', 'b', 'c'].map((name) => ({
    url: `${site.url(`/page/${name}`)}?utm_source=rss`,
    pubDate: 'Wed, 12 Mar 2025 06:10:00 GMT',
  }));
  site.answer('/good', bytes(rssOf(entries), { ...RSS, etag: '"1"' }));
  const id = await add('/good');
  expect(await done(id)).toMatchObject({
    state: 'fine',
    code: null,
    title: 'Harbour Post',
    format: 'rss',
    etag: '"1"',
  });
  const stored = await items(id);
  expect(stored.map(({ state, fetches }) => [state, fetches])).toEqual([1, 2, 3].map(() => ['stored', 1]));
  const { rows } = await database.pool.query(
    `select a.source_id, a.published_precision, a.metadata, r.status, r.added, r.format, r.label
     from article a join ingest_run r on r.id = a.ingest_run_id where a.id = $1`,
    [stored[0].article_id],
  );
  expect(rows[0]).toMatchObject({
    ...{ source_id: sourceId, published_precision: 'time', status: 'succeeded', added: 3, format: 'feed' },
    ...{ label: 'Harbour Post: Harbour Post', metadata: { dateFrom: 'feed: pubdate' } },
  });
  await again(id);
  expect((await items(id)).map(({ fetches }) => fetches)).toEqual([1, 1, 1]);
}, 90_000);

it('asks only for what changed, and says when nothing did', async () => {
  let wasUnchanged = false;
  site.answer('/marked', (request, response) => {
    wasUnchanged = request.headers['if-none-match'] === '"m"';
    if (wasUnchanged) response.writeHead(304).end();
    else response.writeHead(200, { ...RSS, etag: '"m"' }).end(rssOf([{ url: site.url('/page/marked', 2) }]));
  });
  const id = await add('/marked', 2);
  const first = await done(id);
  const second = await again(id);
  expect(wasUnchanged).toBe(true);
  expect(second).toMatchObject({ state: 'fine', interval_seconds: first.interval_seconds * 1.5 });
  const log = await database.pool.query('select outcome, status from feed_fetch where feed_id = $1 order by id', [id]);
  expect(log.rows).toEqual([
    { outcome: 'changed', status: 200 },
    { outcome: 'unchanged', status: 304 },
  ]);
}, 90_000);

it('takes changed ids for nothing new, and a changed text for a new version', async () => {
  let round = 0;
  site.answer('/restless', (_request, response) => {
    round += 1;
    const description = round < 3 ? 'As it was.' : 'Corrected.';
    response.writeHead(200, RSS).end(rssOf([{ url: site.url('/report', 3), guid: `g${round}`, description }]));
  });
  site.answer('/report', (_request, response) =>
    html(articlePage('report', round < 3 ? '' : ' It was closed again.'))(_request, response),
  );
  const id = await add('/restless', 3);
  await done(id);
  await again(id);
  expect((await items(id))[0]).toMatchObject({ guid: 'g1', fetches: 1 });
  await again(id);
  const [item] = await items(id);
  expect(item).toMatchObject({ fetches: 2, state: 'stored' });
  expect(await count('article_version where article_id = $1', [item.article_id])).toBe(2);
}, 90_000);

it('knows an article that was met under another address', async () => {
  site.answer('/one', bytes(rssOf([{ url: site.url('/page/same', 3) }]), RSS));
  site.answer('/two', bytes(rssOf([{ url: site.url('/short', 3) }]), RSS));
  site.answer('/short', redirect(site.url('/page/same', 3)));
  const one = await add('/one', 3);
  await done(one);
  const two = await add('/two', 3);
  await done(two);
  expect((await items(two))[0].article_id).toBe((await items(one))[0].article_id);
}, 90_000);

it.each([
  ['a redirect to a private address', redirect('http://10.0.0.1/feed'), 'failing', 'ADDRESS_FORBIDDEN'],
  ['a redirect to another port of this machine', redirect('http://127.0.0.1:5432/'), 'failing', 'BAD_ADDRESS'],
  ['a redirect loop', redirect('/case-2'), 'failing', 'REDIRECT_LOOP'],
  ['a drip', drip, 'failing', 'TIMED_OUT'],
  ['a gzip bomb', gzipBomb, 'failing', 'ANSWER_TOO_LARGE'],
  ['a brotli bomb', brotliBomb, 'failing', 'ANSWER_TOO_LARGE'],
  ['a web page', html('<!doctype html><html><body>Sorry</body></html>'), 'failing', 'NOT_A_FEED'],
  ['nothing', bytes('', RSS), 'failing', 'FEED_EMPTY'],
  ['half a feed', bytes(rssOf([{ url: 'https://a.example/1' }]).slice(0, -40), RSS), 'failing', 'FEED_TRUNCATED'],
  ['20,000 nested tags', bytes(`<rss><channel>${'<a>'.repeat(20_000)}`, RSS), 'failing', 'FEED_TOO_DEEP'],
  ['a busy host', failing(429, { 'retry-after': '7200' }), 'waiting', 'TOLD_TO_WAIT'],
  ['a host at rest', failing(503, { 'retry-after': '3600' }), 'waiting', 'TOLD_TO_WAIT'],
  ['a broken host', failing(500), 'failing', 'HTTP_STATUS'],
  ['a feed that is gone', failing(410), 'gone', 'HTTP_STATUS'],
])(
  '%s ends in a state that can be read',
  async (_why, answer, state, code) => {
    const path = `/case-${cases++}`;
    site.answer(path, answer);
    const id = await add(path, state === 'waiting' ? 4 + (cases % 2) : 6);
    const standing = await fetched(id);
    expect(standing).toMatchObject({ state, code, failures: 1, reason: expect.stringMatching(/^\S.+\.$/) });
    expect(await count('feed_fetch where feed_id = $1 and message <> $2', [id, ''])).toBe(1);
    const seconds = (standing.next_fetch_at - standing.last_fetch_at) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(state === 'waiting' ? 3_590 : 590);
  },
  90_000,
);
let cases = 0;

it('leaves a host alone that asked for it, also for other feeds', async () => {
  await vi.waitFor(async () => expect(await count('fetch_host where wait_until > now()')).toBe(2), PATIENCE);
  site.answer('/other', bytes(rssOf([]), RSS));
  const { rows } = await database.pool.query('select host from fetch_host where wait_until > now() limit 1');
  const before = site.asked.length;
  const id = await add('/other', Number(/127\.0\.0\.(\d)/.exec(rows[0].host)?.[1]));
  expect(await fetched(id)).toMatchObject({ state: 'waiting', code: 'TOLD_TO_WAIT' });
  expect(site.asked.length).toBe(before);
}, 90_000);

it.each([
  ['windows-1256', ARABIC, undefined],
  ['windows-1256', ARABIC, 'utf-8'],
  ['iso-8859-8', HEBREW, undefined],
  ['utf-16', HEBREW, 'iso-8859-1'],
] as const)(
  'reads %s right (%s), the server saying %s',
  async (encoding, title, said) => {
    const path = `/charset-${encoding}-${said ?? 'nothing'}`;
    const document = rssOf(
      [{ url: site.url(`/page/${encoding}-${said}`, 2), title }],
      `<?xml version="1.0" encoding="${encoding}"?>`,
    );
    const type = said === undefined ? 'application/rss+xml' : `application/rss+xml; charset=${said}`;
    site.answer(path, bytes(iconv.encode(document, encoding), { 'content-type': type }));
    const id = await add(path, 2);
    expect(await done(id)).toMatchObject({ state: 'fine' });
    expect((await items(id))[0].title).toBe(title);
  },
  90_000,
);

it('keeps to robots.txt, and refuses pages that are no articles, in words', async () => {
  site.answer('/robots.txt', bytes('User-agent: *\nDisallow: /secret', { 'content-type': 'text/plain' }));
  const deep = `<html><body>${'<div>'.repeat(20_000)}</body></html>`;
  site.answer('/deep', html(deep));
  site.answer('/film', bytes('x', { 'content-type': 'video/mp4' }));
  const paths = ['/deep', '/film', '/missing', '/secret/plan', '/page/fine'];
  site.answer('/mixed', bytes(rssOf(paths.map((path) => ({ url: site.url(path, 7) }))), RSS));
  const id = await add('/mixed', 7);
  expect(await done(id)).toMatchObject({ state: 'fine' });
  const states = (await items(id)).map(({ url, state, code }) => [new URL(url).pathname, state, code]);
  expect(states).toEqual([
    ['/deep', 'refused', 'PAGE_TOO_DEEP'],
    ['/film', 'refused', 'NOT_A_PAGE'],
    ['/missing', 'refused', 'PAGE_NOT_FETCHED'],
    ['/page/fine', 'stored', null],
    ['/secret/plan', 'refused', 'PAGE_NOT_FETCHED'],
  ]);
  const { rows } = await database.pool.query(
    `select r.status, r.added, r.refused, (select count(*)::int from ingest_failure f where f.run_id = r.id) as failures
     from ingest_run r where r.id = $1`,
    [(await items(id))[0].ingest_run_id],
  );
  expect(rows).toEqual([{ status: 'partial', added: 1, refused: 4, failures: 4 }]);
  expect(site.asked.filter((asked) => asked.includes('/secret'))).toEqual([]);
}, 90_000);

it('takes 50,000 items in parts, within memory', async () => {
  const entries = Array.from({ length: 50_000 }, (_, n) => ({
    url: `http://10.0.0.1/a/${n}`,
    description: 'x'.repeat(200),
  }));
  site.answer('/huge', bytes(rssOf(entries), { ...RSS, etag: '"huge"' }));
  const id = await add('/huge', 8);
  expect(await fetched(id)).toMatchObject({ state: 'fine', etag: null });
  const { rows } = await database.pool.query('select items, wanted_items, message from feed_fetch where feed_id = $1', [
    id,
  ]);
  expect(rows[0]).toMatchObject({ items: 50_000, wanted_items: 2_000, message: expect.stringContaining('48000 left') });
  expect((process.memoryUsage().rss - rssBefore) / 1e6).toBeLessThan(700);
}, 120_000);

it('left every other feed alone', async () => {
  expect(await count("feed where state = 'fine'")).toBeGreaterThanOrEqual(10);
  expect(await count("ingest_run where status = 'failed'")).toBe(0);
});
