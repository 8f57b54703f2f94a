import { Module } from '@nestjs/common';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { ContrastEventRangeFields, ContrastWithoutEventFields } from './contrast-sensitivity.fields.js';
import { ContrastResolver } from './contrast.resolver.js';
import { ContrastService } from './contrast.service.js';

@Module({
  imports: [ComparisonsModule],
  providers: [ContrastResolver, ContrastService, ContrastWithoutEventFields, ContrastEventRangeFields],
})
export class ContrastModule {}
