import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { EventNames } from './event-names.service.js';
import { EventNamesType } from './event-names.type.js';
import { NamingMentionPageType } from './naming-mention.type.js';
import { NamingMentions } from './naming-mentions.service.js';
import { NamingProfileType } from './naming-profile.type.js';
import { NamingProfiles } from './naming-profiles.service.js';
import { NamingMentionsArgs, NamingProfileArgs, SuggestedVariantsArgs } from './naming.inputs.js';
import { SuggestedVariants } from './suggested-variants.service.js';
import { toNamingProfile } from './to-naming-profile.js';
import { SuggestedVariantsType } from './variant-suggestion.type.js';

@Resolver()
export class NamingResolver {
  constructor(
    private readonly profiles: NamingProfiles,
    private readonly mentions: NamingMentions,
    private readonly suggested: SuggestedVariants,
    private readonly events: EventNames,
  ) {}

  @Query(() => NamingProfileType, {
    nullable: true,
    description:
      'Who writes which name of a concept, over any set of articles: an event, many, all. What is not measured yet is given to a worker and answered within five seconds with its progress. Null when there is no such version or stored result.',
  })
  @Requires('comparison:run')
  async namingProfile(@Args() args: NamingProfileArgs): Promise<NamingProfileType | null> {
    const state = await this.profiles.profile(args);
    return state && toNamingProfile(state);
  }

  @Query(() => NamingMentionPageType, {
    description:
      'The mentions behind a number of a profile, in the texts as they are now; or what draft patterns find.',
  })
  @Requires('text:read')
  namingMentions(@Args() args: NamingMentionsArgs): Promise<NamingMentionPageType> {
    return this.mentions.page(args);
  }

  @Query(() => SuggestedVariantsType, {
    nullable: true,
    description:
      'Words that stand in the same place as a known variant in sentences of other outlets that share most of their words. A person decides. Null when there is no such concept.',
  })
  @Requires('text:read')
  suggestedVariants(@Args() args: SuggestedVariantsArgs): Promise<SuggestedVariantsType | null> {
    return this.suggested.suggest(args);
  }

  @Query(() => EventNamesType, {
    description: 'What the outlets of one event call things: all concepts counted at once, for the side-by-side page.',
  })
  @Requires('event:read')
  eventNames(@Args('eventId', { type: () => ID, description: 'The event.' }) eventId: string): Promise<EventNamesType> {
    return this.events.names(eventId);
  }
}
