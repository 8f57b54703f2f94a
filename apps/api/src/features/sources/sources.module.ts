import { Module } from '@nestjs/common';
import { DirectoryResolver } from './directory.resolver.js';
import { DirectoryService } from './directory.service.js';
import { EditSourcesService } from './edit-sources.service.js';
import { SourceChangeFields } from './source-change.fields.js';
import { SourceFields } from './source.fields.js';
import { SourceHistoryService } from './source-history.service.js';
import { SourcesResolver } from './sources.resolver.js';
import { SourcesService } from './sources.service.js';

@Module({
  providers: [
    ...[SourcesResolver, SourceFields, SourcesService],
    ...[DirectoryResolver, SourceChangeFields, DirectoryService, EditSourcesService, SourceHistoryService],
  ],
})
export class SourcesModule {}
