import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually, watchedPage } from './harness.js';
import { Session } from './session.js';

let session: Session;

beforeAll(async () => {
  session = await Session.begin({ withDemo: false });
  await session.signIn();
});

afterAll(() => session?.end());

describe('an empty corpus', () => {
  it('loads the demo at a press, tells how it goes, and has events then', async () => {
    await session.page.getByRole('heading', { name: 'The corpus is empty' }).waitFor();
    await session.page.getByRole('button', { name: 'Load the demo' }).click();
    await session.page.getByText(/^● Done$/).waitFor({ timeout: 60_000 });
    await session.page.getByRole('link', { name: 'Parallax' }).click();
    await session.page.getByText('88 articles · 9 outlets · 12 events').waitFor();
    await session.page.getByRole('link', { name: 'Leaked report on the Ostrev dam' }).waitFor();
  });
});

describe('sources', () => {
  it('creates one, edits it, and shows a clash of two editors instead of overwriting', async () => {
    await session.open('/sources/create');
    await session.page.getByRole('textbox', { name: 'Name' }).fill('Silmouth Harbour News');
    await session.page.getByRole('button', { name: 'Save' }).click();
    await eventually(
      () => session.heading(),
      (text) => text === 'Silmouth Harbour News',
    );
    await session.page.getByRole('link', { name: 'Edit' }).click();
    await session.page.getByRole('textbox', { name: 'Country' }).waitFor();
    const second = await watchedPage(session.context, session.running.url);
    await second.page.goto(session.page.url());
    await second.page.getByRole('textbox', { name: 'Country' }).fill('XL');
    await second.page.getByRole('button', { name: 'Save' }).click();
    await second.page.getByRole('link', { name: 'Edit' }).waitFor();
    await second.page.close();
    await session.page.getByRole('textbox', { name: 'Description' }).fill('A weekly.');
    await session.page.getByRole('button', { name: 'Save' }).click();
    await session.page.getByRole('heading', { name: 'Somebody else saved this outlet meanwhile' }).waitFor();
    await session.page.getByRole('button', { name: 'Load the newer state' }).click();
    await eventually(
      () => session.page.getByRole('textbox', { name: 'Country' }).inputValue(),
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
    await session.open('/ingest-runs/create');
    const buffer = Buffer.from(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    await session.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'harbour.jsonl', mimeType: 'application/jsonl', buffer });
    await session.page.getByRole('button', { name: 'Upload and import' }).click();
    await eventually(
      () => session.heading(),
      (text) => text === 'harbour.jsonl',
    );
    await session.page.getByText('Done, some refused').waitFor();
    const failures = session.page.getByRole('region', { name: /Refused/ });
    await failures.getByRole('row').nth(1).waitFor();
    expect(await failures.getByRole('row').nth(1).locator('td').nth(1).textContent()).toBe('2');
  });

  it('shows what cleaning removed, and undoes one rule', async () => {
    await session.open('/ingest-runs/create');
    await session.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(SCRAPED) });
    await session.page.getByRole('textbox', { name: 'Outlet' }).fill('Silmouth Harbour News');
    await session.page.getByRole('button', { name: 'Upload and import' }).click();
    await session.page.getByRole('link', { name: 'Open the articles of this run' }).click();
    await session.page.getByRole('link', { name: 'The ferry that nobody ordered' }).click();
    await session.page.getByRole('tab', { name: 'Cleaning' }).click();
    const trace = session.page.getByTestId('trace');
    await trace.locator('del', { hasText: 'Back to top button' }).waitFor();
    const rule = session.page
      .getByRole('row')
      .filter({ has: session.page.getByRole('button', { name: /Undo the rule/ }) });
    const before = await rule.count();
    await rule.first().getByRole('button').click();
    await session.page.getByRole('dialog').getByRole('button', { name: 'Undo this rule' }).click();
    await session.page.getByText('A new version was made.').waitFor();
    await eventually(
      () => rule.count(),
      (count) => count === before - 1,
    );
  });
});

