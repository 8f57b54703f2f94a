import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SourceAliasEntity, SourceEntity } from '@parallax/persistence';
import { SourceFields } from './source.fields.js';
import { SourcesResolver } from './sources.resolver.js';
import { SourcesService } from './sources.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SourceEntity, SourceAliasEntity])],
  providers: [SourcesResolver, SourceFields, SourcesService],
})
export class SourcesModule {}
