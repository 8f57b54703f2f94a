import { Module } from '@nestjs/common';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { Quotations } from './quotations.service.js';
import { Speakers } from './speakers.service.js';
import { VoiceShares } from './voice-shares.service.js';
import { OutletVoicesFields, QuotationFields } from './voices.fields.js';
import { VoicesResolver } from './voices.resolver.js';

@Module({
  imports: [ComparisonsModule],
  providers: [VoicesResolver, VoiceShares, Quotations, Speakers, OutletVoicesFields, QuotationFields],
})
export class VoicesModule {}
