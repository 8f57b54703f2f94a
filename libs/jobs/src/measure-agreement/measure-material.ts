import { setImmediate as breathe } from 'node:timers/promises';
import { AGREEMENT_VERSION, KeptDraws } from '@parallax/statistics';
import type { AgreementResult, FrameAgreement } from './agreement-result.js';
import { countFrame } from './count-judgements.js';
import { type Judgements, MISSING } from './judgements.js';
import { measureBiases } from './measure-biases.js';
import { FALSE_ALARM_RATE, flagDrifts, measureDrift, type PlainDrift } from './measure-drift.js';
import { type Chance, measureFrame, type PlainFrameAgreement } from './measure-frame.js';
import { measureMarks } from './measure-marks.js';
import { measurePairs } from './measure-pairs.js';
import { measureSets } from './measure-sets.js';
import type { PreparedAgreement } from './prepare-agreement.js';
import type { MarkedUnit } from './read-marks.js';

/** Everything a result is computed from. */
export interface Material {
  readonly prepared: PreparedAgreement;
  readonly judgements: Judgements;
  /** Null: passages were not asked for. */
  readonly marks: readonly MarkedUnit[] | null;
}

/** Measures frame by frame; `onFrame` hears how many are done and may throw to stop. */
export async function measureMaterial(
  material: Material,
  onFrame: (done: number) => Promise<void>,
): Promise<AgreementResult> {
  const { prepared, judgements } = material;
  const { request, scopeRow, lossy } = prepared;
  const frameIds = scopeRow.frames.map(({ id }) => id);
  const plain: (PlainFrameAgreement & { readonly plainDrift: PlainDrift })[] = [];
  const chance = { seed: request.seed, replicates: request.replicates, kept: new KeptDraws() };
  await onFrame(0);
  for (const [frame, frameId] of frameIds.entries()) {
    await breathe();
    const measured = measureFrame(judgements, { frame, frameId }, chance);
    plain.push({ ...measured, plainDrift: measureDrift(judgements, frame, request.seed) });
    await onFrame(frame + 1);
  }
  return {
    methodVersion: AGREEMENT_VERSION,
    ...{ coderIds: judgements.coderIds, units: judgements.units, ...overlapOf(judgements) },
    ...{ replicates: request.replicates, seed: request.seed, falseAlarmRate: FALSE_ALARM_RATE },
    lossyLeftOut: request.includeLossy ? 0 : lossy,
    frames: complete(plain, material, chance),
    pairs: measurePairs(judgements, frameIds),
    biases: measureBiases(judgements, frameIds),
    multiLabel: measureSets(judgements, frameIds, chance),
  };
}

/** Drift is told for all frames at once, since its chance of a false alarm is shared by them. */
function complete(
  plain: readonly (PlainFrameAgreement & { readonly plainDrift: PlainDrift })[],
  { judgements, marks }: Material,
  chance: Chance,
): FrameAgreement[] {
  const ofMarks = measureMarks(
    marks,
    { frameIds: plain.map(({ frameId }) => frameId), coderIds: judgements.coderIds },
    chance,
  );
  const drifts = flagDrifts(plain.map(({ plainDrift }) => plainDrift));
  return plain.map(({ plainDrift: _, ...frame }, index) => {
    const [drift, ofFrame] = [drifts[index], ofMarks[index]];
    if (!drift || !ofFrame) throw new Error('A frame without its drift or its passages.');
    return { ...frame, drift, ...ofFrame };
  });
}

/** Units at least two coders judged on some frame, and what is missing in them. */
function overlapOf(judgements: Judgements): { overlapUnits: number; missing: number } {
  const { units, coderIds, frames } = judgements;
  const counts = frames.map((_, frame) => countFrame(judgements, frame).counts);
  let [overlapUnits, missing] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    if (!counts.some((ofFrame) => judgesOf(ofFrame[unit]) >= 2)) continue;
    overlapUnits++;
    missing += missingIn(frames, unit, coderIds.length);
  }
  return { overlapUnits, missing };
}

const judgesOf = (row: readonly [number, number] | undefined): number => (row ? row[0] + row[1] : 0);

function missingIn(frames: readonly Int8Array[], unit: number, coders: number): number {
  let missing = 0;
  for (const cells of frames) {
    for (let cell = unit * coders; cell < (unit + 1) * coders; cell++) if (cells[cell] === MISSING) missing++;
  }
  return missing;
}
