import { createHash } from 'node:crypto';
import type { SourceId } from '@parallax/kernel';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAlias, addRating, createSource, editSource, inDirectory, mergeSources, undoChanges } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const WHO = { changedBy: 'Ada' };
const query = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const create = async (name: string): Promise<SourceId> =>
  valueOf(await inDirectory(database.pool, (client) => createSource(client, { name, initials: 'XX' }, WHO)));
const rate = (sourceId: SourceId, more: Partial<Parameters<typeof addRating>[1]>) =>
  inDirectory(database.pool, (client) =>
    addRating(
      client,
      {
        ...{ sourceId, dimension: 'leaning', value: 'left', rater: 'Rater A', citation: 'Report 1' },
        ...{ validFrom: null, validTo: null, ...more },
      },
      WHO,
    ),
  );
const lastChange = async (): Promise<string> =>
  (await query('select id from source_change order by id desc limit 1'))[0].id;
const undo = (changeId: string) =>
  inDirectory(
    database.pool,
    (client) => undoChanges(client, { changeId }, { ...WHO, reason: null, batchId: changeId }),
    { withoutImports: true },
  );

const STATE = [
  `select id, name, initials, type, status, country, languages, homepage, description, merged_into from source order by id`,
  `select * from source_alias order by key`,
  `select id, source_id, dimension, value, rater, citation, valid_from, valid_to from source_rating
    where withdrawn_at is null order by id`,
  `select * from collection_source order by 1, 2`,
  `select id, source_id, headline from article order by id`,
  `select id, source_id, url from feed where removed_at is null order by id`,
];
const stateHash = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const statement of STATE) hash.update(JSON.stringify(await query(statement)));
  return hash.digest('hex');
};

describe('ratings', () => {
  it('of one rater do not overlap, in words and in the database; raters may disagree', async () => {
    const id = await create('The Overlap');
    valueOf(await rate(id, { validFrom: '2020-01-01', validTo: '2020-12-31' }));
    const refused = await rate(id, { value: 'right', validFrom: '2020-12-31', rater: ' rater a ' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'OVERLAP', field: 'validFrom' } });
    valueOf(await rate(id, { value: 'right', validFrom: '2021-01-01' }));
    valueOf(await rate(id, { value: 'right', rater: 'Rater B' }));
    const insert = `insert into source_rating (id, source_id, dimension, value, rater, valid_from, valid_to)
      values (gen_random_uuid(), $1, 'Leaning', 'centre', 'RATER A', '2020-06-01', '2020-06-02')`;
    await expect(query(insert, [id])).rejects.toMatchObject({ constraint: 'source_rating_overlap_excl' });
    const unknown = `insert into source_rating (id, source_id, dimension, value) values (gen_random_uuid(), $1, 'leaning', $2)`;
    await query(unknown, [id, 'left']);
    await query(unknown, [id, 'right']);
  });
});

