import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MigrationStep } from '@parallax/framing';
import { DateTime } from '../../graphql/scalars.js';
import { UserErrorType } from '../user-error.type.js';

type Kind = MigrationStep['kind'];
export const MigrationStepKind = {
  KEEP: 'keep',
  RENAME: 'rename',
  SPLIT: 'split',
  MERGE: 'merge',
  RETIRE: 'retire',
  ADD: 'add',
} as const satisfies Record<string, Kind>;
registerEnumType(MigrationStepKind, {
  name: 'MigrationStepKind',
  description: 'What becomes of the labels of a frame.',
  valuesMap: {
    KEEP: { description: 'Every label carries over as it is.' },
    RENAME: { description: 'Every label carries over as it is, to a frame of another key.' },
    SPLIT: {
      description:
        'Absent carries over to every part; present only to the parts in presentTo, with loss, else it needs coding anew.',
    },
    MERGE: {
      description: 'Present where any of the frames is present, with loss; absent where all were judged absent.',
    },
    RETIRE: { description: 'Labels stay under the old version.' },
    ADD: { description: 'The frame is new and begins without labels.' },
  },
});

@ObjectType('MigrationStep', { description: 'One step of a plan; frames are named by key.' })
@InputType('MigrationStepInput', { description: 'One step of a plan; frames are named by key.' })
export class MigrationStepType {
  @Field(() => MigrationStepKind, { description: 'What becomes of the labels.' }) kind!: Kind;
  @Field(() => [String], { description: 'Frames of the old version: none for ADD, several for MERGE, else one.' })
  from!: string[];
  @Field(() => [String], { description: 'Frames of the new version: none for RETIRE, several for SPLIT, else one.' })
  to!: string[];
  @Field(() => [String], {
    defaultValue: [],
    description: 'Of a SPLIT: the parts that what was present carries over to; empty: it needs coding anew.',
  })
  presentTo!: string[];
}

@ObjectType('MigrationProblem', { description: 'Why a plan does not fit its versions.' })
export class MigrationProblemType {
  @Field({ description: 'Stable machine code, for example FRAME_LEFT_OUT.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'Key of the frame; null: the versions themselves do not fit.' })
  frame!: string | null;
  @Field({ description: 'Sentence for a person.' }) message!: string;
  @Field({ description: 'What to do about it.' }) remedy!: string;
}

@ObjectType('MigrationFrameCounts', {
  description:
    'What becomes of the current labels of one frame of the old version; the last three add up to the first.',
})
export class MigrationFrameCountsType {
  @Field({ description: 'Key of the frame.' }) frameKey!: string;
  @Field(() => Int, { description: 'Its current labels.' }) labels!: number;
  @Field(() => Int, { description: 'Labels that carry over.' }) carried!: number;
  @Field(() => Int, { description: 'Labels that say too little for the new version.' }) needsRecoding!: number;
  @Field(() => Int, { description: 'Labels that stay with a retired frame.' }) retired!: number;
}

@ObjectType('MigrationCounts', { description: 'What becomes of the current labels under the old version.' })
export class MigrationCountsType {
  @Field(() => Int, { description: 'Articles with such labels.' }) articles!: number;
  @Field(() => Int, { description: 'Current labels under the old version.' }) labels!: number;
  @Field(() => Int, { description: 'Labels the plan makes of them under the new version.' }) carried!: number;
  @Field(() => Int, { description: 'Of these, those that could not keep their meaning whole.' }) lossy!: number;
  @Field(() => Int, { description: 'Labels under the old version that say too little for the new one.' })
  needsRecoding!: number;
  @Field(() => Int, { description: 'Labels under the old version whose frame the new one does not have.' })
  retired!: number;
  @Field(() => Int, { description: 'Rows written; 0 in a preview, and when it was all there already.' })
  appended!: number;
  @Field(() => Int, { description: 'Of an earlier run’s labels, those taken back since their origin changed.' })
  withdrawn!: number;
  @Field(() => [MigrationFrameCountsType], { description: 'The same frame by frame of the old version.' })
  frames!: MigrationFrameCountsType[];
}

@ObjectType('MigrationDoubt', { description: 'Something a person should look at before a plan is used.' })
export class MigrationDoubtType {
  @Field({ description: 'Key of the frame.' }) frame!: string;
  @Field({ description: 'Sentence for a person.' }) message!: string;
}

@ObjectType('MigrationProposal', {
  description: 'A plan that carries over no more than keys, names and definitions prove.',
})
export class MigrationProposalType {
  @Field(() => [MigrationStepType], { description: 'Its steps.' }) steps!: MigrationStepType[];
  @Field(() => [MigrationDoubtType], { description: 'What to look at.' }) doubts!: MigrationDoubtType[];
}

@ObjectType('MigrationPreview', { description: 'What a plan would come to; nothing is written.' })
export class MigrationPreviewType {
  @Field(() => [MigrationProblemType], { description: 'Why it does not fit; empty when it does.' })
  problems!: MigrationProblemType[];
  @Field(() => MigrationCountsType, {
    nullable: true,
    description: 'What would become of labels; null when it does not fit.',
  })
  counts!: MigrationCountsType | null;
}

@ObjectType('CodebookMigration', { description: 'A stored plan between two versions. It never changes.' })
export class CodebookMigrationType {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => ID, { description: 'The version the labels were made under.' }) fromVersionId!: string;
  @Field(() => ID, { description: 'The version they are carried to.' }) toVersionId!: string;
  @Field(() => [MigrationStepType], { description: 'Its steps.' }) steps!: MigrationStepType[];
  @Field({ description: 'Who stored it.' }) createdBy!: string;
  @Field(() => DateTime, { description: 'When it was stored.' }) createdAt!: string;
}

@ObjectType({ description: 'Answer to planCodebookMigration.' })
export class PlanCodebookMigrationPayload {
  @Field(() => CodebookMigrationType, { nullable: true, description: 'The stored plan; null when refused.' })
  migration!: CodebookMigrationType | null;
  @Field(() => [UserErrorType], { description: 'What kept it from being stored; empty when it was.' })
  errors!: UserErrorType[];
}

@ObjectType({ description: 'Answer to applyCodebookMigration.' })
export class ApplyCodebookMigrationPayload {
  @Field(() => MigrationCountsType, {
    nullable: true,
    description: 'What was done in this stretch; null when refused.',
  })
  counts!: MigrationCountsType | null;
  @Field(() => Int, { nullable: true, description: 'Articles that are left; 0 when all is done, null when refused.' })
  articlesLeft!: number | null;
  @Field(() => ID, { nullable: true, description: 'Pass it as after to go on; null when there was no article.' })
  last!: string | null;
  @Field(() => [UserErrorType], { description: 'What kept it from being done; empty when it was done.' })
  errors!: UserErrorType[];
}

@InputType({ description: 'A plan to be stored.' })
export class PlanCodebookMigrationInput {
  @Field(() => ID, { description: 'The old version.' }) fromVersionId!: string;
  @Field(() => ID, { description: 'The new version; it must be published.' }) toVersionId!: string;
  @Field(() => [MigrationStepType], { description: 'One step for each frame of both versions.' })
  steps!: MigrationStepType[];
}

@InputType({ description: 'Which plan, and how far at once.' })
export class ApplyCodebookMigrationInput {
  @Field(() => ID, { description: 'The stored plan.' }) migrationId!: string;
  @Field(() => ID, { nullable: true, description: 'last of the stretch before; null begins at the beginning.' })
  after?: string | null;
  @Field(() => Int, { defaultValue: 1000, description: 'Articles in this stretch, 1 to 5000.' }) articles!: number;
}
