import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually } from './harness.js';
import { Session } from './session.js';

let session: Session;
let compared = '';

const address = (): URL => new URL(session.page.url());
const lines = () => session.page.locator('.kwic-row:not(.kwic-head)');
const heading = () => session.page.getByRole('heading', { level: 2, name: /^In context: / });

async function ask(query: string): Promise<string> {
  return (await session.page.request.post(`${session.running.url}/graphql`, { data: { query } })).text();
}

beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  // Contrast is measured when colours stand still.
  await session.page.emulateMedia({ reducedMotion: 'reduce' });
  await session.signIn();
  await session.demoLoaded();
  const found = JSON.parse(await ask('{ sources(filter: { name: { contains: "Korda" } }) { nodes { id } } }'));
  const id: string = found.data.sources.nodes[0].id;
  compared = `a=${id}&language=en&min=2&docs=2`;
  // Words are counted in the background after the import.
  await eventually(
    () =>
      ask(
        `{ keyness(a: { sourceId: { eq: "${id}" } }, language: "en", minFrequency: 2, minDocuments: 2) { a { articles } chosen { notCounted } } }`,
      ),
    (text) => text.includes('"notCounted":0') && text.includes('"articles"'),
    90_000,
  );
}, 240_000);

afterAll(() => session?.end());

describe('words', () => {
  it('say what to do before anything is chosen', async () => {
    await session.open('/words');
    await session.page.getByRole('heading', { name: 'Choose the outlets of the first set' }).waitFor();
    expect(await seriousViolations(session.page)).toEqual([]);
  });

  it('lead from the table to the concordance, to the article at the place, and back by the address', async () => {
    await session.open(`/words?${compared}`);
    const word = session.page.locator('.words-word').first();
    await word.waitFor();
    const name = (await word.textContent()) ?? '';
    await word.click();
    await heading().waitFor();
    await lines().first().waitFor();
    expect(address().searchParams.get('word')).toBe(name);
    expect((await lines().first().locator('.kwic-node').textContent())?.toLowerCase()).toContain(name.slice(0, 3));
    await session.page.getByRole('button', { name: 'Sort by L1' }).click();
    await eventually(
      async () => address().searchParams.get('sort'),
      (sort) => sort === 'L1',
    );
    expect(await seriousViolations(session.page)).toEqual([]);
    const view = session.page.url();
    const link = session.page.locator('.kwic-row a[href*="at=body"]').first();
    const quoted = await link.textContent();
    await link.click();
    const mark = session.page.locator('.article-text mark.found');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(quoted);
    await session.page.goBack();
    await lines().first().waitFor();
    expect(session.page.url()).toBe(view);
  });

  it('stand in a plot: a point opens its concordance, the lists tell the same words to a keyboard', async () => {
    await session.open(`/words?${compared}&show=plot`);
    const dot = session.page.locator('.words-scatter circle').first();
    await dot.waitFor();
    expect(await session.page.locator('.words-scatter text').count()).toBeGreaterThan(10);
    const listed = session.page.locator('.words-list button').first();
    await listed.focus();
    await eventually(
      () => session.page.locator('.words-told').textContent(),
      (text) => / in A, .* in B/.test(text ?? ''),
    );
    expect(await seriousViolations(session.page)).toEqual([]);
    await dot.scrollIntoViewIfNeeded();
    const box = await dot.boundingBox();
    if (box === null) throw new Error('The point is not drawn.');
    await session.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await heading().waitFor();
    await lines().first().waitFor();
    expect(address().searchParams.get('word')).not.toBeNull();
  });

  it('have words beside them, in both sets', async () => {
    await session.open(`/words?${compared}&word=dam&panel=collocates&meetings=2`);
    await session.page.getByRole('columnheader', { name: 'logDice A' }).waitFor();
    expect(
      await session.page.getByRole('region', { name: 'Beside it: dam' }).locator('tbody tr').count(),
    ).toBeGreaterThan(1);
    expect(await seriousViolations(session.page)).toEqual([]);
  });

  it('ask no other server, and break no rule of the page', () => {
    expect(session.faults).toEqual([]);
  });
});
