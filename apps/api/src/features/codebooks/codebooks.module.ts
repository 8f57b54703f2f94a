import { Module } from '@nestjs/common';
import { CodebookFields, CodebookVersionFields } from './codebook.fields.js';
import { CodebooksResolver } from './codebooks.resolver.js';
import { CodebooksService } from './codebooks.service.js';

@Module({ providers: [CodebooksResolver, CodebookFields, CodebookVersionFields, CodebooksService] })
export class CodebooksModule {}
