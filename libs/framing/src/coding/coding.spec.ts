import type { CoderId, FrameId } from '@parallax/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodebookVersion } from '../codebook/index.js';
import {
  disagreements,
  goldOf,
  gradePractice,
  paragraphsOf,
  validateAnswer,
  type Adjudication,
  type FrameAnswer,
  type UnitJudgement,
} from './index.js';

/** “1 f ana+” is: in unit 1, ana finds frame f. */
const judgements = (...said: string[]): UnitJudgement[] =>
  said.map((text) => {
    const [unitId = '', frameId = '', word = ''] = text.split(' ');
    const coderId = word.slice(0, -1) as CoderId;
    return { unitId, frameId: frameId as FrameId, coderId, present: word.endsWith('+') };
  });
const decision = (id: string, place: string, present: boolean, supersedes: string | null = null): Adjudication => {
  const [unitId = '', frameId = ''] = place.split(' ');
  return { id, unitId, frameId: frameId as FrameId, present, supersedes };
};
const told = (gold: ReturnType<typeof goldOf>) =>
  gold.map(({ unitId, frameId, present, from }) => `${unitId} ${frameId} ${String(present)} ${from}`);

describe('goldOf', () => {
  it('takes the standing decision, else one voice of two, else nothing with the reason', () => {
    const labels = judgements('2 f ana+', '2 f ben-', '1 f ana+', '1 f ben+', '1 g ana-', '3 f ana+', '3 f ben-');
    const log = [decision('d1', '2 f', true), decision('d2', '2 f', false, 'd1')];
    expect(told(goldOf(labels, log))).toEqual([
      '1 f true unanimous',
      '1 g null one-coder',
      '2 f false adjudicated',
      '3 f null disagreement',
    ]);
  });

  it('a coder who marks two passages has one voice; who denies and finds has found', () => {
    expect(told(goldOf(judgements('1 f ana+', '1 f ana+'), []))).toEqual(['1 f null one-coder']);
    expect(told(goldOf(judgements('1 f ana-', '1 f ana+', '1 f ben+'), []))).toEqual(['1 f true unanimous']);
  });

  it('lets a decision stand over one voice, too', () => {
    expect(told(goldOf(judgements('1 f ana+', '1 f ben+'), [decision('d', '1 f', false)]))).toEqual([
      '1 f false adjudicated',
    ]);
  });

  it('is the same whatever the order of the log, and misses exactly what is in dispute or has one coder', () => {
    const judgement = fc.record({
      ...{ unitId: fc.constantFrom('1', '2'), frameId: fc.constantFrom('f' as FrameId, 'g' as FrameId) },
      ...{ coderId: fc.constantFrom('ana' as CoderId, 'ben' as CoderId, 'eli' as CoderId), present: fc.boolean() },
    });
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 12 }), (labels) => {
        const gold = goldOf(labels, []);
        expect(goldOf([...labels].reverse(), [])).toEqual(gold);
        const open = gold.filter(({ from }) => from === 'disagreement').map(({ unitId, frameId }) => [unitId, frameId]);
        expect(open).toEqual(disagreements(labels).map(({ unitId, frameId }) => [unitId, frameId]));
      }),
    );
  });
});

describe('disagreements', () => {
  it('names who says what, in order', () => {
    expect(disagreements(judgements('2 f eli-', '2 f ben+', '2 f ana-', '1 f ana+', '1 f ben+'))).toEqual([
      { unitId: '2', frameId: 'f', present: ['ben'], absent: ['ana', 'eli'] },
    ]);
  });
});

describe('gradePractice', () => {
  const gold = { f: true, g: false, h: true };

  it.each([
    // f and g right, h wrong: 2 of 3
    { why: 'two of three pass .66', answer: { f: true, g: false, h: false }, passMark: 0.66, right: 2, isPassed: true },
    {
      why: 'two of three fail .67',
      answer: { f: true, g: false, h: false },
      passMark: 0.67,
      right: 2,
      isPassed: false,
    },
    { why: 'no answer is wrong', answer: { f: true }, passMark: 0.5, right: 1, isPassed: false },
    { why: 'all, and one that is not graded', answer: { ...gold, z: true }, passMark: 1, right: 3, isPassed: true },
  ])('$why', ({ answer, passMark, right, isPassed }) => {
    expect(gradePractice(answer, gold, passMark)).toMatchObject({ right, judged: 3, share: right / 3, isPassed });
  });

  it('tells frame by frame', () => {
    expect(gradePractice({ f: false }, { f: true, g: false }, 1).frames).toEqual([
      { frameKey: 'f', expected: true, given: false, isRight: false },
      { frameKey: 'g', expected: false, given: null, isRight: false },
    ]);
  });

  it('is undefined, not 0 or 1, without gold', () => {
    const graded = gradePractice({ f: true }, {}, 0.8);
    expect(graded).toMatchObject({ share: null, isPassed: null, undefinedReason: 'NO_GOLD' });
  });

  it('passes exactly at the mark: 7 of 10 at .7', () => {
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, no) => [`f${no}`, true]));
    const seven = { ...ten, f0: false, f1: false, f2: false };
    expect(gradePractice(seven, ten, 0.7).isPassed).toBe(true);
  });
});

