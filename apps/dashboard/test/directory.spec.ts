import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { Session } from './session.js';

let session: Session;
beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  await session.signIn();
  await session.demoLoaded();
});
afterAll(() => session?.end());

const row = (name: string) => session.page.getByRole('row', { name: new RegExp(name) });
const choose = (name: string) => session.page.getByRole('checkbox', { name: `Choose ${name}` }).check();

describe('the directory of outlets', () => {
  it('changes several outlets at once and takes it back', async () => {
    const { page } = session;
    await session.open('/sources');
    await row('The Torch').waitFor();
    await choose('The Torch');
    await choose('Riverwatch Bulletin');
    await page.getByText('2 outlets chosen').waitFor();
    await page.getByRole('form', { name: 'Change the chosen outlets' }).getByLabel('Country').fill('no');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change 2 outlets' }).click();
    await page.getByRole('status').getByText('Changed.').waitFor();
    await row('The Torch').getByRole('cell', { name: 'NO', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('status').getByText('Undone.').waitFor();
    await row('The Torch').getByRole('cell', { name: 'XL', exact: true }).waitFor();
  });

  it('shows raters who disagree side by side, as of a day that stands in the address', async () => {
    const { page } = session;
    await page.getByRole('link', { name: 'The Torch' }).click();
    await page.getByRole('heading', { level: 1, name: 'The Torch' }).waitFor();
    const rate = async (rater: string, value: string, from: string) => {
      const form = page.getByRole('form', { name: 'Add a rating' });
      if (!(await form.isVisible())) await page.locator('summary', { hasText: 'Add a rating' }).click();
      for (const [label, text] of [
        ['What is rated', 'leaning'],
        ['Rating', value],
        ['Rater', rater],
        ['Source', 'Report 1'],
      ] as const) {
        await form.getByLabel(label, { exact: false }).first().fill(text);
      }
      await form.getByLabel('First day').fill(from);
      await form.getByRole('button', { name: 'Save the rating' }).click();
    };
    await rate('Rater A', 'left of centre', '2020-01-01');
    await page.getByRole('cell', { name: 'left of centre' }).waitFor();
    await rate('Rater B', 'centre', '2024-01-01');
    await page.getByText('leaning: raters disagree').waitFor();
    await rate('Rater A', 'right', '2025-01-01');
    await page.getByRole('alert').getByText('Rater A already says “left of centre”').waitFor();
    await page.getByLabel('As of').fill('2021-06-01');
    await page.getByRole('cell', { name: 'centre', exact: true }).waitFor({ state: 'detached' });
    expect(page.url()).toContain('asOf=2021-06-01');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('merges two outlets after showing what moves, and parts them again', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Which outlet is the same?').fill('Riverwatch');
    await page.getByRole('option', { name: 'Riverwatch Bulletin' }).click();
    await dialog.getByText(/\d+ articles/).waitFor();
    await dialog.getByText(/Names: .*Riverwatch/).waitFor();
    await dialog.getByLabel('Reason').fill('One newsroom since January.');
    await dialog.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText('Merged.').waitFor();
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('One newsroom since January.').waitFor();
    await page.getByRole('listitem').getByText('riverwatch.example', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await page.getByText('Undone.').first().waitFor();
    await session.open('/sources?filter=%7B%22q%22%3A%22Riverwatch%22%7D');
    await row('Riverwatch Bulletin').getByRole('cell', { name: 'Active' }).waitFor();
  });

  it('takes a file in, names its bad rows, and undoes all of it', async () => {
    const { page } = session;
    const path = join(tmpdir(), `outlets-${process.pid}.csv`);
    writeFileSync(path, 'name,country\nQuay Gazette,NO\nNowhere,norway\n');
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText('1 added, 0 updated, 0 unchanged, 1 refused.').waitFor();
    await page.getByText('Line 3, country: “norway” is not a country').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Undone.').waitFor();
  });

  it('fits a phone', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 390, height: 800 });
    for (const path of ['/sources', '/collections']) {
      await session.open(path);
      await session.settled();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await session.open('/sources');
    await page.getByRole('link', { name: 'The Torch' }).click();
    await page.getByRole('region', { name: 'History' }).waitFor();
    await session.settled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('asks no other server and breaks nothing', () => {
    expect(session.faults).toEqual([]);
  });
});
