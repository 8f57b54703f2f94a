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

const profile = () => session.page.locator('.names-table');

describe('names', () => {
  it('lead from the row beside the others to the profile, its mentions and an article, and back by the address', async () => {
    const { page } = session;
    await session.openDam('?open=names');
    const row = page.locator('.compare tbody tr', { has: page.getByRole('rowheader', { name: /^Names/ }) });
    await row.getByText('closure').first().waitFor();
    expect(await row.locator('td').first().textContent()).toContain('closure 2');
    const concept = page.getByRole('region', { name: 'Names of: Gates of the Ostrev dam shut in March' });
    await concept.getByRole('link', { name: 'Open the whole profile' }).click();
    await profile().waitFor();
    expect(await page.locator('svg[role=img]').first().getAttribute('aria-label')).toContain('Who writes which name');
    await page.getByRole('button', { name: /^Lesmar State Broadcasting writes “maintenance” in own words/ }).click();
    const mention = page.locator('.mention', { hasText: 'Maintenance works at the Ostrev dam began' });
    await mention.waitFor();
    const address = page.url();
    expect(address).toContain('name=maintenance');
    await mention.getByRole('link').click();
    await page.locator('.article-text').waitFor();
    await page.goBack();
    await mention.waitFor();
    expect(page.url()).toBe(address);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('show what a pattern finds while it is written; saving makes a version, and the old profile stays reachable', async () => {
    const { page } = session;
    await session.open('/names');
    await page.getByRole('link', { name: 'Trains at Silmouth junction' }).click();
    await profile().waitFor();
    const before = await profile().locator('tbody tr').first().textContent();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Add a name' }).click();
    const card = page.getByRole('listitem', { name: 'Name F' });
    await card.getByLabel('Name', { exact: true }).fill('disaster');
    const patterns = card.getByLabel('How texts spell it, one pattern a line');
    await patterns.fill('trains (collide');
    await card.getByRole('alert').getByText('Close it, or put words that hold a bracket').waitFor();
    await patterns.fill('trains collide');
    await card.locator('.mention').first().waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByRole('columnheader', { name: 'disaster' }).waitFor();
    await page.getByText('Versions (2)').click();
    await page.getByRole('button', { name: /^version 1,/ }).click();
    await page.getByText('This is version 1; version 2 is the newest.').waitFor();
    await page.getByRole('columnheader', { name: 'disaster' }).waitFor({ state: 'detached' });
    expect(await profile().locator('tbody tr').first().textContent()).toBe(before);
  });

  it('asks no other server and breaks nothing', () => {
    expect(session.faults).toEqual([]);
  });
});
