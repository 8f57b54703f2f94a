import type { ArticleId, CoderId, LabelId } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';
import type { CodebookDocument, CodebookVersion, FrameDefinition } from '../codebook/index.js';
import {
  carryOver,
  checkMigrationPlan,
  proposePlan,
  readMigrationPlan,
  type CarryOver,
  type Coding,
  type MigrationStep,
} from './index.js';

const frame = (key: string, more: Partial<FrameDefinition> = {}): FrameDefinition => ({
  ...{ key, name: key, definition: null, include: null, exclude: null, example: null },
  ...{ decisionRules: null, parent: null, ...more },
});
const version = (keys: string, more: Partial<CodebookVersion> = {}): CodebookVersion => ({
  ...{ unit: 'article', absence: 'explicit', isExclusive: false, ...more },
  frames: [...keys].map((key) => frame(key)),
});

/** “a+” is present, “a-” absent, “a+3-9” present with a span. Ids count from 1. */
function codings(...said: string[]): Coding[] {
  return said.map((text, index) => {
    const span = /^..(\d+)-(\d+)$/.exec(text);
    return {
      ...{ id: String(index + 1) as LabelId, articleId: 'x' as ArticleId, versionNo: 1, paragraph: null },
      ...{ coderId: 'ana' as CoderId, frameKey: text.charAt(0), present: text.charAt(1) === '+', isLossy: false },
      span: span ? { start: Number(span[1]), end: Number(span[2]) } : null,
    };
  });
}

/** “c+ of 1,2 lossy” */
const told = ({ carried, needsRecoding, retired, missing }: CarryOver) => ({
  carried: carried.map(
    ({ frameKey, present, span, origins, isLossy }) =>
      `${frameKey}${present ? '+' : '-'}${span ? `${span.start}-${span.end}` : ''} of ${origins.join()}${isLossy ? ' lossy' : ''}`,
  ),
  again: needsRecoding.map(({ id, reason }) => `${id} ${reason}`),
  retired,
  missing: missing.map(({ frameKey, reason }) => `${frameKey} ${reason}`),
});

const NONE = { carried: [], again: [], retired: [], missing: [] };
const MERGE: MigrationStep = { kind: 'merge', from: ['a', 'b'], into: 'c' };
const SPLIT: MigrationStep = { kind: 'split', from: 'a', into: ['b', 'c'], presentTo: [] };
const SPLIT_TO_B: MigrationStep = { ...SPLIT, presentTo: ['b'] };

