import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually } from './harness.js';
import { Session } from './session.js';

let session: Session;

const dayOf = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
/** Two outlets of 15 articles a day for 60 days; one of them stops on 12 February. */
const rows = Array.from({ length: 60 }, (_, day) =>
  ['Harbour Post', 'Quay Radio'].flatMap((source) =>
    source === 'Quay Radio' && day >= 42
      ? []
      : Array.from({ length: 15 }, (_, n) => ({
          ...{ source, title: `Ferry note ${day}-${n}`, publishedAt: dayOf(day), language: 'en' },
          text: `The ferry left the quay at ${n} on day ${day}, and the master of ${source} wrote it down.`,
        })),
  ),
).flat();

beforeAll(async () => {
  session = await Session.begin({ withDemo: false });
  await session.signIn();
  await session.open('/ingest-runs/create');
  const buffer = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
  await session.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.jsonl', mimeType: 'application/jsonl', buffer });
  await session.page.getByRole('button', { name: 'Upload and import' }).click();
  const data = { query: '{ sourceFlags { kind } }' };
  await eventually(
    async () => (await session.page.request.post(`${session.running.url}/graphql`, { data })).text(),
    (text) => text.includes('FLAT_LINED'),
    120_000,
  );
});
afterAll(() => session?.end());

const WORDS = 'No article since 12 February 2025; before, about 15 articles a day.';
const note = () => session.page.getByRole('complementary', { name: 'What the numbers rest on' });

describe('the health of an outlet', () => {
  it('stands in one line over comparisons that use the outlet on those days, and only there', async () => {
    await session.open('/voices?from=2025-02-01');
    await note().getByText(WORDS).waitFor();
    expect(await note().textContent()).toContain('It has no numbers on these days, or few.');
    await session.open('/voices?from=2025-01-01&to=2025-01-31');
    await session.settled();
    expect(await note().count()).toBe(0);
  });

  it('is drawn on its page, also as a table, and leads there from the line', async () => {
    await session.open('/words?from=2025-02-01');
    await note().getByRole('link', { name: 'Quay Radio' }).click();
    const panel = session.page.getByRole('region', { name: 'Volume and health' });
    await panel.getByText(WORDS).first().waitFor();
    await panel.getByText('A stop is told after 2 days').waitFor();
    await panel.getByRole('img', { name: 'Articles a day' }).waitFor();
    expect(await seriousViolations(session.page)).toEqual([]);
    await panel.getByRole('button', { name: 'Table' }).click();
    await panel.getByRole('row', { name: '2025-02-11 15' }).waitFor();
  });

  it('fits a phone', async () => {
    await session.page.setViewportSize({ width: 390, height: 800 });
    await session.open('/voices?from=2025-02-01');
    await note().getByText(WORDS).waitFor();
    expect(await session.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await seriousViolations(session.page)).toEqual([]);
    expect(session.faults).toEqual([]);
  });
});
