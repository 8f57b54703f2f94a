import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import * as fields from './agreement.fields.js';
import { AgreementResolver } from './agreement.resolver.js';
import { AgreementService } from './agreement.service.js';
import { DisagreementsService } from './disagreements.service.js';

@Module({
  imports: [JobsModule],
  providers: [AgreementResolver, AgreementService, DisagreementsService, ...Object.values(fields)],
})
export class AgreementModule {}
