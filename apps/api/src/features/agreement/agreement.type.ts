import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AgreementResult, CoderBias, CoderPair, PairOfFrame } from '@parallax/jobs';
import { DateTime } from '../../graphql/scalars.js';
import { AgreementStatus } from './agreement.enums.js';
import { CoefficientType } from './coefficient.type.js';
import { FrameAgreementType } from './frame-agreement.type.js';

@ObjectType('AgreementProgress', { description: 'How far the measuring has come.' })
export class AgreementProgressType {
  @Field(() => ID, { description: 'The job, for jobProgress.' }) jobId!: string;
  @Field(() => Int, { description: 'Frames measured.' }) done!: number;
  @Field(() => Int, { description: 'Frames in all.' }) total!: number;
}

@ObjectType('AgreementFailure', { description: 'Why there are no numbers.' })
export class AgreementFailureType {
  @Field(() => Int, { description: 'How often the worker tried.' }) attempts!: number;
  @Field({ description: 'A sentence for a person.' }) message!: string;
}

@ObjectType('FramePairAgreement', { description: 'Agreement of two coders on one frame.' })
export class FramePairAgreementType implements PairOfFrame {
  @Field(() => Float, { nullable: true, description: 'Cohen’s κ; null where undefined.' }) kappa!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of units judged alike; null without common units.' })
  percentAgreement!: number | null;
  @Field(() => Int, { description: 'Units both judged.' }) n!: number;
  @Field(() => String, { nullable: true, description: 'Why κ is undefined; else null.' })
  undefinedReason!: string | null;

  /** Not in the schema. */
  frameId!: string;
  both!: number;
  onlyA!: number;
  onlyB!: number;
  neither!: number;
}

@ObjectType('CoderPairAgreement', { description: 'Agreement of two coders, frame by frame.' })
export class CoderPairAgreementType {
  @Field(() => [FramePairAgreementType], { description: 'In the order of the codebook.' })
  frames!: FramePairAgreementType[];

  /** Not in the schema. */
  coderAId!: string;
  coderBId!: string;
}

@ObjectType('CoderConfusion', { description: 'What two coders said of one frame, in the units both judged.' })
export class CoderConfusionType {
  @Field(() => Int, { description: 'Both present.' }) both!: number;
  @Field(() => Int, { description: 'Only the first says present.' }) onlyA!: number;
  @Field(() => Int, { description: 'Only the second says present.' }) onlyB!: number;
  @Field(() => Int, { description: 'Both absent.' }) neither!: number;

  /** Not in the schema. */
  coderAId!: string;
  coderBId!: string;
}

@ObjectType('CoderBias', { description: 'Whether a coder finds a frame more or less often than the others.' })
export class CoderBiasType implements CoderBias {
  @Field(() => Float, {
    nullable: true,
    description: 'Share of present of this coder minus that of the others on the same units; null without such units.',
  })
  difference!: number | null;
  @Field(() => Int, { description: 'Units this coder and at least one other judged.' }) n!: number;
  @Field(() => Float, { nullable: true, description: 'p of “no difference”, adjusted for all coders and frames.' })
  pAdjusted!: number | null;
  @Field({ description: 'True: pAdjusted lies below the stated false-alarm rate.' }) flagged!: boolean;

  /** Not in the schema. */
  coderId!: string;
  frameId!: string;
}

@ObjectType('MultiLabelAgreement', { description: 'One summary over the sets of frames that coders found in a unit.' })
export class MultiLabelAgreementType {
  @Field({ description: 'Which MASI distance between sets was used.' }) variant!: string;
  @Field(() => CoefficientType, { description: 'Krippendorff’s α with that distance.' }) alpha!: CoefficientType;
}

@ObjectType('Agreement', {
  description:
    'Agreement between coders on one codebook version. Only judgements as coders made them: adjudications never enter, and labels that a codebook migration carried over with loss are left out unless asked for.',
})
export class AgreementType {
  @Field(() => AgreementStatus, { description: 'Whether the numbers are there.' }) status!: AgreementStatus;
  @Field(() => AgreementProgressType, { nullable: true, description: 'Null unless it is being measured.' })
  progress!: AgreementProgressType | null;
  @Field(() => AgreementFailureType, { nullable: true, description: 'Null unless the worker gave up.' })
  failure!: AgreementFailureType | null;
  @Field({ description: 'SHA-256 of judgements, parameters and method version, in hexadecimal.' }) inputHash!: string;
  @Field({ description: 'Version of the method.' }) methodVersion!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was computed; null unless measured.' })
  measuredAt!: string | null;
  @Field(() => Int, { nullable: true, description: 'Units anyone judged; null unless measured.' })
  units!: number | null;
  @Field(() => Int, { nullable: true, description: 'Units at least two coders judged; null unless measured.' })
  overlapUnits!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Judgements that are missing in units at least two coders judged, over all frames and coders.',
  })
  missing!: number | null;
  @Field(() => Int, { nullable: true, description: 'Labels left out because a migration carried them with loss.' })
  lossyLeftOut!: number | null;
  @Field(() => Int, { description: 'Bootstrap replicates.' }) replicates!: number;
  @Field({ description: 'Seed of the bootstrap.' }) seed!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Chance that any flag of drift (or any flag of bias) is raised when there is none.',
  })
  falseAlarmRate!: number | null;
  @Field(() => [FrameAgreementType], { description: 'In the order of the codebook; empty unless measured.' })
  frames!: FrameAgreementType[];
  @Field(() => [CoderBiasType], { description: 'Every coder and frame; empty unless measured.' })
  biases!: CoderBiasType[];
  @Field(() => MultiLabelAgreementType, { nullable: true, description: 'Null unless measured.' })
  multiLabel!: MultiLabelAgreementType | null;

  /** Not in the schema. */
  coderIds!: readonly string[];
  /** In the schema in the order of names. */
  pairs!: CoderPairAgreementType[];
}

/** A measured, unfinished or failed agreement, as the service gives it: one of the three is not null. */
export interface AgreementState {
  readonly inputHash: string;
  readonly methodVersion: string;
  readonly replicates: number;
  readonly seed: string;
  readonly progress: { readonly jobId: string; readonly done: number; readonly total: number } | null;
  readonly failure: { readonly attempts: number; readonly message: string } | null;
  readonly measured: { readonly at: string; readonly result: AgreementResult } | null;
}

const NOTHING_YET = {
  ...{ measuredAt: null, units: null, overlapUnits: null, missing: null, lossyLeftOut: null, falseAlarmRate: null },
  ...{ frames: [], pairs: [], biases: [], multiLabel: null, coderIds: [] },
};

const statusOf = ({ measured, failure }: AgreementState): AgreementStatus => {
  if (measured !== null) return AgreementStatus.MEASURED;
  return failure === null ? AgreementStatus.MEASURING : AgreementStatus.FAILED;
};

export function toAgreement({ measured, ...state }: AgreementState): AgreementType {
  const values = measured === null ? NOTHING_YET : { ...measured.result, measuredAt: measured.at };
  return Object.assign(new AgreementType(), values, state, {
    status: statusOf({ measured, ...state }),
    frames: measured?.result.frames.map((frame) => Object.assign(new FrameAgreementType(), frame)) ?? [],
    pairs: measured?.result.pairs.map(toPair) ?? [],
  });
}

const toPair = ({ coderA, coderB, frames }: CoderPair): CoderPairAgreementType =>
  Object.assign(new CoderPairAgreementType(), { coderAId: coderA, coderBId: coderB, frames: [...frames] });
