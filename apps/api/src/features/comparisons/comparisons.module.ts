import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ComparisonsResolver } from './comparisons.resolver.js';
import { ComparisonsService } from './comparisons.service.js';
import { ComparisonRuns } from './runs/comparison-runs.js';
import { ComparisonRunsResolver } from './runs/comparison-runs.resolver.js';

@Module({
  imports: [JobsModule],
  providers: [ComparisonsResolver, ComparisonsService, ComparisonRuns, ComparisonRunsResolver],
  exports: [ComparisonRuns],
})
export class ComparisonsModule {}
