import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { enqueue } from '@parallax/jobs';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
// Starting a process may take seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 });
const PATIENCE = { timeout: 40_000, interval: 50 };

let database: TestDatabase;
let workers: ChildProcess[] = [];

function startWorker(): ChildProcess {
  const env = { PATH: process.env['PATH'], DATABASE_URL: database.url };
  const worker = fork(PROGRAM, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  workers.push(worker);
  return worker;
}

const addEvent = (n: number) =>
  database.pool.query('insert into event (id, key, title) values ($1, $2, $2)', [id(n), `event ${n}`]);

/** Events the job has been through. */
async function measured(): Promise<number> {
  return (await database.pool.query('select count(*)::int as n from event where summarised_at is not null')).rows[0].n;
}

beforeEach(async () => {
  database = await createTestDatabase();
  await addEvent(1);
});
afterEach(async () => {
  const left = workers.filter((worker) => worker.exitCode === null && worker.signalCode === null);
  await Promise.all(left.map((worker) => (worker.kill('SIGKILL'), once(worker, 'exit'))));
  workers = [];
  await database.drop();
});

it('measures what is stale when it starts, and what is asked for later; ends on SIGTERM', async () => {
  const worker = startWorker();
  await vi.waitFor(async () => expect(await measured()).toBe(1), PATIENCE);
  await addEvent(2);
  await enqueue(database.pool, 'measure-reuse', {}, { jobKey: 'measure-reuse' });
  await vi.waitFor(async () => expect(await measured()).toBe(2), PATIENCE);
  worker.kill('SIGTERM');
  expect(await once(worker, 'exit')).toEqual([0, null]);
});

it('loads the demo when asked to, and measures what its outlets share', async () => {
  const run = id(500);
  await database.pool.query("insert into ingest_run (id, label, status) values ($1, 'Demo corpus', 'queued')", [run]);
  startWorker();
  await enqueue(database.pool, 'load-demo', { runId: run });
  await vi.waitFor(async () => {
    const { rows } = await database.pool.query(
      `select r.status, exists (select from text_reuse where shared_count = shingle_count) as "hasWholeCopy"
         from ingest_run r where id = $1`,
      [run],
    );
    expect(rows).toEqual([{ status: 'succeeded', hasWholeCopy: true }]);
  }, PATIENCE);
});

it('ends when its starter is gone', async () => {
  const worker = startWorker();
  await vi.waitFor(async () => expect(await measured()).toBe(1), PATIENCE);
  worker.disconnect();
  expect(await once(worker, 'exit')).toEqual([0, null]);
});

it('does the work that a killed worker had begun', async () => {
  const holder = await database.pool.connect();
  try {
    await holder.query('begin');
    await holder.query('select from event for update'); // keeps the first worker in the middle of its job
    const killed = startWorker();
    const waiting =
      'select count(*)::int as n from pg_locks where not granted and transactionid = pg_current_xact_id()::xid';
    await vi.waitFor(async () => expect((await holder.query(waiting)).rows[0].n).toBe(1), PATIENCE);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await holder.query('rollback');
  } finally {
    holder.release(true);
  }
  startWorker();
  await vi.waitFor(async () => expect(await measured()).toBe(1), PATIENCE);
});
