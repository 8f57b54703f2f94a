import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const VERSION = `id versionNo status revision unit absence isExclusive
  problems { code field frameIndex message remedy } frames { key name definition decisionRules parentId position }
  codebook { id name description }`;
const mutate = async (name: string, input: object, fields = `version { ${VERSION} }`) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace(
    /^(Publish|Discard)Codebook(Draft)?Input$/,
    'CodebookDraftInput',
  );
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message path } } }`;
  const { data, errors } = await app.graphql(query, { input });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data[name];
};
const codes = (payload: { errors: { code: string; path: string[] }[] }) =>
  payload.errors.map(({ code, path }) => [code, path.join('.')]);

const frame = (key: string, more: object = {}) => ({ key, name: key, ...more });
const content = (frames: readonly object[]) => ({
  ...{ description: 'For the docks.', unit: 'ARTICLE', absence: 'EXPLICIT', isExclusive: false, frames },
});
async function publish(input: object, frames: readonly object[]): Promise<{ id: string; codebook: { id: string } }> {
  const begun = await mutate('createCodebookDraft', input);
  expect(begun.errors).toEqual([]);
  const versionId = begun.version.id;
  expect((await mutate('updateCodebookDraft', { versionId, ...content(frames) })).errors).toEqual([]);
  const published = await mutate('publishCodebook', { versionId });
  expect(published.errors).toEqual([]);
  return published.version;
}

describe('drafts of codebooks', () => {
  it('begin empty, tell what is missing, and are published once they are fit', async () => {
    const begun = await mutate('createCodebookDraft', { name: 'Harbour frames' });
    expect(begun.version).toMatchObject({ versionNo: 1, status: 'DRAFT', frames: [] });
    expect(begun.version.problems).toMatchObject([{ code: 'NO_FRAMES', remedy: 'Add at least one frame.' }]);
    const versionId = begun.version.id;
    expect(codes(await mutate('publishCodebook', { versionId }))).toEqual([['UNREADY', 'input']]);
    const saved = await mutate('updateCodebookDraft', {
      ...{ versionId, revision: begun.version.revision },
      ...content([
        frame('blame', { definition: 'At fault.', decisionRules: 'When in doubt, no.' }),
        frame('self', { parentKey: 'blame' }),
      ]),
    });
    expect(saved.errors).toEqual([]);
    expect(saved.version).toMatchObject({ problems: [], codebook: { description: 'For the docks.' } });
    expect(saved.version.frames).toMatchObject([
      { key: 'blame', decisionRules: 'When in doubt, no.', parentId: null },
      { key: 'self', parentId: expect.any(String) },
    ]);
    const published = await mutate('publishCodebook', { versionId, revision: saved.version.revision });
    expect(published.version).toMatchObject({ status: 'PUBLISHED' });
    const late = await mutate('updateCodebookDraft', { versionId, ...content([frame('other')]) });
    expect(codes(late)).toEqual([['PUBLISHED', 'input.versionId']]);
  });

  it('begin their next version with what was published, one at a time, and can be discarded', async () => {
    const first = await publish({ name: 'Next' }, [frame('blame')]);
    const codebookId = first.codebook.id;
    const next = await mutate('createCodebookDraft', { codebookId });
    expect(next.version).toMatchObject({ versionNo: 2, status: 'DRAFT', frames: [{ key: 'blame' }] });
    expect(codes(await mutate('createCodebookDraft', { codebookId }))).toEqual([['DRAFT_EXISTS', 'input.codebookId']]);
    const gone = await mutate('discardCodebookDraft', { versionId: next.version.id }, 'codebookId');
    expect(gone).toEqual({ codebookId, errors: [] });
    expect((await mutate('createCodebookDraft', { codebookId })).version.versionNo).toBe(2);
  });

  it('two people are told of each other', async () => {
    const { version } = await mutate('createCodebookDraft', { name: 'Two people' });
    const change = { versionId: version.id, revision: version.revision };
    expect(codes(await mutate('updateCodebookDraft', { ...change, ...content([frame('a')]) }))).toEqual([]);
    const second = await mutate('updateCodebookDraft', { ...change, ...content([frame('b')]) });
    expect(codes(second)).toEqual([['CONFLICT', 'input.revision']]);
  });

  it.each([
    [{}, ['ONE_OF_TWO', 'input.name']],
    [{ name: ' … ' }, ['BAD_NAME', 'input.name']],
    [{ name: 'x'.repeat(301) }, ['BAD_NAME', 'input.name']],
    [{ name: 'a\0b' }, ['BAD_TEXT', 'input.name']],
    [{ codebookId: 'no-id' }, ['NOT_FOUND', 'input.codebookId']],
    [{ name: 'From nowhere', fromVersionId: 'no-id' }, ['NOT_FOUND', 'input.fromVersionId']],
  ])('%j is refused', async (input, refusal) => {
    expect(codes(await mutate('createCodebookDraft', input))).toEqual([refusal]);
  });

  it('a repeated key is refused, since a draft could not hold it', async () => {
    const { version } = await mutate('createCodebookDraft', { name: 'Repeated' });
    const saved = await mutate('updateCodebookDraft', { versionId: version.id, ...content([frame('a'), frame('a')]) });
    expect(codes(saved)).toEqual([['DUPLICATE_KEY', 'input.frames']]);
  });

  it('a stranger reads no codebooks', async () => {
    const anonymous = await app.graphql('{ codebooks { totalCount } }', {}, { cookie: '' });
    expect(anonymous.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('codebooks from outside', () => {
  it.each(['JSON', 'MARKDOWN'])('leave and come back as %s unchanged', async (format) => {
    const name = `Round trip ${format}`;
    const { id } = await publish({ name }, [
      frame('blame', { example: '# not a heading\n\n- “quoted”', includeRule: 'a|b' }),
    ]);
    const exported = async (versionId: string): Promise<string> =>
      (
        await app.graphql(
          `query ($id: ID!) { node(id: $id) { ... on CodebookVersion { export(format: ${format}) } } }`,
          { id: versionId },
        )
      ).data.node.export;
    const text = await exported(id);
    const again = await mutate('importCodebook', { text, format, asDraft: false });
    expect(again.version).toMatchObject({ id, versionNo: 1 });
    const draft = await mutate('importCodebook', { text, format });
    expect(draft.version).toMatchObject({ versionNo: 2, status: 'DRAFT', problems: [] });
    expect(await exported(draft.version.id)).toBe(text);
  });

  it('tell every fault of a file with its place', async () => {
    const text = '# Marks\n\n- **Unit:** page\n- **Absence:** explicit\n- **Exclusive:** maybe\n';
    const { errors } = await mutate('importCodebook', { text, format: 'MARKDOWN' });
    expect(errors).toMatchObject([
      { code: 'BAD_CODEBOOK', message: expect.stringContaining('Line 3, Unit: “page” is not known.') },
      { code: 'BAD_CODEBOOK', message: expect.stringContaining('Line 5, Exclusive: “maybe” is not known.') },
    ]);
  });
});

describe('from one version to the next', () => {
  let from: string;
  let to: string;
  let codebookId: string;
  beforeAll(async () => {
    const first = await publish({ name: 'Versions' }, [frame('delay'), frame('blame'), frame('praise')]);
    codebookId = first.codebook.id;
    const second = await publish({ codebookId }, [
      frame('blame', { definition: 'By name.' }),
      frame('late'),
      frame('later'),
    ]);
    [from, to] = [first.id, second.id];
    await app.database.pool.query(
      `with s as (insert into source (id, name, initials) values (gen_random_uuid(), 'Harbour Post', 'HP') returning id),
         a as (insert into article (id, source_id, headline, word_count)
           select gen_random_uuid(), s.id, 'Ferry', 1 from s, generate_series(1, 3) returning id)
       insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
         select id, 1, 'Ferry', '\\x${'ab'.repeat(32)}', 'none' from a`,
    );
    await app.database.pool.query(
      `with c as (insert into coder (id, key, name) values (gen_random_uuid(), 'ada', 'Ada') returning id)
       insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
         select v.article_id, gen_random_uuid(), 1, $1, f.id, c.id, f.key <> 'blame'
         from article_version v, c, frame f where f.codebook_version_id = $1`,
      [from],
    );
  });

  it('a diff says what changed, frame by frame', async () => {
    const { data } = await app.graphql(
      `query ($from: ID!, $to: ID!) { codebookDiff(fromVersionId: $from, toVersionId: $to) {
        book { field } added { key } retired { key } changed { key fields { field from to } } moved { key from to } } }`,
      { from, to },
    );
    expect(data.codebookDiff).toEqual({
      ...{ book: [], added: [{ key: 'late' }, { key: 'later' }], retired: [{ key: 'delay' }, { key: 'praise' }] },
      changed: [{ key: 'blame', fields: [{ field: 'definition', from: null, to: 'By name.' }] }],
      moved: [],
    });
  });

  it('a plan is proposed, previewed, stored once, and carries labels over in stretches', async () => {
    const proposal = await app.graphql(
      `query ($from: ID!, $to: ID!) { codebookMigrationProposal(fromVersionId: $from, toVersionId: $to) {
        steps { kind from to presentTo } doubts { frame } } }`,
      { from, to },
    );
    expect(proposal.data.codebookMigrationProposal.steps.map((step: { kind: string }) => step.kind)).toEqual([
      ...['RETIRE', 'KEEP', 'RETIRE', 'ADD', 'ADD'],
    ]);
    const steps = [
      { kind: 'SPLIT', from: ['delay'], to: ['late', 'later'], presentTo: ['late'] },
      { kind: 'KEEP', from: ['blame'], to: ['blame'] },
      { kind: 'RETIRE', from: ['praise'], to: [] },
    ];
    const plan = { fromVersionId: from, toVersionId: to, steps };
    const preview = async (input: object) =>
      (
        await app.graphql(
          `query ($input: PlanCodebookMigrationInput!) { codebookMigrationPreview(input: $input) {
            problems { code frame } counts { articles labels carried lossy needsRecoding retired appended
              frames { frameKey labels carried needsRecoding retired } } } }`,
          { input },
        )
      ).data.codebookMigrationPreview;
    const counts = { articles: 3, labels: 9, carried: 6, lossy: 3, needsRecoding: 0, retired: 3 };
    expect(await preview(plan)).toEqual({
      problems: [],
      counts: {
        ...{ ...counts, appended: 0 },
        frames: [
          { frameKey: 'delay', labels: 3, carried: 3, needsRecoding: 0, retired: 0 },
          { frameKey: 'blame', labels: 3, carried: 3, needsRecoding: 0, retired: 0 },
          { frameKey: 'praise', labels: 3, carried: 0, needsRecoding: 0, retired: 3 },
        ],
      },
    });
    expect(await preview({ ...plan, steps: steps.slice(1) })).toEqual({
      ...{ counts: null },
      problems: expect.arrayContaining([{ code: 'FRAME_LEFT_OUT', frame: 'delay' }]),
    });
    const fields = 'migration { id createdBy steps { kind presentTo } }';
    const stored = await mutate('planCodebookMigration', plan, fields);
    expect(stored).toMatchObject({
      errors: [],
      migration: { steps: [{ kind: 'SPLIT', presentTo: ['late'] }, {}, {}] },
    });
    const other = { ...plan, steps: [{ ...steps[0], presentTo: [] }, ...steps.slice(1)] };
    expect(codes(await mutate('planCodebookMigration', other, fields))).toEqual([['PLAN_EXISTS', 'input.steps']]);

    const done = 'counts { articles appended lossy } articlesLeft last';
    const migrationId = stored.migration.id;
    const first = await mutate('applyCodebookMigration', { migrationId, articles: 2 }, done);
    expect(first).toMatchObject({ articlesLeft: 1, counts: { articles: 2, appended: 4, lossy: 2 } });
    const rest = await mutate('applyCodebookMigration', { migrationId, after: first.last, articles: 2 }, done);
    expect(rest).toMatchObject({ articlesLeft: 0, counts: { articles: 1, appended: 2 } });
    const again = await mutate('applyCodebookMigration', { migrationId }, done);
    expect(again).toMatchObject({ articlesLeft: 0, counts: { articles: 3, appended: 0 } });
    const { data } = await app.graphql(
      'query ($ids: [ID!]) { codebooks(filter: { ids: $ids }) { edges { node { migrations { id } versions { labelCount } } } } }',
      { ids: [codebookId] },
    );
    expect(data.codebooks.edges[0].node).toEqual({
      migrations: [{ id: migrationId }],
      versions: [{ labelCount: 6 }, { labelCount: 9 }],
    });
  });

  it('a plan never leads to a draft, nor to another codebook', async () => {
    const { version } = await mutate('createCodebookDraft', { codebookId });
    const fields = 'migration { id }';
    const keep = ['blame', 'late', 'later'].map((key) => ({ kind: 'KEEP', from: [key], to: [key] }));
    const toDraft = { fromVersionId: to, toVersionId: version.id, steps: keep };
    expect(codes(await mutate('planCodebookMigration', toDraft, fields))).toEqual([['DRAFT', 'input.toVersionId']]);
    const other = await publish({ name: 'Another' }, [frame('blame')]);
    const across = { fromVersionId: to, toVersionId: other.id, steps: keep };
    expect(codes(await mutate('planCodebookMigration', across, fields))).toEqual([['NOT_A_PAIR', 'input.toVersionId']]);
    const odd = { ...toDraft, steps: [{ kind: 'KEEP', from: ['blame'], to: ['late'] }] };
    expect(codes(await mutate('planCodebookMigration', odd, fields))).toEqual([['BAD_STEP', 'input.steps']]);
  });
});
