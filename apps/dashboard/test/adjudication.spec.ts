import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import { eventually } from './harness.js';
import { Session } from './session.js';

const CODERS = ['Quillon Adderley', 'Brannock Tresco'] as const;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

interface Labelled {
  readonly articleId: string;
  readonly unitNo: number;
  readonly frameId: string;
}
interface Queue {
  readonly project: {
    readonly codebook: { readonly frames: readonly { readonly id: string; readonly name: string }[] };
  };
  readonly tasks: readonly { readonly id: string; readonly revision: number; readonly labels: readonly object[] }[];
}

let session: Session;
let projectId = '';
let coderIds: readonly string[] = [];
/** What went over the wire after the page was opened. */
const payloads: string[] = [];

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const answer = await session.page.request.post(`${session.running.url}/graphql`, { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown[] };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

const queueOf = async (coderId: string): Promise<Queue> => {
  const { codingQueue } = await ask<{ codingQueue: Queue }>(
    `query ($p: ID!, $c: ID) { codingQueue(projectId: $p, coderId: $c, first: 50) {
      project { codebook { frames { id name } } } tasks { id revision labels { id frameId present } } } }`,
    { p: projectId, c: coderId },
  );
  return codingQueue;
};

const gold = async () =>
  (
    await ask<{ gold: { nodes: (Labelled & { present: boolean; origin: string })[] } }>(
      `query ($p: ID!) { gold(projectId: $p, first: 200) { nodes { articleId unitNo frame { id } present origin } } }`,
      { p: projectId },
    )
  ).gold.nodes;

/** Twelve units, two coders; they part on the first frame in units 1 and 5 and on the third in unit 3. */
async function codeProject(): Promise<void> {
  const { codebooks } = await ask<{ codebooks: { nodes: { name: string; versions: { id: string }[] }[] } }>(
    '{ codebooks(first: 20) { nodes { name versions { id } } } }',
  );
  const version = codebooks.nodes.find(({ name }) => name === 'Generic frames')?.versions[0]?.id;
  const input = {
    ...{ name: 'Twelve gates', codebookVersionId: version, unit: 'ARTICLE', isBlind: true, seed: 'twelve' },
    ...{ frame: { language: 'en' }, size: 12, overlap: { share: 1 }, coderNames: CODERS },
  };
  const { createCodingProject: made } = await ask<{
    createCodingProject: {
      project: { id: string; coders: { coder: { id: string; name: string } }[] };
      errors: object[];
    };
  }>(
    `mutation ($input: CreateCodingProjectInput!) { createCodingProject(input: $input) {
      project { id coders { coder { id name } } } errors { code message path } } }`,
    { input },
  );
  expect(made.errors).toEqual([]);
  projectId = made.project.id;
  coderIds = CODERS.map((name) => made.project.coders.find(({ coder }) => coder.name === name)?.coder.id ?? '');
  for (const [coder, coderId] of coderIds.entries()) await codeAll(coder, coderId);
}

async function codeAll(coder: number, coderId: string): Promise<void> {
  const { tasks, project } = await queueOf(coderId);
  // Queues are shuffled coder by coder: units are told apart by what both see.
  const units = await ask<{ codingQueue: { tasks: { id: string; text: { headline: string } }[] } }>(
    `query ($p: ID!, $c: ID) { codingQueue(projectId: $p, coderId: $c, first: 50) { tasks { id text { headline } } } }`,
    { p: projectId, c: coderId },
  );
  const ordered = units.codingQueue.tasks.toSorted((a, b) => (a.text.headline < b.text.headline ? -1 : 1));
  for (const [unit, { id }] of ordered.entries()) {
    const parts = (frame: number) => (frame === 0 && (unit === 1 || unit === 5)) || (frame === 2 && unit === 3);
    const labels = project.codebook.frames.map((frame, at) => ({
      ...{ frameId: frame.id, spanStart: null, spanEnd: null, note: null },
      present: coder === 1 && parts(at) ? (unit + at) % 2 !== 0 : (unit + at) % 2 === 0,
    }));
    const revision = tasks.find((task) => task.id === id)?.revision ?? 0;
    const { labelArticle } = await ask<{ labelArticle: { errors: object[] } }>(
      'mutation ($input: LabelArticleInput!) { labelArticle(input: $input) { errors { code message path } } }',
      {
        input: {
          ...{ codingId: randomUUID(), taskId: id, coderId, expectedRevision: revision, labels },
          ...{ isUnsure: false, note: null, seconds: 12, outcome: 'CODED' },
        },
      },
    );
    expect(labelArticle.errors).toEqual([]);
  }
}

beforeAll(async () => {
  session = await Session.begin({ withDemo: true });
  await session.signIn();
  await session.demoLoaded();
  await eventually(
    () => ask<{ codebooks: { nodes: { name: string }[] } }>('{ codebooks(first: 20) { nodes { name } } }'),
    ({ codebooks }) => codebooks.nodes.some(({ name }) => name === 'Generic frames'),
  );
  await codeProject();
}, 180_000);
afterAll(() => session?.end());

describe('adjudication', () => {
  const page = () => session.page;
  const question = () => page().getByRole('heading', { level: 2, name: /in this text\?/ });
  const reason = () => page().getByRole('combobox', { name: 'Reason' });
  let labelsBefore: readonly Queue[] = [];

  it('shows the disagreements only, and nobody’s name, on the page and on the wire', async () => {
    labelsBefore = await Promise.all(coderIds.map(queueOf));
    page().on('response', (response) => {
      if (response.url().endsWith('/graphql')) {
        const sent = response.request().postData() ?? '';
        void response.text().then(
          (text) => payloads.push(sent, text),
          () => undefined,
        );
      }
    });
    await session.open(`/adjudication/${projectId}`);
    await page().getByText('3 disagreements to decide').waitFor();
    await page().getByText('1 of 3').waitFor();
    for (let unit = 1; unit <= 3; unit++) {
      await page().getByText(`${unit} of 3`).waitFor();
      const pane = page().locator('.adjudication-pane');
      await pane.getByText(/^Coder A:/).waitFor();
      const said = await pane.locator('li strong').allTextContents();
      expect(said.toSorted()).toEqual(['absent', 'present']);
      const shown = await page().locator('body').innerText();
      for (const hidden of [...CODERS, ...coderIds]) expect(shown).not.toContain(hidden);
      await page().keyboard.press('j');
    }
    await eventually(
      async () => payloads.join('\n'),
      (text) => text.includes('"judgements"'),
    );
    const wire = payloads.join('\n');
    for (const hidden of [...CODERS, ...coderIds]) expect(wire).not.toContain(hidden);
    // The texts of a blind project name no outlet either.
    expect(wire).not.toContain('Korda Agency');
  });

  it.each([
    [DESK, 'light'],
    [DESK, 'dark'],
    [PHONE, 'light'],
    [PHONE, 'dark'],
  ] as const)('has no serious fault of access at %j in %s, and no sideways scroll', async (size, colorScheme) => {
    await page().setViewportSize(size);
    await page().emulateMedia({ colorScheme });
    expect(await seriousViolations(page())).toEqual([]);
    const tooWide = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await page().setViewportSize(DESK);
    await page().emulateMedia({ colorScheme: 'light' });
  });

  it('wants a reason, and takes decisions by keyboard alone', async () => {
    await session.open(`/adjudication/${projectId}`);
    await page().getByText('1 of 3').waitFor();
    const first = await question().textContent();
    await page().keyboard.press('p');
    await page().getByText('Say why before you decide.').waitFor();
    expect(await reason().evaluate((field) => field === document.activeElement)).toBe(true);
    expect((await gold()).some(({ origin }) => origin === 'ADJUDICATED')).toBe(false);

    // In the field letters are letters: the reason holds p, a, j and k and decides nothing.
    await page().keyboard.type('Both parties speak; a journalist asks, and they kick back.');
    await page().keyboard.press('Enter');
    expect(await question().textContent()).toBe(first);
    await page().keyboard.press('p');
    await page().getByText('2 of 3').waitFor();
    await page().getByText('2 disagreements to decide').waitFor();

    await page().keyboard.press('r');
    await page().keyboard.type('Nobody is blamed.');
    await page().keyboard.press('Enter');
    await page().keyboard.press('a');
    await page().getByText('3 of 3').waitFor();
    await page().keyboard.press('k');
    await page().getByText('Decided: absent. Nobody is blamed.').waitFor();
  });

  it('leaves what coders said as it is; gold shows the decisions', async () => {
    expect(await Promise.all(coderIds.map(queueOf))).toEqual(labelsBefore);
    const decided = (await gold()).filter(({ origin }) => origin === 'ADJUDICATED');
    expect(decided.map(({ present }) => present).toSorted()).toEqual([false, true]);
    const { adjudicationQueue: open } = await ask<{ adjudicationQueue: { totalCount: number } }>(
      'query ($p: ID!) { adjudicationQueue(projectId: $p, first: 50) { totalCount } }',
      { p: projectId },
    );
    expect(open.totalCount).toBe(1);
  });

  it('says when all is decided, and that nothing is left', async () => {
    await page().keyboard.press('j');
    await page().getByText('3 of 3').waitFor();
    await page().keyboard.press('r');
    await page().keyboard.type('Named in the last line.');
    await page().keyboard.press('Enter');
    await page().keyboard.press('p');
    await page().getByText('All of these are decided.').waitFor();
    await page().getByRole('button', { name: 'Look for more' }).click();
    await page().getByRole('heading', { name: 'No disagreement is left to decide' }).waitFor();
    expect(await seriousViolations(page())).toEqual([]);
    expect(session.faults).toEqual([]);
  });
});

describe('agreement that could not be measured', () => {
  it('says why, and is measured again at a press', async () => {
    const { page } = session;
    const failure = { attempts: 3, message: 'The disk of the database is full.' };
    // A worker that gives up takes minutes of pauses: the server's own test waits for one, here its answer is enough.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Agreement(') !== true) return route.fallback();
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { agreement: object } };
      const agreement = { ...data.agreement, status: 'FAILED', progress: null, failure, frames: [], coders: [] };
      return route.fulfill({ response, json: { data: { agreement } } });
    });
    await session.open(`/agreement?project=${projectId}`);
    await page.getByText('The disk of the database is full. Tried 3 times; nothing was stored.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Measure again' }).click();
    await page.getByRole('region', { name: 'Agreement frame by frame' }).waitFor();
    expect(await page.getByRole('region', { name: 'Agreement frame by frame' }).getByText('Conflict').count()).toBe(1);
  });
});
