import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  conceptList,
  type ConceptRow,
  type ConceptVersionRow,
  newestConceptVersions,
  versionsOfConcepts,
} from '../read/concepts.sql.js';
import { rowsOf } from '../read/sql.js';
import { archiveConcept, type ConceptContent, createConcept, editConcept, storeConcept } from './concepts.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const variant = (key: string, ...patterns: string[]) => ({ key, name: key, patterns, note: null, isExact: false });
const concept = (name: string, variants = [variant('closure', 'closure*')]): ConceptContent => ({
  ...{ key: name, name, description: null, variants },
});
const begin = async (name: string) => {
  const made = await createConcept(database.pool, concept(name), 'Ada');
  if (!made.ok) throw new Error(made.error);
  return made.value;
};
const versionsOf = (conceptId: string) => rowsOf<ConceptVersionRow>(database.pool, versionsOfConcepts([conceptId]));

it('keeps every version, tells who made it, and restores an earlier one as a new one', async () => {
  const { conceptId } = await begin('gates');
  const more = { ...concept('gates', [variant('shutoff', 'shut-off'), variant('closure', 'closure*', 'closing')]) };
  const second = await editConcept(database.pool, { conceptId, basedOn: 1, content: more, createdBy: 'Bo' });
  expect(second).toMatchObject({ ok: true, value: { versionNo: 2, createdBy: 'Bo', restoredFrom: null } });
  const restored = await editConcept(database.pool, {
    ...{ conceptId, basedOn: 2, content: concept('gates'), createdBy: 'Ada', restoredFrom: 1 },
  });
  expect(restored).toMatchObject({ ok: true, value: { versionNo: 3, restoredFrom: 1 } });
  const versions = await versionsOf(conceptId);
  expect(versions.map(({ versionNo, variants }) => [versionNo, variants.map(({ key }) => key)])).toEqual([
    [3, ['closure']],
    [2, ['closure', 'shutoff']],
    [1, ['closure']],
  ]);
  expect(await rowsOf(database.pool, newestConceptVersions([conceptId]))).toMatchObject([{ versionNo: 3 }]);
});

it('refuses an edit of what somebody changed meanwhile, a name that is taken, and an unknown concept', async () => {
  const { conceptId } = await begin('taken');
  const edit = (basedOn: number, patterns: string) => ({
    ...{ conceptId, basedOn, content: concept('taken', [variant('a', patterns)]), createdBy: 'Ada' },
  });
  expect(await editConcept(database.pool, edit(1, 'one'))).toMatchObject({ ok: true });
  expect(await editConcept(database.pool, edit(1, 'two'))).toEqual({ ok: false, error: 'CONFLICT' });
  expect(await createConcept(database.pool, concept('taken'), 'Ada')).toEqual({ ok: false, error: 'NAME_TAKEN' });
  const unknown = { ...edit(1, 'x'), conceptId: '0197a3c0-0000-7000-8000-000000000001' };
  expect(await editConcept(database.pool, unknown)).toEqual({ ok: false, error: 'NOT_FOUND' });
});

it('adds no version that says the same, in whatever order its variants come', async () => {
  const variants = [variant('a', 'a'), variant('b', 'b')];
  expect((await storeConcept(database.pool, concept('same', variants), 'import')).outcome).toBe('added');
  expect((await storeConcept(database.pool, concept('same', variants), 'import')).outcome).toBe('unchanged');
  const changed = [variant('a', 'a'), variant('b', 'bb')];
  const { outcome, version } = await storeConcept(database.pool, concept('same', changed), 'import');
  expect([outcome, version.versionNo]).toEqual(['updated', 2]);
});

it('puts a concept away without losing it', async () => {
  const { conceptId } = await begin('old');
  const names = async (archived: boolean) =>
    (await rowsOf<ConceptRow>(database.pool, conceptList({ archived }))).map(({ key }) => key);
  expect(await archiveConcept(database.pool, conceptId, true)).toMatchObject({ ok: true });
  expect([(await names(false)).includes('old'), (await names(true)).includes('old')]).toEqual([false, true]);
  await archiveConcept(database.pool, conceptId, false);
  expect(await names(false)).toContain('old');
});

it('lets the application change no version and no variant', async () => {
  await begin('locked');
  for (const forbidden of [
    "update concept_version set name = 'x'",
    'delete from concept_version',
    "update naming_variant set name = 'x'",
    'delete from naming_variant',
    'delete from concept',
  ]) {
    await expect(database.pool.query(forbidden)).rejects.toMatchObject({ code: '42501' });
  }
});
