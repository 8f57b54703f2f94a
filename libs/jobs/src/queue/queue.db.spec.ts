import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { enqueue } from './enqueue.js';
import { findJob, isGivenUp } from './find-job.js';
import { installQueue } from './install-queue.js';
import { runQueue, type JobTask, type RunningQueue } from './run-queue.js';

const PATIENCE = { timeout: 20_000 };

let database: TestDatabase;
let owner: pg.Client;
const queues: RunningQueue[] = [];

async function start(tasks: Record<string, JobTask>, report?: (message: string) => void): Promise<RunningQueue> {
  const queue = await runQueue({ connectionString: database.url, tasks, ...(report && { report }) });
  queues.push(queue);
  return queue;
}

async function waitingJobs(): Promise<number> {
  return (await owner.query('select count(*)::int as n from graphile_worker.jobs')).rows[0].n;
}

beforeEach(async () => {
  database = await createTestDatabase();
  await installQueue(database.url);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop().catch(() => undefined)));
  await owner.end();
  await database.drop();
});

it('can be installed again and by several at once', async () => {
  await Promise.all([installQueue(database.url), installQueue(database.url)]);
  expect(await waitingJobs()).toBe(0);
});

it('does what was put in before and after it started', async () => {
  const done: unknown[] = [];
  await enqueue(database.pool, 'count', { n: 1 });
  await start({ count: async (payload) => void done.push(payload) });
  await enqueue(database.pool, 'count', { n: 2 });
  // Two at a time: which of them ends first is not promised.
  await vi.waitFor(() => expect(new Set(done)).toEqual(new Set([{ n: 1 }, { n: 2 }])), PATIENCE);
  expect(done).toHaveLength(2);
  await vi.waitFor(async () => expect(await waitingJobs()).toBe(0), PATIENCE);
});

it('queues work of one key once', async () => {
  await enqueue(database.pool, 'measure', {}, { jobKey: 'measure' });
  await enqueue(database.pool, 'measure', {}, { jobKey: 'measure' });
  expect(await waitingJobs()).toBe(1);
});

it('does again, afterwards, what is asked for while it is being done', async () => {
  const log: string[] = [];
  await start({
    measure: async () => {
      log.push('begin');
      if (log.length === 1) await enqueue(database.pool, 'measure', {}, { jobKey: 'measure' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      log.push('end');
    },
  });
  await enqueue(database.pool, 'measure', {}, { jobKey: 'measure' });
  await vi.waitFor(() => expect(log).toEqual(['begin', 'end', 'begin', 'end']), PATIENCE);
});

it('takes a job back with the transaction that put it in', async () => {
  const client = await database.pool.connect();
  await client.query('begin');
  await enqueue(client, 'count', {});
  await client.query('rollback');
  client.release();
  expect(await waitingJobs()).toBe(0);
});

it('runs jobs of one queue one after the other', async () => {
  let running = 0;
  let most = 0;
  let ended = 0;
  await start({
    slow: async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      running--;
      ended++;
    },
  });
  for (let n = 0; n < 4; n++) await enqueue(database.pool, 'slow', { n }, { queueName: 'slow' });
  await vi.waitFor(() => expect(ended).toBe(4), PATIENCE);
  expect(most).toBe(1);
});

it('lets the application’s role in by this door only', async () => {
  await expect(database.pool.query('select * from graphile_worker._private_jobs')).rejects.toMatchObject({
    code: '42501',
  });
  await expect(database.pool.query("select graphile_worker.add_job('count')")).rejects.toMatchObject({ code: '42501' });
});

it('tells running jobs to stop, and waits for them', async () => {
  let state = 'waiting';
  const queue = await start({
    long: (_payload, { signal }) =>
      new Promise((resolve) => {
        state = 'running';
        signal.addEventListener('abort', () => {
          state = 'stopped';
          resolve();
        });
      }),
  });
  await enqueue(database.pool, 'long', {});
  await vi.waitFor(() => expect(state).toBe('running'), PATIENCE);
  await queue.stop();
  expect(state).toBe('stopped');
});

it('reports a job that throws, and keeps it to try again', async () => {
  const reports: string[] = [];
  const fail = async (): Promise<void> => {
    throw new Error('no such file');
  };
  await start({ fail }, (message) => reports.push(message));
  await enqueue(database.pool, 'fail', {});
  await vi.waitFor(() => expect(reports.join()).toContain('no such file'), PATIENCE);
  expect(await waitingJobs()).toBe(1);
});

it('tells by its key how a job stands, and when nobody will try it again', async () => {
  expect(await findJob(database.pool, 'fail')).toBeNull();
  await enqueue(database.pool, 'fail', {}, { jobKey: 'fail', maxAttempts: 1 });
  const waiting = await findJob(database.pool, 'fail');
  expect(waiting).toEqual({ attempts: 0, maxAttempts: 1, isRunning: false, lastError: null });
  expect(waiting && isGivenUp(waiting)).toBe(false);
  const releases: (() => void)[] = [];
  await start({
    fail: async () => {
      await new Promise<void>((resolve) => releases.push(resolve));
      throw new Error('no such file');
    },
  });
  await vi.waitFor(() => expect(releases).toHaveLength(1), PATIENCE);
  const running = await findJob(database.pool, 'fail');
  expect(running).toMatchObject({ attempts: 1, isRunning: true });
  expect(running && isGivenUp(running)).toBe(false);
  releases[0]?.();
  await vi.waitFor(async () => {
    const failed = await findJob(database.pool, 'fail');
    expect(failed).toMatchObject({ attempts: 1, isRunning: false, lastError: expect.stringContaining('no such file') });
    expect(failed && isGivenUp(failed)).toBe(true);
  }, PATIENCE);
  await enqueue(database.pool, 'fail', {}, { jobKey: 'fail', maxAttempts: 1 });
  await vi.waitFor(() => expect(releases).toHaveLength(2), PATIENCE);
  expect((await findJob(database.pool, 'fail'))?.isRunning).toBe(true);
  releases[1]?.();
});

it('frees the jobs of a worker that was killed, also while others live, and of nobody else', async () => {
  const done: string[] = [];
  const releases: (() => void)[] = [];
  const tasks: Record<string, JobTask> = {
    count: async () => void done.push('count'),
    slow: () => new Promise((resolve) => releases.push(resolve)),
  };
  await enqueue(database.pool, 'count', {}, { queueName: 'count' });
  await owner.query("update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now()");
  await owner.query("update graphile_worker._private_job_queues set locked_by = 'killed', locked_at = now()");
  await start({ slow: tasks['slow']! });
  await enqueue(database.pool, 'slow', {}, { queueName: 'slow' });
  await vi.waitFor(() => expect(releases).toHaveLength(1), PATIENCE);
  await start(tasks);
  await vi.waitFor(() => expect(done).toEqual(['count']), PATIENCE);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(releases).toHaveLength(1);
  releases[0]?.();
});
