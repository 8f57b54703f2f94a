import { buildComparisonTask, COMPARISON_KINDS, runQueue, type RunningQueue } from '@parallax/jobs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

const COST = 'The repairs of the Tessin lock will cost 14 million crowns.';
const CRACK = 'Divers found a crack in the lower gate of the lock on 9 March.';
const TEXTS = [
  `${COST} ${CRACK} Barges wait in a long line below the town.`,
  'Repairing the Tessin lock costs 14 million crowns, the office said. On 9 March divers discovered the crack in the lower gate of the lock.',
  'A crack in the lower gate of the lock was found by divers on 9 March. The Tessin lock repairs come to 14 million crowns.',
  `A festival of boats was cancelled by the mayor without any reason. ${CRACK} Visitors may ask for their money back.`,
];

let app: TestApp;
let queue: RunningQueue;
beforeAll(async () => {
  app = await startTestApp();
  const { pool, url } = app.database;
  const seed = new Seed(pool);
  await seed.event(1, 'The lock is repaired');
  await seed.event(2, 'Nothing to compare');
  for (const [at, body] of TEXTS.entries()) {
    await seed.source(at + 1, `Outlet ${at + 1}`);
    await seed.article({ n: at + 1, source: at + 1, at: `2025-03-1${at}T06:00:00Z`, body, event: 1 });
  }
  queue = await runQueue({
    connectionString: url,
    tasks: { 'build-comparison': buildComparisonTask(pool, COMPARISON_KINDS) },
  });
});
afterAll(async () => {
  await queue.stop();
  await app.close();
});

const MATRIX = `query ($event: ID!, $sources: [ID!], $hash: ID) {
  omissionMatrix(eventId: $event, sourceIds: $sources, inputHash: $hash) {
    run { status kind inputHash methodVersion seed replicates } undefinedReason statementCount leftOutCount unmatchedDecisionIds
    outlets { sourceId source { name } articleIds words said { value k n undefinedReason } expectedShare p adjustedP }
    statements { key phrase name outletCount sentenceKeys representativeKey isQuoted decisionIds
      cells { sourceId mark saidBy sentenceKeys expected p adjustedP undefinedReason decisionId } }
    sentences { key articleId sourceId isHeadline start end text isQuoted }
    unshared(sourceId: "${id('source', 4)}") { text }
    decisions { id kind sourceId undoesId isHolding reason decidedBy statementKeys }
  } }`;
const matrix = async (variables: object = {}) => {
  const { data, errors } = await app.graphql(MATRIX, { event: id('event', 1), ...variables });
  expect(errors).toEqual([]);
  return data.omissionMatrix;
};
const DECIDE = `mutation ($input: DecideStatementInput!) { decideStatement(input: $input) {
  decision { id kind isHolding decidedBy } errors { code path } } }`;
const decide = async (input: object) => {
  const { data, errors } = await app.graphql(DECIDE, {
    input: { eventId: id('event', 1), reason: 'I read it.', ...input },
  });
  expect(errors).toEqual([]);
  return data.decideStatement;
};
const marksOf = (found: { statements: { cells: { mark: string }[] }[] }) =>
  found.statements.map(({ cells }) => cells.map(({ mark }) => mark));

it('finds the statements of an event and who says them, quoting stored text', async () => {
  const found = await matrix();
  expect(found.run).toMatchObject({
    status: 'MEASURED',
    kind: 'omission-matrix',
    seed: 'omissions',
    replicates: 20000,
  });
  expect(found.statements.map((row: { outletCount: number }) => row.outletCount)).toEqual([4, 3]);
  const [crack, cost] = marksOf(found);
  expect(crack).toEqual(['SAYS', 'SAYS', 'SAYS', 'SAYS']);
  expect(cost?.slice(0, 3)).toEqual(['SAYS', 'SAYS', 'SAYS']);
  expect(cost?.[3]).not.toBe('SAYS');
  const texts = new Map(found.sentences.map((one: { key: string; text: string }) => [one.key, one.text]));
  expect(texts.get(found.statements[1].sentenceKeys[0])).toBe(COST);
  expect(found.statements[1].phrase).toContain('14 million crowns');
  expect(found.outlets[3]).toMatchObject({ source: { name: 'Outlet 4' }, said: { k: 1, n: 2 } });
  // “Visitors may ask for their money back.” has three words that state something.
  expect(found.leftOutCount).toBe(1);
  expect(found.unshared.map(({ text }: { text: string }) => text)).toEqual([
    'A festival of boats was cancelled by the mayor without any reason.',
  ]);
});