describe('validateAnswer', () => {
  const version = (more: Partial<CodebookVersion> = {}): CodebookVersion => ({
    ...{ unit: 'article', absence: 'explicit', isExclusive: false, ...more },
    frames: ['f', 'g'].map((key) => ({
      ...{ key, name: key, definition: null, include: null, exclude: null, example: null },
      ...{ decisionRules: null, parent: null },
    })),
  });
  const say = (frameKey: string, present: boolean, ...spans: [number, number][]): FrameAnswer => ({
    ...{ frameKey, present, spans: spans.map(([start, end]) => ({ start, end })) },
  });
  const IMPLIED = version({ absence: 'implied' });
  const text = 'A 🌊 rose. '; // the wave is code units 2 and 3

  it.each<[string, CodebookVersion, FrameAnswer[], string[]]>([
    ['all judged', version(), [say('f', true, [0, 1], [4, 9]), say('g', false)], []],
    ['a frame without a word', version(), [say('f', true)], ['NOT_JUDGED g']],
    ['silence where it is a judgement', IMPLIED, [], []],
    ['an unknown frame', IMPLIED, [say('z', true)], ['UNKNOWN_FRAME z']],
    ['a frame twice', IMPLIED, [say('f', true), say('f', false)], ['FRAME_TWICE f']],
    ['none of one', version({ isExclusive: true }), [say('f', false), say('g', false)], ['NOT_EXACTLY_ONE null']],
    ['two of one', version({ isExclusive: true }), [say('f', true), say('g', true)], ['NOT_EXACTLY_ONE null']],
    ['one of one', version({ isExclusive: true }), [say('f', true), say('g', false)], []],
    ['a passage outside', IMPLIED, [say('f', true, [5, 12])], ['SPAN_OUTSIDE_TEXT f']],
    ['a passage before', IMPLIED, [say('f', true, [-1, 3])], ['SPAN_OUTSIDE_TEXT f']],
    ['half a number', IMPLIED, [say('f', true, [0.5, 3])], ['SPAN_OUTSIDE_TEXT f']],
    ['an empty passage', IMPLIED, [say('f', true, [4, 4])], ['SPAN_EMPTY f']],
    ['a passage turned round', IMPLIED, [say('f', true, [9, 5])], ['SPAN_EMPTY f']],
    ['a blank', IMPLIED, [say('f', true, [1, 2])], ['SPAN_EMPTY f']],
    ['half a wave at the end', IMPLIED, [say('f', true, [0, 3])], ['SPAN_CUTS_CHARACTER f']],
    ['half a wave at the start', IMPLIED, [say('f', true, [3, 9])], ['SPAN_CUTS_CHARACTER f']],
    ['passages that overlap', IMPLIED, [say('f', true, [4, 9], [0, 5])], ['SPANS_OVERLAP f']],
    ['passages that touch', IMPLIED, [say('f', true, [0, 4], [4, 9])], []],
    ['a passage of what is absent', IMPLIED, [say('f', false, [0, 1])], ['SPAN_ON_ABSENT f']],
    [
      'no passage where spans are coded',
      version({ unit: 'span', absence: 'implied' }),
      [say('f', true)],
      ['SPAN_MISSING f'],
    ],
  ])('%s', (_why, book, answers, expected) => {
    const problems = validateAnswer(book, answers, { text });
    expect(problems.map(({ code, frameKey }) => `${code} ${String(frameKey)}`)).toEqual(expected);
  });

  it('keeps passages inside the paragraph that is coded', () => {
    const within = { start: 5, end: 10 };
    expect(validateAnswer(IMPLIED, [say('f', true, [5, 10])], { text, within })).toEqual([]);
    expect(validateAnswer(IMPLIED, [say('f', true, [4, 10])], { text, within })).toHaveLength(1);
  });
});

describe('paragraphsOf', () => {
  const body = 'The pump failed.\n\nNobody came for two days, and then a crew with lamps stood at the gate.\n\n';

  it('counts paragraphs from 1 and finds them where none are stored', () => {
    const paragraphs = paragraphsOf(body);
    expect(paragraphs.map(({ no, start, end }) => [no, body.slice(start, end).slice(0, 8)])).toEqual([
      [1, 'The pump'],
      [2, 'Nobody c'],
    ]);
  });

  it('passes over headings and notes', () => {
    const blocks = [
      { kind: 'heading', start: 0, end: 3 },
      { kind: 'paragraph', start: 4, end: 16 },
      { kind: 'note', start: 18, end: 24 },
    ] as const;
    expect(paragraphsOf(body, blocks)).toEqual([{ no: 1, start: 4, end: 16 }]);
  });
});
