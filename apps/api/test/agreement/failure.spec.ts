import { measureAgreementTask, runQueue, type RunningQueue } from '@parallax/jobs';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { PROJECT, seedProject } from './project.js';

const PATIENCE = { timeout: 30_000, interval: 250 };

let app: TestApp;
let owner: pg.Client;
let queue: RunningQueue;
let attempts = 0;
let isBroken = true;
beforeAll(async () => {
  app = await startTestApp();
  owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  await seedProject(app.database.pool, {
    ...{ coders: 2, frames: ['conflict'] },
    units: [[[true, true]], [[true, false]], [[false, false]]],
  });
  const measure = measureAgreementTask(app.database.pool);
  queue = await runQueue({
    connectionString: app.database.url,
    tasks: {
      'measure-agreement': async (payload, context) => {
        attempts++;
        if (isBroken) throw new Error('could not extend file "base/5/16412": No space left on device');
        await measure(payload, context);
      },
    },
  });
});
afterAll(async () => {
  await queue.stop();
  await owner.end();
  await app.close();
});

const FIELDS = 'status progress { done total } failure { attempts message } units frames { alpha { value } }';
const agreement = async () => {
  const { data, errors } = await app.graphql(`query ($id: ID) { agreement(projectId: $id) { ${FIELDS} } }`, {
    id: PROJECT,
  });
  expect(errors).toEqual([]);
  return data.agreement;
};
const measureAgreement = async (input: object) => {
  const { data, errors } = await app.graphql(
    `mutation ($input: MeasureAgreementInput!) {
      measureAgreement(input: $input) { agreement { ${FIELDS} } errors { code path } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data.measureAgreement;
};
/** The pauses before another attempt, cut short. */
const hurry = () => owner.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');

it('says that measuring failed once a worker gives it up, tries again when asked to, and not before', async () => {
  expect(await agreement()).toMatchObject({ status: 'MEASURING', failure: null, units: null });
  await vi.waitFor(async () => {
    await hurry();
    expect(await agreement()).toEqual({
      ...{ status: 'FAILED', progress: null, units: null, frames: [] },
      failure: { attempts: 3, message: 'The disk of the database is full.' },
    });
  }, PATIENCE);
  expect(attempts, 'asking does not count anew').toBe(3);
  await hurry();
  expect(await agreement()).toMatchObject({ status: 'FAILED' });
  expect(attempts).toBe(3);

  isBroken = false;
  const { agreement: again, errors } = await measureAgreement({ projectId: PROJECT });
  expect(errors).toEqual([]);
  // D_o = 1 / 3, D_e = 2 · 3 · 3 / (6 · 5), α = 1 − (1 / 3) / .6 = 4 / 9
  expect(again).toMatchObject({ status: 'MEASURED', failure: null, units: 3 });
  expect(again.frames[0].alpha.value).toBeCloseTo(4 / 9, 12);
  expect(await measureAgreement({ projectId: PROJECT })).toMatchObject({ agreement: again });
  expect(attempts, 'what is stored is not measured again').toBe(4);
}, 60_000);

it('has nothing to measure where there is no such project', async () => {
  expect(await measureAgreement({ projectId: '0000000a-0000-7000-8000-0000000000ff' })).toEqual({
    ...{ agreement: null, errors: [{ code: 'NOT_FOUND', path: ['input'] }] },
  });
});
