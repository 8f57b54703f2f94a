import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually, watchedPage, type Watched } from './harness.js';
import { Session } from './session.js';

let session: Session;
let coder: Watched;
let projectId = '';
/** Everything the coder's browser was told, in order. */
const told: string[] = [];

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by their shape below
  readonly data: any;
}

async function ask(query: string, variables: object = {}): Promise<Answer['data']> {
  const response = await session.page.request.post(`${session.running.url}/graphql`, { data: { query, variables } });
  return ((await response.json()) as Answer).data;
}

const CREATE = `mutation ($input: CreateCodingProjectInput!) {
  createCodingProject(input: $input) { project { id coders { coder { id } } } errors { message } } }`;
const SOURCES = `query ($id: ID!) { practiceGoldSources(projectId: $id) { name units } }`;
const LINK = `mutation ($input: CreateCoderLinkInput!) { createCoderLink(input: $input) { url } }`;

beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  // Contrast is measured when colours stand still.
  await session.page.emulateMedia({ reducedMotion: 'reduce' });
  await session.signIn();
  const { codebooks } = await eventually(
    () => ask('{ codebooks { nodes { versions { id status labelCount } } } }'),
    (data) =>
      data.codebooks.nodes.some(
        ({ versions }: { versions: { labelCount: number }[] }) => (versions[0]?.labelCount ?? 0) > 100,
      ),
  );
  const versions = codebooks.nodes.flatMap(
    (book: { versions: { id: string; status: string; labelCount: number }[] }) => book.versions,
  );
  const [version] = versions.sort(
    (a: { labelCount: number }, b: { labelCount: number }) => b.labelCount - a.labelCount,
  );
  const input = {
    ...{ name: 'Trial', codebookVersionId: version.id, unit: 'ARTICLE', isBlind: true, frame: {}, size: 5 },
    ...{ overlap: {}, coderNames: ['Ada Marsh'], seed: 'practice' },
  };
  const { project } = (await ask(CREATE, { input })).createCodingProject;
  projectId = project.id;
  await eventually(
    () => ask(SOURCES, { id: projectId }),
    (data) => data.practiceGoldSources.length > 0,
  );
  const link = { projectId, coderId: project.coders[0].coder.id };
  const { url } = (await ask(LINK, { input: link })).createCoderLink;
  const context = await session.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  coder = await watchedPage(context, session.running.url);
  coder.page.setDefaultTimeout(20_000);
  coder.page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) void response.text().then((text) => told.push(text));
  });
  await coder.page.goto(session.running.url + url);
});

afterAll(() => session?.end());

interface Article {
  readonly id: string;
  readonly url: string | null;
  readonly source: { readonly id: string; readonly name: string };
  readonly text: { readonly body: string };
}

/** The same text but for what is blacked out. */
const isMasked = (shown: string, body: string): boolean =>
  shown.length === body.length && [...shown].every((sign, at) => sign === '█' || sign === [...body][at]);

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

describe('practice', () => {
  it('is drawn by an administrator from known answers', async () => {
    await session.open(`/coding/${projectId}/project`);
    await session.page.getByRole('link', { name: 'Practice' }).click();
    await heading(session.page, 'Practice for Trial');
    await session.page.getByRole('textbox', { name: 'Name' }).fill('First steps');
    await session.page.getByRole('spinbutton', { name: 'Units' }).fill('3');
    expect(await seriousViolations(session.page)).toEqual([]);
    await session.page.getByRole('button', { name: 'Draw the round' }).click();
    await heading(session.page, 'First steps');
    await session.page.getByText('not finished').waitFor();
    await session.page.getByText('0 of 3').waitFor();
  });

  it('is answered by keyboard alone, with feedback after each unit and a result at the end', async () => {
    const { page } = coder;
    await page.reload();
    await page.getByRole('link', { name: 'First steps' }).click();
    await page.getByText('practice · unit 1 of 3').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(told.join('')).not.toMatch(/"gold"|"isRight"|"expected"/);
    let [right, judged] = [0, 0];
    for (const unit of [1, 2, 3]) {
      await page.getByText(`practice · unit ${unit} of 3`).waitFor();
      await page.keyboard.press('1');
      await page.locator('.frame-button[aria-pressed=true]').waitFor();
      await page.keyboard.press('Enter');
      // The focus goes to what is told, so that it is read out.
      const said = page.locator('#feedback-head:focus');
      await said.waitFor();
      const [, k, n] = /^(\d+) of (\d+) right$/.exec((await said.textContent()) ?? '') ?? [];
      [right, judged] = [right + Number(k), judged + Number(n)];
      expect(await page.locator('.feedback-list > li').count()).toBeGreaterThanOrEqual(Number(n));
      expect(await page.locator('.feedback-list > li[data-sign=right]').count()).toBe(Number(k));
      if (unit === 1) expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('Enter');
    }
    await page.getByText(`${right} of ${judged} judgements right; 80 % were needed.`).waitFor();
    await heading(page, right / judged >= 0.8 ? 'You have passed' : 'You have not passed');
    expect(await seriousViolations(page)).toEqual([]);
    await session.page.reload();
    await session.page.getByText('3 of 3').waitFor();
    const row = session.page.getByRole('row').filter({ hasText: 'Ada Marsh' }).first();
    expect(await row.textContent()).toContain(`n ${judged}`);
    expect(await row.textContent()).toContain(right / judged >= 0.8 ? 'passed' : 'not passed');
    expect(await seriousViolations(session.page)).toEqual([]);
  });

  it('tells the coder’s browser neither outlet nor article, and comes back to the result', async () => {
    const { articles } = await ask('{ articles(first: 100) { nodes { id url source { id name } text { body } } } }');
    const rows: Article[] = articles.nodes;
    const secrets = rows.flatMap(({ id, url, source }) => [id, source.id, ...(url === null ? [] : [url])]);
    expect(secrets.length).toBeGreaterThan(200);
    expect(secrets.filter((secret) => told.some((text) => text.includes(secret)))).toEqual([]);
    const shown = told.flatMap((text) => (JSON.parse(text) as Answer).data.practiceQueue?.tasks ?? []);
    expect(new Set(shown.map(({ position }) => position))).toEqual(new Set([1, 2, 3]));
    for (const { text } of shown) {
      const article = rows.find((row) => isMasked(text.body, row.text.body));
      expect(article, text.body).toBeDefined();
      // Its own outlet is blacked out; others may be named in it, as an agency is by those who print its texts.
      expect(`${text.headline} ${text.body}`).not.toContain(article?.source.name);
    }
    await coder.page.reload();
    await heading(coder.page, /^You have/);
    await coder.page.getByRole('link', { name: 'To your projects' }).click();
    await coder.page.getByText('3 of 3 answered').waitFor();
  });

  it('can be tried again, and the first result stays', async () => {
    await session.page.getByRole('button', { name: 'Another try' }).click();
    await heading(session.page, 'First steps, another try');
    await session.page.getByText('0 of 3').waitFor();
    expect(coder.faults).toEqual([]);
    expect(session.faults).toEqual([]);
  });
});
