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

const FERRY = [
  'The ferry Aurelia left the quay of Silmouth and ran onto the sandbank below the lighthouse.',
  'Harbour master Ilka Brandt said that the engine of the Aurelia had failed.',
  'Passengers of the Aurelia were brought back to Silmouth by the lifeboat.',
];
const SCHOOL = [
  'The roof of the school in Tarvin gave way under the snow during the holidays.',
  'Headteacher Oswin Lark said that no pupil had been in the Tarvin school.',
  'Classes of the Tarvin school move to the town hall until spring.',
];
const FERRIES = 3;
const title = (n: number): string => `${n < FERRIES ? 'Ferry' : 'School'} report ${n}`;

const article = (n: number): string =>
  `<!doctype html><html lang="en"><head><title>${title(n)}</title></head><body><article><h1>${title(n)}</h1>` +
  (n < FERRIES ? FERRY : SCHOOL).map((part, at) => `<p>Part ${at + 1} of report ${n}: ${part}</p>`).join('') +
  '</article></body></html>';

const feed = (): string =>
  '<rss version="2.0"><channel><title>Silmouth Post news</title>' +
  Array.from({ length: ARTICLES }, (_, n) => `<item><title>${title(n)}</title><link>/a/${n}</link></item>`).join('') +
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

interface CountedEvent {
  readonly id: string;
  readonly title: string;
  readonly articleCount: number;
}

/** The event into which grouping has put the reports of the ferry. */
async function eventOfFerries(): Promise<string | undefined> {
  const found = await eventually(
    async () => {
      const data = { query: '{ events { nodes { id title articleCount } } }' };
      const answer = await session.page.request.post(`${session.running.url}/graphql`, { data });
      const { nodes }: { nodes: CountedEvent[] } = (await answer.json()).data.events;
      return nodes.find((event) => event.title.startsWith('Ferry') && event.articleCount === FERRIES);
    },
    (event) => event !== undefined,
  );
  return found?.id;
}

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
      .getByText(/[1-5] of 6 pages: (Ferry|School) report/)
      .waitFor({ timeout: 60_000 });
    await session.page
      .getByRole('link', { name: /^(Ferry|School) report \d$/ })
      .first()
      .waitFor();
    await panel().getByText('5 stored · 0 waiting · 1 refused').waitFor({ timeout: 60_000 });
    await eventually(
      () => session.page.getByRole('link', { name: /^(Ferry|School) report \d$/ }).count(),
      (count) => count === ARTICLES - 1,
    );
  });

  it('says why an item gave no article, and tries it again', async () => {
    isWhole = true;
    await panel().getByText('Items without an article').click();
    await panel().getByText('has no such address (status 404)').waitFor();
    await panel().getByRole('button', { name: 'Try again: School report 5' }).click();
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
    expect(await session.page.getByRole('link', { name: /^(Ferry|School) report \d$/ }).count()).toBe(ARTICLES);
  });

  it('groups what came by event; a wrong event is split, and that is undone', async () => {
    const { page } = session;
    const rows = page.locator('.placed-article');
    await session.open(`/events/${await eventOfFerries()}/articles`);
    await rows.nth(FERRIES - 1).waitFor();
    await rows.nth(1).getByText('Why together').click();
    await rows
      .nth(1)
      .getByText(/articles are put together from/)
      .waitFor();
    await rows.nth(1).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Split into a new event' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /Title/ }).fill('Another crossing');
    await dialog.getByRole('textbox', { name: /Reason/ }).fill('It tells of another crossing.');
    await page.keyboard.press('Enter');
    await eventually(
      () => rows.count(),
      (count) => count === FERRIES - 1,
    );
    await page.getByRole('status').filter({ hasText: 'Split off.' }).getByRole('button', { name: 'Undo' }).click();
    await eventually(
      () => rows.count(),
      (count) => count === FERRIES,
    );
    expect(session.faults).toEqual([]);
  });
});
