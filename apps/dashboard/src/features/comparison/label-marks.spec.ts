import { expect, it } from 'vitest';
import type { Label } from '../../providers/types.js';
import { codings, labelMarks } from './label-marks.js';

const label = (more: Partial<Label>): Label => ({
  id: 'l',
  versionNo: 1,
  codebookVersionId: 'v',
  present: true,
  spanStart: 3,
  spanEnd: 9,
  note: null,
  carriedFromId: null,
  isLossy: false,
  createdAt: '2025-01-01T00:00:00Z',
  frame: { id: 'f1', key: 'conflict', name: 'Conflict', position: 0 },
  coder: { id: 'c1', name: 'Coder A' },
  ...more,
});

it('marks spans of this version, with frame, coder and note', () => {
  const labels = [
    label({ note: 'two sides' }),
    label({ present: false }),
    label({ spanStart: null, spanEnd: null }),
    label({ versionNo: 2 }),
  ];
  expect(labelMarks(labels, 1, () => 4)).toEqual([
    { start: 3, end: 9, value: { kind: 'label', place: 4, description: 'Conflict (Coder A): two sides' } },
  ]);
});

it('counts each coder once a frame, present and absent apart', () => {
  const b = { id: 'c2', name: 'Coder B' };
  const said = codings([
    label({}),
    label({ spanStart: 20, spanEnd: 25 }),
    label({ coder: b, present: false, note: 'no sides' }),
  ]);
  expect(said).toEqual([
    { frameId: 'f1', name: 'Conflict', present: ['Coder A'], absent: ['Coder B'], notes: ['Coder B: no sides'] },
  ]);
});

it('tells what was carried over from an earlier version, and with loss, from what a coder said', () => {
  const labels = [
    label({}),
    label({ coder: { id: 'c2', name: 'Coder B' }, carriedFromId: 'old' }),
    label({ coder: { id: 'c3', name: 'Coder C' }, carriedFromId: 'old', isLossy: true }),
  ];
  expect(codings(labels).map(({ present }) => present)).toEqual([['Coder A', 'Coder B*', 'Coder C**']]);
});
