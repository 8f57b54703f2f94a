import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { measureArticles } from './measure-articles.js';
import { QUOTATIONS_MEASURE } from './quotations-measure.js';

let database: TestDatabase;
let owner: pg.Client;
const ARTICLE = '00000000-0000-4000-8000-000000000002';
const run = (text: string, values: unknown[] = []) => owner.query(text, values);
const measure = () => measureArticles({ database: database.pool, measures: [QUOTATIONS_MEASURE] });

async function addVersion(version: number, body: string): Promise<void> {
  await run(
    `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
     values ($1, $2, 'A headline', sha256($3::bytea), 'none')`,
    [ARTICLE, version, body],
  );
  await run('insert into article_text (article_id, version_no, body) values ($1, $2, $3)', [ARTICLE, version, body]);
  await run('update article set version_no = $2 where id = $1', [ARTICLE, version]);
}

beforeEach(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await run(`insert into source (id, name, initials) values (gen_random_uuid(), 'Valley Post', 'VP')`);
  await run(
    `insert into article (id, source_id, headline, language, word_count) select $1, id, 'A headline', 'en', 1 from source`,
    [ARTICLE],
  );
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

it('keeps the quotations of the text as it is now, by offsets', async () => {
  const body = 'Irena Voss opened the gates. “The water is ours,” Voss said.\n\n“It was never theirs,” they replied.';
  await addVersion(1, body);
  await measure();
  const { rows } = await run(
    `select no, version_no, status, speaker_form, speaker_name, speaker_key, rule, word_count,
       substring(t.body from span_start + 1 for span_end - span_start) as quoted,
       substring(t.body from cue_start + 1 for cue_end - cue_start) as cue
     from quotation q join article_text t using (article_id, version_no) order by no`,
  );
  expect(rows).toEqual([
    {
      ...{ no: 1, version_no: 1, status: 'resolved', speaker_form: 'Voss', speaker_name: 'Irena Voss' },
      ...{ speaker_key: 'irena voss', rule: 'after', word_count: 4, quoted: '“The water is ours,”', cue: 'said' },
    },
    {
      ...{ no: 2, version_no: 1, status: 'pronoun', speaker_form: 'they', speaker_name: 'they', speaker_key: null },
      ...{ rule: 'after', word_count: 4, quoted: '“It was never theirs,”', cue: 'replied' },
    },
  ]);
  await addVersion(2, 'A corrected text without any.');
  await measure();
  expect((await run('select from quotation')).rowCount).toBe(0);
});

it('lets people add decisions on speakers, and neither change nor lose them', async () => {
  await database.pool.query(
    `insert into speaker_class (id, speaker_key, decided_by) values (gen_random_uuid(), 'irena voss', 'Ana')`,
  );
  for (const table of ['speaker_class', 'speaker_identity', 'actor_class']) {
    await expect(database.pool.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(database.pool.query(`update ${table} set decided_by = 'x'`)).rejects.toMatchObject({ code: '42501' });
  }
});