describe('carryOver', () => {
  it.each<[string, MigrationStep, string[], object]>([
    ['keeps exactly', { kind: 'keep', frame: 'a' }, ['a+3-9', 'a-'], { ...NONE, carried: ['a+3-9 of 1', 'a- of 2'] }],
    ['renames exactly', { kind: 'rename', from: 'a', to: 'b' }, ['a-'], { ...NONE, carried: ['b- of 1'] }],
    ['leaves a retired frame behind', { kind: 'retire', frame: 'a' }, ['a+'], { ...NONE, retired: ['1'] }],
    ['splits an absence to all parts', SPLIT, ['a-'], { ...NONE, carried: ['b- of 1', 'c- of 1'] }],
    [
      'cannot split a presence unless told where to',
      SPLIT,
      ['a+'],
      { ...NONE, again: ['1 SPLIT_PRESENT'], missing: ['b SPLIT_PRESENT', 'c SPLIT_PRESENT'] },
    ],
    [
      'splits a presence with its spans to the parts that are named',
      SPLIT_TO_B,
      ['a+0-4', 'a+6-9'],
      { ...NONE, carried: ['b+0-4 of 1 lossy', 'b+6-9 of 2 lossy'], missing: ['c SPLIT_PRESENT'] },
    ],
    [
      'believes no denial of what the same coder found',
      SPLIT_TO_B,
      ['a-', 'a+'],
      { ...NONE, carried: ['b+ of 2 lossy'], again: ['1 SPLIT_PRESENT'], missing: ['c SPLIT_PRESENT'] },
    ],
    ['merges: present if one is', MERGE, ['a-', 'b+'], { ...NONE, carried: ['c+ of 2,1 lossy'] }],
    ['merges: present with one unjudged', MERGE, ['a+'], { ...NONE, carried: ['c+ of 1 lossy'] }],
    ['merges: absent if all are', MERGE, ['a-', 'b-'], { ...NONE, carried: ['c- of 1,2'] }],
    [
      'merges: missing where one was not judged',
      MERGE,
      ['a-'],
      { ...NONE, again: ['1 MERGE_INCOMPLETE'], missing: ['c MERGE_INCOMPLETE'] },
    ],
    [
      'merges the same span under two frames into one, others stay',
      MERGE,
      ['a+0-4', 'b+0-4', 'b+5-9'],
      { ...NONE, carried: ['c+0-4 of 1,2 lossy', 'c+5-9 of 3 lossy'] },
    ],
  ])('%s', (_why, step, said, expected) => {
    const to = step.kind === 'keep' ? 'a' : { rename: 'b', split: 'bc', merge: 'c', retire: '', add: '' }[step.kind];
    const from = version(step.kind === 'merge' ? 'ab' : 'a');
    const carried = carryOver({ steps: [step] }, codings(...said), { from, to: version(to) });
    expect(carried.ok && told(carried.value)).toEqual(expected);
  });

  it('lists an added frame as missing for every coder of every unit', () => {
    const steps: MigrationStep[] = [
      { kind: 'keep', frame: 'a' },
      { kind: 'add', frame: 'b' },
    ];
    const [first] = codings('a+');
    const both = [first!, { ...first!, id: '2' as LabelId, paragraph: 2 }];
    const carried = carryOver({ steps }, both, { from: version('a'), to: version('ab') });
    expect(carried.ok && carried.value.missing.map(({ frameKey, paragraph }) => [frameKey, paragraph])).toEqual([
      ['b', null],
      ['b', 2],
    ]);
  });

  it('under implied absence silence is a judgement, so a merge is complete', () => {
    const from = version('ab', { absence: 'implied' });
    const carried = carryOver({ steps: [MERGE] }, codings('a-'), { from, to: version('c', { absence: 'implied' }) });
    expect(carried.ok && told(carried.value)).toEqual({ ...NONE, carried: ['c- of 1'] });
  });

  it('does not carry two presences to a version that allows one', () => {
    const steps: MigrationStep[] = ['a', 'b', 'c'].map((key) => ({ kind: 'keep', frame: key }));
    const to = version('abc', { isExclusive: true });
    const carried = carryOver({ steps }, codings('a+', 'b+', 'c-'), { from: version('abc'), to });
    expect(carried.ok && told(carried.value).carried).toEqual([]);
    expect(carried.ok && told(carried.value).again).toEqual(['1', '2', '3'].map((id) => `${id} SEVERAL_PRESENT`));
  });

  it('keeps a loss that came before', () => {
    const [lossy] = codings('a+').map((coding) => ({ ...coding, isLossy: true }));
    const steps: MigrationStep[] = [{ kind: 'keep', frame: 'a' }];
    const carried = carryOver({ steps }, [lossy!], { from: version('a'), to: version('a') });
    expect(carried.ok && carried.value.carried[0]?.isLossy).toBe(true);
  });

  it('refuses a plan that does not fit, and throws on a coding from elsewhere', () => {
    const versions = { from: version('a'), to: version('b') };
    expect(carryOver({ steps: [] }, [], versions)).toMatchObject({
      ok: false,
      error: [{ frame: 'a' }, { frame: 'b' }],
    });
    const steps: MigrationStep[] = [{ kind: 'rename', from: 'a', to: 'b' }];
    expect(() => carryOver({ steps }, codings('z+'), versions)).toThrow('“z”');
  });
});

