import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually } from './harness.js';
import { Session } from './session.js';

const PLANT = fileURLToPath(new URL('plant-grouping.mjs', import.meta.url));

let session: Session;
beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  await session.signIn();
  await session.demoLoaded();
  await promisify(execFile)(process.execPath, [PLANT, session.running.dataDir]);
});
afterAll(() => session?.end());

const page = () => session.page;
const button = (name: string | RegExp) => page().getByRole('button', { name });
const rows = () => page().locator('.placed-article');
const others = () => page().locator('.other-event');
const dialog = () => page().getByRole('dialog');

async function api<T>(query: string): Promise<T> {
  const answer = await page().request.post(`${session.running.url}/graphql`, { data: { query } });
  return ((await answer.json()) as { data: T }).data;
}

interface Counted {
  readonly id: string;
  readonly title: string;
  readonly articleCount: number;
}
const events = async () =>
  (await api<{ events: { nodes: Counted[] } }>('{ events { nodes { id title articleCount } } }')).events.nodes;
const eventNamed = async (part: string): Promise<Counted> => {
  const found = (await events()).find(({ title }) => title.includes(part));
  if (found === undefined) throw new Error(`No event with “${part}” in its title.`);
  return found;
};
/** Which article is in which event. */
const grouping = async (): Promise<string> =>
  JSON.stringify(
    await api(
      '{ articles(first: 100, order: { field: PUBLISHED_AT, direction: ASC }) { nodes { id event { id title isLocked } } } }',
    ),
  );

async function arrange(part: string): Promise<void> {
  await session.open(`/events/${(await eventNamed(part)).id}/articles`);
  await rows().first().waitFor();
  await others().first().waitFor();
}

async function giveReason(reason: string): Promise<void> {
  await dialog()
    .getByRole('textbox', { name: /Reason/ })
    .fill(reason);
  await page().keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
}

it('lists the state of each event and leads to the review', async () => {
  await session.open('/events');
  await page().getByRole('link', { name: '8 to review' }).first().waitFor();
  await page().getByRole('link', { name: 'Review the grouping' }).click();
  await page().getByText('88 articles to look at').waitFor();
  expect(await seriousViolations(page())).toEqual([]);
});

it('asks for the least certain first, with reasons in words and what is shared marked in both texts', async () => {
  await page()
    .getByRole('heading', { level: 2, name: /Does this article belong to “.+”\?/ })
    .waitFor();
  await page().getByText('Scored 0.20; articles are put together from 0.19 on.').waitFor();
  await page().getByText('Shared names: Ostrev (12).').waitFor();
  await eventually(
    () =>
      page()
        .locator('.beside-text')
        .filter({ has: page().locator('mark.shared-term') })
        .count(),
    (panes) => panes === 2,
  );
});

it('settles by single keys, and undoes', async () => {
  const before = await grouping();
  const first = await page().locator('.beside-text h3').first().textContent();
  await page().keyboard.press('c');
  await page().getByText('87 articles to look at').waitFor();
  await page().getByText('2 of 20').waitFor();
  await page().keyboard.press('m');
  await page().getByText('86 articles to look at').waitFor();
  expect(await grouping()).not.toBe(before);
  await page().keyboard.press('u');
  await page().getByText('87 articles to look at').waitFor();
  await page().keyboard.press('s');
  await page().getByText('86 articles to look at').waitFor();
  await page().keyboard.press('u');
  await page().getByText('87 articles to look at').waitFor();
  await page().keyboard.press('u');
  await page().getByText('88 articles to look at').waitFor();
  expect(await page().locator('.beside-text h3').first().textContent()).toBe(first);
  expect(await grouping()).toBe(before);
});

it('keeps a reason of one’s own with the decision', async () => {
  await page().keyboard.press('r');
  await page().keyboard.type('The closing of the gates is its subject.');
  await button('Confirm').click();
  await page().getByText('87 articles to look at').waitFor();
  await page().keyboard.press('Escape');
  await button('Undo').last().click();
  await page().getByText('88 articles to look at').waitFor();
  const { acts } = (
    await api<{ node: { acts: { reason: string; isUndone: boolean }[] } }>(
      `{ node(id: "${(await eventNamed('Gates of the Ostrev')).id}") { ... on Event { acts { reason isUndone } } } }`,
    )
  ).node;
  expect(acts[1]).toEqual({ reason: 'The closing of the gates is its subject.', isUndone: true });
});

