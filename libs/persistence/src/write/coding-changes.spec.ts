import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgementChanges, type StandingJudgement, type WantedJudgement } from './coding-changes.js';

const says = (frameId: string, present: boolean, span: [number, number] | null = null): WantedJudgement => ({
  ...{ frameId, present, spanStart: span?.[0] ?? null, spanEnd: span?.[1] ?? null, note: null },
});
const stands = (labelId: string, judgement: WantedJudgement): StandingJudgement => ({ labelId, ...judgement });

describe('judgementChanges', () => {
  it('adds all of a first coding, and nothing of the same again', () => {
    const wanted = [says('conflict', true), says('morality', false)];
    expect(judgementChanges([], wanted)).toEqual({ added: wanted, superseded: [], withdrawn: [] });
    const standing = wanted.map((judgement, place) => stands(`l${place}`, judgement));
    expect(judgementChanges(standing, wanted)).toEqual({ added: [], superseded: [], withdrawn: [] });
  });

  it('supersedes a changed mind, and withdraws a passage that is gone', () => {
    const first = stands('l1', says('conflict', true, [0, 5]));
    const second = stands('l2', says('conflict', true, [9, 12]));
    const absent = says('conflict', false);
    expect(judgementChanges([first, second], [absent])).toEqual({
      added: [],
      superseded: [{ labelId: 'l1', by: absent }],
      withdrawn: [second],
    });
  });

  it('leaves exactly the wanted judgements standing, whatever stood before', () => {
    const judgement = fc
      .record({ frame: fc.constantFrom('a', 'b', 'c'), present: fc.boolean(), at: fc.integer({ min: 0, max: 3 }) })
      .map(({ frame, present, at }) => says(frame, present, at === 0 ? null : [at, at + 2]));
    const some = fc.uniqueArray(judgement, { maxLength: 8, selector: (one) => JSON.stringify(one) });
    fc.assert(
      fc.property(some, some, (before, wanted) => {
        const standing = before.map((one, place) => stands(`l${place}`, one));
        const { added, superseded, withdrawn } = judgementChanges(standing, wanted);
        const replaced = new Set([
          ...superseded.map(({ labelId }) => labelId),
          ...withdrawn.map(({ labelId }) => labelId),
        ]);
        const after = [
          ...standing.filter(({ labelId }) => !replaced.has(labelId)),
          ...added,
          ...superseded.map(({ by }) => by),
        ];
        const texts = (list: readonly WantedJudgement[]) =>
          list.map(({ frameId, present, spanStart }) => `${frameId} ${present} ${spanStart}`).sort();
        expect(texts(after)).toEqual(texts(wanted));
      }),
    );
  });
});
