import { asId } from '@parallax/kernel';
import { seededRandom } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import type { Judgements } from './judgements.js';
import { type Material, measureMaterial } from './measure-material.js';
import { AGREEMENT_DEFAULTS, type PreparedAgreement } from './prepare-agreement.js';
import type { MarkedUnit } from './read-marks.js';

const frame = (n: number) => ({
  id: asId<never>(`00000000-0000-7000-8000-00000000000${n}`),
  key: `f${n}`,
  position: n,
});
const prepared = (frames: number): PreparedAgreement => ({
  request: { ...AGREEMENT_DEFAULTS, scope: { projectId: null, codebookVersionId: 'v' }, replicates: 200 },
  scopeRow: {
    ...{ codebookVersionId: asId('00000000-0000-7000-8000-0000000000ff'), absence: 'explicit', isBlind: false },
    ...{ projectSeed: null, frames: Array.from({ length: frames }, (_, n) => frame(n)) },
  },
  ...{ inputHash: '', jobId: '', lossy: 0, spans: 0 },
});
const nobody = async (): Promise<void> => undefined;
const measure = (judgements: Judgements, marks: Material['marks'] = null) =>
  measureMaterial({ prepared: prepared(judgements.frames.length), judgements, marks }, nobody);

/** Judgements of one frame by unit and coder: `truth` in a share of units, which a coder misjudges at a rate. */
function planted(units: number, errorOf: (unit: number, coder: number) => { miss: number; invent: number }): Int8Array {
  const rng = seededRandom('planted');
  const cells = new Int8Array(units * 3);
  for (let unit = 0; unit < units; unit++) {
    const truth = rng.next() < 0.4;
    for (let coder = 0; coder < 3; coder++) {
      const { miss, invent } = errorOf(unit, coder);
      cells[unit * 3 + coder] = rng.next() < (truth ? miss : invent) ? (truth ? 0 : 1) : truth ? 1 : 0;
    }
  }
  return cells;
}
const three = (units: number, frames: readonly Int8Array[], waves: Int32Array | null = null): Judgements => ({
  ...{ coderIds: ['a', 'b', 'c'], units, frames, waves },
});
const even = { miss: 0.1, invent: 0.1 };

describe('measuring agreement', () => {
  it('flags the coder who finds a frame too often, and nobody else', async () => {
    const eager = planted(300, (_, coder) => (coder === 1 ? { miss: 0.05, invent: 0.4 } : even));
    const { biases, falseAlarmRate } = await measure(three(300, [planted(300, () => even), eager]));
    expect(falseAlarmRate).toBe(0.05);
    const flags = biases.map(({ coderId, frameId, flagged }) => [coderId, frameId.at(-1), flagged]);
    expect(flags.filter(([, , flagged]) => flagged)).toContainEqual(['b', '1', true]);
    expect(flags.filter(([, of, flagged]) => flagged && of === '0')).toEqual([]);
    expect(biases.find(({ coderId, frameId }) => coderId === 'b' && frameId.endsWith('1'))?.difference).toBeGreaterThan(
      0.1,
    );
  });

  it('flags agreement that falls from wave to wave, and only that', async () => {
    const waves = Int32Array.from({ length: 300 }, (_, unit) => 1 + Math.floor(unit / 100));
    const tired = planted(300, (unit) => (unit >= 200 ? { miss: 0.4, invent: 0.4 } : { miss: 0.03, invent: 0.03 }));
    const { frames } = await measure(three(300, [planted(300, () => even), tired], waves));
    expect(frames.map(({ drift }) => drift.flagged)).toEqual([false, true]);
    expect(frames[1]?.drift.waves.map(({ wave, units }) => [wave, units])).toEqual([
      [1, 100],
      [2, 100],
      [3, 100],
    ]);
    const [first, , last] = frames[1]?.drift.waves ?? [];
    expect(first!.alpha.value! - last!.alpha.value!).toBeGreaterThan(0.4);
  });

  it('summarises sets of frames with a named distance; a coder without a word on some frame gave no set', async () => {
    const frames = [Int8Array.of(1, 1, -1, 0, 0, 0), Int8Array.of(1, 1, 1, 1, 1, 0)];
    const { multiLabel, units, overlapUnits, missing } = await measure(three(2, frames));
    expect({ units, overlapUnits, missing, variant: multiLabel.variant }).toEqual({
      ...{ units: 2, overlapUnits: 2, missing: 1, variant: 'nltk' },
    });
    expect(multiLabel.alpha).toMatchObject({ n: 2, nMissing: 1, undefinedReason: null });
  });

  it('compares passages of texts that all coders read, and words of those any two read', async () => {
    const id = frame(0).id;
    const mark = (start: number, end: number, words: number[]) => ({ spans: [{ start, end }], words: new Set(words) });
    const units: MarkedUnit[] = [
      {
        length: 100,
        coderIds: ['a', 'b', 'c'],
        marks: new Map([[id, new Map(['a', 'b', 'c'].map((c) => [c, mark(10, 30, [2, 3])]))]]),
      },
      { length: 100, coderIds: ['a', 'b'], marks: new Map([[id, new Map([['a', mark(0, 10, [0, 1])]])]]) },
      { length: 100, coderIds: ['a', 'b', 'c'], marks: new Map() },
    ];
    const { frames } = await measure(three(3, [Int8Array.of(1, 1, 1, 1, 0, -1, 0, 0, 0)]), units);
    // Where all three read, they marked the very same; in the second text only one of two marked anything: F1 = 0.
    expect(frames[0]?.alphaU).toMatchObject({
      // Of two texts, both with nothing but the same marks or none at all: the second alone has no αU.
      ...{ value: 1, n: 2, low: 1, high: 1, method: 'bootstrap-documents-percentile-0.95', undefinedReason: null },
    });
    expect(frames[0]?.tokenF1).toMatchObject({
      // Means 1 and 0: a replicate is 0, .5 or 1, each end with a chance of a quarter.
      ...{ value: 0.5, n: 2, low: 0, high: 1, replicates: 200, noIntervalReason: null },
    });
    const without = await measure(three(3, [Int8Array.of(1, 1, 1, 1, 0, -1, 0, 0, 0)]));
    expect(without.frames[0]?.alphaU.undefinedReason).toBe('NOT_ASKED');
  });

  it('says why where there is nothing to measure', async () => {
    const empty = await measure({ coderIds: [], units: 0, frames: [new Int8Array(0)], waves: null });
    expect(empty).toMatchObject({ units: 0, overlapUnits: 0, pairs: [], biases: [], missing: 0 });
    expect(empty.frames[0]).toMatchObject({
      ...{ verdict: 'undefined', alpha: { value: null, undefinedReason: 'NEEDS_TWO_CODERS' } },
      ...{ prevalence: { value: null, undefinedReason: 'NOT_CODED' }, drift: { undefinedReason: 'NEEDS_TWO_WAVES' } },
    });
    expect(empty.multiLabel.alpha.undefinedReason).toBe('NEEDS_TWO_CODERS');
  });

  it('tells how many frames are done, and stops where told to', async () => {
    const heard: number[] = [];
    const judgements = three(10, [planted(10, () => even), planted(10, () => even)]);
    const material = { prepared: prepared(2), judgements, marks: null };
    await measureMaterial(material, async (done) => void heard.push(done));
    expect(heard).toEqual([0, 1, 2]);
    const stop = new Error('enough');
    await expect(
      measureMaterial(material, async (done) => (done === 1 ? Promise.reject(stop) : undefined)),
    ).rejects.toBe(stop);
  });
});
