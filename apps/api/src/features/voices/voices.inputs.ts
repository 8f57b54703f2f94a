import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArticleFilter } from '../articles/articles.inputs.js';

@ArgsType()
export class VoicesArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Articles to compare; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => Boolean, { nullable: true, description: 'True: of articles that print one text only the first counts.' })
  collapseCopies?: boolean | null;
}

@ArgsType()
export class VoiceShareArgs extends VoicesArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'Outlets in this order, at most 100; when left out all with an article.',
  })
  sourceIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Seed of the draws; the same gives the same intervals.' })
  seed?: string | null;
  @Field(() => Int, { nullable: true, description: 'Replicates, 200 to 10,000; 2,000 when left out.' })
  replicates?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Opens this stored result, whatever the corpus holds by now; the other arguments are not used then.',
  })
  inputHash?: string | null;
}

@ArgsType()
export class QuotationsArgs extends VoicesArgs {
  @Field(() => String, { nullable: true, description: 'Of this speaker only, all forms counted with it included.' })
  speakerKey?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of speakers of this actor class only.' })
  classId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: of known speakers in no class only.' })
  unclassified?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'True: of nobody known only.' })
  unresolved?: boolean | null;
  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'How many, from 1 to 200.' })
  first?: number | null;
  @Field(() => String, { nullable: true, description: '“next” of the page before.' }) after?: string | null;
}

@ArgsType()
export class SpeakersArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'In these articles; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => String, { nullable: true, description: 'Part of the name, in any spelling.' }) search?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this actor class only.' }) classId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: in no class only.' }) unclassified?: boolean | null;
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many, from 1 to 200.' })
  first?: number | null;
  @Field(() => String, { nullable: true, description: '“next” of the page before.' }) after?: string | null;
}

@InputType({ description: 'A class of speakers: a new one, or what one says from now on.' })
export class SaveActorClassInput {
  @Field(() => ID, { nullable: true, description: 'Which class; left out for a new one.' }) id?: string | null;
  @Field({ description: 'Its name, for example officials; 1 to 100 characters.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Who belongs to it, in words; up to 2,000 characters.' })
  definition?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: no longer in use; its speakers count as unclassified. It can be taken back.',
  })
  isRetired?: boolean | null;
}

@InputType({ description: 'Speakers to put into a class.' })
export class ClassifySpeakersInput {
  @Field(() => [String], { description: 'Their keys, up to 500.' }) speakerKeys!: string[];
  @Field(() => ID, { nullable: true, description: 'The class; null takes them out of any.' }) classId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in words; up to 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Forms that name one speaker.' })
export class MergeSpeakersInput {
  @Field(() => [String], { description: 'The forms to count with another, up to 500.' }) speakerKeys!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'The form they are counted with; null makes each a speaker of its own again.',
  })
  sameAs?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in words; up to 2,000 characters.' })
  reason?: string | null;
}
