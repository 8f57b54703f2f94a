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

/** The worker measures shared text after the demo is loaded. */
async function measured(): Promise<void> {
  const query = `{ events(filter: { title: { contains: "Gates of the Ostrev" } }) { nodes { id } } }`;
  const ask = async (text: string) =>
    (await session.page.request.post(`${session.running.url}/graphql`, { data: { query: text } })).json();
  const { data } = (await ask(query)) as { data: { events: { nodes: { id: string }[] } } };
  const id = data.events.nodes[0]?.id;
  await eventually(
    async () => JSON.stringify(await ask(`{ textReuse(filter: { eventId: { eq: "${id}" } }) { undefinedReason } }`)),
    (text) => text.includes('"undefinedReason":null'),
    60_000,
  );
}

it('goes from the row to who shares with whom, to the passages of two texts, and back by the address', async () => {
  await measured();
  await session.openDam();
  const { page } = session;
  const row = page.locator('.compare tbody tr', { hasText: 'Shared text' });
  await row.getByRole('button', { name: 'Full view' }).click();
  const view = page.locator('#shared-text');
  const cells = view.locator('.matrix-cell');
  await cells.first().waitFor();
  expect(await cells.first().getAttribute('aria-label')).toMatch(/% of .+ stands in .+ pair/);
  const strongest = view.getByRole('button', { name: /^(100|9\d|8\d) % of/ }).first();
  await strongest.focus();
  await page.keyboard.press('Enter');
  await view.locator('.aligned-passage').first().waitFor();
  expect(await view.locator('.aligned-passage .aligned-text').count()).toBeGreaterThan(1);
  const address = page.url();
  expect(new URL(address).searchParams.get('pair')).toMatch(/^[0-9a-f-]{36},[0-9a-f-]{36}$/);
  // Scrolled half under the head that stays, a bar would count as too small to press.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await seriousViolations(page)).toEqual([]);
  await page.goBack();
  await view.locator('.aligned-passage').first().waitFor({ state: 'detached' });
  await page.goBack();
  await view.waitFor({ state: 'detached' });
  await page.goto(address);
  await page.locator('#shared-text .aligned-passage').first().waitFor();
});

it('lights a passage in every text that has it, and scrolls the others to it', async () => {
  await session.openDam('?shared=1');
  const { page } = session;
  const mark = page.locator('.text-pane mark.shared[tabindex="0"]').first();
  await mark.waitFor();
  await mark.focus();
  const lit = page.locator('.text-pane', { has: page.locator('mark.shared[data-lit]') });
  await eventually(
    () => lit.count(),
    (count) => count >= 2,
  );
  expect(await mark.getAttribute('title')).toMatch(/^Also in /);
  await page.keyboard.press('Enter');
  await page.locator('.compare-scroll').first().hover();
  expect(session.faults).toEqual([]);
});

it('lists on an article’s page with whom it shares text', async () => {
  const { page } = session;
  await session.openDam();
  await page.locator('.text-pane h3 a').first().click();
  const list = page.locator('section', { has: page.getByRole('heading', { name: 'Shares text with' }) });
  await list
    .getByText(/of this text; .+ of that one/)
    .first()
    .waitFor();
  await list.getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Shares text with' }).waitFor();
});