it('shows the outlets asked for in their order, compared with all', async () => {
  const found = await matrix({ sources: [id('source', 4), id('source', 1)] });
  expect(found.outlets.map(({ sourceId }: { sourceId: string }) => sourceId)).toEqual([
    id('source', 4),
    id('source', 1),
  ]);
  expect(found.statements[1]).toMatchObject({ outletCount: 3, cells: [{}, { mark: 'SAYS' }] });
});

it('keeps what a person decides, shows it in a new computation, and takes it back', async () => {
  const before = await matrix();
  const cost = before.statements[1];
  const made = await decide({ kind: 'DOES_NOT_SAY', statementKeys: cost.sentenceKeys, sourceId: id('source', 4) });
  expect(made).toMatchObject({ errors: [], decision: { kind: 'DOES_NOT_SAY', isHolding: true } });
  const confirmed = await matrix();
  expect(confirmed.statements[1].cells[3]).toMatchObject({ mark: 'LEAVES_OUT', decisionId: made.decision.id });
  expect(confirmed.run.inputHash).not.toBe(before.run.inputHash);
  await decide({ kind: 'UNDO', undoesId: made.decision.id });
  const undone = await matrix();
  expect(marksOf(undone)).toEqual(marksOf(before));
  expect(undone.decisions.map((one: { kind: string; isHolding: boolean }) => [one.kind, one.isHolding])).toEqual([
    ['UNDO', true],
    ['DOES_NOT_SAY', false],
  ]);
  const old = await matrix({ hash: confirmed.run.inputHash });
  expect(old.statements[1].cells[3].mark).toBe('LEAVES_OUT');
});

it('merges, names and dismisses statements', async () => {
  const { statements } = await matrix();
  const [crack, cost] = statements;
  await decide({ kind: 'NAME', statementKeys: cost.sentenceKeys, name: 'cost of the repairs' });
  const { decision } = await decide({ kind: 'NOT_A_STATEMENT', statementKeys: crack.sentenceKeys });
  const after = await matrix();
  expect(after.statements.map(({ name }: { name: string }) => name)).toEqual(['cost of the repairs']);
  await decide({ kind: 'UNDO', undoesId: decision.id });
  await decide({ kind: 'MERGE', statementKeys: cost.sentenceKeys, sentenceKeys: crack.sentenceKeys });
  const merged = await matrix();
  expect(merged.statements).toMatchObject([{ name: 'cost of the repairs', outletCount: 4 }]);
});

it.each([
  ['a decision without a reason', { kind: 'NOT_A_STATEMENT', reason: ' ' }, 'REASON_REQUIRED', 'reason'],
  ['a cell without an outlet', { kind: 'SAYS' }, 'OUTLET', 'sourceId'],
  ['an outlet that does not exist', { kind: 'SAYS', sourceId: id('source', 99) }, 'NOT_FOUND', 'sourceId'],
  ['a name of nothing', { kind: 'NAME', name: ' ' }, 'BAD_NAME', 'name'],
  ['a merge with nothing', { kind: 'MERGE' }, 'SENTENCES', 'sentenceKeys'],
  ['a key that is none', { kind: 'NOT_A_STATEMENT', statementKeys: ['x'] }, 'BAD_KEY', 'statementKeys'],
  ['an undo of nothing', { kind: 'UNDO', statementKeys: null, undoesId: id('label', 9) }, 'NOT_FOUND', 'undoesId'],
])('refuses %s', async (_, input, code, field) => {
  const { statements } = await matrix();
  const refused = await decide({ statementKeys: statements[0].sentenceKeys, ...input });
  expect(refused).toEqual({ decision: null, errors: [{ code, path: ['input', field] }] });
});

it('says why there is no matrix, and null where there is no event', async () => {
  expect(await matrix({ event: id('event', 2) })).toMatchObject({ undefinedReason: 'NO_TEXTS', statements: [] });
  expect(await matrix({ event: id('event', 9) })).toBeNull();
  expect(await matrix({ event: 'nowhere' })).toBeNull();
});

it('lets the application neither change nor lose a decision', async () => {
  for (const forbidden of ["update statement_decision set reason = 'other'", 'delete from statement_decision']) {
    await expect(app.database.pool.query(forbidden)).rejects.toMatchObject({ code: '42501' });
  }
});
