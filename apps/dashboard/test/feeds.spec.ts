import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually } from './harness.js';
import { Session } from './session.js';

const ARTICLES = 6;

let session: Session;
let site: Server;
let origin: string;
/** The last article is not there at first. */
let isWhole = false;

const article = (n: number): string =>
  `<!doctype html><html lang="en"><head><title>Ferry report ${n}</title></head><body><article><h1>Ferry report ${n}</h1>` +
  [1, 2, 3]
    .map((part) => `<p>Part ${part} of report ${n}: the council said on Monday that the ferry had left the quay.</p>`)
    .join('') +
  '</article></body></html>';

const feed = (): string =>
  '<rss version="2.0"><channel><title>Silmouth Post news</title>' +
  Array.from({ length: ARTICLES }, (_, n) => `<item><title>Ferry report ${n}</title><link>/a/${n}</link></item>`).join(
    '',
  ) +
  '</channel></rss>';

/** A small outlet: slow enough that one sees its articles come. */
function startSite(): Promise<Server> {
  const server = createServer((request, response) => {
    const n = Number(/^\/a\/(\d+)$/.exec(request.url ?? '')?.[1]);
    const isThere = Number.isInteger(n) && (isWhole || n < ARTICLES - 1);
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>');
    } else if (request.url === '/feed.xml') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed());
    } else {
      response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html' });
      setTimeout(() => response.end(isThere ? article(n) : 'no'), 1_500);
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  site = await startSite();
  const { port } = site.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const env = { PARALLAX_FETCH_LOOPBACK_PORT: String(port), PARALLAX_FETCH_PAUSE_MS: '0' };
  session = await Session.begin({ withDemo: false, env });
  await session.signIn();
});
afterAll(async () => {
  await session?.end();
  site?.closeAllConnections();
  site?.close();
});

const panel = () => session.page.getByRole('region', { name: 'Feeds', exact: true });
const address = () => panel().getByRole('textbox', { name: 'Address of a feed or homepage' });
const add = () => panel().getByRole('button', { name: 'Add feed' }).click();

describe('an outlet is read by its feed', () => {
  it('says what is wrong with an address', async () => {
    await session.open('/sources/create');
    await session.page.getByRole('textbox', { name: 'Name' }).fill('Silmouth Post');
    await session.page.getByRole('button', { name: 'Save' }).click();
    await address().fill('http://10.0.0.1/feed');
    await add();
    await panel().getByRole('alert').getByText('private, local or reserved').waitFor();
  });

  it('finds the feed of a homepage, and shows the articles while they arrive', async () => {
    await address().fill(`${origin}/`);
    await add();
    await panel().getByRole('article', { name: 'Silmouth Post news' }).waitFor();
    await panel()
      .getByText(/[1-5] of 6 pages: Ferry report/)
      .waitFor({ timeout: 60_000 });
    await session.page
      .getByRole('link', { name: /^Ferry report \d$/ })
      .first()
      .waitFor();
    await panel().getByText('5 stored · 0 waiting · 1 refused').waitFor({ timeout: 60_000 });
    await eventually(
      () => session.page.getByRole('link', { name: /^Ferry report \d$/ }).count(),
      (count) => count === ARTICLES - 1,
    );
  });

  it('says why an item gave no article, and tries it again', async () => {
    isWhole = true;
    await panel().getByText('Items without an article').click();
    await panel().getByText('has no such address (status 404)').waitFor();
    await panel().getByRole('button', { name: 'Try again: Ferry report 5' }).click();
    await panel().getByText('6 stored · 0 waiting · 0 refused').waitFor({ timeout: 60_000 });
  });

  it('pauses, resumes, fetches now and keeps a log that leads to the import', async () => {
    await panel().getByRole('button', { name: 'Pause: Silmouth Post news' }).click();
    await panel()
      .getByText(/paused by/)
      .waitFor();
    await panel().getByRole('button', { name: 'Resume: Silmouth Post news' }).click();
    await panel().getByText('read without fault').waitFor();
    await panel().getByText('Last fetches').click();
    await panel().getByText('6 items, of which 0 new or changed.').first().waitFor({ timeout: 60_000 });
    expect(await seriousViolations(session.page)).toEqual([]);
    await session.page.setViewportSize({ width: 390, height: 800 });
    const tooWide = await session.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await session.page.setViewportSize({ width: 1280, height: 800 });
    await panel().getByRole('link', { name: 'open the import' }).last().click();
    await session.page.getByRole('heading', { level: 1, name: 'Silmouth Post: Silmouth Post news' }).waitFor();
    await session.page.getByText('has no such address (status 404)').waitFor();
  });

  it('takes a feed out, and keeps its articles', async () => {
    await session.page.goBack();
    await panel().getByRole('button', { name: 'Remove: Silmouth Post news' }).click();
    await session.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await panel()
      .getByText(/No feed yet/)
      .waitFor();
    expect(await session.page.getByRole('link', { name: /^Ferry report \d$/ }).count()).toBe(ARTICLES);
    expect(session.faults).toEqual([]);
  });
});
