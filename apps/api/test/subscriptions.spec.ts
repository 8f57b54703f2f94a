import { publishProgress } from '@parallax/jobs';
import type { IngestRunId } from '@parallax/kernel';
import { newId } from '@parallax/persistence';
import type { Client } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JobsModule } from '../src/features/jobs/jobs.module.js';
import { startTestApp, type TestApp } from './app.js';
import { EdgeFeature } from './edge-feature.js';
import { openSocket, upgradeStatus } from './socket.js';

describe('subscriptions over WebSocket', () => {
  let app: TestApp;
  const clients: Client[] = [];
  beforeAll(async () => {
    app = await startTestApp({ features: [EdgeFeature, JobsModule] });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => app.close());

  const connect = async (): Promise<Client> => {
    const client = openSocket(app.url, { cookie: await app.cookie(), origin: app.url });
    clients.push(client);
    return client;
  };

  it('opens for viewers of this site only', async () => {
    const cookie = await app.cookie();
    expect(await upgradeStatus(app.url, { cookie })).toBe(101);
    expect(await upgradeStatus(app.url, {})).toBe(401);
    expect(await upgradeStatus(app.url, { cookie: 'parallax_session=made-up' })).toBe(401);
    expect(await upgradeStatus(app.url, { cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await upgradeStatus(app.url, { cookie }, '/elsewhere')).toBe(404);
  });

  it('masks what fails on the way', async () => {
    const results = [];
    for await (const result of (await connect()).iterate({ query: 'subscription { count }' })) {
      results.push(result);
      if (results.length === 3) break;
    }
    expect(results.slice(0, 2)).toEqual([{ data: { count: 1 } }, { data: { count: 2 } }]);
    expect(results[2]!.errors).toMatchObject([
      { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(results)).not.toContain('SELECT');
  });

  it.each([
    ['{ rivers { nodes { name } } }', 'BAD_USER_INPUT'],
    ['mutation { dig }', 'BAD_USER_INPUT'],
    ['subscription { count ', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { conut }', 'GRAPHQL_VALIDATION_FAILED'],
    [`subscription { ${Array.from({ length: 16 }, (_, i) => `a${i}: count`).join(' ')} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`subscription { count ${'@include(if: true) '.repeat(9)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`subscription { ${'count '.repeat(3_000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('keeps the limits of queries: %.60s', async (query, code) => {
    const client = await connect();
    const errors = await new Promise<unknown>((resolve) => {
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('completed') });
    });
    expect(errors).toMatchObject([
      { extensions: { code: expect.stringMatching(`${code}|QUERY_TOO_COMPLEX`), requestId: expect.any(String) } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  const PROGRESS =
    'subscription ($id: ID) { jobProgress(jobId: $id) { jobId status done total unit message ingestRun { label } } }';
  const queue = async (id: string) =>
    app.database.pool.query(
      "insert into ingest_run (id, label, status, bytes_total) values ($1, 'harbour.jsonl', 'queued', 200)",
      [id],
    );

  it('tells the present state of an import first, then what its worker says', async () => {
    const [mine, other] = [newId<IngestRunId>(), newId<IngestRunId>()];
    await queue(mine);
    const news = (await connect()).iterate({ query: PROGRESS, variables: { id: mine } });
    const first = await news.next();
    expect(first.value.data.jobProgress).toEqual({
      ...{ jobId: mine, status: 'QUEUED', done: 0, total: 200, unit: 'bytes', message: null },
      ingestRun: { label: 'harbour.jsonl' },
    });
    const report = {
      kind: 'import-file',
      status: 'running',
      total: 200,
      unit: 'bytes',
      ratePerSecond: 10,
      secondsLeft: 12,
      message: null,
    } as const;
    await publishProgress(app.database.pool, { ...report, jobId: other, done: 1 });
    await app.database.pool.query("select pg_notify('job_progress', 'not a report')");
    await publishProgress(app.database.pool, { ...report, jobId: mine, done: 80 });
    const second = await news.next();
    expect(second.value.data.jobProgress).toMatchObject({ jobId: mine, status: 'RUNNING', done: 80 });
    await news.return?.();
  });

  it('listens again after its connection broke', async () => {
    const id = newId<IngestRunId>();
    await queue(id);
    const news = (await connect()).iterate({ query: PROGRESS, variables: { id } });
    await news.next();
    const { rows } = await app.database.pool.query(
      "select count(*)::int as n from pg_stat_activity where application_name = 'parallax api (progress)'",
    );
    expect(rows[0].n).toBe(1);
    await terminate(app);
    let wasHeard = false;
    const heard = news.next().then((result) => {
      wasHeard = true;
      return result;
    });
    for (let tries = 0; tries < 40 && !wasHeard; tries += 1) {
      await publishProgress(app.database.pool, {
        jobId: id,
        kind: 'import-file',
        status: 'running',
        done: 5,
        total: null,
        unit: 'rows',
        ratePerSecond: null,
        secondsLeft: null,
        message: null,
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await heard).value.data.jobProgress).toMatchObject({ done: 5, total: null });
    await news.return?.();
  });
});

async function terminate(app: TestApp): Promise<void> {
  const { Client: Connection } = (await import('pg')).default;
  const owner = new Connection({ connectionString: app.database.url });
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parallax api (progress)' and datname = current_database()",
  );
  await owner.end();
}
