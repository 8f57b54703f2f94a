import { measureAgreementTask, runQueue, type RunningQueue } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, type Seed } from '../reads/corpus.js';
import { PROJECT, type Said, seedProject } from './project.js';

const times = (count: number, said: Said): Said[] => Array.from({ length: count }, () => said);

/**
 * Two coders, 544 units. “conflict”: both present 231, neither 231, each alone 41. D_o = 82 / 544 = .150735,
 * D_e = 2 · 544 · 544 / (1088 · 1087) = .500460, α = 1 − .150735 / .500460 = .69881; its interval is ± .06.
 * “morality”: nobody ever found it, so α is 0 / 0. “economy”: coder 2 judged nothing.
 */
const conflict = [
  ...times(231, [true, true]),
  ...times(41, [true, false]),
  ...times(41, [false, true]),
  ...times(231, [false, false]),
];
const units = conflict.map((said, n) => [said, [false, false], [n % 2 === 0, null]] as const);

let app: TestApp;
let queue: RunningQueue | null = null;
let seed: Seed;
beforeAll(async () => {
  app = await startTestApp();
  seed = await seedProject(app.database.pool, {
    ...{ coders: 2, frames: ['conflict', 'morality', 'economy'], units },
    waves: units.map((_, n) => 1 + (n % 2)),
  });
});
afterAll(async () => {
  await queue?.stop();
  await app.close();
});
const startWorker = async (): Promise<void> => {
  const { url, pool } = app.database;
  queue = await runQueue({ connectionString: url, tasks: { 'measure-agreement': measureAgreementTask(pool) } });
};

const QUERY = `query ($project: ID, $version: ID, $coders: [ID!], $replicates: Int, $seed: String, $wave: Int, $frame: ID!) {
  agreement(projectId: $project, codebookVersionId: $version, coderIds: $coders, replicates: $replicates, seed: $seed, wave: $wave) {
    status progress { jobId done total } inputHash methodVersion measuredAt units overlapUnits missing replicates seed
    falseAlarmRate coders { name }
    frames { frame { key } prevalence { value low high k n } percentAgreement { value n }
      alpha { value low high method se n nMissing seed replicates undefinedReplicates undefinedReason }
      alphaAnalytic { value low high method } gwetAC1 { value undefinedReason } verdict advice { moreUnits codersPerUnit reason }
      marginals { coder { name } share { value k n } } disagreements
      drift { waves { wave units alpha { value } } flagged undefinedReason }
      alphaU { value undefinedReason } tokenF1 { value undefinedReason } }
    pairs { coderA { name } coderB { name } frames { frame { key } kappa percentAgreement n undefinedReason } }
    confusion(frameId: $frame) { both onlyA onlyB neither }
    biases { coder { name } frame { key } difference n flagged }
    multiLabel { variant alpha { value undefinedReason } } } }`;
const agreement = async (variables: object = {}) => {
  const { data, errors } = await app.graphql(QUERY, { project: PROJECT, frame: id('frame', 100), ...variables });
  expect(errors).toEqual([]);
  return data.agreement;
};

