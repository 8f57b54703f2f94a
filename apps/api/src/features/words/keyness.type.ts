import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { KeynessResult } from '@parallax/jobs';
import type { Shuffle } from '@parallax/comparison';
import { ComparisonRunType } from '../comparisons/runs/comparison-run.type.js';
import { KeyWordType } from './key-word.type.js';
import { LabelShuffle } from './keyness.enums.js';

@ObjectType('KeynessSide', { description: 'One of two sets of articles, as compared.' })
export class KeynessSideType {
  @Field(() => Int, { description: 'Articles.' }) articles!: number;
  @Field(() => Int, { description: 'Events; an article of no event counts as one.' }) events!: number;
  @Field(() => Int, { description: 'Words counted.' }) tokens!: number;
  @Field(() => Int, { description: 'Different words.' }) types!: number;
}

@ObjectType('LanguageCount', { description: 'Articles in one language.' })
export class LanguageCountType {
  @Field(() => String, { nullable: true, description: 'ISO 639-1; null: unknown.' }) language!: string | null;
  @Field(() => Int, { description: 'Articles.' }) articles!: number;
}

@ObjectType('ChosenArticles', { description: 'How the articles compared came out of those selected.' })
export class ChosenArticlesType {
  @Field(() => String, { nullable: true, description: 'The language of all of them; null: several, or none known.' })
  language!: string | null;
  @Field(() => [LanguageCountType], { description: 'Languages before one was chosen, the most frequent first.' })
  languages!: readonly LanguageCountType[];
  @Field(() => Int, { description: 'Left out: in both sets.' }) inBoth!: number;
  @Field(() => Int, { description: 'Left out: in another language.' }) otherLanguage!: number;
  @Field(() => Int, { description: 'Left out: print the text of an earlier one.' }) copies!: number;
  @Field(() => Int, { description: 'Left out: their words are not counted yet.' }) notCounted!: number;
}

@ObjectType('KeynessFamily', { description: 'The words that were tested, over which p is adjusted.' })
export class KeynessFamilyType {
  @Field(() => Int, { description: 'Words tested.' }) tested!: number;
  @Field(() => Int, { description: 'Different words in both sets together.' }) vocabulary!: number;
  @Field(() => Int, {
    description: 'Only words that occur as often; higher than asked where too many would be tested.',
  })
  minFrequency!: number;
  @Field(() => Int, { description: 'Only words that stand in as many articles.' }) minDocuments!: number;
  @Field(() => Float, { description: 'α₀ of the log-odds: how many words the prior weighs as much as.' })
  prior!: number;
  @Field({ description: 'The family as a sentence.' }) sentence!: string;
}

@ObjectType('KeynessShuffle', { description: 'What the permutation test rests on.' })
export class KeynessShuffleType {
  @Field(() => LabelShuffle, { description: 'What changes sides.' }) shuffle!: Shuffle;
  @Field(() => Int, { description: 'Replicates.' }) replicates!: number;
  @Field(() => Int, { description: 'Events (strata) with articles on both sides: the others say nothing here.' })
  strata!: number;
  @Field(() => Int, { description: 'What changes sides, counted.' }) units!: number;
  @Field(() => Int, { description: 'Articles in them.' }) articles!: number;
  @Field(() => Float, {
    description: 'log₁₀ of the number of ways in which the sides can be given; below 1.3 no p can reach .05.',
  })
  log10Arrangements!: number;
  @Field(() => String, { nullable: true, description: 'Why no word has a p: NOT_ASKED, NO_SHARED_EVENTS; else null.' })
  undefinedReason!: string | null;
}

@ObjectType('KeynessPoints', {
  description:
    'Words on a plane as Scattertext draws it: lists of one length, a place a word. Taken in turns from the strongest words of A, the strongest of B and the most frequent.',
})
export class KeynessPointsType {
  @Field(() => [String], { description: 'Words.' }) word!: string[];
  @Field(() => [Float], { description: 'Dense rank of the frequency in B, 0 absent to 1 the most frequent.' })
  x!: number[];
  @Field(() => [Float], { description: 'The same in A.' }) y!: number[];
  @Field(() => [Int], { description: 'Occurrences in A.' }) countA!: number[];
  @Field(() => [Int], { description: 'Occurrences in B.' }) countB!: number[];
  @Field(() => [Float], { nullable: 'items', description: 'Log-odds z; above 0 a word of A. Null where undefined.' })
  logOdds!: (number | null)[];
  @Field(() => [Float], { nullable: 'items', description: 'Adjusted p; null where undefined.' })
  adjustedP!: (number | null)[];
  @Field(() => Int, { description: 'Words tested that are not drawn.' }) left!: number;
}

@ObjectType('KeynessSearch', { description: 'Words looked for by name.' })
export class KeynessSearchType {
  @Field(() => [KeyWordType], { description: 'Those that were tested, at most 200.' }) words!: KeyWordType[];
  @Field(() => [String], { description: 'Those that were not: too rare, left out, or not there.' })
  notTested!: string[];
}

@ObjectType('Keyness', { description: 'The words that set two sets of articles apart.' })
export class KeynessType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it is.' }) run!: ComparisonRunType;
  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing can be compared: SEVERAL_LANGUAGES, NO_ARTICLES_A, NO_ARTICLES_B, NOT_COUNTED_YET, TOO_MANY_WORDS, NO_STOP_WORDS, NO_STEMMER; else null.',
  })
  undefinedReason!: string | null;
  @Field(() => String, { nullable: true, description: 'The same as a sentence for a person.' })
  explanation!: string | null;
  @Field(() => ChosenArticlesType, { nullable: true, description: 'Which articles; null until measured.' })
  chosen!: ChosenArticlesType | null;
  @Field(() => KeynessSideType, { nullable: true, description: 'The first set; null without numbers.' })
  a!: KeynessSideType | null;
  @Field(() => KeynessSideType, { nullable: true, description: 'The second set; null without numbers.' })
  b!: KeynessSideType | null;
  @Field(() => KeynessFamilyType, { nullable: true, description: 'The words tested; null without numbers.' })
  family!: KeynessFamilyType | null;
  @Field(() => KeynessShuffleType, { nullable: true, description: 'The permutation test; null without numbers.' })
  shuffled!: KeynessShuffleType | null;
  /** Not in the schema: what the fields below are told from. */
  result!: KeynessResult | null;
}
