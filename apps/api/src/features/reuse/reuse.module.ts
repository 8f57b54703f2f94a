import { Module } from '@nestjs/common';
import { ReusePairFields } from './reuse-pair.fields.js';
import { TextReuseResolver } from './text-reuse.resolver.js';
import { TextReuseService } from './text-reuse.service.js';

@Module({ providers: [TextReuseResolver, TextReuseService, ReusePairFields] })
export class ReuseModule {}
