import { Readable } from 'node:stream';
import { inDirectory, mergeSources, undoChanges } from '@parallax/persistence';
import type { SourceId } from '@parallax/kernel';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFiles } from './import-files.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const rows = async (statement: string) => (await database.pool.query(statement)).rows;
const load = (articles: readonly object[]) => {
  const text = articles.map((article) => JSON.stringify(article)).join('\n');
  const input = { stream: Readable.from([Buffer.from(text)]), name: 'rows.jsonl' };
  return importFiles({ database: database.pool, input, options: { format: 'jsonl' } });
};

const TORCH = {
  source: 'The Torch',
  title: 'Ferry',
  text: 'The ferry sails again after the storm.',
  sourceLeaning: 'left',
};
const DAILY = {
  source: 'Torch Daily',
  title: 'Bridge',
  text: 'The bridge is closed to traffic.',
  externalId: 'd-1',
  sourceLeaning: 'left',
};

it('articles of a merged outlet keep their ids, and files that name it find the kept one', async () => {
  await load([TORCH, DAILY, { source: 'Torch Daily', text: '', title: 'No text' }]);
  const before = await rows('select id from article order by id');
  const [torch, daily] = await rows(`select id from source order by name`);
  expect(await rows(`select act, changed_by from source_change`)).toEqual(
    Array(2).fill({ act: 'create', changed_by: 'import' }),
  );
  expect(await rows(`select source_key from ingest_failure`)).toEqual([{ source_key: 'torchdaily' }]);
  const by = { changedBy: 'Ada', reason: 'one newsroom' };
  const of = { keptId: torch.id as SourceId, mergedId: daily.id as SourceId };
  const merged = await inDirectory(database.pool, (client) => mergeSources(client, of, by), { withoutImports: true });
  expect(merged.ok).toBe(true);
  const again = { ...DAILY, text: `${DAILY.text} Buses go round.` };
  expect(await load([TORCH, DAILY, again])).toMatchObject({ added: 0, unchanged: 2, updated: 1 });
  expect(await rows('select id from article order by id')).toEqual(before);
  expect(await rows('select distinct source_id from article')).toEqual([{ source_id: torch.id }]);
  expect(await rows(`select name, status from source order by name`)).toEqual([
    { name: 'The Torch', status: 'draft' },
    { name: 'Torch Daily', status: 'retired' },
  ]);
  const changeId = merged.ok ? merged.value : '';
  const undone = await inDirectory(database.pool, (client) =>
    undoChanges(client, { changeId }, { ...by, batchId: changeId }),
  );
  expect(undone.ok).toBe(true);
  expect(await load([TORCH, DAILY, again])).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
  expect(await rows('select count(*)::int as n from article group by source_id')).toEqual([{ n: 1 }, { n: 1 }]);
});
