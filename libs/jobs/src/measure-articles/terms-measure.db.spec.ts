import { type MeasuredArticleRow, numberTerms } from '@parallax/persistence';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { tokenise, unpackTerms } from '@parallax/text';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { measureArticles } from './measure-articles.js';
import { TERMS_MEASURE } from './terms-measure.js';

let database: TestDatabase;
let owner: pg.Client;
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const run = (text: string, values: unknown[] = []) => owner.query(text, values);

async function addText(article: number, version: number, headline: string, body: string): Promise<void> {
  await run(
    `insert into article (id, source_id, headline, word_count) values ($1, $2, $3, 1)
     on conflict (id) do nothing`,
    [id(article), id(1), headline],
  );
  await run(
    `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
     values ($1, $2, $3, sha256($4::bytea), 'none')`,
    [id(article), version, headline, Buffer.from(body)],
  );
  await run('insert into article_text (article_id, version_no, body) values ($1, $2, $3)', [
    id(article),
    version,
    body,
  ]);
  await run('update article set version_no = $2, headline = $3 where id = $1', [id(article), version, headline]);
}

/** The stored counts of an article by their words. */
async function countsOf(article: number): Promise<Record<string, number>> {
  const { rows } = await run('select packed from article_terms where article_id = $1', [id(article)]);
  const packed: Buffer = rows[0].packed;
  const room = { terms: new Uint32Array(packed.length), counts: new Uint32Array(packed.length) };
  const end = unpackTerms(packed, room);
  const forms = await run('select id, form from term');
  const formOf = new Map(forms.rows.map((row) => [row.id, row.form]));
  return Object.fromEntries(Array.from({ length: end }, (_, at) => [formOf.get(room.terms[at]), room.counts[at] ?? 0]));
}

function plainCounts(...texts: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { form } of texts.flatMap((text) => tokenise(text))) counts[form] = (counts[form] ?? 0) + 1;
  return counts;
}

const measure = () => measureArticles({ database: database.pool, measures: [TERMS_MEASURE] });

beforeEach(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await run(`insert into source (id, name, initials) values ($1, 'Valley Post', 'VP')`, [id(1)]);
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

it('keeps what the tokeniser counts, for texts of any script, and counts a new version anew', async () => {
  const first = ['Dam closed', 'The dam is closed. Élan! 天気がいい “الماء”, the dam’s gate; ﷺ'] as const;
  await addText(2, 1, ...first);
  await addText(3, 1, 'No words', '…');
  expect(await measure()).toBe(2);
  expect(await countsOf(2)).toEqual(plainCounts(...first));
  await addText(2, 2, 'Dam open', 'The dam is open.');
  expect(await measure()).toBe(1);
  expect(await countsOf(2)).toEqual(plainCounts('Dam open', 'The dam is open.'));
  expect(await countsOf(3)).toEqual({ no: 1, words: 1 });
});

it('gives one form one number, also when two transactions meet it at once', async () => {
  const [one, other] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await one.query('begin');
    await other.query('begin');
    const early = await numberTerms(one, ['gate', 'dam']);
    const late = numberTerms(other, ['dam', 'river', 'gate']);
    await one.query('commit');
    const [dam, river, gate] = await late;
    await other.query('commit');
    expect([gate, dam]).toEqual([...early]);
    expect(river).toBe(2);
  } finally {
    one.release();
    other.release();
  }
});

it('writes nothing of a batch that fails', async () => {
  const client = await database.pool.connect();
  const text: Pick<MeasuredArticleRow, 'headline' | 'body'> = { headline: 'Dam', body: 'Dam' };
  const unknown = { ...text, id: id(99), versionNo: 1, language: 'en', blocks: [] } as unknown as MeasuredArticleRow;
  try {
    await client.query('begin');
    await expect(TERMS_MEASURE.store(client, [unknown])).rejects.toThrow(/foreign key/);
    await client.query('rollback');
  } finally {
    client.release();
  }
  expect((await run('select count(*)::int as n from term')).rows[0].n).toBe(0);
});
