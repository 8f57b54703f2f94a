import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, draftOf, judgementOf, labelsOf, UNJUDGED, type Act, type CodingRules, type Draft } from './judgement.js';

const MANY: CodingRules = { isExclusive: false, needsEvidence: false };
const ONE: CodingRules = { isExclusive: true, needsEvidence: false };
const PASSAGES: CodingRules = { isExclusive: false, needsEvidence: true };
const toggle = (frameId: string): Act => ({ kind: 'toggle', frameId });
const span = (frameId: string, start: number, end: number): Act => ({
  kind: 'add-evidence',
  evidence: { frameId, start, end },
});
const after = (acts: readonly Act[], rules = MANY): Draft =>
  acts.reduce((draft, one) => act(draft, one, rules), draftOf(UNJUDGED));

describe('a judgement in the making', () => {
  it('marks and unmarks, and takes the passages of an unmarked frame along', () => {
    expect(after([toggle('a'), toggle('b')]).now.present).toEqual(['a', 'b']);
    const { now } = after([span('a', 3, 9), toggle('a')]);
    expect([now.present, now.evidence]).toEqual([[], []]);
  });

  it('a passage makes its frame present; without the passage the frame stays, it was coded', () => {
    const draft = after([span('a', 3, 9)]);
    expect(draft.now.present).toEqual(['a']);
    const without = act(draft, { kind: 'remove-evidence', evidence: { frameId: 'a', start: 3, end: 9 } }, MANY);
    expect([without.now.present, without.now.evidence]).toEqual([['a'], []]);
  });

  it('keeps to one frame where the codebook is exclusive', () => {
    const { now } = after([span('a', 3, 9), toggle('b')], ONE);
    expect([now.present, now.evidence]).toEqual([['b'], []]);
  });

  it('needs a passage where the passage is the unit', () => {
    const draft = after([toggle('a'), span('b', 1, 2)], PASSAGES);
    expect(draft.now.present).toEqual(['b']);
    const without = act(draft, { kind: 'remove-evidence', evidence: { frameId: 'b', start: 1, end: 2 } }, PASSAGES);
    expect(without.now.present).toEqual([]);
  });

  it('changes nothing for a passage that is marked already, or empty', () => {
    const draft = after([span('a', 3, 9)]);
    expect(act(draft, span('a', 3, 9), MANY)).toBe(draft);
    expect(act(draft, span('a', 4, 4), MANY)).toBe(draft);
  });

  const acts: fc.Arbitrary<Act> = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(toggle),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(20), fc.integer({ min: 1, max: 9 }))
      .map(([id, from, length]) => span(id, from, from + length)),
    fc.constant<Act>({ kind: 'unsure' }),
  );

  it('undo takes back everything, redo gives everything again', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (done) => {
        const end = after(done);
        let draft = end;
        for (const _ of end.past) draft = act(draft, { kind: 'undo' }, MANY);
        expect(draft.now).toEqual(UNJUDGED);
        for (const _ of end.past) draft = act(draft, { kind: 'redo' }, MANY);
        expect(draft.now).toEqual(end.now);
      }),
    );
  });

  it('leaves a remark alone: its field has an undo of its own', () => {
    const draft = after([toggle('a'), { kind: 'remark', note: 'irony?' }, { kind: 'undo' }]);
    expect([draft.now.present, draft.now.note]).toEqual([[], 'irony?']);
  });

  it('is read back from its labels, and every frame has an answer', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), fc.constantFrom(MANY, PASSAGES), (done, rules) => {
        const { now } = after(done, rules);
        const labels = labelsOf(now, ['a', 'b', 'c'], rules);
        expect(new Set(labels.map((label) => label.frameId))).toEqual(new Set(['a', 'b', 'c']));
        const back = judgementOf(labels, now.isUnsure, now.note);
        expect({ ...back, present: [...back.present].sort() }).toEqual({ ...now, present: [...now.present].sort() });
      }),
    );
  });
});

describe('labelsOf', () => {
  it('says absent in so many words', () => {
    const { now } = after([span('b', 2, 5)]);
    const row = (frameId: string, present: boolean, spanStart: number | null, spanEnd: number | null) => ({
      frameId,
      present,
      spanStart,
      spanEnd,
      note: null,
    });
    expect(labelsOf(now, ['a', 'b'], MANY)).toEqual([
      row('a', false, null, null),
      row('b', true, null, null),
      row('b', true, 2, 5),
    ]);
    expect(labelsOf(now, ['a', 'b'], PASSAGES)).toEqual([row('a', false, null, null), row('b', true, 2, 5)]);
  });
});
