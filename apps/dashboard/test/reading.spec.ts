import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, watchedPage } from './harness.js';
import { Session } from './session.js';

const DAM = 'Gates of the Ostrev dam closed for repairs';

let session: Session;

beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
});

afterAll(() => session?.end());

/** Bytes 16 to 19 of a PNG. */
const pngWidth = async (file: Download): Promise<number> => (await readFile(await file.path())).readUInt32BE(16);

const columns = () => session.page.locator('.compare thead th .outlet bdi:last-child').allTextContents();

describe('signing in', () => {
  it('sends a stranger to the page that tells of the printed link, and the link to Start', async () => {
    await session.open('/events');
    await session.page.getByRole('heading', { name: 'Open the printed link to sign in' }).waitFor();
    await session.page.goto(session.running.signInLink);
    await eventually(
      () => session.heading(),
      (text) => text === 'The corpus' || text === 'The corpus is empty',
    );
    expect(session.page.url()).not.toContain('token');
  });
});

describe('Start', () => {
  it('shows the counts of the corpus and the newest events with their outlets and frame strips', async () => {
    await eventually(
      async () => {
        await session.open('/');
        await session.page.getByRole('heading', { level: 1 }).waitFor();
        return session.page.locator('.page-head').textContent();
      },
      (text) => text?.includes('88 articles · 9 outlets · 12 events') === true,
      60_000,
    );
    await session.settled();
    expect(await session.page.locator('.card').count()).toBe(6);
    expect(await session.page.locator('.card').first().locator('.strip svg').count()).toBeGreaterThan(3);
  });

  it('needs at most 300 kB of script, compressed', async () => {
    const page = await session.context.newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(session.running.url);
    await page.locator('.strip svg').first().waitFor();
    const sizes = await Promise.all(scripts);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);
    await page.close();
  });

  it('finds events, articles and outlets in one box and keeps the words in the address', async () => {
    await session.page.keyboard.press('/');
    await session.page.keyboard.type('bridge');
    await session.page.getByRole('link', { name: /Belun Bridge crossing suspended event/ }).waitFor();
    await session.page
      .locator('mark.found', { hasText: /bridge/i })
      .first()
      .waitFor();
    expect(new URL(session.page.url()).searchParams.get('q')).toBe('bridge');
  });
});

