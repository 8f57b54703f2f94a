import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { SourceStatus as Status, SourceType as Kind } from '@parallax/kernel';
import { PageArgs } from '../../graphql/connection.js';
import { CalendarDate } from '../../graphql/scalars.js';
import { SourceKind, SourceStatus } from './source.type.js';

@ArgsType()
export class SourceHistoryArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Changes of this outlet; of the whole directory when left out.' })
  sourceId?: string | null;
}

@ArgsType()
export class SourceMergeArgs {
  @Field(() => ID, { description: 'The outlet that stays.' }) keptId!: string;
  @Field(() => ID, { description: 'The outlet that goes into it.' }) mergedId!: string;
}

@InputType({ description: 'Two outlets that are one.' })
export class MergeSourcesInput {
  @Field(() => ID, { description: 'The outlet that stays.' }) keptId!: string;
  @Field(() => ID, { description: 'The outlet that goes into it; it is retired.' }) mergedId!: string;
  @Field({ description: 'Why they are one, 1 to 2000 characters.' }) reason!: string;
}

@InputType({ description: 'A name or domain of an outlet.' })
export class SourceAliasInput {
  @Field(() => ID, { description: 'Which outlet.' }) sourceId!: string;
  @Field({ description: 'The name or domain, up to 200 characters.' }) spelling!: string;
}

@InputType({ description: 'What somebody says of an outlet for some days.' })
export class AddRatingInput {
  @Field(() => ID, { description: 'Which outlet.' }) sourceId!: string;
  @Field({ description: 'What is rated, for example leaning or ownership; up to 100 characters.' }) dimension!: string;
  @Field({ description: 'The rating in the words of the rater, up to 500 characters.' }) value!: string;
  @Field({ description: 'Who says so, up to 200 characters.' }) rater!: string;
  @Field({ description: 'Where it was published, up to 2000 characters.' }) citation!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'First day it holds for; open when left out.' })
  validFrom?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day it holds for; open when left out.' })
  validTo?: string | null;
}

@InputType({ description: 'The last day of a rating.' })
export class EndRatingInput {
  @Field(() => ID, { description: 'Which rating.' }) id!: string;
  @Field(() => CalendarDate, { description: 'The last day it holds for.' }) validTo!: string;
}

@InputType({ description: 'A rating to be taken back; the history keeps it.' })
export class WithdrawRatingInput {
  @Field(() => ID, { description: 'Which rating.' }) id!: string;
  @Field({ description: 'Why, 1 to 2000 characters.' }) reason!: string;
}

@InputType({ description: 'An outlet to be changed.' })
export class SourceToEdit {
  @Field(() => ID, { description: 'Which one.' }) id!: string;
  @Field(() => Int, { nullable: true, description: 'The version it was seen at; another one is a CONFLICT.' })
  version?: number | null;
}

@InputType({ description: 'The same change to many outlets: what is left out stays, null empties.' })
export class EditSourcesInput {
  @Field(() => [SourceToEdit], { description: 'Which ones, 1 to 1,000.' }) sources!: SourceToEdit[];
  @Field(() => SourceKind, { nullable: true, description: 'Kind of outlet.' }) type?: Kind | null;
  @Field(() => SourceStatus, { nullable: true, description: 'Where they stand in curation.' }) status?: Status | null;
  @Field(() => String, { nullable: true, description: 'Country as two capital letters (ISO 3166-1).' })
  country?: string | null;
  @Field(() => [String], { nullable: true, description: 'Exactly these languages (ISO 639-1).' })
  languages?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Collections to put them into.' })
  addToCollectionIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Collections to take them out of.' })
  removeFromCollectionIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Why, for the history.' }) reason?: string | null;
}

@InputType({ description: 'What to undo: one change, or all that were made together.' })
export class UndoSourceChangeInput {
  @Field(() => ID, { nullable: true, description: 'One change.' }) changeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'All changes with this batchId.' }) batchId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, for the history.' }) reason?: string | null;
}
