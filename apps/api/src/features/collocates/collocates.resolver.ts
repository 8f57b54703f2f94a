import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Collocate } from '@parallax/comparison';
import { Requires } from '../../access/index.js';
import { badUserInput } from '../../graphql/connection-input.js';
import { KeynessSideName } from '../words/keyness.enums.js';
import { CollocateType } from './collocate.type.js';
import { CollocateMeasure, type CollocateMeasureName } from './collocates.enums.js';
import { CollocatesArgs } from './collocates.inputs.js';
import { CollocatesService } from './collocates.service.js';
import { CollocatesType } from './collocates.type.js';

const MOST_ROWS = 1_000;

function strength(row: Collocate, by: CollocateMeasureName, side: 'a' | 'b'): number {
  const scores = row[side];
  if (scores === null) return -Infinity;
  return by === 'together' ? scores.together : (scores[by].value ?? -Infinity);
}

@Resolver(() => CollocatesType)
export class CollocatesResolver {
  constructor(private readonly service: CollocatesService) {}

  @Query(() => CollocatesType, {
    nullable: true,
    description: 'The words that stand near a word; null when no result is stored under inputHash.',
  })
  @Requires('text:read') // the words of few articles tell what they say
  collocates(@Args() args: CollocatesArgs): Promise<CollocatesType | null> {
    return this.service.find(args);
  }

  @ResolveField(() => [CollocateType], { description: 'The collocates, the strongest first; empty until measured.' })
  rows(
    @Parent() { result }: CollocatesType,
    @Args('by', { type: () => CollocateMeasure, defaultValue: 'logDice', description: 'What to put them in order by.' })
    by: CollocateMeasureName,
    @Args('side', { type: () => KeynessSideName, defaultValue: 'A', description: 'In which set.' }) side: 'A' | 'B',
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, at most 1,000.' }) first: number,
  ): CollocateType[] {
    if (first < 1 || first > MOST_ROWS) throw badUserInput(`“first” lies between 1 and ${MOST_ROWS}, not ${first}.`);
    const of = (row: Collocate) => strength(row, by, side === 'A' ? 'a' : 'b');
    const rows = [...(result?.collocates?.rows ?? [])];
    return rows.sort((x, y) => of(y) - of(x) || (x.word < y.word ? -1 : 1)).slice(0, first);
  }
}
