import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';

describe('GraphQL over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature] });
  });
  afterAll(() => app.close());

  const asViewer = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    fetch(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie: await app.cookie() },
    });

  it('passes the 61 audits of graphql-http without an error', async () => {
    const results = [];
    for (const audit of serverAudits({ url: `${app.url}/graphql`, fetchFn: asViewer })) results.push(await audit.fn());
    const errors = results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`);
    expect(results.length).toBe(61);
    expect(errors).toEqual([]);
  });

  describe('as graphql-cop checks it', () => {
    const asked = (query: string) => ask(app.fetch, { query });
    const cop: readonly [string, () => Promise<boolean>][] = [
      ['field suggestions', async () => /did you mean/i.test((await asked('{ __schema { directive } }')).text)],
      ['introspection', async () => (await asked('{ __schema { types { name } } }')).data !== undefined],
      [
        'GraphiQL',
        async () => {
          const page = await (await app.fetch('/graphql', { headers: { accept: 'text/html' } })).text();
          return /graphiql|playground|apollo sandbox/i.test(page);
        },
      ],
      ['queries by GET', async () => (await app.fetch('/graphql?query=%7B__typename%7D')).status === 200],
      [
        '101 aliases',
        async () =>
          (await asked(`{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`)).status === 200,
      ],
      [
        'batches of 10',
        async () =>
          (
            await ask(
              app.fetch,
              Array.from({ length: 10 }, () => ({ query: '{ __typename }' })),
            )
          ).status === 200,
      ],
      ['trace mode', async () => (await asked('{ __typename }')).text.includes('tracing')],
      ['directive overloading', async () => (await asked(`{ __typename ${'@aa '.repeat(10)} }`)).errors.length > 5],
      [
        'circular introspection',
        async () =>
          (
            await asked(
              '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
            )
          ).status === 200,
      ],
      ['mutations by GET', async () => (await app.fetch('/graphql?query=mutation%7B__typename%7D')).status === 200],
      [
        'posts of forms',
        async () =>
          (await ask(app.fetch, 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }))
            .status === 200,
      ],
      [
        'stack traces',
        async () =>
          /stacktrace|exception/.test((await ask(app.fetch, { query: 'queryy { __typename }', extensions: 1 })).text),
      ],
    ];
    it.each(cop)('finds nothing: %s', async (_, isOpen) => {
      expect(await isOpen()).toBe(false);
    });
  });
});

describe('pages and health', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature], environment: { PARALLAX_INSTANCE: 'instance-7' } });
  });
  afterAll(() => app.close());

  it('says that it lives and is ready, and which instance says so', async () => {
    const live = await app.fetch('/health/live');
    expect([live.status, live.headers.get('x-parallax-instance')]).toEqual([200, 'instance-7']);
    const ready = await app.fetch('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok', database: 'reachable', migrations: 'done' });
  });

  it('says in words that the dashboard is not built', async () => {
    const response = await app.fetch('/', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  it('serves the dashboard’s files, and its page for its own paths', async () => {
    const folder = join(app.dataDir, 'dashboard');
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<title>Parallax</title>');
    await writeFile(join(folder, 'assets', 'index-AbCd1234.js'), 'export {};');
    await writeFile(join(app.dataDir, 'outside.txt'), 'not for the web');

    const page = await app.fetch('/events/some-id?tab=1', { headers: { accept: 'text/html,*/*' } });
    expect([page.status, await page.text()]).toEqual([200, '<title>Parallax</title>']);
    expect(page.headers.get('cache-control')).toContain('max-age=0');
    const script = await app.fetch('/assets/index-AbCd1234.js');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await app.fetch('/assets/missing.js')).status).toBe(404);
    for (const path of ['/..%2foutside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt', '/a%00b'])
      expect(await (await app.fetch(path)).text(), path).not.toContain('not for the web');
  });

  it('names an unknown address as one, in JSON for programs', async () => {
    const response = await app.fetch('/exports/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { message: expect.any(String), code: 'NOT_FOUND', requestId: response.headers.get('x-request-id') },
    });
  });
});