it('splits a wrong event by keyboard, and one click undoes it', async () => {
  await arrange('Gates of the Ostrev');
  const before = await grouping();
  const box = rows().nth(1).getByRole('checkbox');
  await box.focus();
  await page().keyboard.press('Space');
  await button('Split into a new event').focus();
  await page().keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: /Title/ }).fill('A matter of its own');
  await giveReason('It is about the ferries.');
  await eventually(
    () => rows().count(),
    (count) => count === 7,
  );
  expect((await eventNamed('A matter of its own')).articleCount).toBe(1);
  await page().getByRole('status').filter({ hasText: 'Split off.' }).getByRole('button', { name: 'Undo' }).click();
  await eventually(
    () => rows().count(),
    (count) => count === 8,
  );
  expect(await grouping()).toBe(before);
  expect((await events()).some(({ title }) => title === 'A matter of its own')).toBe(false);
});

it('moves an article by dragging it onto an event, and undoes it in the history', async () => {
  await arrange('Gates of the Ostrev');
  const before = await grouping();
  const target = others().filter({ hasText: 'Belun Bridge' });
  await page().getByLabel('Find an event by its title').fill('Belun');
  await target.waitFor();
  await rows().nth(2).dragTo(target);
  await dialog()
    .getByText(/Move 1 article to “Belun Bridge/)
    .waitFor();
  await giveReason('It tells of the bridge.');
  await eventually(
    () => rows().count(),
    (count) => count === 7,
  );
  expect(await grouping()).not.toBe(before);
  await page().getByText('Moved 1 article').first().waitFor();
  await page()
    .locator('.act-history')
    .getByRole('button', { name: /^Undo Moved/ })
    .first()
    .click();
  await eventually(
    () => rows().count(),
    (count) => count === 8,
  );
  expect(await grouping()).toBe(before);
});

it('merges two events by dragging one onto the other, and by its button', async () => {
  await arrange('Belun Bridge');
  const before = await grouping();
  await page().getByLabel('Find an event by its title').fill('Gates of the Ostrev');
  const gates = others().filter({ hasText: 'Gates of the Ostrev' });
  for (const merge of [
    () => gates.dragTo(rows().first()),
    () => gates.getByRole('button', { name: /^Merge into this event/ }).press('Enter'),
  ]) {
    await gates.waitFor();
    await merge();
    await giveReason('The same closure.');
    await eventually(
      () => rows().count(),
      (count) => count === 15,
    );
    await page()
      .locator('.act-history')
      .getByRole('button', { name: /^Undo Merged/ })
      .first()
      .click();
    await eventually(
      () => rows().count(),
      (count) => count === 7,
    );
    expect(await grouping()).toBe(before);
  }
});

it('says why together on every article, and locks what is sure', async () => {
  await arrange('Gates of the Ostrev');
  await rows().first().getByText('Why together').click();
  await rows().first().getByText('Shared names: Ostrev (12).').waitFor();
  expect(await seriousViolations(page())).toEqual([]);
  await button('Lock').first().click();
  await giveReason('Two of us read all of it.');
  await page().getByText('locked', { exact: true }).first().waitFor();
  await rows().nth(1).getByRole('checkbox').check();
  await button('Take out').click();
  await dialog()
    .getByRole('textbox', { name: /Reason/ })
    .fill('Off.');
  await page().keyboard.press('Enter');
  await dialog()
    .getByText(/is locked\. Unlock it first\./)
    .waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await page()
    .locator('.act-history')
    .getByRole('button', { name: /^Undo Locked/ })
    .first()
    .click();
  await button('Lock').first().waitFor();
});

it('fits a phone', async () => {
  await page().setViewportSize({ width: 390, height: 844 });
  for (const path of ['/event-review', `/events/${(await eventNamed('Gates of the Ostrev')).id}/articles`, '/events']) {
    await session.open(path);
    await session.settled();
    await page().getByRole('heading', { level: 1 }).waitFor();
    await page().waitForTimeout(500);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await seriousViolations(page())).toEqual([]);
  }
  expect(session.faults).toEqual([]);
});