describe('checkMigrationPlan', () => {
  const keepAB: MigrationStep[] = [
    { kind: 'keep', frame: 'a' },
    { kind: 'keep', frame: 'b' },
  ];

  it.each<[string, MigrationStep[], [CodebookVersion, CodebookVersion], [string, string | null][]]>([
    ['a sound plan', keepAB, [version('ab'), version('ab')], []],
    [
      'a frame left out on both sides',
      keepAB.slice(1),
      [version('ab'), version('ab')],
      [
        ['FRAME_LEFT_OUT', 'a'],
        ['FRAME_LEFT_OUT', 'a'],
      ],
    ],
    [
      'an old frame twice',
      [...keepAB, { kind: 'retire', frame: 'a' }],
      [version('ab'), version('ab')],
      [['FRAME_TWICE', 'a']],
    ],
    [
      'a new frame twice',
      [...keepAB, { kind: 'add', frame: 'a' }],
      [version('ab'), version('ab')],
      [['FRAME_TWICE', 'a']],
    ],
    [
      'an unknown frame',
      [...keepAB, { kind: 'add', frame: 'z' }],
      [version('ab'), version('ab')],
      [['UNKNOWN_FRAME', 'z']],
    ],
    [
      'a merge of one',
      [{ kind: 'merge', from: ['a'], into: 'b' }],
      [version('a'), version('b')],
      [['TOO_FEW_FRAMES', 'b']],
    ],
    [
      'a split into one',
      [{ kind: 'split', from: 'a', into: ['b'], presentTo: [] }],
      [version('a'), version('b')],
      [['TOO_FEW_FRAMES', 'a']],
    ],
    ['presence to no part', [{ ...SPLIT, presentTo: ['a'] }], [version('a'), version('bc')], [['NOT_A_PART', 'a']]],
    [
      'two presences where one is allowed',
      [{ ...SPLIT, presentTo: ['b', 'c'] }],
      [version('a'), version('bc', { isExclusive: true })],
      [['PRESENT_TO_MANY', 'a']],
    ],
    ['another unit', keepAB, [version('ab'), version('ab', { unit: 'paragraph' })], [['UNIT_CHANGED', null]]],
    ['spans read as articles', keepAB, [version('ab', { unit: 'span' }), version('ab')], []],
    [
      'silence that would turn into absence',
      keepAB,
      [version('ab'), version('ab', { absence: 'implied' })],
      [['ABSENCE_CHANGED', null]],
    ],
  ])('%s', (_why, steps, [from, to], expected) => {
    const problems = checkMigrationPlan({ steps }, { from, to });
    expect(problems.map(({ code, frame }) => [code, frame])).toEqual(expected);
    expect(problems.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });

  it('reads stored steps and refuses others', () => {
    expect(readMigrationPlan({ steps: [MERGE, SPLIT] })).toEqual({ ok: true, value: { steps: [MERGE, SPLIT] } });
    expect(readMigrationPlan({ steps: [{ kind: 'drop', frame: 'a' }] }).ok).toBe(false);
  });
});

describe('proposePlan', () => {
  const book = (...frames: FrameDefinition[]): CodebookDocument => ({
    ...{ key: 'marks', name: 'Marks', description: null, citation: null },
    version: { unit: 'article', absence: 'explicit', isExclusive: false, frames },
  });

  it('keeps, renames, retires and adds, and doubts what it cannot prove', () => {
    const from = book(
      frame('a', { definition: 'Old.' }),
      frame('loss', { name: 'Loss' }),
      frame('risk', { definition: 'Danger is named.' }),
      frame('gone'),
    );
    const to = book(
      frame('a', { definition: 'New.' }),
      frame('losses', { name: 'LOSS' }),
      frame('danger', { definition: 'Danger is named.' }),
      frame('fresh'),
    );
    const { plan, doubts } = proposePlan(from, to);
    expect(plan.steps).toEqual([
      { kind: 'keep', frame: 'a' },
      { kind: 'rename', from: 'loss', to: 'losses' },
      { kind: 'rename', from: 'risk', to: 'danger' },
      { kind: 'retire', frame: 'gone' },
      { kind: 'add', frame: 'fresh' },
    ]);
    expect(doubts.map((doubt) => doubt.frame)).toEqual(['a', 'gone']);
    expect(checkMigrationPlan(plan, { from: from.version, to: to.version })).toEqual([]);
  });

  it('proposes no rename between two candidates', () => {
    const { plan } = proposePlan(
      book(frame('a', { name: 'Loss' })),
      book(frame('b', { name: 'Loss' }), frame('c', { name: 'loss' })),
    );
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['retire', 'add', 'add']);
  });
});
