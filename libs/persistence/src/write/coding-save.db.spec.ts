import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveCoding, type CodingSave, type SaveOutcome } from './coding-save.js';

let database: TestDatabase;
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [ARTICLE, PROJECT, CODER, OTHER, CONFLICT, MORALITY] = [2, 20, 8, 9, 7, 17].map(id) as [
  ...[string, string, string, string, string, string],
];
let task = '';

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`
    insert into source (id, name, initials) values ('${id(1)}', 'Harbour Post', 'HP');
    insert into article (id, source_id, headline, word_count) values ('${ARTICLE}', '${id(1)}', 'Ferry line returns', 3);
    insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
      values ('${ARTICLE}', 1, 'Ferry line returns', '\\x${'ab'.repeat(32)}', 'none');
    insert into codebook (id, key, name) values ('${id(5)}', 'generic', 'Generic frames');
    insert into codebook_version (id, codebook_id, version_no, unit, absence)
      values ('${id(6)}', '${id(5)}', 1, 'article', 'explicit');
    insert into frame (id, codebook_version_id, key, name, position)
      values ('${CONFLICT}', '${id(6)}', 'conflict', 'Conflict', 1), ('${MORALITY}', '${id(6)}', 'morality', 'Morality', 2);
    update codebook_version set status = 'published', published_at = now() where id = '${id(6)}';
    insert into coder (id, key, name) values ('${CODER}', 'ada', 'Ada'), ('${OTHER}', 'ben', 'Ben');
    insert into coding_project
      (id, name, codebook_version_id, unit, is_blind, seed, method_version, sampling_frame, design, population, created_by)
      values ('${PROJECT}', 'Ferries', '${id(6)}', 'article', true, '1', 'sample-1', '{}', '{}', 1, 'test');
    insert into project_coder (project_id, coder_id) values ('${PROJECT}', '${CODER}');
  `);
});
afterAll(() => database.drop());

let unit = 0;
beforeEach(async () => {
  unit += 1;
  task = randomUUID();
  await database.pool.query(
    `insert into sample_unit (article_id, project_id, unit_no, version_no, stratum, inclusion_probability, is_overlap)
     values ($1, $2, $3, 1, 'all', 1, true)`,
    [ARTICLE, PROJECT, unit],
  );
  await database.pool.query(
    'insert into coding_task (article_id, id, project_id, unit_no, coder_id, position) values ($1, $2, $3, $4, $5, $4)',
    [ARTICLE, task, PROJECT, unit, CODER],
  );
});

const says = (frameId: string, present: boolean) => ({
  ...{ frameId, present, spanStart: null, spanEnd: null, note: null },
});
const BOTH = [says(CONFLICT, true), says(MORALITY, false)];

async function save(change: Partial<CodingSave>): Promise<SaveOutcome> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const outcome = await saveCoding(client, {
      ...{ codingId: randomUUID(), taskId: task, coderId: CODER, expectedRevision: 0, outcome: 'coded' },
      ...{ judgements: BOTH, isUnsure: false, note: null, seconds: 12.5 },
      ...change,
    });
    await client.query(outcome === 'SAVED' ? 'commit' : 'rollback');
    return outcome;
  } finally {
    client.release();
  }
}

/** What stands for this task, and how many rows were ever written for it. */
async function stored(): Promise<{ standing: string[]; rows: number }> {
  const { rows } = await database.pool.query<{ text: string; current: boolean }>(
    `select concat(f.key, case when l.present then ' present' else ' absent' end) as text,
       not l.withdrawn and not exists (select from framing_label s where s.supersedes = l.id) as current
     from framing_label l join frame f on f.id = l.frame_id where l.paragraph = $1 order by f.position`,
    [unit],
  );
  return { standing: rows.filter(({ current }) => current).map(({ text }) => text), rows: rows.length };
}

describe('saving a task', () => {
  it('stores a judgement for every frame', async () => {
    expect(await save({})).toBe('SAVED');
    expect(await stored()).toEqual({ standing: ['conflict present', 'morality absent'], rows: 2 });
  });

  it('knows a repeated request and stores it once', async () => {
    const codingId = randomUUID();
    expect([await save({ codingId }), await save({ codingId })]).toEqual(['SAVED', 'REPEATED']);
    expect((await stored()).rows).toBe(2);
  });

  it('appends a second thought and keeps the first', async () => {
    await save({});
    expect(await save({ expectedRevision: 1, judgements: [says(CONFLICT, false), says(MORALITY, false)] })).toBe(
      'SAVED',
    );
    expect(await stored()).toEqual({ standing: ['conflict absent', 'morality absent'], rows: 3 });
  });

  it('refuses the second of two tabs, one after the other and at once', async () => {
    await save({});
    expect(await save({ judgements: [says(CONFLICT, false)] })).toBe('CONFLICT');
    const both = await Promise.all([save({ expectedRevision: 1 }), save({ expectedRevision: 1 })]);
    expect(both.sort()).toEqual(['CONFLICT', 'SAVED']);
    expect((await stored()).standing).toEqual(['conflict present', 'morality absent']);
  });

  it('undoes by withdrawing: nothing stands, nothing is gone', async () => {
    await save({});
    expect(await save({ expectedRevision: 1, outcome: 'reopened' })).toBe('SAVED');
    expect(await stored()).toEqual({ standing: [], rows: 4 });
    await save({ expectedRevision: 2 });
    expect((await stored()).standing).toEqual(['conflict present', 'morality absent']);
  });

  it('is of the task’s own coder only', async () => {
    expect(await save({ coderId: OTHER })).toBe('NOT_FOUND');
    expect(await save({ taskId: randomUUID() })).toBe('NOT_FOUND');
    expect(await save({ coderId: null })).toBe('SAVED');
  });

  it('does not take an id that another task’s coding has', async () => {
    const codingId = randomUUID();
    await save({ codingId });
    const first = task;
    task = randomUUID();
    await database.pool.query(
      `insert into sample_unit (article_id, project_id, unit_no, version_no, stratum, inclusion_probability, is_overlap)
       values ($1, $2, 1000, 1, 'all', 1, true)`,
      [ARTICLE, PROJECT],
    );
    await database.pool.query(
      'insert into coding_task (article_id, id, project_id, unit_no, coder_id, position) values ($1, $2, $3, 1000, $4, 1000)',
      [ARTICLE, task, PROJECT, CODER],
    );
    expect(await save({ codingId })).toBe('ID_TAKEN');
    task = first;
  });

  it('ends with the project', async () => {
    await database.pool.query(`update coding_project set status = 'closed'`);
    expect(await save({})).toBe('CLOSED');
    await database.pool.query(`update coding_project set status = 'open'`);
  });
});

describe('what was coded', () => {
  it.each(['coding', 'coding_task', 'sample_unit', 'project_coder', 'framing_label'])(
    'in %s cannot be changed or deleted by the application',
    async (table) => {
      const column = table === 'project_coder' ? 'coder_id' : 'article_id';
      const refused = { code: '42501' };
      await expect(database.pool.query(`update ${table} set ${column} = ${column}`)).rejects.toMatchObject(refused);
      await expect(database.pool.query(`delete from ${table}`)).rejects.toMatchObject(refused);
    },
  );
});
