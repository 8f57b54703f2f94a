import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually } from './harness.js';
import { Session } from './session.js';

let session: Session;
beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  await session.signIn();
  await session.demoLoaded();
});
afterAll(() => session?.end());

const row = () => session.page.locator('.compare tbody tr', { hasText: 'Leaves out' });
const grid = () => session.page.getByRole('grid', { name: 'Statements by outlets' });
const panel = () => session.page.locator('.cell-panel');
const cells = () => grid().getByRole('gridcell').getByRole('button');

it('tells in few words what each outlet leaves out, and opens the matrix', async () => {
  await session.openDam();
  await row()
    .getByText(/says \d+ of \d+/)
    .first()
    .waitFor();
  await row().getByRole('button', { name: 'Full view' }).click();
  await grid().waitFor();
  expect(await grid().getByRole('row').count()).toBeGreaterThan(5);
  expect(new URL(session.page.url()).searchParams.get('open')).toBe('omissions');
});

it('moves through the cells by keyboard and opens one with its sentences in their texts', async () => {
  await cells().first().focus();
  await session.page.keyboard.press('ArrowDown');
  await session.page.keyboard.press('ArrowRight');
  await session.page.keyboard.press('Enter');
  await panel().waitFor();
  await panel().locator('mark.shared').first().waitFor();
  expect(new URL(session.page.url()).searchParams.get('cell')).toContain('~');
  expect(await seriousViolations(session.page)).toEqual([]);
});

it('goes to the article of a sentence, and back to the open cell by the address', async () => {
  const before = await panel().getByRole('heading', { level: 3 }).textContent();
  await panel()
    .locator('article')
    .filter({ has: session.page.locator('mark.shared') })
    .first()
    .getByRole('link')
    .click();
  await session.page.waitForURL(/\/articles\//);
  await session.page.goBack();
  await panel().waitFor();
  expect(await panel().getByRole('heading', { level: 3 }).textContent()).toBe(before);
});

it('overrules a cell with a reason and undoes it', async () => {
  const silent = grid()
    .getByRole('button', { name: /not said/ })
    .first();
  await silent.click();
  const name = (await silent.getAttribute('aria-label')) ?? '';
  const [outlet = '', rest = ''] = name.split(/: | though| its|\. /);
  await panel()
    .getByRole('textbox', { name: /Reason/ })
    .fill('I read the whole article.');
  await panel().getByRole('button', { name: 'Keep the decision' }).click();
  await grid()
    .getByRole('button', { name: new RegExp(`^${outlet}: leaves it out, confirmed`) })
    .first()
    .waitFor();
  expect(rest).not.toBe('');
  await panel().getByRole('button', { name: 'Undo' }).click();
  await eventually(
    () =>
      grid()
        .getByRole('button', { name: /confirmed by a person/ })
        .count(),
    (count) => count === 0,
  );
  await session.page.getByText('2 decisions on this event').waitFor();
});

it('gives the matrix as CSV', async () => {
  const [file] = await Promise.all([
    session.page.waitForEvent('download'),
    session.page.getByRole('button', { name: 'Table as CSV' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/statement,quoted sentence,outlets,outlet,mark/);
  expect(session.faults).toEqual([]);
});
