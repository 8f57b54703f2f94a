import { Module } from '@nestjs/common';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { Concepts } from './concepts.service.js';
import { EventNames } from './event-names.service.js';
import { NamingMentions } from './naming-mentions.service.js';
import { NamingProfiles } from './naming-profiles.service.js';
import {
  AlignedPassageFields,
  EventNameIntroductionFields,
  FirstUseFields,
  NamingMentionFields,
  OutletFirstUseFields,
  OutletNamesFields,
} from './naming.fields.js';
import { NamingResolver } from './naming.resolver.js';
import { SuggestedVariants } from './suggested-variants.service.js';

@Module({
  imports: [ComparisonsModule],
  providers: [
    ...[ConceptsResolver, Concepts, NamingResolver, NamingProfiles, NamingMentions, SuggestedVariants, EventNames],
    ...[OutletNamesFields, OutletFirstUseFields, FirstUseFields, EventNameIntroductionFields],
    ...[NamingMentionFields, AlignedPassageFields],
  ],
})
export class NamesModule {}
