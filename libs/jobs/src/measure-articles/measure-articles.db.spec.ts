import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArticleMeasure } from './article-measure.js';
import { measureArticles } from './measure-articles.js';

let database: TestDatabase;
let owner: pg.Client;
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const run = (text: string, values: unknown[] = []) => owner.query(text, values);

async function addVersion(article: number, version: number, body: string): Promise<void> {
  await run(
    `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
     values ($1, $2, 'A headline', sha256($3::bytea), 'none')`,
    [id(article), version, body],
  );
  await run('insert into article_text (article_id, version_no, body) values ($1, $2, $3)', [
    id(article),
    version,
    body,
  ]);
  await run('update article set version_no = $2 where id = $1', [id(article), version]);
}

async function addArticle(article: number, body: string): Promise<void> {
  await run(`insert into article (id, source_id, headline, word_count) values ($1, $2, 'A headline', 1)`, [
    id(article),
    id(1),
  ]);
  await addVersion(article, 1, body);
}

/** Remembers the texts it was shown. */
function remembering(methodVersion = 'lengths-1', name = 'lengths') {
  const seen: string[] = [];
  const measure: ArticleMeasure = {
    name,
    methodVersion,
    store: async (_client, articles) => void seen.push(...articles.map(({ body }) => body)),
  };
  return { seen, measure };
}

beforeEach(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await run(`insert into source (id, name, initials) values ($1, 'Valley Post', 'VP')`, [id(1)]);
  for (let n = 0; n < 450; n += 1) await addArticle(100 + n, `Text ${n}`);
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

it('measures every text once, batch by batch, and finds nothing to do a second time', async () => {
  const { seen, measure } = remembering();
  const steps: number[] = [];
  const onStep = async (done: number) => void steps.push(done);
  expect(await measureArticles({ database: database.pool, measures: [measure], onStep })).toBe(450);
  expect(new Set(seen).size).toBe(450);
  expect(steps).toEqual([0, 200, 400, 450]);
  expect(await measureArticles({ database: database.pool, measures: [measure] })).toBe(0);
});

it('measures again what has a new text, and everything by a new method', async () => {
  await measureArticles({ database: database.pool, measures: [remembering().measure] });
  await addVersion(103, 2, 'Another text');
  const same = remembering();
  expect(await measureArticles({ database: database.pool, measures: [same.measure] })).toBe(1);
  expect(same.seen).toEqual(['Another text']);
  expect(await measureArticles({ database: database.pool, measures: [remembering('lengths-2').measure] })).toBe(450);
  expect(await measureArticles({ database: database.pool, measures: [remembering('x-1', 'x').measure] })).toBe(450);
});

it('keeps whole batches when it is stopped, and goes on from there', async () => {
  const first = remembering();
  const onStep = async (done: number): Promise<void> => {
    if (done >= 200) throw new Error('stopped');
  };
  await expect(measureArticles({ database: database.pool, measures: [first.measure], onStep })).rejects.toThrow(
    'stopped',
  );
  const rest = remembering();
  expect(await measureArticles({ database: database.pool, measures: [rest.measure] })).toBe(250);
  expect(new Set([...first.seen, ...rest.seen]).size).toBe(450);
});
