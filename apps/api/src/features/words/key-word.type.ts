import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { EstimateType } from '../comparisons/runs/estimate.type.js';
import { KeynessSideName } from './keyness.enums.js';

@ObjectType('WordScore', { description: 'A number that is null, with the reason, where it is undefined.' })
export class WordScoreType {
  @Field(() => Float, { nullable: true, description: 'The number.' }) value!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is undefined, for example NO_VARIATION_WITHIN_EVENTS, NO_SHARED_EVENTS, NOT_ASKED; else null.',
  })
  undefinedReason!: string | null;
}

@ObjectType('WordOnSide', { description: 'How often a word stands in one of two sets.' })
export class WordOnSideType {
  @Field(() => Int, { description: 'Occurrences.' }) count!: number;
  @Field(() => Float, { nullable: true, description: 'Occurrences in a million words; null in a set without words.' })
  perMillion!: number | null;
  @Field(() => Int, { description: 'Articles in which it stands.' }) documents!: number;
  @Field(() => Int, { description: 'Events in which it stands; an article of no event counts as one.' })
  events!: number;
}

@ObjectType('WordDispersion', {
  description:
    'How evenly a word is spread over articles or events of the set that uses it more: in one long text, or in all.',
})
export class WordDispersionType {
  @Field(() => KeynessSideName, { description: 'The set that uses the word more for its size.' }) side!: 'A' | 'B';
  @Field(() => Int, { description: 'Articles, or events, of that set.' }) parts!: number;
  @Field(() => Int, { description: 'Those in which the word stands.' }) range!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Gries’ DP: 0 spread as the words are, towards 1 all in one place.',
  })
  deviationOfProportions!: number | null;
  @Field(() => Float, { nullable: true, description: 'Juilland’s D: 1 the same rate everywhere, 0 all in one place.' })
  juillandD!: number | null;
  @Field(() => String, { nullable: true, description: 'Why both are undefined: NEEDS_TWO_PARTS; else null.' })
  undefinedReason!: string | null;
}

@ObjectType('KeyWord', { description: 'One word in two sets of articles.' })
export class KeyWordType {
  @Field({ description: 'The word, folded; its stem where words are stemmed.' }) word!: string;
  @Field(() => [String], { description: 'The folded forms counted as this word; the word itself unless stemmed.' })
  forms!: readonly string[];
  @Field(() => WordOnSideType, { description: 'In the first set.' }) a!: WordOnSideType;
  @Field(() => WordOnSideType, { description: 'In the second set.' }) b!: WordOnSideType;
  @Field(() => WordScoreType, {
    description: 'Log-odds with informative Dirichlet prior (Monroe and others 2008), as z; above 0 a word of A.',
  })
  logOdds!: WordScoreType;
  @Field(() => WordScoreType, {
    description: 'G² over four cells (Dunning). A ranking: words are no independent draws.',
  })
  g2FourCell!: WordScoreType;
  @Field(() => WordScoreType, { description: 'G² of the word’s own two cells (Rayson; UCREL’s wizard).' })
  g2TwoTerm!: WordScoreType;
  @Field(() => WordScoreType, { description: 'G² over four cells divided by Williams’ correction.' })
  g2Williams!: WordScoreType;
  @Field(() => WordScoreType, { description: 'Pearson’s χ².' }) chiSquared!: WordScoreType;
  @Field(() => WordScoreType, { description: 'χ² with Yates’ correction.' }) chiSquaredYates!: WordScoreType;
  @Field(() => EstimateType, {
    description: 'log₂ of how many times as frequent it is in A; the interval takes events as clusters. 0 counts as ½.',
  })
  logRatio!: EstimateType;
  @Field(() => WordScoreType, {
    description: 'Rate in A less rate in B, in per cent of B’s; INFINITE where B lacks it.',
  })
  percentDifference!: WordScoreType;
  @Field(() => WordDispersionType, { description: 'Over the articles.' }) byArticle!: WordDispersionType;
  @Field(() => WordDispersionType, { description: 'Over the events; an article of no event counts as one.' })
  byEvent!: WordDispersionType;
  @Field(() => WordScoreType, {
    description:
      'Occurrences in A beyond what A’s words in each event would hold, in standard deviations of shuffling.',
  })
  shuffledZ!: WordScoreType;
  @Field(() => WordScoreType, { description: 'Permutation p of this word alone: for a word named beforehand.' })
  p!: WordScoreType;
  @Field(() => WordScoreType, {
    description:
      'p adjusted by Benjamini and Hochberg over all words tested: among words called at .05, 5 % are false.',
  })
  adjustedP!: WordScoreType;
  @Field(() => WordScoreType, {
    description: 'p adjusted by Westfall and Young: the chance of a single false call in the whole family.',
  })
  familyP!: WordScoreType;
}
