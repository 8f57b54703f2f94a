import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { ArticleFilter } from '../articles/articles.inputs.js';
import { ContextUnit, type ContextUnitName } from '../concordance/concordance.enums.js';
import { TermOptionsInput } from '../words/keyness.inputs.js';

@ArgsType()
export class CollocatesArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The node, as in concordance(query:); needed unless inputHash is given.',
  })
  query?: string | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'Of which articles; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'The first set within the filter; all when left out.' })
  a?: ArticleFilter | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'A second set to stand beside it; none when left out.' })
  b?: ArticleFilter | null;
  @Field(() => Boolean, { nullable: true, description: 'Articles that print one text count once; no when left out.' })
  collapseCopies?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Words to each side of the node, 1 to 20; 5 when left out.' })
  window?: number | null;
  @Field(() => ContextUnit, {
    nullable: true,
    description: 'What the window does not leave; the sentence when left out.',
  })
  within?: ContextUnitName | null;
  @Field(() => Int, { nullable: true, description: 'Meetings at least, in one of the sets; 5 when left out.' })
  minFrequency?: number | null;
  @Field(() => TermOptionsInput, {
    nullable: true,
    description: 'Every word as it is written when left out. Words left out keep their places in the windows.',
  })
  terms?: TermOptionsInput | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Opens a stored result, whatever the corpus holds by now; all else is left out then.',
  })
  inputHash?: string | null;
}