describe('the keyboard', () => {
  it('goes to places, shows the help sheet, and keeps off fields', async () => {
    await session.open('/');
    await session.page.getByRole('heading', { level: 1 }).waitFor();
    await session.page.keyboard.press('g');
    await session.page.keyboard.press('s');
    await eventually(
      () => session.heading(),
      (text) => text === 'Sources',
    );
    await session.page.keyboard.press('/');
    await session.page.keyboard.type('ge?');
    expect(await session.page.getByRole('searchbox').inputValue()).toBe('ge?');
    expect(await session.page.getByRole('dialog').count()).toBe(0);
    expect(await session.heading()).toBe('Sources');
    await session.page.getByRole('heading', { level: 1 }).click();
    await session.page.keyboard.press('Shift+?');
    const sheet = session.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    await session.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    for (const [key, place] of [
      ['a', 'Articles'],
      ['e', 'Events'],
    ] as const) {
      await session.page.keyboard.press('g');
      await session.page.keyboard.press(key);
      await eventually(
        () => session.heading(),
        (text) => text === place,
      );
    }
  });

  it('skips to the content, with the focus to be seen', async () => {
    await session.open('/methods');
    await session.page.getByRole('heading', { level: 1 }).waitFor();
    await session.page.keyboard.press('Tab');
    const skip = session.page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
    await session.page.keyboard.press('Enter');
    expect(await session.page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('opens the places from a menu where they do not fit in a row', async () => {
    await session.page.setViewportSize({ width: 390, height: 844 });
    const menu = session.page.getByRole('button', { name: 'Menu' });
    const methods = session.page.getByRole('navigation').getByRole('link', { name: 'Methods' });
    await menu.focus();
    await session.page.keyboard.press('Enter');
    await methods.waitFor();
    await session.page.keyboard.press('Tab');
    await session.page.keyboard.press('Escape');
    await methods.waitFor({ state: 'hidden' });
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    await session.page.keyboard.press('Enter');
    await session.page.getByRole('navigation').getByRole('link', { name: 'Codebooks' }).click();
    await eventually(
      () => session.heading(),
      (text) => text === 'Codebooks',
    );
    expect(await methods.isVisible()).toBe(false);
    await session.page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('every screen', () => {
  const paths = [
    '/',
    '/events',
    '/articles',
    '/sources',
    '/codebooks',
    '/agreement',
    '/ingest-runs',
    '/ingest-runs/create',
    '/api',
    '/methods',
    'dam',
  ];
  /** The first record of a list, by its link. */
  const firstOf: readonly (readonly [string, string])[] = [
    ['/articles', 'main a[href^="/articles/"]'],
    ['/sources', 'main a[href^="/sources/"]:not([href$="/create"])'],
    ['/codebooks', 'main a[href^="/codebooks/"]'],
  ];

  it.each(['light', 'dark'] as const)('has no serious accessibility violation in %s colours', async (colorScheme) => {
    await session.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const path of paths) {
      if (path === 'dam') await session.openDam('?shared=1');
      else await session.open(path);
      await session.page.getByRole('heading', { level: 1 }).waitFor();
      await session.settled();
      found.push(...(await seriousViolations(session.page)).map((violation) => `${path} ${violation}`));
    }
    for (const [list, link] of firstOf) {
      await session.open(list);
      const address = await session.page.locator(link).first().getAttribute('href');
      await session.open(address ?? '');
      await session.page.locator('.crumbs').waitFor();
      await session.settled();
      found.push(...(await seriousViolations(session.page)).map((violation) => `${address} ${violation}`));
    }
    expect(found).toEqual([]);
  });

  it('is dark when the system is, and light when told so', async () => {
    const background = () =>
      session.page.evaluate(() => getComputedStyle(document.querySelector('.app')!).backgroundColor);
    expect(await background()).toBe('rgb(22, 24, 26)');
    await session.page.getByRole('button', { name: /Colours/ }).click();
    await eventually(background, (colour) => colour === 'rgb(247, 246, 243)');
    await session.page.evaluate(() => localStorage.clear());
  });

  it('says so when there is nothing under an address', async () => {
    await session.open('/articles/00000000-0000-4000-8000-000000000000');
    await session.page.getByRole('alert').waitFor();
    await session.open('/no-such-page');
    await session.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  });

  it('asked no other server, broke no content rule, and threw nothing, in all of the above', () => {
    expect(session.faults).toEqual([]);
  });
});
