import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { KeynessMeasure as Measure } from '@parallax/comparison';
import { badUserInput } from '../../graphql/connection-input.js';
import { KeyWordType } from './key-word.type.js';
import { KeynessMeasure } from './keyness.enums.js';
import { KeynessPointsType, KeynessSearchType, KeynessType } from './keyness.type.js';
import { findWords, pointsOf, strongest } from './to-key-words.js';

const MOST_ROWS = 500;
const ROWS = 50;

function readRows(first: number): number {
  if (first >= 1 && first <= MOST_ROWS) return first;
  throw badUserInput(`“first” lies between 1 and ${MOST_ROWS}, not ${first}. The CSV has all words.`);
}

const FIRST = {
  name: 'first',
  type: () => Int,
  defaultValue: ROWS,
  description: 'How many, at most 500; the CSV has all.',
} as const;
const BY = {
  name: 'by',
  type: () => KeynessMeasure,
  defaultValue: KeynessMeasure.LOG_ODDS,
  description: 'What to put them in order by, the strongest first.',
} as const;

@Resolver(() => KeynessType)
export class KeynessFields {
  @ResolveField(() => [KeyWordType], { description: 'The words of A; empty without numbers.' })
  ofA(@Parent() keyness: KeynessType, @Args(BY) by: Measure, @Args(FIRST) first: number): KeyWordType[] {
    return strongest(keyness, { side: 'a', by, first: readRows(first) });
  }

  @ResolveField(() => [KeyWordType], { description: 'The words of B; empty without numbers.' })
  ofB(@Parent() keyness: KeynessType, @Args(BY) by: Measure, @Args(FIRST) first: number): KeyWordType[] {
    return strongest(keyness, { side: 'b', by, first: readRows(first) });
  }

  @ResolveField(() => KeynessSearchType, { description: 'Words by name.' })
  find(
    @Parent() keyness: KeynessType,
    @Args('words', { description: 'Words, as many as wanted; word* finds every word that begins so.' }) words: string,
  ): KeynessSearchType {
    return findWords(keyness, words);
  }

  @ResolveField(() => KeynessPointsType, { nullable: true, description: 'Words to draw; null without numbers.' })
  points(
    @Parent() keyness: KeynessType,
    @Args('most', { type: () => Int, defaultValue: 2000, description: 'How many at most, up to 2,000.' }) most: number,
  ): KeynessPointsType | null {
    if (most < 1 || most > 2000) throw badUserInput(`“most” lies between 1 and 2000, not ${most}.`);
    return pointsOf(keyness, most);
  }
}
