import { bytes, type HostileSite, html, redirect, rssOf, startHostileSite } from '@parallax/testing';
import { installQueue } from '@parallax/jobs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './app.js';

let app: TestApp;
let site: HostileSite;
let sourceId: string;

const FEEDS = `query ($id: ID!) { node(id: $id) { ... on Source {
  feeds { id url title state pausedAt itemCounts { waiting stored refused } fetches { id } troubledItems { id } } } } }`;
const ADD = `mutation ($input: AddFeedInput!) { addFeed(input: $input) {
  feed { id url title state } choices { url title } errors { code path } } }`;

async function add(url: string) {
  const { data } = await app.graphql(ADD, { input: { sourceId, url } });
  return data.addFeed;
}
async function change(mutation: string, id: string) {
  const query = `mutation ($input: FeedInput!) { ${mutation}(input: $input) { errors { code } ${
    mutation === 'removeFeed' ? 'id' : 'feed { state pausedAt pausedBy }'
  } } }`;
  return (await app.graphql(query, { input: { id } })).data[mutation];
}
const feeds = async () => (await app.graphql(FEEDS, { id: sourceId })).data.node.feeds;

beforeAll(async () => {
  site = await startHostileSite();
  app = await startTestApp({
    environment: { PARALLAX_FETCH_LOOPBACK_PORT: String(site.port), PARALLAX_FETCH_PAUSE_MS: '0' },
  });
  await installQueue(app.database.url);
  const created = await app.graphql('mutation { createSource(input: { name: "Silmouth Post" }) { source { id } } }');
  sourceId = created.data.createSource.source.id;
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
  site.answer('/feed', bytes(rssOf([{ url: site.url('/page/a') }]), { 'content-type': 'application/rss+xml' }));
  site.answer('/moved', redirect('/feed', 301));
  site.answer('/home', html(`<html><head>${link('/feed2')}</head></html>`));
  site.answer('/feed2', bytes(rssOf([]), { 'content-type': 'application/rss+xml' }));
  site.answer('/many', html(`<html><head>${link('/one')}${link('/two')}</head></html>`));
  site.answer('/bare', html('<html><head></head></html>'));
});
afterAll(async () => {
  await app?.close();
  await site?.close();
});

it('adds a feed by its address, by one that moved for good, or by a page that names it', async () => {
  expect(await add(site.url('/moved'))).toMatchObject({
    ...{ errors: [], feed: { url: site.url('/feed'), title: 'Harbour Post', state: 'NEW' } },
  });
  expect(await add(site.url('/feed'))).toMatchObject({ feed: null, errors: [{ code: 'FEED_TAKEN' }] });
  expect(await add(site.url('/home'))).toMatchObject({ errors: [], feed: { url: site.url('/feed2') } });
  expect((await feeds()).map(({ url }: { url: string }) => url)).toEqual([site.url('/feed'), site.url('/feed2')]);
});

it('lets a person choose where a page names several', async () => {
  expect(await add(site.url('/many'))).toMatchObject({
    ...{ feed: null, errors: [{ code: 'SEVERAL_FEEDS', path: ['input', 'url'] }] },
    choices: [{ url: site.url('/one') }, { url: site.url('/two') }],
  });
});

it.each([
  ['/bare', 'NO_FEED_FOUND'],
  ['/missing', 'HTTP_STATUS'],
  ['http://10.0.0.1/', 'ADDRESS_FORBIDDEN'],
  ['http://127.0.0.1:1/', 'BAD_ADDRESS'],
  ['ftp://a.example/', 'BAD_ADDRESS'],
])('refuses %s with %s', async (path, code) => {
  expect(await add(path.startsWith('/') ? site.url(path) : path)).toMatchObject({ feed: null, errors: [{ code }] });
});

it('pauses, resumes, hurries and removes', async () => {
  const [first] = await feeds();
  expect(await change('pauseFeed', first.id)).toMatchObject({ errors: [], feed: { pausedBy: expect.any(String) } });
  expect(await change('fetchFeedNow', first.id)).toMatchObject({ errors: [{ code: 'PAUSED' }] });
  expect(await change('resumeFeed', first.id)).toMatchObject({ errors: [], feed: { pausedAt: null } });
  expect(await change('fetchFeedNow', first.id)).toMatchObject({ errors: [] });
  expect(await change('removeFeed', first.id)).toEqual({ errors: [], id: first.id });
  expect(await change('removeFeed', first.id)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
  expect(await feeds()).toHaveLength(1);
  expect(await add(site.url('/feed'))).toMatchObject({ errors: [], feed: { id: first.id } });
});

it('tries items again as an import of its own, and says when there are none', async () => {
  const query =
    'mutation ($input: RetryFeedItemsInput!) { retryFeedItems(input: $input) { ingestRun { id format status } errors { code } } }';
  const [feed] = await feeds();
  const retry = async () => (await app.graphql(query, { input: { feedId: feed.id } })).data.retryFeedItems;
  expect(await retry()).toEqual({ ingestRun: null, errors: [{ code: 'NOTHING_TO_RETRY' }] });
  const run = '018f0000-0000-7000-8000-000000000001';
  await app.database.pool.query("insert into ingest_run (id, label) values ($1, 'a feed')", [run]);
  await app.database.pool.query(
    `insert into feed_item (id, feed_id, url, canonical_url, host, entry_hash, state, ingest_run_id, done_at)
     values ($1, $2, 'https://a.example/1', 'https://a.example/1', 'a.example', 'x', 'refused', $1, now())`,
    [run, feed.id],
  );
  expect(await retry()).toMatchObject({ errors: [], ingestRun: { format: 'feed', status: 'RUNNING' } });
  expect((await feeds())[0].itemCounts).toEqual({ waiting: 1, stored: 0, refused: 0 });
});

it('is not for those who have not signed in', async () => {
  const answer = await app.graphql(ADD, { input: { sourceId, url: site.url('/feed') } }, { cookie: 'none' });
  expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
