import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, watchedPage } from './harness.js';
import { Session } from './session.js';

/** Asks the API as whoever is signed in in this context; errors of the API are errors of the test. */
export async function ask<Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const response = await page.request.post(new URL('/graphql', page.url()).href, { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

export interface Drawn {
  readonly projectId: string;
  readonly coders: readonly { readonly id: string; readonly name: string }[];
}

interface Wish {
  readonly name: string;
  readonly size: number;
  readonly isBlind: boolean;
  readonly unit?: 'ARTICLE' | 'PARAGRAPH';
  readonly coderNames: readonly string[];
  readonly language?: string;
}

/** The demo with an administrator signed in. */
export async function beginWithDemo(): Promise<Session> {
  const session = await Session.begin({ withDemo: true });
  await session.page.goto(session.running.signInLink);
  await eventually(
    () => ask<{ corpus: { articleCount: number } }>(session.page, '{ corpus { articleCount } }'),
    ({ corpus }) => corpus.articleCount === 88,
    90_000,
  );
  return session;
}

/** A project over the demo under “Generic frames”, which has five frames. */
export async function drawProject(
  page: Page,
  { coderNames, language, unit = 'ARTICLE', ...rest }: Wish,
): Promise<Drawn> {
  interface Books {
    codebooks: { nodes: { name: string; versions: { id: string; status: string }[] }[] };
  }
  const { codebooks } = await ask<Books>(page, '{ codebooks(first: 20) { nodes { name versions { id status } } } }');
  const book = codebooks.nodes.find(({ name }) => name === 'Generic frames');
  const version = book?.versions.find(({ status }) => status === 'PUBLISHED');
  const input = {
    ...rest,
    unit,
    codebookVersionId: version?.id,
    seed: 'browser',
    frame: { language },
    stratifyBy: ['SOURCE'],
    allocation: 'EQUAL',
    overlap: { share: 1 },
    coderNames,
  };
  const { createCodingProject } = await ask<{
    createCodingProject: {
      project: { id: string; coders: { coder: Drawn['coders'][number] }[] } | null;
      errors: unknown[];
    };
  }>(
    page,
    `mutation ($input: CreateCodingProjectInput!) { createCodingProject(input: $input) {
      project { id coders { coder { id name } } } errors { code message } } }`,
    { input },
  );
  const { project, errors } = createCodingProject;
  if (project === null) throw new Error(JSON.stringify(errors));
  return { projectId: project.id, coders: project.coders.map(({ coder }) => coder) };
}

export async function coderLink(page: Page, projectId: string, coderId: string): Promise<string> {
  const { createCoderLink } = await ask<{ createCoderLink: { url: string } }>(
    page,
    'mutation ($input: CreateCoderLinkInput!) { createCoderLink(input: $input) { url } }',
    { input: { projectId, coderId } },
  );
  return new URL(createCoderLink.url, page.url()).href;
}

export interface CoderSession {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: readonly string[];
}

/** A browser of the coder's own, signed in by link; `prepare` sees the page before anything is fetched. */
export async function beginCoder(
  browser: Browser,
  link: string,
  prepare: (page: Page) => void = () => undefined,
): Promise<CoderSession> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page, faults } = await watchedPage(context, new URL(link).origin);
  page.setDefaultTimeout(20_000);
  prepare(page);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Your projects' }).waitFor();
  return { context, page, faults };
}

/** What the desk last said to a screen reader. */
export const said = (page: Page): Promise<string | null> => page.getByTestId('said').textContent();
export const saving = (page: Page): Promise<string | null> => page.getByTestId('saving').textContent();
export const willSave = (page: Page): Promise<string | null> => page.getByTestId('will-save').textContent();
export const unitLine = (page: Page): Promise<string | null> => page.locator('.unit-line').textContent();

export const allSaved = (page: Page): Promise<string | null> =>
  eventually(
    () => saving(page),
    (text) => /^saved \d\d:\d\d$/.test(text ?? ''),
  );
