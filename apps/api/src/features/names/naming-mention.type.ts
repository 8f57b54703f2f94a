import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { NamePlace as Place, NameVoice as Voice } from '@parallax/comparison';
import { ConceptProblemType } from './concepts.payloads.js';
import { NamePlace, NameVoice } from './naming.inputs.js';

@ObjectType('NamingMention', { description: 'A place that names the concept, with the words around it as stored.' })
export class NamingMentionType {
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field(() => Int, { description: 'The version of the article it was found in.' }) versionNo!: number;
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => NamePlace, { description: 'Where it stands.' }) place!: Place;
  @Field(() => NameVoice, { description: 'In whose words.' }) voice!: Voice;
  @Field({ description: 'True: quotation marks around it do not pair, so the voice is uncertain.' })
  isUnsure!: boolean;
  @Field({ description: 'True: another variant fits the same stretch.' }) isAmbiguous!: boolean;
  @Field(() => Int, { description: 'Where it begins in headline or body, in UTF-16 code units.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
  @Field({ description: 'Words before it, as stored.' }) left!: string;
  @Field({ description: 'The words that name it, as stored.' }) node!: string;
  @Field({ description: 'Words after it, as stored.' }) right!: string;

  /** Not in the schema. */
  sourceId!: string;
}

@ObjectType('NamingMentionPage', { description: 'Mentions article by article in order of time, undated last.' })
export class NamingMentionPageType {
  @Field(() => [NamingMentionType], { description: 'The mentions of the page.' }) nodes!: NamingMentionType[];
  @Field(() => String, { nullable: true, description: 'For “after”; null on the last page.' }) next!: string | null;
  @Field(() => [ConceptProblemType], {
    description: 'What is wrong with the patterns; then nothing was looked for. Empty when nothing is.',
  })
  problems!: ConceptProblemType[];
}