describe('agreement', () => {
  it('is given to a worker, and says so when none is quick enough', async () => {
    expect(await agreement()).toMatchObject({
      ...{ status: 'MEASURING', progress: { done: 0, total: 3 }, measuredAt: null, units: null, frames: [] },
    });
    const { rows } = await app.database.pool.query('select count(*)::int as n from agreement_result');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('does not call α = .70 ± .06 established', async () => {
    await startWorker();
    const measured = await agreement();
    expect(measured).toMatchObject({ status: 'MEASURED', progress: null, units: 544, overlapUnits: 544, missing: 544 });
    expect(measured.coders).toEqual([{ name: 'Coder 1' }, { name: 'Coder 2' }]);
    const [first] = measured.frames;
    expect(first.alpha).toMatchObject({ n: 544, nMissing: 0, seed: '1', replicates: 1000, undefinedReplicates: 0 });
    expect(first.alpha.value).toBeCloseTo(0.69881, 5);
    expect(first.alpha.low).toBeGreaterThan(0.62);
    expect(first.alpha.low).toBeLessThan(0.655);
    expect(first.alpha.high).toBeGreaterThan(0.745);
    expect(first.alpha.high).toBeLessThan(0.78);
    expect(first.verdict).toBe('NOT_ESTABLISHED');
    // V = .30119 · [.30119 · (1 − 2α) + 2α(2 − α)] = .51167; n = V (1.95996 + .84162)² / (α − .667)² = 3,969 in all.
    expect(first.advice).toMatchObject({ reason: 'CODE_MORE', codersPerUnit: 2 });
    expect(Math.abs(first.advice.moreUnits - (3969 - 544))).toBeLessThan(10);
    expect(first.alphaAnalytic.value).toBe(first.alpha.value);
    expect(Math.abs(first.alphaAnalytic.low - first.alpha.low)).toBeLessThan(0.01);
  });

  it('shows everything beside the coefficient', async () => {
    const { frames, pairs, confusion } = await agreement();
    const [first, second, third] = frames;
    expect(first.percentAgreement.value).toBeCloseTo(462 / 544, 12);
    expect(first.prevalence).toMatchObject({ value: 0.5, k: 544, n: 1088 });
    expect(first.marginals).toEqual([
      { coder: { name: 'Coder 1' }, share: { value: 0.5, k: 272, n: 544 } },
      { coder: { name: 'Coder 2' }, share: { value: 0.5, k: 272, n: 544 } },
    ]);
    expect(first.disagreements).toBe(82);
    expect(confusion).toEqual([{ both: 231, onlyA: 41, onlyB: 41, neither: 231 }]);
    // κ = (462 / 544 − .5) / .5
    expect(pairs[0].frames[0].kappa).toBeCloseTo((462 / 544 - 0.5) / 0.5, 12);
    expect(first.drift.waves.map(({ wave, units: n }: { wave: number; units: number }) => [wave, n])).toEqual([
      [1, 272],
      [2, 272],
    ]);
    expect(first.alphaU).toEqual({ value: null, undefinedReason: 'NO_SPANS' });

    expect(second).toMatchObject({ verdict: 'UNDEFINED', alpha: { value: null, undefinedReason: 'NO_VARIATION' } });
    expect(second.percentAgreement.value).toBe(1);
    expect(second.advice).toEqual({ moreUnits: null, codersPerUnit: null, reason: 'UNDEFINED' });
    expect(third).toMatchObject({
      ...{ verdict: 'UNDEFINED', alpha: { value: null, undefinedReason: 'NEEDS_TWO_CODERS' }, disagreements: 0 },
      ...{ prevalence: { k: 272, n: 544 } },
    });
    expect(third.marginals[1].share).toEqual({ value: null, k: 0, n: 0 });
  });

  it('is measured once for one input, and anew when a judgement changes; adjudication changes nothing', async () => {
    const before = await agreement();
    const { pool } = app.database;
    await pool.query(
      `insert into adjudication (article_id, id, project_id, codebook_version_id, unit_no, frame_id, present, reason, decided_by)
       values ($1, gen_random_uuid(), $2, $3, 0, $4, true, 'Two sides speak.', 'test')`,
      [id('article', 232), PROJECT, id('version', 1), id('frame', 100)],
    );
    expect(await agreement()).toEqual(before);

    // Coder 2 takes back a lone “present”: 42 units only coder 1 found would be 41, and both agree on one more.
    const { rows } = await pool.query(
      'select id from framing_label where article_id = $1 and coder_id = $2 and frame_id = $3',
      [id('article', 273), id('coder', 2), id('frame', 100)],
    );
    await seed.label(273, 2, { frame: 0, present: false, supersedes: Number(rows[0].id.slice(-12)) });
    const after = await agreement();
    expect(after.inputHash).not.toBe(before.inputHash);
    expect(after.confusion).toEqual([{ both: 231, onlyA: 41, onlyB: 40, neither: 232 }]);
  });

  it('gives the same interval for the same seed, another one for another, and can be of one wave or of some coders', async () => {
    const [one, two] = [
      await agreement({ seed: 'a', replicates: 200 }),
      await agreement({ seed: 'b', replicates: 200 }),
    ];
    await app.database.pool.query('delete from agreement_result');
    const again = await agreement({ seed: 'a', replicates: 200 });
    expect(again.frames).toEqual(one.frames);
    expect(two.frames[0].alpha.value).toBe(one.frames[0].alpha.value);
    expect(two.frames[0].alpha.low).not.toBe(one.frames[0].alpha.low);
    expect(await agreement({ wave: 1, replicates: 200 })).toMatchObject({ units: 272 });
    const alone = await agreement({ coders: [id('coder', 1)], replicates: 200 });
    expect(alone).toMatchObject({ coders: [{ name: 'Coder 1' }], pairs: [] });
    expect(alone.frames[0].alpha.undefinedReason).toBe('NEEDS_TWO_CODERS');
  });

  it('can be of a codebook version; of what there is not there is none', async () => {
    const version = await agreement({ project: null, version: id('version', 1), replicates: 200 });
    expect(version).toMatchObject({ status: 'MEASURED', units: 544 });
    expect(version.frames[0].drift).toEqual({ waves: [], flagged: false, undefinedReason: 'NEEDS_TWO_WAVES' });
    expect(await agreement({ project: id('event', 9) })).toBeNull();
  });

  it('names coders in the order of their names, whatever their ids', async () => {
    const before = await agreement();
    await app.database.pool.query(`update coder set name = 'Coder 10' where id = $1`, [id('coder', 1)]);
    const after = await agreement();
    expect(after.coders).toEqual([{ name: 'Coder 2' }, { name: 'Coder 10' }]);
    expect(after.frames[0].marginals.map((of: { coder: object }) => of.coder)).toEqual(after.coders);
    expect([after.pairs[0].coderA, after.pairs[0].coderB]).toEqual(after.coders);
    expect(after.pairs[0].frames).toEqual(before.pairs[0].frames);
    const [said] = before.confusion;
    expect(after.confusion).toEqual([{ ...said, onlyA: said.onlyB, onlyB: said.onlyA }]);
    expect(said.onlyA).not.toBe(said.onlyB);
  });

  it.each([
    [{ version: id('version', 1) }, 'not both'],
    [{ replicates: 99 }, 'between 100 and 10000, not 99'],
    [{ coders: ['seven'] }, '“seven” is not an id'],
  ])('%j is refused', async (variables, sentence) => {
    const { errors } = await app.graphql(QUERY, { project: PROJECT, frame: id('frame', 100), ...variables });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0]?.message).toContain(sentence);
  });
});
