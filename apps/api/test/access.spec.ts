import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';

describe('who may ask', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature] });
  });
  afterAll(() => app.close());

  const anonymously = (query: string) => ask(app.fetch, { query });

  it('answers nothing but __typename to strangers', async () => {
    expect((await anonymously('{ __typename }')).data).toEqual({ __typename: 'Query' });
    for (const query of [
      '{ rivers { nodes { name } } }',
      'mutation { dig }',
      '{ ...A } fragment A on Query { rivers { nodes { name } } }',
    ]) {
      const answer = await anonymously(query);
      expect([answer.status, answer.errors[0]!.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it.each(['{ __schema { types { name } } }', '{ __type(name: "River") { name } }', getIntrospectionQuery()])(
    'shows the schema to viewers only',
    async (query) => {
      expect((await anonymously(query)).errors[0]!.extensions.code).toBe('UNAUTHENTICATED');
      expect((await app.graphql(query)).errors).toEqual([]);
    },
  );

  it('suggests no names', async () => {
    for (const query of [
      '{ river { nodes { name } } }',
      '{ rivers { node { name } } }',
      '{ rivers(frist: 1) { nodes { name } } }',
    ]) {
      const answer = await app.graphql(query);
      expect(answer.status).toBe(400);
      expect(answer.text).not.toMatch(/did you mean/i);
    }
  });

  it('refuses an operation that does not say who may', async () => {
    const answer = await app.graphql('{ undeclared }');
    expect([answer.status, answer.errors[0]!.message]).toEqual([500, 'Internal error']);
  });

  it('refuses what comes from another site', async () => {
    const cookie = await app.cookie();
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await ask(app.fetch, { query: '{ __typename }' }, { cookie, ...headers } as Record<
        string,
        string
      >);
      expect([answer.status, answer.errors[0]!.extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
    expect(
      (await app.fetch('/sign-out', { method: 'POST', headers: { cookie, origin: 'http://evil.example' } })).status,
    ).toBe(403);
    expect(
      (await app.fetch('/ingest', { method: 'POST', headers: { cookie, origin: 'http://evil.example' } })).status,
    ).toBe(403);
    expect((await ask(app.fetch, { query: '{ __typename }' }, { cookie, origin: app.url })).status).toBe(200);
  });

  it('sends no CORS header to anyone', async () => {
    const response = await app.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('lets pages run no inline script, be framed by nobody and name no referrer', async () => {
    const { headers } = await app.fetch('/health/live');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keeps uploads, exports and the explorer for viewers', async () => {
    for (const path of [
      '/exports/articles.csv',
      '/exports/labels.jsonl',
      '/exports/sources.csv',
      '/explorer/',
      '/explorer/main.js',
    ])
      expect((await app.fetch(path)).status, path).toBe(401);
    expect((await app.fetch('/ingest', { method: 'POST' })).status).toBe(401);
  });
});

describe('what a failure tells', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature] });
  });
  afterAll(() => app.close());

  const fails = (kind: string) => app.graphql('query ($kind: String!) { broken(kind: $kind) }', { kind });

  it.each([
    { kind: 'intended', status: 409, code: 'CONFLICT', message: 'Somebody was faster.' },
    { kind: 'bug', status: 200, code: 'INTERNAL_SERVER_ERROR', message: 'Internal error' },
    { kind: 'coded', status: 200, code: 'INTERNAL_SERVER_ERROR', message: 'Internal error' },
    { kind: 'full', status: 503, code: 'STORAGE_FULL', message: 'There is no space left to store this.' },
    {
      kind: 'away',
      status: 503,
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The database cannot be reached at the moment.',
    },
    {
      kind: 'slow',
      status: 503,
      code: 'QUERY_TOO_COMPLEX',
      message: 'The database took too long over this. Ask for less.',
    },
  ])('$kind: $code', async ({ kind, status, code, message }) => {
    const answer = await fails(kind);
    expect([answer.status, answer.errors[0]!.extensions.code, answer.errors[0]!.message]).toEqual([
      status,
      code,
      message,
    ]);
    expect(answer.text).not.toMatch(/select|\/srv|at \/|10\.1\.2\.3|private|base\/1/i);
    expect(Object.keys(answer.errors[0]!.extensions).sort()).toEqual(['code', 'requestId']);
    expect(answer.headers.get('x-request-id')).toBe(answer.errors[0]!.extensions.requestId);
  });

  it('logs a failure under the id it told, without the words of the message', async () => {
    const { requestId } = (await fails('bug')).errors[0]!.extensions;
    const line = app
      .logged()
      .split('\n')
      .find((text) => text.includes(requestId) && text.includes('failed'));
    expect(JSON.parse(line!)).toMatchObject({ level: 50, requestId, err: { type: 'Error' } });
    expect(app.logged()).not.toContain('private text');
  });

  it('says which variable is wrong', async () => {
    const answer = await app.graphql('query ($n: Int) { rivers(first: $n) { nodes { name } } }', { n: 'many' });
    expect([answer.status, answer.errors[0]!.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
