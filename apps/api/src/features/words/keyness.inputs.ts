import type { Shuffle } from '@parallax/comparison';
import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ArticleFilter } from '../articles/articles.inputs.js';
import { LabelShuffle } from './keyness.enums.js';

@InputType({
  description: 'What is done with words before they are compared. Letter case and accents are always folded.',
})
export class TermOptionsInput {
  @Field(() => Boolean, { nullable: true, description: 'Leaves out the stop words of the language; no when left out.' })
  stopWords?: boolean | null;
  @Field(() => [String], { nullable: true, description: 'Leaves out these words too; at most 1,000.' })
  moreStopWords?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Counts words of one stem together; no when left out.' })
  stemming?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Leaves out shorter words; 1 when left out, at most 20.' })
  minLength?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Keeps words of digits only; yes when left out.' })
  numbers?: boolean | null;
}

@ArgsType()
export class KeynessArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Of which articles; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'The first set; needed unless inputHash is given.' })
  a?: ArticleFilter | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'The second set; all the others when left out.' })
  b?: ArticleFilter | null;
  @Field(() => Boolean, { nullable: true, description: 'Articles that print one text count once; no when left out.' })
  collapseCopies?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Only articles in this language (ISO 639-1), or “mixed” for all; when left out, all if they are in one language.',
  })
  language?: string | null;
  @Field(() => TermOptionsInput, { nullable: true, description: 'Every word as it is written when left out.' })
  terms?: TermOptionsInput | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Only words that occur as often in both sets together; 5 when left out.',
  })
  minFrequency?: number | null;
  @Field(() => Int, { nullable: true, description: 'Only words that stand in as many articles; 3 when left out.' })
  minDocuments?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'How many words the prior of the log-odds weighs as much as (α₀); as many as both sets have when left out, so that a word’s α is its count.',
  })
  prior?: number | null;
  @Field(() => LabelShuffle, {
    nullable: true,
    description: 'What changes sides; when left out, outlets within events where the sets are made of outlets.',
  })
  shuffle?: Shuffle | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Replicates of the permutation test, 100 to 10,000, or 0 for none; 1,000 when left out.',
  })
  replicates?: number | null;
  @Field(() => String, { nullable: true, description: 'Seed of the permutation test; “1” when left out.' })
  seed?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Opens a stored result, whatever the corpus holds by now; all else is left out then.',
  })
  inputHash?: string | null;
}