describe('an event side by side', () => {
  it('shows delays, shares with intervals and n, shared text, and spans named by frame and coder', async () => {
    await session.openDam();
    expect(await columns()).toHaveLength(4);
    expect((await columns())[0]).toBe('Korda Agency');
    const table = session.page.locator('.compare');
    await table.getByText('+ 2 h 20').waitFor();
    expect(await table.locator('.bar-row .value').allTextContents()).toContain('100 % [21–100] n 1');
    const mark = session.page.locator('.text-pane mark.label').first();
    await mark.focus();
    await session.page.getByRole('tooltip', { name: /\(Coder [ABC]\)/ }).waitFor();
  });

  it('opens the articles behind a bar', async () => {
    await session.page.locator('button.bar-row').first().click();
    const dialog = session.page.getByRole('dialog');
    await dialog.getByText('Ostrev dam gates closed for seven days of repairs').waitFor();
    await session.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('moves a column by keyboard, and the address restores the view in a fresh page', async () => {
    await session.page.getByRole('button', { name: 'Move Korda Agency to the right' }).focus();
    await session.page.keyboard.press('Enter');
    await eventually(columns, (names) => names[1] === 'Korda Agency');
    await session.page.getByRole('button', { name: 'The Tarvin Observer' }).click();
    await eventually(columns, (names) => names.length === 5);
    await session.page.getByRole('checkbox', { name: 'Shared passages' }).click();
    const other = await watchedPage(session.context, session.running.url);
    await other.page.goto(session.page.url());
    await other.page.locator('.text-pane mark.shared').first().waitFor();
    const names = await other.page.locator('.compare thead th .outlet bdi:last-child').allTextContents();
    expect(names).toEqual(await columns());
    expect(other.faults).toEqual([]);
    await other.page.close();
  });

  it('hides the names of outlets, says where they still stand, and keeps that in the address', async () => {
    const shown = await columns();
    await session.page.getByRole('checkbox', { name: 'Hide names' }).click();
    await eventually(columns, (names) => names.every((name) => /^Outlet \d$/.test(name)));
    await session.page.getByText('names inside the texts stay').waitFor();
    expect(new URL(session.page.url()).searchParams.get('blind')).toBe('1');
    const heads = await session.page.locator('.text-pane > header, .toolbar, .compare thead').allTextContents();
    expect(shown.filter((name) => heads.join().includes(name))).toEqual([]);
    await session.page.getByRole('checkbox', { name: 'Hide names' }).click();
    await eventually(columns, (names) => names.join() === shown.join());
  });

  it('keeps codings closed until asked for, and most of the window for reading', async () => {
    const pane = session.page.locator('.text-pane').first();
    expect(await pane.getByText(/^present: Coder/).count()).toBe(0);
    await pane.locator('summary').click();
    await pane
      .getByText(/· present: .*Coder [ABC]/)
      .first()
      .waitFor();
    const box = await pane.locator('.body').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(800 * 0.6);
  });

  it('offers the outlets shown as a file', async () => {
    await session.page.getByRole('button', { name: /Export/ }).click();
    const item = session.page.getByRole('menuitem', { name: 'Outlets shown, as CSV' });
    const response = await session.page.request.get(session.running.url + (await item.getAttribute('href')));
    const file = await response.text();
    expect(file).toContain('Korda Agency');
    expect(file).not.toContain('Riverwatch');
    await session.page.keyboard.press('Escape');
    await item.waitFor({ state: 'detached' });
  });

  it('scrolls texts together, and apart when told to', async () => {
    const bodies = session.page.locator('.text-pane > .body');
    const tops = () => bodies.evaluateAll((list) => list.map((body) => body.scrollTop));
    await bodies.first().evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await eventually(tops, (list) => list.every((top) => top > 0));
    await session.page.getByRole('checkbox', { name: 'Scroll together' }).click();
    await bodies.first().evaluate((body) => body.scrollTo(0, 0));
    await eventually(tops, (list) => list[0] === 0);
    // Scrolling is told with the next frame; by the one after it the others would have followed.
    await session.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect((await tops())[1]).toBeGreaterThan(0);
  });

  it('gives the chart as drawing, as table and as files', async () => {
    await session.page
      .getByRole('row', { name: /^Frames/ })
      .getByRole('button', { name: 'Full view' })
      .click();
    const chart = session.page.locator('figure.chart');
    await chart.locator('svg circle').first().waitFor();
    const [svg] = await Promise.all([
      session.page.waitForEvent('download'),
      chart.getByRole('button', { name: 'SVG' }).click(),
    ]);
    expect(svg.suggestedFilename()).toMatch(/\.svg$/);
    const [png] = await Promise.all([
      session.page.waitForEvent('download'),
      chart.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(await pngWidth(png)).toBe(2 * 760);
    await chart.getByRole('button', { name: 'Copy citation' }).click();
    await session.page.getByText('The citation is copied').waitFor();
    const cited = await session.page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toMatch(
      /n = \d+ coded articles.*Parallax \d+\.\d+\.\d+.*methods#shares.*View: http.*\(\d{4}-\d\d-\d\d\)/,
    );
    await chart.getByRole('button', { name: 'Table' }).click();
    await chart.getByRole('columnheader', { name: 'undecided' }).waitFor();
    const [csv] = await Promise.all([
      session.page.waitForEvent('download'),
      chart.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
  });

  it('shows right-to-left text from the right', async () => {
    await session.openDam();
    await session.page.getByRole('button', { name: 'صوت الوادي' }).click();
    const paragraph = session.page.locator('.text-pane .article-text[lang="ar"] p').first();
    await paragraph.waitFor();
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  it('works at 390 wide without scrolling the page sideways', async () => {
    await session.page.setViewportSize({ width: 390, height: 844 });
    const overflow = () => session.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await session.openDam();
    const overflows = [await overflow()];
    for (const path of ['/', '/events', '/articles', '/sources', '/codebooks', '/ingest-runs', '/api']) {
      await session.open(path);
      await session.page.getByRole('heading', { level: 1 }).waitFor();
      await session.settled();
      overflows.push(await overflow());
    }
    await session.page.setViewportSize({ width: 1280, height: 800 });
    expect(Math.max(...overflows)).toBeLessThanOrEqual(0);
  });
});

describe('articles', () => {
  it('searches with the words marked, narrows by outlet, and says why nothing is left', async () => {
    await session.open('/articles');
    await session.page.getByRole('searchbox', { name: /Search texts/ }).fill('"water protocol"');
    await session.page
      .locator('mark.found', { hasText: /protocol/i })
      .first()
      .waitFor();
    await session.page.getByRole('combobox', { name: 'Outlet' }).click();
    await session.page.getByRole('option', { name: 'Korda Agency' }).click();
    await eventually(
      () => session.page.locator('main .outlet bdi:last-child').allTextContents(),
      (names) => names.length > 0 && names.every((name) => name === 'Korda Agency'),
    );
    await session.page.getByRole('searchbox', { name: /Search texts/ }).fill('zzznothing');
    await session.page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await session.page.getByRole('button', { name: 'Clear the filters' }).click();
    await session.page.getByText('88 articles').waitFor();
  });

  it('gives every row of the selection as a file', async () => {
    const link = session.page.getByRole('link', { name: 'All as CSV' });
    const response = await session.page.request.get(session.running.url + (await link.getAttribute('href')));
    expect(response.status()).toBe(200);
    const text = await response.text();
    expect(text).toContain('Korda Agency');
  });

  it('reaches the last page from its address alone', async () => {
    await session.open('/articles?page=4&perPage=25');
    await session.page.getByText(/76-88 of 88|76–88 of 88/).waitFor();
  });

  it('shows what changed between two versions', async () => {
    await session.open(`/articles?filter=${encodeURIComponent('{"q":"\\"cracked pin\\" crowns"}')}`);
    await session.page
      .getByRole('link', { name: /A cracked pin/ })
      .first()
      .click();
    await session.page.getByRole('tab', { name: 'Versions' }).click();
    const difference = session.page.getByTestId('difference');
    await difference.locator('del', { hasText: '41' }).first().waitFor();
    await difference.locator('ins', { hasText: '14' }).first().waitFor();
  });

  it('moves an article with a reason and takes it back', async () => {
    await session.page.getByRole('button', { name: 'Move to another event' }).click();
    const dialog = session.page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Move' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'To a new event' }).check();
    await dialog.getByRole('textbox', { name: 'Title of the new event' }).fill('Cost of the repairs');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It is about the bill, not the closure.');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await session.page.getByRole('link', { name: 'Cost of the repairs' }).first().waitFor();
    await session.page.getByRole('button', { name: 'Undo' }).click();
    await session.page.locator('aside').getByRole('link', { name: DAM }).waitFor();
    await session.page.getByRole('tab', { name: 'Event history' }).click();
    await session.page.getByText('It is about the bill, not the closure.').waitFor();
  });
});

it('asked no other server, broke no content rule, and threw nothing, in all of the above', () => {
  expect(session.faults).toEqual([]);
});

describe('agreement', () => {
  const rows = () => session.page.locator('.agreement-table tbody tr');

  it('shows α with its interval and the verdict for every frame, and how it was made', async () => {
    await session.open('/agreement');
    await rows().first().waitFor({ timeout: 60_000 });
    await session.page.getByLabel('Agreement of').selectOption({ label: 'Framing functions, version 1' });
    await session.page.getByRole('button', { name: 'More about Moral evaluation' }).waitFor();
    const texts = await rows().allTextContents();
    expect(texts).toHaveLength(4);
    for (const text of texts)
      expect(text).toMatch(/\d % \[\d+–\d+\] n \d+.*[−.]\d+ \[[−.\d]+–[.\d]+\].*(reliable|tentative|not established)/);
    await session.page.getByRole('button', { name: 'More about Moral evaluation' }).click();
    await session.page.getByText('Gwet’s AC1').waitFor();
    await session.page
      .getByText(/bootstrap.*1000 replicates, seed 1/)
      .first()
      .waitFor();
  });

  it('opens the units behind a number, and the address restores them in a fresh page', async () => {
    await session.page
      .getByRole('button', { name: /^Discuss \d+ disagreements?$/ })
      .first()
      .click();
    await session.page.getByRole('heading', { name: /^Units judged differently/ }).waitFor();
    const asked = new URL(session.page.url());
    const second = await watchedPage(session.context, session.running.url);
    await second.page.goto(asked.href);
    const units = second.page.locator('#units li');
    await units.first().waitFor({ timeout: 60_000 });
    expect(await units.first().textContent()).toMatch(/present.*absent|absent.*present/);
    await second.page.close();
  });

  it('works at 390 wide without scrolling the page sideways', async () => {
    await session.page.setViewportSize({ width: 390, height: 844 });
    const overflow = await session.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await session.page.setViewportSize({ width: 1280, height: 800 });
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
