import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CellMark, SaidBy as By } from '@parallax/comparison';
import { ProportionType } from '../frame-share.type.js';
import { ComparisonRunType } from '../runs/comparison-run.type.js';
import { SaidBy, StatementMark } from './omission.enums.js';
import { StatementDecisionType } from './statement-decision.type.js';

@ObjectType('StatementCell', { description: 'What one outlet makes of one statement.' })
export class StatementCellType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => StatementMark, { description: 'Says it, does not, or leaves it out.' }) mark!: CellMark;
  @Field(() => SaidBy, { nullable: true, description: 'How that is known; null where it does not say it.' })
  saidBy!: By | null;
  @Field(() => [ID], { description: 'Keys of the sentences in which it says it.' }) sentenceKeys!: string[];
  @Field(() => Float, {
    nullable: true,
    description: 'Probability that an outlet of its length says it, given which of the others do; null: undefined.',
  })
  expected!: number | null;
  @Field(() => Float, { nullable: true, description: 'Probability of its silence: 1 − expected.' }) p!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'p of a silence adjusted over the matrix (Benjamini–Hochberg); null where it says it or p is undefined.',
  })
  adjustedP!: number | null;
  @Field(() => String, { nullable: true, description: 'NEEDS_TWO_OTHERS or OTHER_LANGUAGE; else null.' })
  undefinedReason!: string | null;
  @Field(() => ID, { nullable: true, description: 'The decision of a person that holds for it; null: none.' })
  decisionId!: string | null;
}

@ObjectType('EventStatement', {
  description: 'Sentences of several outlets that state the same. Found by shared words, names and numbers; not read.',
})
export class EventStatementType {
  @Field(() => ID, { description: 'Key of its first sentence.' }) key!: string;
  @Field(() => String, { nullable: true, description: 'Short name given by a person; null: none.' })
  name!: string | null;
  @Field(() => [ID], { description: 'Keys of its sentences in order of time.' }) sentenceKeys!: string[];
  @Field(() => ID, { description: 'Key of the sentence most like the others.' }) representativeKey!: string;
  @Field({ description: 'Whether most of its sentences quote somebody.' }) isQuoted!: boolean;
  @Field(() => Int, { description: 'Outlets that say it.' }) outletCount!: number;
  @Field(() => [StatementCellType], { description: 'One cell for each outlet shown, in their order.' })
  cells!: StatementCellType[];
  @Field(() => [ID], { description: 'Decisions that made it what it is, oldest first.' }) decisionIds!: string[];

  /** Not in the schema: where its phrase stands. */
  place!: SentencePlace;
  phraseAt!: { readonly start: number; readonly end: number };
}

export interface SentencePlace {
  readonly articleId: string;
  readonly versionNo: number;
  readonly part: 'headline' | 'text';
}

@ObjectType('StatementSentence', { description: 'A sentence of an article; offsets in UTF-16 code units.' })
export class StatementSentenceType {
  @Field(() => ID, { description: 'Article id and hash of the words: the same as long as the sentence is.' })
  key!: string;
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => Int, { description: 'The version of the article.' }) versionNo!: number;
  @Field({ description: 'Whether it is the headline; the offsets then count in that.' }) isHeadline!: boolean;
  @Field(() => Int, { description: 'Where it begins.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
  @Field({ description: 'Whether more than half of its words stand in quotation marks.' }) isQuoted!: boolean;
}

@ObjectType('OmissionOutlet', { description: 'An outlet of the event and how much of what others say it says.' })
export class OmissionOutletType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => [ID], { description: 'Its articles, in order of time.' }) articleIds!: string[];
  @Field(() => Int, { description: 'Words of its articles.' }) words!: number;
  @Field(() => ProportionType, {
    description: 'Of the statements that at least two other outlets say, those it says. The unit is the statement.',
  })
  said!: ProportionType;
  @Field(() => Float, { nullable: true, description: 'The share its length lets expect; null where undefined.' })
  expectedShare!: number | null;
  @Field(() => Float, { nullable: true, description: 'Probability of saying so few of them, or fewer.' })
  p!: number | null;
  @Field(() => Float, { nullable: true, description: 'The same adjusted over the outlets (Benjamini–Hochberg).' })
  adjustedP!: number | null;
}

@ObjectType('OmissionMatrix', { description: 'Statements of one event by outlets: who says what, and who is silent.' })
export class OmissionMatrixType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it has come.' }) run!: ComparisonRunType;
  @Field(() => String, {
    nullable: true,
    description: 'Why there is no matrix: NO_TEXTS, ONE_OUTLET, NO_SHARED_LANGUAGE or NO_STATEMENTS; else null.',
  })
  undefinedReason!: string | null;
  @Field(() => [OmissionOutletType], { description: 'The outlets asked for, else all by first report.' })
  outlets!: OmissionOutletType[];
  @Field(() => [EventStatementType], { description: 'Said by most outlets first; at most 500.' })
  statements!: EventStatementType[];
  @Field(() => Int, { description: 'Statements in all.' }) statementCount!: number;
  @Field(() => [StatementSentenceType], { description: 'The sentences that statements and cells name by key.' })
  sentences!: StatementSentenceType[];
  @Field(() => Int, { description: 'Sentences with too few words to state anything; they are not compared.' })
  leftOutCount!: number;
  @Field(() => [StatementDecisionType], {
    description: 'Decisions of people on this event, newest first; at most 500.',
  })
  decisions!: StatementDecisionType[];
  @Field(() => [ID], { description: 'Decisions whose sentences are gone from the texts.' })
  unmatchedDecisionIds!: string[];

  /** Not in the schema: sentences that no statement holds. */
  unshared!: readonly StatementSentenceType[];
}