describe('history', () => {
  it('cannot be rewritten by the application', async () => {
    for (const table of ['source_change', 'source_move']) {
      await expect(query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(query(`update ${table} set to_source_id = null`)).rejects.toThrow();
    }
  });

  it('undoes an edit, but not one that was changed again since', async () => {
    const id = await create('The Edited');
    const before = await stateHash();
    const edit = (facts: Parameters<typeof editSource>[1]['facts']) =>
      inDirectory(database.pool, (client) => editSource(client, { sourceId: id, version: null, facts }, WHO));
    const first = valueOf(await edit({ type: 'print', languages: ['en', 'fa'] }));
    const second = valueOf(await edit({ type: 'state' }));
    expect(await undo(first ?? '')).toMatchObject({ ok: false, error: { code: 'CHANGED_SINCE' } });
    valueOf(await undo(second ?? ''));
    valueOf(await undo(first ?? ''));
    expect(await undo(first ?? '')).toMatchObject({ ok: false, error: { code: 'UNDONE' } });
    expect(await stateHash()).toBe(before);
    valueOf(await undo(await lastChange())); // once more: the edit stands again
    expect(await query('select type, languages from source where id = $1', [id])).toEqual([
      { type: 'print', languages: ['en', 'fa'] },
    ]);
  });
});

describe('a merge', () => {
  const article = (n: number, sourceId: SourceId) =>
    query(`insert into article (id, source_id, headline, word_count) values ($1, $2, $3, 10)`, [
      `00000002-0000-7000-8000-${String(n).padStart(12, '0')}`,
      sourceId,
      `Headline ${n}`,
    ]);

  it('moves names, articles, ratings and collections, and its undo brings the very same state back', async () => {
    const kept = await create('The Torch');
    const merged = await create('Torch Daily');
    valueOf(
      await inDirectory(database.pool, (client) =>
        addAlias(client, { sourceId: merged, spelling: 'torch.example', ...WHO }),
      ),
    );
    for (let n = 1; n <= 5; n += 1) await article(n, n > 2 ? merged : kept);
    valueOf(await rate(kept, { validFrom: '2020-01-01', validTo: '2020-12-31' }));
    valueOf(await rate(merged, { value: 'right', validFrom: '2020-06-01', validTo: '2021-12-31' }));
    valueOf(await rate(merged, { value: 'right', validFrom: '2022-01-01' }));
    valueOf(await rate(merged, { value: 'the state', dimension: 'ownership', rater: 'Register' }));
    await query(`insert into collection (id, name, created_by) values
      ('00000009-0000-7000-8000-000000000001', 'Both', 'Ada'), ('00000009-0000-7000-8000-000000000002', 'One', 'Ada')`);
    for (const [n, source] of [
      [1, kept],
      [1, merged],
      [2, merged],
    ] as const) {
      await query('insert into collection_source values ($1, $2)', [`00000009-0000-7000-8000-00000000000${n}`, source]);
    }
    await query(
      `insert into feed (id, source_id, url, created_by)
      values ('0000000a-0000-7000-8000-000000000001', $1, 'https://torch.example/feed', 'Ada')`,
      [merged],
    );
    const before = await stateHash();
    const merge = { keptId: kept, mergedId: merged };
    const id = valueOf(
      await inDirectory(database.pool, (client) => mergeSources(client, merge, { reason: 'one newsroom', ...WHO }), {
        withoutImports: true,
      }),
    );
    expect(await stateHash()).not.toBe(before);
    expect(await query('select count(*)::int as n from article where source_id = $1', [kept])).toEqual([{ n: 5 }]);
    expect(await query('select status, merged_into from source where id = $1', [merged])).toEqual([
      { status: 'retired', merged_into: kept },
    ]);
    expect(await query('select key from source_alias where source_id = $1 order by key', [kept])).toEqual([
      { key: 'thetorch' },
      { key: 'torchdaily' },
      { key: 'torchexample' },
    ]);
    expect(await query('select source_id from feed')).toEqual([{ source_id: kept }]);
    const ratings = `select value from source_rating where source_id = $1 order by valid_from nulls last`;
    expect(await query(ratings, [kept])).toEqual([{ value: 'left' }, { value: 'right' }, { value: 'the state' }]);
    expect(await query(ratings, [merged])).toEqual([{ value: 'right' }]); // Rater A said something else for these days
    expect(await query('select count(*)::int as n from collection_source where source_id = $1', [kept])).toEqual([
      { n: 2 },
    ]);
    valueOf(await undo(id));
    expect(await stateHash()).toBe(before);
    valueOf(await undo(await lastChange()));
    expect(await query('select count(*)::int as n from article where source_id = $1', [kept])).toEqual([{ n: 5 }]);
  });

  it('is not undone while the kept outlet is itself merged into another', async () => {
    const [a, b, c] = [await create('Chain A'), await create('Chain B'), await create('Chain C')];
    const before = await stateHash();
    const merge = async (mergedId: SourceId, keptId: SourceId) =>
      inDirectory(database.pool, (client) => mergeSources(client, { keptId, mergedId }, { reason: 'one', ...WHO }));
    const first = valueOf(await merge(a, b));
    const second = valueOf(await merge(b, c));
    expect(await merge(a, c)).toMatchObject({ ok: false, error: { code: 'MERGED', field: 'mergedId' } });
    expect(await merge(c, a)).toMatchObject({ ok: false, error: { code: 'MERGED', field: 'keptId' } });
    expect(await merge(c, c)).toMatchObject({ ok: false, error: { code: 'SAME_SOURCE' } });
    expect(await undo(first)).toMatchObject({ ok: false, error: { code: 'CHANGED_SINCE' } });
    valueOf(await undo(second));
    valueOf(await undo(first));
    expect(await stateHash()).toBe(before);
  });
});
