import { Module } from '@nestjs/common';
import * as fields from './adjudication.fields.js';
import { AdjudicationQueueService } from './adjudication-queue.service.js';
import { AdjudicationResolver } from './adjudication.resolver.js';
import { AdjudicationService } from './adjudication.service.js';
import { GoldService } from './gold.service.js';

@Module({
  providers: [
    AdjudicationResolver,
    AdjudicationQueueService,
    AdjudicationService,
    GoldService,
    ...Object.values(fields),
  ],
})
export class AdjudicationModule {}
