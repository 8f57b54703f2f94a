import { Module } from '@nestjs/common';
import { ConcordanceLineFields, ConcordanceResolver } from './concordance.resolver.js';
import { ConcordanceService } from './concordance.service.js';

@Module({ providers: [ConcordanceResolver, ConcordanceLineFields, ConcordanceService] })
export class ConcordanceModule {}
