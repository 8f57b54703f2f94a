import { Module } from '@nestjs/common';
import { CodebookDraftsResolver } from './codebook-drafts.resolver.js';
import { CodebookDrafts } from './codebook-drafts.service.js';
import { CodebookExchange } from './codebook-exchange.service.js';
import { CodebookMigrationsResolver } from './codebook-migrations.resolver.js';
import { CodebookMigrations } from './codebook-migrations.service.js';
import { CodebookFields, CodebookVersionFields } from './codebook.fields.js';
import { CodebooksResolver } from './codebooks.resolver.js';
import { CodebooksService } from './codebooks.service.js';

@Module({
  providers: [
    ...[CodebooksResolver, CodebookFields, CodebookVersionFields, CodebooksService],
    ...[CodebookDraftsResolver, CodebookDrafts, CodebookExchange],
    ...[CodebookMigrationsResolver, CodebookMigrations],
  ],
})
export class CodebooksModule {}
