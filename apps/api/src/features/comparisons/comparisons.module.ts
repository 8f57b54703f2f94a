import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ComparisonsResolver } from './comparisons.resolver.js';
import { ComparisonsService } from './comparisons.service.js';
import {
  EventStatementFields,
  OmissionMatrixFields,
  OmissionOutletFields,
  StatementSentenceFields,
} from './omissions/omission-matrix.fields.js';
import { OmissionsResolver } from './omissions/omissions.resolver.js';
import { OmissionsService } from './omissions/omissions.service.js';
import { StatementDecisionsService } from './omissions/statement-decisions.service.js';
import { ComparisonRuns } from './runs/comparison-runs.js';
import { ComparisonRunsResolver } from './runs/comparison-runs.resolver.js';

@Module({
  imports: [JobsModule],
  providers: [
    ...[ComparisonsResolver, ComparisonsService, ComparisonRuns, ComparisonRunsResolver],
    ...[OmissionsResolver, OmissionsService, StatementDecisionsService],
    ...[OmissionMatrixFields, EventStatementFields, StatementSentenceFields, OmissionOutletFields],
  ],
  exports: [ComparisonRuns],
})
export class ComparisonsModule {}
