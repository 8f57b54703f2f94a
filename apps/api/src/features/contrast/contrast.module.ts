import { Module } from '@nestjs/common';
import { ComparisonsModule } from '../comparisons/comparisons.module.js';
import { ContrastResolver } from './contrast.resolver.js';
import { ContrastService } from './contrast.service.js';

@Module({ imports: [ComparisonsModule], providers: [ContrastResolver, ContrastService] })
export class ContrastModule {}
