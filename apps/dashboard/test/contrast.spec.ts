import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const openContrast = async (query = ''): Promise<void> => {
  await session.open(`/contrast${query}`);
  await session.page.locator('.map-cell').first().waitFor({ timeout: 60_000 });
};

describe('the contrast', () => {
  it('leads from a cell to exactly its texts, to an article, and back by the address', async () => {
    await openContrast();
    const { page } = session;
    // “Texts of The Torch, Human interest: 100 % [74–100] n 11 * †, more often than the others”
    const cell = page.getByRole('button', { name: /^Texts of The Torch, Human interest: \d+ % \[\d+–\d+\] n \d+/ });
    const [share, n] = /: (\d+) % \[.*\] n (\d+)/.exec((await cell.getAttribute('aria-label')) ?? '')?.slice(1) ?? [];
    const k = Math.round((Number(share) * Number(n)) / 100);
    await cell.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: `With the frame (${k})` }).waitFor();
    expect(
      await eventually(
        () => dialog.getByRole('link').count(),
        (count) => count > 0,
      ),
    ).toBe(k);
    await dialog.getByRole('button', { name: `All decided (${n})` }).click();
    expect(
      await eventually(
        () => dialog.getByRole('link').count(),
        (count) => count === Number(n),
      ),
    ).toBe(Number(n));

    const here = page.url();
    expect(new URL(here).searchParams.get('cell')).toContain(',ALL');
    const headline = await dialog.getByRole('link').first().textContent();
    await dialog.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: headline ?? '' }).waitFor();
    await page.goBack();
    await dialog
      .getByRole('link', { name: headline ?? '' })
      .first()
      .waitFor();
    expect(page.url()).toBe(here);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('cell')).toBeNull();
  });

  it('names the family of tests and how many events inform it, and can be read by everybody', async () => {
    await openContrast();
    const family = session.page.getByRole('region', { name: 'Tests' });
    expect(await family.textContent()).toMatch(/\d+ tests adjusted together \(Benjamini–Hochberg, 0\.05\)/);
    expect(await family.textContent()).toMatch(/\d+ events inform the within-event tests/);
    expect(await seriousViolations(session.page)).toEqual([]);
  });

  it('orders by hand, in the address, by keyboard', async () => {
    await openContrast('?view=map');
    const { page } = session;
    const firstRow = () => page.locator('.map-cell').first().getAttribute('aria-label');
    await page.getByRole('combobox', { name: 'Order' }).click();
    await page.getByRole('option', { name: 'by hand' }).click();
    const before = await firstRow();
    await page
      .getByRole('button', { name: /^Move .* later$/ })
      .first()
      .press('Enter');
    await eventually(firstRow, (label) => label !== before);
    const rows = new URL(page.url()).searchParams.get('rows');
    const after = await firstRow();
    await page.reload();
    await page.locator('.map-cell').first().waitFor();
    expect([await firstRow(), new URL(page.url()).searchParams.get('rows')]).toEqual([after, rows]);
  });

  it('shows what it rests on at one click, and opens a stored result again', async () => {
    await openContrast();
    const { page } = session;
    await page.getByRole('button', { name: 'Leave out, collapse, exchange' }).click();
    await page.getByRole('heading', { name: 'Without one event' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Link to this very result' }).click();
    await page.getByText('This is a stored result.').waitFor();
    expect(new URL(page.url()).searchParams.get('result')).toMatch(/^[0-9a-f]{64}$/);
    expect(session.faults).toEqual([]);
  });

  it('is narrowed to a collection that a person has written', async () => {
    const { page } = session;
    await session.open('/collections');
    const form = page.getByRole('form', { name: 'New collection' });
    await form.getByRole('textbox', { name: 'New collection' }).fill('Two papers');
    for (const name of ['The Torch', 'The Morning Ledger']) {
      await form.getByRole('combobox', { name: 'Outlets' }).fill(name);
      await page.getByRole('option', { name }).click();
    }
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('form', { name: 'Two papers' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await openContrast();
    await page.getByRole('combobox', { name: 'Collection' }).click();
    await page.getByRole('option', { name: 'Two papers' }).click();
    const cells = await eventually(
      () => page.locator('.map-cell').count(),
      (count) => count === 2 * 5,
    );
    expect(cells).toBe(2 * 5);
    expect(new URL(page.url()).searchParams.get('collection')).not.toBeNull();
    expect(session.faults).toEqual([]);
  });
});
