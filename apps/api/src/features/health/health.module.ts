import { Module } from '@nestjs/common';
import { HealthOfSourceFields } from './health-of-source.fields.js';
import { HealthResolver } from './health.resolver.js';
import { HealthService } from './health.service.js';

@Module({ providers: [HealthOfSourceFields, HealthResolver, HealthService] })
export class HealthModule {}
