import { checkCodebook, type CodebookDocument, type FrameDefinition } from '@parallax/framing';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodebookVersion } from '../read/codebook-documents.sql.js';
import { discardDraft, draftNewCodebook, draftNextVersion, publishDraft, saveDraft } from './codebook-drafts.js';
import { fingerprintOf } from './codebook-version.js';
import { storeCodebook } from './store-codebook.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const frame = (key: string, more: Partial<FrameDefinition> = {}): FrameDefinition => ({
  ...{ key, name: key, definition: null, include: null, exclude: null, example: null, decisionRules: null },
  ...{ parent: null },
  ...more,
});
const book = (name: string, frames: readonly FrameDefinition[]): CodebookDocument => ({
  ...{ key: name, name, description: 'Made for a test.', citation: null },
  version: { unit: 'article', absence: 'explicit', isExclusive: false, frames },
});
const isReady = (document: CodebookDocument): boolean => checkCodebook(document).length === 0;

async function start(name: string, frames = [frame('tone'), frame('blame', { parent: 'tone' })]): Promise<string> {
  const drafted = await draftNewCodebook(database.pool, book(name, frames));
  if (!drafted.ok) throw new Error(drafted.error);
  return drafted.value.versionId;
}
const read = async (versionId: string) => {
  const row = await readCodebookVersion(database.pool, versionId);
  if (!row) throw new Error('The draft is gone.');
  return row;
};

describe('drafts of codebooks', () => {
  it('keep what was saved: order, parents and every field', async () => {
    const versionId = await start('Order');
    const frames = [
      frame('blame', { decisionRules: 'When in doubt, no.', example: 'They are at fault.' }),
      frame('credit', { parent: 'blame', include: 'Praise.', exclude: 'Irony.', definition: 'Who gets thanks.' }),
      frame('tone', { parent: 'blame' }),
    ];
    const change = { versionId, basedOn: fingerprintOf((await read(versionId)).document) };
    expect(await saveDraft(database.pool, change, book('Order', frames))).toMatchObject({ ok: true });
    expect((await read(versionId)).document).toEqual({ ...book('Order', frames), key: 'order' });
  });

  it('two people who save over one another are told', async () => {
    const versionId = await start('Two people');
    const change = { versionId, basedOn: fingerprintOf((await read(versionId)).document) };
    expect(await saveDraft(database.pool, change, book('x', [frame('first')]))).toMatchObject({ ok: true });
    const second = await saveDraft(database.pool, change, book('x', [frame('second')]));
    expect(second).toEqual({ ok: false, error: 'CONFLICT' });
    expect((await read(versionId)).document.version.frames).toEqual([frame('first')]);
  });

  it('are published once they are fit, and never change after that', async () => {
    const versionId = await start('Fit', []);
    const anyhow = { versionId, basedOn: null };
    expect(await publishDraft(database.pool, anyhow, isReady)).toEqual({ ok: false, error: 'UNREADY' });
    await saveDraft(database.pool, anyhow, book('Fit', [frame('tone')]));
    expect(await publishDraft(database.pool, anyhow, isReady)).toMatchObject({ ok: true });
    const late = await saveDraft(database.pool, anyhow, book('Fit', [frame('other')]));
    expect(late).toEqual({ ok: false, error: 'PUBLISHED' });
    expect(await discardDraft(database.pool, versionId)).toEqual({ ok: false, error: 'PUBLISHED' });
    expect((await read(versionId)).document.version.frames).toEqual([frame('tone')]);
  });

  it('one codebook has one draft at a time, and one discarded leaves its name free', async () => {
    const versionId = await start('One draft');
    const { codebookId, document } = await read(versionId);
    expect(await draftNewCodebook(database.pool, document)).toEqual({ ok: false, error: 'NAME_TAKEN' });
    expect(await draftNextVersion(database.pool, codebookId, document)).toEqual({ ok: false, error: 'DRAFT_EXISTS' });
    expect(await discardDraft(database.pool, versionId)).toMatchObject({ ok: true });
    expect(await draftNewCodebook(database.pool, document)).toMatchObject({ ok: true, value: { versionNo: 1 } });
  });

  it('one that was overtaken by a published version is not published any more', async () => {
    const versionId = await start('Overtaken');
    await storeCodebook(database.pool, book('Overtaken', [frame('other')]));
    expect(await publishDraft(database.pool, { versionId, basedOn: null }, isReady)).toEqual({
      ...{ ok: false, error: 'OUTDATED' },
    });
  });

  it('a frame with labels cannot be taken out', async () => {
    const versionId = await start('Used');
    await database.pool.query(
      `with s as (insert into source (id, name, initials) values (gen_random_uuid(), 'Harbour Post', 'HP') returning id),
         a as (insert into article (id, source_id, headline, word_count)
           select gen_random_uuid(), id, 'Ferry', 1 from s returning id)
       insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
         select id, 1, 'Ferry', '\\x${'ab'.repeat(32)}', 'none' from a`,
    );
    await database.pool.query(
      `with c as (insert into coder (id, key, name) values (gen_random_uuid(), 'ada', 'Ada') returning id)
       insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
         select v.article_id, gen_random_uuid(), 1, $1, f.id, c.id, true
         from article_version v, c, frame f where f.codebook_version_id = $1 and f.key = 'tone'`,
      [versionId],
    );
    const without = book('Used', [frame('blame')]);
    expect(await saveDraft(database.pool, { versionId, basedOn: null }, without)).toEqual({
      ok: false,
      error: 'IN_USE',
    });
    const widened = book('Used', [frame('tone', { name: 'Tone of voice' }), frame('blame'), frame('credit')]);
    expect(await saveDraft(database.pool, { versionId, basedOn: null }, widened)).toMatchObject({ ok: true });
  });
});
