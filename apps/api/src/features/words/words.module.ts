import { Module } from '@nestjs/common';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { KeynessFields } from './keyness.fields.js';
import { KeynessResolver } from './keyness.resolver.js';
import { KeynessService } from './keyness.service.js';

@Module({
  imports: [ComparisonsModule],
  providers: [KeynessResolver, KeynessFields, KeynessService],
  exports: [KeynessService],
})
export class WordsModule {}
