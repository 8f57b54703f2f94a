import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/scalars.js';
import { UserErrorType } from '../user-error.type.js';

@ObjectType('ActorClass', { description: 'A class that people group speakers into, as it stands.' })
export class ActorClassType {
  @Field(() => ID, { description: 'The class.' }) id!: string;
  @Field(() => Int, { description: 'Counts its changes, from 1.' }) revision!: number;
  @Field({ description: 'Its name.' }) name!: string;
  @Field({ description: 'Who belongs to it, in words; may be empty.' }) definition!: string;
  @Field(() => Int, { description: 'Its place in lists.' }) position!: number;
  @Field({ description: 'True: no longer in use.' }) isRetired!: boolean;
  @Field({ description: 'Who decided this revision.' }) decidedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) createdAt!: string;
}

@ObjectType('Speaker', { description: 'Somebody quoted directly, over a set of articles.' })
export class SpeakerType {
  @Field({ description: 'Under which the speaker is counted.' }) key!: string;
  @Field({ description: 'The name printed most often.' }) name!: string;
  @Field(() => [String], { description: 'Keys counted as this speaker, its own included.' }) forms!: string[];
  @Field(() => Int, { description: 'Quotations.' }) quotations!: number;
  @Field(() => Int, { description: 'Quoted words.' }) words!: number;
  @Field(() => Int, { description: 'Articles.' }) articles!: number;
  @Field(() => Int, { description: 'Outlets.' }) outlets!: number;
  @Field(() => ID, { nullable: true, description: 'The actor class; null for none.' }) classId!: string | null;
}

@ObjectType('SpeakerPage', { description: 'Speakers, those with most quotations first.' })
export class SpeakerPageType {
  @Field(() => [SpeakerType], { description: 'The speakers of the page.' }) nodes!: SpeakerType[];
  @Field(() => String, { nullable: true, description: 'For “after”; null on the last page.' }) next!: string | null;
}

@ObjectType({ description: 'Result of saveActorClass.' })
export class SaveActorClassPayload {
  @Field(() => ActorClassType, { nullable: true, description: 'The class as it stands; null if there are errors.' })
  actorClass!: ActorClassType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of classifySpeakers and mergeSpeakers.' })
export class SpeakersDecidedPayload {
  @Field(() => Int, { nullable: true, description: 'Decisions added; null if there are errors.' })
  decided!: number | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}
