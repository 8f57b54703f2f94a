import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allSaved,
  ask,
  beginCoder,
  beginWithDemo,
  coderLink,
  drawProject,
  type CoderSession,
  type Drawn,
} from './coding-session.js';
import type { Session } from './session.js';

let session: Session;
let drawn: Drawn;
let coder: CoderSession;

interface Exchange {
  readonly url: string;
  readonly sent: string;
  readonly body: string;
  readonly headers: string;
}
const traffic: Promise<Exchange>[] = [];

/** Answers of the API are taken on their way, for the browser forgets those of a question it gave up. */
function record(page: Page): void {
  void page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const url = response.url();
    const sent = route.request().postData() ?? '';
    const [body, headers] = [await response.text(), JSON.stringify(response.headers())];
    traffic.push(Promise.resolve({ url, sent, body, headers }));
    await route.fulfill({ response }).catch(() => undefined);
  });
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) return;
    const request = response.request();
    traffic.push(
      Promise.all([response.text().catch(() => ''), response.allHeaders()]).then(([body, headers]) => ({
        url: response.url(),
        sent: request.postData() ?? '',
        body,
        headers: JSON.stringify(headers),
      })),
    );
  });
}

interface Known {
  articles: {
    nodes: {
      id: string;
      url: string | null;
      byline: string | null;
      source: { id: string; name: string };
      text: { body: string };
    }[];
  };
  sources: { nodes: { id: string; name: string; aliases: { spelling: string }[] }[] };
}

let known: Known;

beforeAll(async () => {
  session = await beginWithDemo();
  drawn = await drawProject(session.page, { name: 'Blind', size: 20, isBlind: true, coderNames: ['Ada', 'Benedikta'] });
  known = await ask<Known>(session.page, KNOWN);
  const link = await coderLink(session.page, drawn.projectId, drawn.coders[0]!.id);
  coder = await beginCoder(session.browser, link, record);
});

afterAll(async () => {
  await coder?.context.close();
  await session?.end();
});

const KNOWN = `{
  articles(first: 200) { nodes { id url byline source { id name } text { body } } }
  sources(first: 50) { nodes { id name aliases { spelling } } }
}`;

/** A masked text is of the same length, and the same wherever nothing is blacked out. */
const isMaskOf = (masked: string, original: string): boolean =>
  masked.length === original.length && [...masked.split('')].every((unit, at) => unit === '█' || unit === original[at]);

interface QueueAnswer {
  data?: { codingQueue?: { tasks: { text: { headline: string; body: string } }[] } };
}

/** What of an answer is not the text itself: there no outlet may be named at all. */
function besidesTexts(body: string): string {
  const parsed = JSON.parse(body) as QueueAnswer;
  for (const task of parsed.data?.codingQueue?.tasks ?? []) task.text = { headline: '', body: '' };
  return JSON.stringify(parsed);
}

const includesWord = (text: string, word: string): boolean => {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
};

describe('a blind session, from the first request to the last', () => {
  let exchanges: Exchange[] = [];
  let shown = '';

  it('codes, asks, skips, undoes, goes back and looks through everything', async () => {
    const { page } = coder;
    await page.getByRole('link', { name: 'Blind' }).click();
    await page.locator('.caret-ground').waitFor();
    for (const keys of [['1', 'Enter'], ['2', 'n', 'Enter'], ['s'], ['u'], ['k'], ['j'], ['3', 'Enter']])
      for (const key of keys) {
        await page.keyboard.press(key);
        shown += await page.content();
      }
    await page.getByRole('textbox', { name: 'Ask about this unit' }).fill('Does irony count?');
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('Your question is sent').waitFor();
    await allSaved(page);
    await page.getByLabel('Show').selectOption('ALL');
    await page.locator('.caret-ground').waitFor();
    for (let unit = 0; unit < 20; unit++) {
      shown += await page.content();
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
    }
    exchanges = await Promise.all(traffic);
    expect(exchanges.filter(({ url }) => url.endsWith('/graphql')).length).toBeGreaterThan(4);
    expect(coder.faults).toEqual([]);
  });

  it('asked the API for nothing but the desk', () => {
    const operations = exchanges
      .filter(({ url }) => url.endsWith('/graphql'))
      .map(({ sent }) => /(?:query|mutation) (\w+)/.exec(sent)?.[1] ?? sent);
    const desk = [
      'Viewer',
      'MyCodingProjects',
      'CodingQueue',
      'LabelArticle',
      'ReopenCoding',
      'AskQuestion',
      'MyPracticeRounds',
      'CodingThread',
    ];
    expect([...new Set(operations)].filter((name) => !desk.includes(name))).toEqual([]);
  });

  it('has no article, outlet, address, byline or other coder in any answer, header or script', () => {
    const secrets = [
      ...known.sources.nodes.flatMap(({ id, name, aliases }) => [id, name, ...aliases.map(({ spelling }) => spelling)]),
      ...known.articles.nodes.flatMap(({ id, url, byline }) => [id, url, byline]),
      'Benedikta',
    ].filter((secret): secret is string => secret !== null && secret.length > 3);
    expect(secrets.length).toBeGreaterThan(200);
    const found = exchanges.flatMap(({ url, body, headers }) => {
      const answer = url.endsWith('/graphql') ? besidesTexts(body) : body;
      const all = `${url} ${headers} ${answer}`;
      return secrets
        .filter((secret) => all.includes(secret) && includesWord(all, secret))
        .map((secret) => `${secret} in ${url}`);
    });
    expect(found).toEqual([]);
  });

  it('has every outlet and the byline blacked out in every text, letter for letter', () => {
    const texts = exchanges
      .filter(({ url }) => url.endsWith('/graphql'))
      .flatMap(({ body }) => (JSON.parse(body) as QueueAnswer).data?.codingQueue?.tasks ?? []);
    expect(texts.length).toBeGreaterThanOrEqual(20);
    let masked = 0;
    for (const { text } of texts) {
      const article = known.articles.nodes.find((one) => isMaskOf(text.body, one.text.body));
      expect(article, text.body.slice(0, 80)).toBeDefined();
      const outlets = known.sources.nodes.flatMap(({ name, aliases }) => [
        name,
        ...aliases.map(({ spelling }) => spelling),
      ]);
      const left = [...outlets, article!.byline].filter(
        (name) => name !== null && name.length > 3 && includesWord(`${text.headline}\n${text.body}`, name),
      );
      expect(left, text.headline).toEqual([]);
      if (text.body.includes('█')) masked += 1;
    }
    expect(masked).toBeGreaterThan(0);
  });

  it('shows nothing of them in the page either, besides what texts say of others', () => {
    const secrets = known.articles.nodes.flatMap(({ id, url }) => [id, url]);
    expect(secrets.filter((secret) => secret !== null && shown.includes(secret))).toEqual([]);
    expect(shown).not.toContain('Benedikta');
    expect(shown).toContain('Ask about this unit');
  });

  it('is refused everything else, in the API and on the other screens', async () => {
    const { page } = coder;
    for (const query of [
      '{ articles(first: 1) { nodes { id } } }',
      '{ sources(first: 1) { nodes { name } } }',
      '{ corpus { articleCount } }',
    ])
      await expect(ask(page, query)).rejects.toThrow(/FORBIDDEN/);
    await page.goto(`${session.running.url}/`);
    await page.getByRole('heading', { name: 'Your projects' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Coding']);
  });
});
