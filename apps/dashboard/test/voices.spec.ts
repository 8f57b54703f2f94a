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

const row = () => session.page.getByRole('row', { name: /^Voices/ });
const numbers = () => row().getByRole('button', { name: /Open these quotations/ });

/** Quotations are read by a worker after the import. */
const quotationsRead = () =>
  eventually(
    async () => {
      const data = { query: '{ speakers(first: 1) { nodes { key } } }' };
      return (await session.page.request.post(`${session.running.url}/graphql`, { data })).text();
    },
    (text) => text.includes('"key"'),
    60_000,
  );

it('leads from a number of the row to its quotations, to the article, and back by the address', async () => {
  await quotationsRead();
  await session.openDam();
  await numbers().first().waitFor();
  await numbers().first().click();
  const list = session.page.getByRole('region', { name: /^Direct quotations:/ });
  await list.locator('mark.quotation').first().waitFor();
  const address = session.page.url();
  expect(new URL(address).searchParams.get('open')).toBe('voices');
  const quoted = await list.locator('mark.quotation').first().textContent();
  await list.getByRole('link').first().click();
  await session.page.locator('.article-text').first().waitFor();
  expect(await session.page.locator('.article-text').first().textContent()).toContain(quoted ?? '–');
  await session.page.goBack();
  await list.locator('mark.quotation').first().waitFor();
  expect(session.page.url()).toBe(address);
});

it('marks quotations in the texts when asked to', async () => {
  await session.page.getByRole('checkbox', { name: 'Quotations' }).click();
  await session.page.locator('.text-pane mark.quotation').first().waitFor();
});

it('shows another share once a speaker is in another class, and the old one when that is undone', async () => {
  await session.open('/voices');
  const table = session.page.getByRole('region', { name: 'All speakers' }).getByRole('table');
  const choice = table.getByRole('combobox', { name: 'Actor class of Tomas Lindqvar' });
  await choice.waitFor();
  const drawing = session.page.getByRole('img', { name: /actor class/ });
  const before = await drawing.textContent();
  await choice.selectOption({ label: 'associations' });
  await eventually(
    () => drawing.textContent(),
    (text) => text !== null && text !== before,
  );
  await choice.selectOption({ label: 'opposition' });
  await eventually(
    () => drawing.textContent(),
    (text) => text === before,
  );
});

it('has no serious fault for those who do not see or use a mouse', async () => {
  expect(await seriousViolations(session.page)).toEqual([]);
  expect(session.faults).toEqual([]);
});
