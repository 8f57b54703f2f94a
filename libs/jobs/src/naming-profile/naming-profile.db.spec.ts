import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildComparison } from '../build-comparison/index.js';
import { importFiles } from '../import-file/index.js';
import { NAMING_DEFAULTS, namingProfileKind, type NamingProfileRequest } from './naming-profile.js';

const articles = [
  [
    'Korda Agency',
    'Closure of the gates',
    'The closure began on Monday. The closure is short.',
    '2025-03-12T06:10:00Z',
  ],
  ['The Torch', 'They knew', 'It was sabotage. “The closure is a lie,” he said.', '2025-03-12T09:00:00Z'],
  ['The Torch', 'A copy', 'The closure began on Monday. The closure is short.', '2025-03-12T10:00:00Z'],
  ['Valley Banner', 'Onions', 'Onions cost more than ever.', '2025-03-12T09:00:00Z'],
].map(([source, title, text, publishedAt]) => ({ source, title, text, publishedAt, event: 'dam', eventTitle: 'Dam' }));

const variant = (name: string, ...patterns: string[]) => ({ key: name, name, patterns, note: null, isExact: false });
const request = (more: Partial<NamingProfileRequest> = {}): NamingProfileRequest => ({
  ...{ conceptVersionId: null, variants: [variant('closure', 'closure*'), variant('sabotage', 'sabotage')] },
  ...{ filter: {}, collapseCopies: false, ...NAMING_DEFAULTS },
  ...more,
});

let database: TestDatabase;
let folder: string;
let nameOf = new Map<string, string>();
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'parallax-names-'));
  const path = join(folder, 'articles.jsonl');
  await writeFile(path, articles.map((article) => JSON.stringify(article)).join('\n'));
  await importFiles({ database: database.pool, input: { paths: [path] } });
  const { rows } = await database.pool.query<{ id: string; name: string }>('select id, name from source');
  nameOf = new Map(rows.map(({ id, name }) => [id, name]));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function counts(more: Partial<NamingProfileRequest> = {}) {
  const built = await buildComparison(database.pool, namingProfileKind, request(more));
  const outlets = built?.result.outlets ?? [];
  return Object.fromEntries(
    outlets.map(({ sourceId, naming, scopes }) => [
      nameOf.get(sourceId),
      [naming.n, ...scopes.map(({ shares }) => shares.map(({ k }) => k).join(' '))],
    ]),
  );
}

it('counts what outlets write and what they quote, over the selection', async () => {
  expect(await counts()).toEqual({
    'Korda Agency': [1, '2 0', '0 0', '1 0', '0 0'],
    'The Torch': [2, '2 1', '1 0', '0 0', '0 0'],
    'Valley Banner': [1, '0 0', '0 0', '0 0', '0 0'],
  });
});

it('reads as much where nothing can be searched for', async () => {
  const all = await counts({ variants: [variant('closure', 'closure*'), variant('水', '水')] });
  expect(all['Korda Agency']).toEqual([1, '2 0', '0 0', '1 0', '0 0']);
});

it('counts copies once where asked', async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    `select a.id from article a join article_text t on t.article_id = a.id where t.body like 'The closure began%'
     order by a.published_at`,
  );
  for (const { id } of rows) {
    await database.pool.query(
      `insert into article_copy (article_id, group_id, containment, method_version) values ($1, $2, 1, 'test')`,
      [id, rows[0]?.id],
    );
  }
  expect((await counts({ collapseCopies: true }))['The Torch']).toEqual([1, '0 1', '1 0', '0 0', '0 0']);
});
