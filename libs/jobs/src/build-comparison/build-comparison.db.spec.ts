import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installQueue, runQueue, type RunningQueue } from '../queue/index.js';
import { buildComparison } from './build-comparison.js';
import { comparisonKind } from './comparison-kind.js';
import { prepareInSnapshot, readComparison } from './prepare-comparison.js';
import {
  allowComparison,
  BUILD_COMPARISON,
  buildComparisonTask,
  cancelComparison,
  enqueueComparison,
  findBuilding,
} from './task.js';

const PATIENCE = { timeout: 20_000 };
interface Request {
  readonly times: number;
}

let database: TestDatabase;
let owner: pg.Client;
let queue: RunningQueue | null = null;
let runs = 0;
let hold = Promise.resolve();

/** Counts the outlets, times what was asked for. */
const counting = comparisonKind({
  name: 'counting',
  methodVersion: 'counting-1',
  fingerprint: async (client, { times }: Request) =>
    times < 0 ? null : { n: (await client.query('select count(*) as n from source')).rows[0].n },
  read: async (client) => Number((await client.query('select count(*) as n from source')).rows[0].n),
  compute: async (count, { times }, onStep) => {
    runs += 1;
    for (let step = 0; step < times; step += 1) await onStep(step, times);
    await hold;
    await onStep(times, times);
    return { product: count * times };
  },
});
const addOutlet = (n: number) =>
  owner.query(`insert into source (id, name, initials) values (gen_random_uuid(), $1, 'O')`, [`Outlet ${n}`]);
const start = async () => {
  queue = await runQueue({
    connectionString: database.url,
    tasks: { [BUILD_COMPARISON]: buildComparisonTask(database.pool, [counting]) },
  });
};
const prepared = async (times: number) => {
  const found = await prepareInSnapshot(database.pool, counting, { times });
  if (found === null) throw new Error('Not prepared.');
  return found;
};

beforeEach(async () => {
  database = await createTestDatabase();
  await installQueue(database.url);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  runs = 0;
  hold = Promise.resolve();
});
afterEach(async () => {
  await queue?.stop();
  queue = null;
  await owner.end();
  await database.drop();
});

it('computes once for one input, and anew when what it was made from has changed', async () => {
  await addOutlet(1);
  const first = await buildComparison(database.pool, counting, { times: 3 });
  const again = await buildComparison(database.pool, counting, { times: 3 });
  expect([first?.result, again?.result, runs]).toEqual([{ product: 3 }, { product: 3 }, 1]);
  await addOutlet(2);
  const changed = await buildComparison(database.pool, counting, { times: 3 });
  expect([changed?.result, runs]).toEqual([{ product: 6 }, 2]);
  const old = await readComparison(database.pool, counting, first!.prepared.inputHash);
  expect(old).toMatchObject({ kind: 'counting', parameters: { times: 3 }, result: { product: 3 } });
});

it('knows nothing that does not exist', async () => {
  expect(await buildComparison(database.pool, counting, { times: -1 })).toBeNull();
});

it('lets the application keep a result, and neither change nor lose it', async () => {
  await buildComparison(database.pool, counting, { times: 1 });
  for (const forbidden of ["update comparison_result set result = '{}'", 'delete from comparison_result']) {
    await expect(database.pool.query(forbidden)).rejects.toMatchObject({ code: '42501' });
  }
});

it('is computed by a worker', async () => {
  await start();
  const asked = await prepared(2);
  await enqueueComparison(database.pool, asked);
  await vi.waitFor(
    async () => expect(await readComparison(database.pool, counting, asked.inputHash)).not.toBeNull(),
    PATIENCE,
  );
});

it('stops when told to, stays stopped, and is computed after all when allowed again', async () => {
  await start();
  let release = (): void => undefined;
  hold = new Promise((resolve) => (release = resolve));
  const asked = await prepared(2);
  await enqueueComparison(database.pool, asked);
  await vi.waitFor(() => expect(runs).toBe(1), PATIENCE);
  await cancelComparison(database.pool, asked.jobId);
  await new Promise((resolve) => setTimeout(resolve, 350)); // reports come at most every third of a second
  release();
  await vi.waitFor(async () => {
    const waiting = await owner.query('select from graphile_worker.jobs');
    expect(waiting.rowCount).toBe(0);
  }, PATIENCE);
  expect(await findBuilding(database.pool, asked)).toEqual({ state: 'cancelled' });
  expect(await readComparison(database.pool, counting, asked.inputHash)).toBeNull();
  await allowComparison(database.pool, asked.jobId);
  expect(await findBuilding(database.pool, asked)).toEqual({ state: 'none' });
  await enqueueComparison(database.pool, asked);
  await vi.waitFor(
    async () => expect(await readComparison(database.pool, counting, asked.inputHash)).not.toBeNull(),
    PATIENCE,
  );
});
