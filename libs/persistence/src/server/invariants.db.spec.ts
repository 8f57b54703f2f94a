import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: TestDatabase;
const run = (statement: string): Promise<unknown> => database.pool.query(statement);
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const HASH = `'\\x${'ab'.repeat(32)}'`;

const PERMISSION_DENIED = '42501';
const PUBLISHED = 'PX001';

beforeAll(async () => {
  database = await createTestDatabase();
  await run(`
    insert into source (id, name, initials) values ('${id(1)}', 'Harbour Post', 'HP');
    insert into article (id, source_id, headline, word_count) values ('${id(2)}', '${id(1)}', 'Ferry line returns', 3);
    insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
      values ('${id(2)}', 1, 'Ferry line returns', ${HASH}, 'none');
    insert into article_text (article_id, version_no, body) values ('${id(2)}', 1, 'The ferry sails again.');
    insert into raw_document (article_id, version_no, media_type, encoding, bytes)
      values ('${id(2)}', 1, 'text/plain', 'utf-8', 'x');
    insert into event (id, key, title) values ('${id(3)}', 'ferry', 'Ferry line');
    insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by)
      values ('${id(2)}', '${id(4)}', '${id(3)}', 'import', 'named in the file', 'import');
    insert into codebook (id, key, name) values ('${id(5)}', 'generic', 'Generic frames');
    insert into codebook_version (id, codebook_id, version_no, unit, absence)
      values ('${id(6)}', '${id(5)}', 1, 'article', 'explicit');
    insert into frame (id, codebook_version_id, key, name, position) values ('${id(7)}', '${id(6)}', 'conflict', 'Conflict', 1);
    update codebook_version set status = 'published', published_at = now() where id = '${id(6)}';
    insert into coder (id, key, name) values ('${id(8)}', 'ada', 'Ada');
    insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
      values ('${id(2)}', '${id(9)}', 1, '${id(6)}', '${id(7)}', '${id(8)}', true);
    insert into ingest_run (id, label) values ('${id(10)}', 'a file');
    insert into ingest_failure (run_id, id, file, scope, code, message)
      values ('${id(10)}', '${id(11)}', 'a.jsonl', 'row', 'EMPTY_TEXT', 'no text');
  `);
});
afterAll(() => database.drop());

describe('research records are append-only for the application', () => {
  const KEYS: Readonly<Record<string, string>> = { ingest_failure: 'run_id', event_act: 'id', source_change: 'id' };
  it.each([
    ...['article_version', 'article_text', 'raw_document', 'event_decision', 'event_act', 'framing_label'],
    ...['ingest_failure', 'source_change', 'source_move'],
  ])('%s', async (table) => {
    const key = KEYS[table] ?? 'article_id';
    await expect(run(`update ${table} set ${key} = ${key}`)).rejects.toMatchObject({ code: PERMISSION_DENIED });
    await expect(run(`delete from ${table}`)).rejects.toMatchObject({ code: PERMISSION_DENIED });
    await expect(run(`truncate ${table}`)).rejects.toMatchObject({ code: PERMISSION_DENIED });
  });

  it.each(['reset role', 'set session authorization default'])('also after “%s”', async (escape) => {
    await run(escape);
    await expect(run('delete from framing_label')).rejects.toMatchObject({ code: PERMISSION_DENIED });
  });

  it('which may not touch the history of migrations either', async () => {
    await expect(run('delete from schema_migration')).rejects.toMatchObject({ code: PERMISSION_DENIED });
  });
});

describe('a published codebook never changes', () => {
  it.each([
    `update codebook_version set unit = 'span' where id = '${id(6)}'`,
    `update codebook_version set status = 'draft', published_at = null where id = '${id(6)}'`,
    `delete from codebook_version where id = '${id(6)}'`,
    `update frame set name = 'Dispute' where id = '${id(7)}'`,
    `delete from frame where id = '${id(7)}'`,
    `insert into frame (id, codebook_version_id, key, name, position) values ('${id(20)}', '${id(6)}', 'x', 'X', 2)`,
  ])('%s', async (statement) => {
    await expect(run(statement)).rejects.toMatchObject({ code: PUBLISHED });
  });
});

describe('a label', () => {
  const label = (columns: string, values: string): Promise<unknown> =>
    run(`insert into framing_label
           (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present, ${columns})
         values ('${id(2)}', gen_random_uuid(), 1, '${id(6)}', '${id(7)}', '${id(8)}', true, ${values})`);

  it.each([
    ['span_start', '5'],
    ['span_end', '5'],
    ['span_start, span_end', '5, 5'],
    ['span_start, span_end', '7, 5'],
    ['span_start, span_end', '-1, 5'],
  ])('is refused with %s = %s', async (columns, values) => {
    await expect(label(columns, values)).rejects.toMatchObject({ constraint: 'framing_label_span_chk' });
  });

  it('is taken with a span, and superseded once', async () => {
    await label('span_start, span_end', '0, 5');
    await label('supersedes', `'${id(9)}'`);
    await expect(label('supersedes', `'${id(9)}'`)).rejects.toMatchObject({
      constraint: 'framing_label_supersedes_uq',
    });
  });
});
