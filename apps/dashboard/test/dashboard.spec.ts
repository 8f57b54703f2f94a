import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually, openBrowser, startParallax, watchedPage, type Running } from './harness.js';

const DAM = 'Gates of the Ostrev dam closed for repairs';

let running: Running;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: readonly string[];

const open = (path: string) => page.goto(running.url + path);
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const columns = () => page.locator('.compare thead th .outlet bdi:last-child').allTextContents();

/** Everything is there: no skeleton left. */
const settled = () => page.locator('.skeleton').first().waitFor({ state: 'detached' });

async function openDam(query = ''): Promise<void> {
  const found = await page.request.post(`${running.url}/graphql`, {
    data: { query: `{ events(filter: { title: { contains: "Gates of the Ostrev" } }) { nodes { id } } }` },
  });
  const { data } = (await found.json()) as { data: { events: { nodes: { id: string }[] } } };
  await open(`/events/${data.events.nodes[0]!.id}${query}`);
  await page.locator('.text-pane .article-text').first().waitFor();
}

beforeAll(async () => {
  [running, browser] = await Promise.all([startParallax(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  ({ page, faults } = await watchedPage(context, running.url));
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

describe('signing in', () => {
  it('sends a stranger to the page that tells of the printed link, and the link to Start', async () => {
    await open('/events');
    await page.getByRole('heading', { name: 'Open the printed link to sign in' }).waitFor();
    await page.goto(running.signInLink);
    await eventually(heading, (text) => text === 'The corpus' || text === 'The corpus is empty');
    expect(page.url()).not.toContain('token');
  });
});

describe('Start', () => {
  it('shows the counts of the corpus and the newest events with their outlets and frame strips', async () => {
    await eventually(
      async () => {
        await open('/');
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page.locator('.page-head').textContent();
      },
      (text) => text?.includes('88 articles · 9 outlets · 12 events') === true,
      60_000,
    );
    await settled();
    expect(await page.locator('.card').count()).toBe(6);
    expect(await page.locator('.card').first().locator('.strip svg').count()).toBeGreaterThan(3);
  });

  it('finds events, articles and outlets in one box and keeps the words in the address', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('bridge');
    await page.getByRole('link', { name: /Belun Bridge crossing suspended event/ }).waitFor();
    await page
      .locator('mark.found', { hasText: /bridge/i })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('bridge');
  });
});

describe('an event side by side', () => {
  it('shows delays, shares with intervals and n, shared text, and spans named by frame and coder', async () => {
    await openDam();
    expect(await columns()).toHaveLength(4);
    expect((await columns())[0]).toBe('Korda Agency');
    const table = page.locator('.compare');
    await table.getByText('+ 2 h 20').waitFor();
    expect(await table.locator('.bar-row .value').allTextContents()).toContain('100 % [21–100] n 1');
    const mark = page.locator('.text-pane mark.label').first();
    await mark.focus();
    await page.getByRole('tooltip', { name: /\(Coder [ABC]\)/ }).waitFor();
  });

  it('opens the articles behind a bar', async () => {
    await page.locator('button.bar-row').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ostrev dam gates closed for seven days of repairs').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('moves a column by keyboard, and the address restores the view in a fresh page', async () => {
    await page.getByRole('button', { name: 'Move Korda Agency to the right' }).focus();
    await page.keyboard.press('Enter');
    await eventually(columns, (names) => names[1] === 'Korda Agency');
    await page.getByRole('button', { name: 'The Tarvin Observer' }).click();
    await eventually(columns, (names) => names.length === 5);
    await page.getByRole('checkbox', { name: 'Shared passages' }).click();
    const other = await watchedPage(context, running.url);
    await other.page.goto(page.url());
    await other.page.locator('.text-pane mark.shared').first().waitFor();
    const names = await other.page.locator('.compare thead th .outlet bdi:last-child').allTextContents();
    expect(names).toEqual(await columns());
    expect(other.faults).toEqual([]);
    await other.page.close();
  });

  it('scrolls texts together, and apart when told to', async () => {
    const bodies = page.locator('.text-pane > .body');
    const tops = () => bodies.evaluateAll((list) => list.map((body) => body.scrollTop));
    await bodies.first().evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await eventually(tops, (list) => list.every((top) => top > 0));
    await page.getByRole('checkbox', { name: 'Scroll together' }).click();
    await bodies.first().evaluate((body) => body.scrollTo(0, 0));
    await page.waitForTimeout(300);
    expect((await tops())[0]).toBe(0);
    expect((await tops())[1]).toBeGreaterThan(0);
  });

  it('gives the chart as drawing, as table and as files', async () => {
    await page.getByRole('button', { name: 'Full chart' }).click();
    const chart = page.locator('figure.chart');
    await chart.locator('svg circle').first().waitFor();
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'SVG' }).click(),
    ]);
    expect(svg.suggestedFilename()).toMatch(/\.svg$/);
    await chart.getByRole('button', { name: 'Table' }).click();
    await chart.getByRole('columnheader', { name: 'undecided' }).waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
  });

  it('shows right-to-left text from the right', async () => {
    await openDam();
    await page.getByRole('button', { name: 'صوت الوادي' }).click();
    const paragraph = page.locator('.text-pane .article-text[lang="ar"] p').first();
    await paragraph.waitFor();
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  it('works at 390 wide without scrolling the page sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDam();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('articles', () => {
  it('searches with the words marked, narrows by outlet, and says why nothing is left', async () => {
    await open('/articles');
    await page.getByRole('searchbox', { name: /Search texts/ }).fill('"water protocol"');
    await page
      .locator('mark.found', { hasText: /protocol/i })
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: 'Outlet' }).click();
    await page.getByRole('option', { name: 'Korda Agency' }).click();
    await eventually(
      () => page.locator('main .outlet bdi:last-child').allTextContents(),
      (names) => names.length > 0 && names.every((name) => name === 'Korda Agency'),
    );
    await page.getByRole('searchbox', { name: /Search texts/ }).fill('zzznothing');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText('88 articles').waitFor();
  });

  it('gives every row of the selection as a file', async () => {
    const link = page.getByRole('link', { name: 'All as CSV' });
    const response = await page.request.get(running.url + (await link.getAttribute('href')));
    expect(response.status()).toBe(200);
    const text = await response.text();
    expect(text).toContain('Korda Agency');
  });

  it('reaches the last page from its address alone', async () => {
    await open('/articles?page=4&perPage=25');
    await page.getByText(/76-88 of 88|76–88 of 88/).waitFor();
  });

  it('shows what changed between two versions', async () => {
    await open(`/articles?filter=${encodeURIComponent('{"q":"\\"cracked pin\\" crowns"}')}`);
    await page
      .getByRole('link', { name: /A cracked pin/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Versions' }).click();
    const difference = page.getByTestId('difference');
    await difference.locator('del', { hasText: '41' }).first().waitFor();
    await difference.locator('ins', { hasText: '14' }).first().waitFor();
  });

  it('moves an article with a reason and takes it back', async () => {
    await page.getByRole('button', { name: 'Move to another event' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Move' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'To a new event' }).check();
    await dialog.getByRole('textbox', { name: 'Title of the new event' }).fill('Cost of the repairs');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It is about the bill, not the closure.');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await page.getByRole('link', { name: 'Cost of the repairs' }).first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('aside').getByRole('link', { name: DAM }).waitFor();
    await page.getByRole('tab', { name: 'Event history' }).click();
    await page.getByText('It is about the bill, not the closure.').waitFor();
  });
});

describe('sources', () => {
  it('creates one, edits it, and shows a clash of two editors instead of overwriting', async () => {
    await open('/sources/create');
    await page.getByRole('textbox', { name: 'Name' }).fill('Silmouth Harbour News');
    await page.getByRole('button', { name: 'Save' }).click();
    await eventually(heading, (text) => text === 'Silmouth Harbour News');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Country' }).waitFor();
    const second = await watchedPage(context, running.url);
    await second.page.goto(page.url());
    await second.page.getByRole('textbox', { name: 'Country' }).fill('XL');
    await second.page.getByRole('button', { name: 'Save' }).click();
    await second.page.getByRole('link', { name: 'Edit' }).waitFor();
    await second.page.close();
    await page.getByRole('textbox', { name: 'Description' }).fill('A weekly.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Somebody else saved this outlet meanwhile' }).waitFor();
    await page.getByRole('button', { name: 'Load the newer state' }).click();
    await eventually(
      () => page.getByRole('textbox', { name: 'Country' }).inputValue(),
      (value) => value === 'XL',
    );
  });
});

const SCRAPED = [
  'NewsRegionOpinionSportAbout us',
  'The ferry that nobody ordered',
  '',
  'The town of Silmouth has a new ferry, and the council cannot say who ordered it. It has been at the quay since Monday.',
  '',
  'Two members of the council said that they had read about it in the paper. A third said that the ferry was a good ferry.',
  '',
  'Back to top button',
  '',
].join('\n');

describe('imports', () => {
  it('takes a file in, shows how it goes, and lists what was refused with its line', async () => {
    const rows = [
      {
        source: 'Silmouth Harbour News',
        title: 'Ferry timetable',
        text: 'The ferry leaves at eight and at ten.',
        url: 'https://harbour.example/1',
      },
      { source: 'Silmouth Harbour News', title: 'No text at all' },
    ];
    await open('/ingest-runs/create');
    const buffer = Buffer.from(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'harbour.jsonl', mimeType: 'application/jsonl', buffer });
    await page.getByRole('button', { name: 'Upload and import' }).click();
    await eventually(heading, (text) => text === 'harbour.jsonl');
    await page.getByText('Done, some refused').waitFor();
    const failures = page.getByRole('region', { name: /Refused/ });
    await failures.getByRole('row').nth(1).waitFor();
    expect(await failures.getByRole('row').nth(1).locator('td').nth(1).textContent()).toBe('2');
  });

  it('shows what cleaning removed, and undoes one rule', async () => {
    await open('/ingest-runs/create');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(SCRAPED) });
    await page.getByRole('textbox', { name: 'Outlet' }).fill('Silmouth Harbour News');
    await page.getByRole('button', { name: 'Upload and import' }).click();
    await page.getByRole('link', { name: 'Open the articles of this run' }).click();
    await page.getByRole('link', { name: 'The ferry that nobody ordered' }).click();
    await page.getByRole('tab', { name: 'Cleaning' }).click();
    const trace = page.getByTestId('trace');
    await trace.locator('del', { hasText: 'Back to top button' }).waitFor();
    const rule = page.getByRole('row').filter({ has: page.getByRole('button', { name: /Undo the rule/ }) });
    const before = await rule.count();
    await rule.first().getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo this rule' }).click();
    await page.getByText('A new version was made.').waitFor();
    await eventually(
      () => rule.count(),
      (count) => count === before - 1,
    );
  });
});

describe('the keyboard', () => {
  it('goes to places, shows the help sheet, and keeps off fields', async () => {
    await open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await eventually(heading, (text) => text === 'Sources');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('ge?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await heading()).toBe('Sources');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('every screen', () => {
  const paths = [
    '/',
    '/events',
    '/articles',
    '/sources',
    '/codebooks',
    '/ingest-runs',
    '/ingest-runs/create',
    '/api',
    '/methods',
    'dam',
  ];

  it.each(['light', 'dark'] as const)('has no serious accessibility violation in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const path of paths) {
      if (path === 'dam') await openDam('?shared=1');
      else await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled();
      found.push(...(await seriousViolations(page)).map((violation) => `${path} ${violation}`));
    }
    expect(found).toEqual([]);
  });

  it('is dark when the system is, and light when told so', async () => {
    const background = () => page.evaluate(() => getComputedStyle(document.querySelector('.app')!).backgroundColor);
    expect(await background()).toBe('rgb(22, 24, 26)');
    await page.getByRole('button', { name: /Colours/ }).click();
    await eventually(background, (colour) => colour === 'rgb(247, 246, 243)');
    await page.evaluate(() => localStorage.clear());
  });

  it('says so when there is nothing under an address', async () => {
    await open('/articles/00000000-0000-4000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    await open('/no-such-page');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  });

  it('asked no other server, broke no content rule, and threw nothing, in all of the above', () => {
    expect(faults).toEqual([]);
  });
});
