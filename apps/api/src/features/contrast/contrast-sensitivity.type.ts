import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ComparisonRunType } from '../comparisons/runs/comparison-run.type.js';

@ObjectType('ContrastTestState', { description: 'A within-event test before or after a change.' })
export class ContrastTestStateType {
  @Field(() => Float, { nullable: true, description: 'Common odds ratio.' }) oddsRatio!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of its interval.' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' }) high!: number | null;
  @Field(() => Float, { nullable: true, description: 'p adjusted for the whole family.' }) adjustedP!: number | null;
  @Field({ description: 'Adjusted p at most .05.' }) isFlagged!: boolean;
}

@ObjectType('ContrastVerdictChange', { description: 'A test whose verdict a change turns.' })
export class ContrastVerdictChangeType {
  @Field(() => ID, { description: 'The first side.' }) sourceId!: string;
  @Field(() => ID, { nullable: true, description: 'The second side; null: all other outlets compared.' })
  otherId!: string | null;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field(() => ContrastTestStateType, { description: 'As it stood.' }) before!: ContrastTestStateType;
  @Field(() => ContrastTestStateType, { description: 'As it stands then.' }) after!: ContrastTestStateType;
}

@ObjectType('ContrastCellState', { description: 'A share before or after a change.' })
export class ContrastCellStateType {
  @Field(() => Float, { nullable: true, description: 'The share.' }) value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end, linearised over events.' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end, linearised over events.' }) high!: number | null;
  @Field(() => Int, { description: 'Decided articles.' }) n!: number;
}

@ObjectType('ContrastCellChange', { description: 'A share that a change moves.' })
export class ContrastCellChangeType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field(() => ContrastCellStateType, { description: 'As it stood.' }) before!: ContrastCellStateType;
  @Field(() => ContrastCellStateType, { description: 'As it stands then.' }) after!: ContrastCellStateType;
}

@ObjectType('ContrastWithoutEvent', { description: 'Verdicts that turn when one event is left out.' })
export class ContrastWithoutEventType {
  /** For the field event. */
  eventId!: string;
  @Field(() => [ContrastVerdictChangeType], { description: 'The tests.' }) verdicts!: ContrastVerdictChangeType[];
}

@ObjectType('ContrastWithoutSource', {
  description: 'Verdicts of other outlets that turn when one outlet is left out.',
})
export class ContrastWithoutSourceType {
  @Field(() => ID, { description: 'The outlet left out.' }) sourceId!: string;
  @Field(() => [ContrastVerdictChangeType], { description: 'The tests; empty when none turns.' })
  verdicts!: ContrastVerdictChangeType[];
}

@ObjectType('ContrastEventRange', {
  description: 'The least and the largest odds ratio of a test when every event is left out in turn.',
})
export class ContrastEventRangeType {
  @Field(() => ID, { description: 'The first side.' }) sourceId!: string;
  @Field(() => ID, { nullable: true, description: 'The second side; null: all other outlets compared.' })
  otherId!: string | null;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field(() => Float, { nullable: true, description: 'With all events.' }) oddsRatio!: number | null;
  @Field(() => Float, { nullable: true, description: 'The least.' }) least!: number | null;
  @Field(() => Float, { nullable: true, description: 'The largest.' }) largest!: number | null;
  /** For the fields leastWithout and largestWithout. */
  leastEventId!: string | null;
  largestEventId!: string | null;
}

@ObjectType('ContrastWholeChange', { description: 'The same contrast from other articles or other codings.' })
export class ContrastWholeChangeType {
  @Field(() => Int, { description: 'Coded articles before.' }) articlesBefore!: number;
  @Field(() => Int, { description: 'Coded articles then.' }) articlesAfter!: number;
  @Field(() => Int, { description: 'Tests flagged before.' }) flaggedBefore!: number;
  @Field(() => Int, { description: 'Tests flagged then.' }) flaggedAfter!: number;
  @Field(() => [ContrastVerdictChangeType], { description: 'Verdicts that turn.' })
  verdicts!: ContrastVerdictChangeType[];
  @Field(() => [ContrastCellChangeType], { description: 'Shares that move, most first, at most 50.' })
  cells!: ContrastCellChangeType[];
  @Field(() => [ID], { description: 'Frames without a counterpart of the same key: nothing is said of them.' })
  unmatchedFrameIds!: string[];
}

@ObjectType('ContrastSensitivity', {
  description:
    'What a contrast owes to one event, one outlet, copies and the codebook version. Lists are empty, and the rest null, until run is MEASURED.',
})
export class ContrastSensitivityType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it has come.' }) run!: ComparisonRunType;
  @Field(() => Int, { nullable: true, description: 'Tests flagged with everything in.' }) flagged!: number | null;
  @Field(() => Int, { nullable: true, description: 'Events whose removal turns a verdict.' }) turningEvents!:
    number | null;
  @Field(() => [ContrastWithoutEventType], { description: 'Those events, most verdicts first, at most 50.' })
  withoutEvents!: ContrastWithoutEventType[];
  @Field(() => [ContrastEventRangeType], { description: 'Test by test.' }) ranges!: ContrastEventRangeType[];
  @Field(() => [ContrastWithoutSourceType], { description: 'Outlet by outlet; none for two outlets or a chosen pair.' })
  withoutSources!: ContrastWithoutSourceType[];
  @Field(() => ContrastWholeChangeType, {
    nullable: true,
    description: 'With copies collapsed, or counted where the contrast collapses them.',
  })
  copies!: ContrastWholeChangeType | null;
  @Field(() => ContrastWholeChangeType, {
    nullable: true,
    description: 'Under the other codebook version; null where none was named.',
  })
  otherCodebook!: ContrastWholeChangeType | null;
}
