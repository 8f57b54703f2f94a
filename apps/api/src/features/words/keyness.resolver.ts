import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { KeynessArgs } from './keyness.inputs.js';
import { KeynessService } from './keyness.service.js';
import { KeynessType } from './keyness.type.js';

@Resolver()
export class KeynessResolver {
  constructor(private readonly service: KeynessService) {}

  @Query(() => KeynessType, {
    nullable: true,
    description: 'The words that set two sets of articles apart; null when no result is stored under inputHash.',
  })
  @Requires('text:read') // the words of few articles tell what they say
  keyness(@Args() args: KeynessArgs): Promise<KeynessType | null> {
    return this.service.compare(args);
  }
}
