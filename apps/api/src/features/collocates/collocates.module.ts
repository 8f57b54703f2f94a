import { Module } from '@nestjs/common';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { CollocatesResolver } from './collocates.resolver.js';
import { CollocatesService } from './collocates.service.js';

@Module({ imports: [ComparisonsModule], providers: [CollocatesResolver, CollocatesService] })
export class CollocatesModule {}
