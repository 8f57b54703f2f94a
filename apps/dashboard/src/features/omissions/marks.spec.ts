import { expect, it } from 'vitest';
import type { OmissionMatrix, StatementCell } from '../../providers/omissions-door.js';
import { decisionOf, emptyDraft } from './decide-form.js';
import { matrixTable, moved, omissionsOf, readCell, shownMark, tellingOmissions, writeCell } from './marks.js';
import { pText } from './numbers.js';

const cell = (
  sourceId: string,
  mark: StatementCell['mark'],
  p: number | null,
  decisionId: string | null = null,
): StatementCell => ({
  ...{ sourceId, mark, p, decisionId },
  ...{ saidBy: mark === 'SAYS' ? 'MEMBER' : null, sentenceKeys: mark === 'SAYS' ? ['k1'] : [] },
  ...{ expected: p === null ? null : 1 - p, adjustedP: p, undefinedReason: null },
});
const statement = (key: string, cells: readonly StatementCell[]): OmissionMatrix['statements'][number] => ({
  ...{ key, phrase: `phrase ${key}`, name: null, sentenceKeys: [key, `${key}+`], representativeKey: key },
  ...{ isQuoted: false, outletCount: 2, decisionIds: [], cells: [...cells] },
});
const run: OmissionMatrix['run'] = {
  ...{ status: 'MEASURED', kind: 'omission-matrix', inputHash: 'h', jobId: 'j', methodVersion: 'v', parameters: {} },
  ...{ seed: null, replicates: null, measuredAt: null, progress: null, failure: null },
};
const matrix: OmissionMatrix = {
  ...{
    run,
    undefinedReason: null,
    statementCount: 4,
    leftOutCount: 0,
    unmatchedDecisionIds: [],
    outlets: [],
    decisions: [],
  },
  sentences: [
    {
      key: 'k1',
      articleId: 'a',
      sourceId: 's1',
      versionNo: 1,
      isHeadline: false,
      start: 0,
      end: 9,
      isQuoted: false,
      text: 'It “costs”.',
    },
  ],
  statements: [
    statement('k1', [cell('s1', 'SAYS', 0.2), cell('s2', 'NOT_SAID_EXPECTED', 0.3)]),
    statement('k2', [cell('s1', 'SAYS', 0.2), cell('s2', 'NOT_SAID', 0.7)]),
    statement('k3', [cell('s1', 'SAYS', 0.2), cell('s2', 'LEAVES_OUT', 0.6, 'd')]),
    statement('k4', [cell('s1', 'SAYS', 0.2), cell('s2', 'NOT_SAID_EXPECTED', 0.1)]),
  ],
};

it('tells what a person decided from what was computed', () => {
  expect(
    [cell('s', 'LEAVES_OUT', 0.1), cell('s', 'LEAVES_OUT', 0.1, 'd'), cell('s', 'SAYS', null, 'd')].map(shownMark),
  ).toEqual(['LEAVES_OUT', 'CONFIRMED', 'CONFIRMED_SAYS']);
});

it('puts confirmed omissions first, then the least likely silence, in three lines at most', () => {
  const all = omissionsOf(matrix, 's2');
  expect(all.map(({ statement: { key } }) => key)).toEqual(['k3', 'k4', 'k1', 'k2']);
  expect(tellingOmissions(all).map(({ statement: { key } }) => key)).toEqual(['k3', 'k4', 'k1']);
  expect(omissionsOf(matrix, 's1')).toEqual([]);
});

it('finds a cell of the address again by any sentence of its statement', () => {
  expect(readCell(matrix, writeCell('k4+', 's2'))?.statement.key).toBe('k4');
  expect([readCell(matrix, writeCell('gone', 's2')), readCell(matrix, 'k1~s9'), readCell(matrix, null)]).toEqual([
    null,
    null,
    null,
  ]);
});

it('moves within the edges', () => {
  const size = { rows: 2, columns: 3 };
  expect(moved('ArrowDown', { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 0 });
  expect(moved('ArrowRight', { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 1 });
  expect(moved('End', { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 2 });
  expect(moved('x', { row: 0, column: 0 }, size)).toBeNull();
});

it('gives the shown outlets as rows with the sentences behind each cell', () => {
  const { head, rows } = matrixTable(matrix, (id) => (id === 's1' ? 'Ledger' : undefined));
  expect(rows).toHaveLength(4);
  expect(rows[0]).toEqual([
    'phrase k1',
    'It “costs”.',
    2,
    'Ledger',
    'SAYS',
    'MEMBER',
    0.8,
    0.2,
    0.2,
    null,
    'It “costs”.',
  ]);
  expect(head).toHaveLength(11);
});

it('makes no decision without a reason, nor one that would leave nothing', () => {
  const opened = readCell(matrix, 'k1~s2')!;
  const draft = { ...emptyDraft(opened), reason: 'Read.' };
  expect(draft.kind).toBe('DOES_NOT_SAY');
  expect(decisionOf({ ...draft, reason: ' ' }, opened, matrix)).toBeNull();
  expect(decisionOf(draft, opened, matrix)).toMatchObject({
    kind: 'DOES_NOT_SAY',
    sourceId: 's2',
    statementKeys: ['k1', 'k1+'],
  });
  expect(decisionOf({ ...draft, kind: 'SPLIT', leaving: ['k1', 'k1+'] }, opened, matrix)).toBeNull();
  expect(decisionOf({ ...draft, kind: 'MERGE', otherKey: 'k2' }, opened, matrix)).toMatchObject({
    sentenceKeys: ['k2', 'k2+'],
  });
});

it('writes probabilities as papers do', () => {
  expect([0.0004, 0.034, 0.5, 1].map(pText)).toEqual(['< .001', '.034', '.500', '1']);
});
