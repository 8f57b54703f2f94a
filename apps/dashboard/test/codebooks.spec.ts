import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually, watchedPage } from './harness.js';
import { Session } from './session.js';

let session: Session;
beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  await session.signIn();
  await session.demoLoaded();
});
afterAll(() => session?.end());

const card = (place: number) => session.page.getByTestId('frame-card').nth(place);
const isSaved = async () => {
  await session.page.getByText('Not saved yet.').or(session.page.getByText('Saving …')).first().waitFor();
  await session.page.getByText('All changes are saved.').waitFor();
};
async function publish(): Promise<void> {
  await session.page.getByRole('button', { name: 'Publish', exact: true }).click();
  await session.page.getByRole('button', { name: 'Publish for good' }).click();
}

describe('writing a codebook', () => {
  it('saves while one writes, tells what is missing, undoes, and publishes', async () => {
    const { page } = session;
    await session.open('/codebooks');
    await page.getByRole('link', { name: 'New codebook' }).click();
    // The list has a field to search names, which would be filled while it is still there.
    await page.getByRole('heading', { name: 'New codebook' }).waitFor();
    await page.getByLabel('Name').fill('Harbour frames');
    await page.getByRole('button', { name: 'Begin the draft' }).click();
    await page.getByText('The codebook has no frames.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Add a frame' }).click();
    await card(0).getByLabel('Name').fill('Blame');
    await card(0).getByLabel('What to do in doubt').fill('When in doubt, no.');
    await page.getByRole('button', { name: 'Add a frame' }).click();
    await card(1).getByLabel('Name').fill('Blame');
    await page.getByText('Coders see names only').waitFor();
    await card(1).getByLabel('Name').fill('Praise');
    await card(1).getByLabel('Move up').click();
    await card(1).getByLabel('Remove').click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await isSaved();
    await page.getByText('Nothing is missing. It can be published.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.reload();
    await card(1).waitFor();
    expect(await card(0).getByLabel('Name').inputValue()).toBe('Praise');
    expect(await card(1).getByLabel('Key').inputValue()).toBe('blame');
    expect(await card(1).getByLabel('What to do in doubt').inputValue()).toBe('When in doubt, no.');
    await publish();
    await page.getByRole('button', { name: 'Begin version 2' }).waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['A\nPraise', 'B\nBlame']);
  });

  it('two people who write one draft are told of each other, and nothing is overwritten', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Begin version 2' }).click();
    await card(0).waitFor();
    const second = await watchedPage(session.context, session.running.url);
    await second.page.goto(page.url());
    await second.page.getByTestId('frame-card').nth(0).getByLabel('Definition').fill('Said by the second.');
    await second.page.getByText('Not saved yet.').waitFor();
    await second.page.getByText('All changes are saved.').waitFor();
    await second.page.close();
    await card(0).getByLabel('Definition').fill('Said by the first.');
    await page.getByRole('button', { name: 'Load the newer state' }).click();
    await eventually(
      () => card(0).getByLabel('Definition').inputValue(),
      (text) => text === 'Said by the second.',
    );
    await page.getByRole('button', { name: 'Discard the draft' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('button', { name: 'Begin version 2' }).waitFor();
  });

  it('leaves as Markdown and comes back as a draft', async () => {
    const { page } = session;
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export Markdown' }).click();
    const file = await (await waiting).path();
    const text = await readFile(file, 'utf8');
    expect(text).toContain('When in doubt, no.');
    await session.open('/codebooks/create');
    const bring = (content: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'harbour.md', mimeType: 'text/markdown', buffer: Buffer.from(content) });
    await bring(text.replace('article', 'page'));
    await page.getByText(/Line \d+, Unit: “page” is not known/).waitFor();
    await bring(text);
    await page.getByRole('heading', { name: 'Harbour frames, version 2 (draft)' }).waitFor();
    expect(await card(1).getByLabel('What to do in doubt').inputValue()).toBe('When in doubt, no.');
  });
});

describe('the next version', () => {
  it('shows what changed, and carries labels over as a plan says', async () => {
    const { page } = session;
    await session.open('/codebooks');
    await page.getByRole('link', { name: 'Framing functions' }).click();
    await page.getByRole('button', { name: 'Begin version 2' }).click();
    await card(0).getByLabel('Definition').fill('What is wrong, and for whom.');
    await card(1).getByLabel('Remove').click();
    await page.getByRole('button', { name: 'Add a frame' }).click();
    await card(3).getByLabel('Name').fill('Cause');
    await isSaved();
    await publish();
    const plan = page.getByTestId('carry-over');
    await plan.getByText('kept').first().waitFor();
    const row = plan.getByRole('row', { name: /Causal interpretation/ });
    await row.getByText('retired', { exact: true }).waitFor();
    expect(await page.getByTestId('codebook-diff').locator('ins, del').count()).toBeGreaterThan(1);
    await row.getByRole('combobox').fill('Cau');
    await page.getByRole('option', { name: 'Cause' }).click();
    await row.getByText('renamed', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await plan.getByRole('button', { name: 'Keep this plan and carry over' }).click();
    const written = await plan.getByText(/^[\d,]+ rows written\.$/).innerText();
    await plan.getByText(/Plan kept by Administrator/).waitFor();
    await plan.getByRole('button', { name: 'Carry over again' }).click();
    await plan.getByText('Everything was carried over before. Nothing was written.').waitFor();
    await page.getByRole('link', { name: 'Framing functions' }).click();
    const labels = await page.getByText(/· [\d,]+ labels/).innerText();
    expect(labels).toContain(`· ${written.split(' ')[0]} labels`);
    await page.getByRole('link', { name: 'version 1 · published' }).click();
    await page.getByRole('heading', { name: /Causal interpretation/ }).waitFor();
  });

  it('faults of the page: none were logged', () => {
    expect(session.faults).toEqual([]);
  });
});
