import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { WordScoreType } from '../words/key-word.type.js';

@ObjectType('CollocateScores', { description: 'A word beside the node in one set of articles.' })
export class CollocateScoresType {
  @Field(() => Int, { description: 'Places near the node that hold the word, O. Each place counts once.' })
  together!: number;
  @Field(() => Int, { description: 'Places of the set that hold it, no node among them.' }) frequency!: number;
  @Field(() => Int, {
    description: 'Articles in which the two meet; of words of several forms those of the form that has most.',
  })
  documents!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Meetings expected of a word spread evenly: E = f(node) × f(word) × span / places, where span is the mean number of places near a node. Null in a set without words.',
  })
  expected!: number | null;
  @Field(() => WordScoreType, { description: 'logDice, 14 + log₂(2 O / (f(node) + f(word))) (Rychlý 2008).' })
  logDice!: WordScoreType;
  @Field(() => WordScoreType, { description: 'Pointwise mutual information, log₂(O / E): favours rare words.' })
  pmi!: WordScoreType;
  @Field(() => WordScoreType, { description: 'MI3, log₂(O³ / E).' }) mi3!: WordScoreType;
  @Field(() => WordScoreType, { description: 't, (O − E) / √O: favours frequent words. A ranking, not a test.' })
  t!: WordScoreType;
  @Field(() => WordScoreType, {
    description: 'G² over four cells: this word and others, near and far. Without a sign: compare O with E.',
  })
  g2!: WordScoreType;
}

@ObjectType('Collocate', { description: 'A word that stands near another.' })
export class CollocateType {
  @Field({ description: 'The word, folded; its stem where words are stemmed.' }) word!: string;
  @Field(() => CollocateScoresType, { description: 'In the first set.' }) a!: CollocateScoresType;
  @Field(() => CollocateScoresType, { nullable: true, description: 'In the second set; null without one.' })
  b!: CollocateScoresType | null;
}
