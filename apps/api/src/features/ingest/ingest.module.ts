import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IngestRunEntity } from '@parallax/persistence';
import { IngestRunFields } from './ingest-run.fields.js';
import { IngestResolver } from './ingest.resolver.js';
import { IngestService } from './ingest.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([IngestRunEntity])],
  providers: [IngestResolver, IngestRunFields, IngestService],
})
export class IngestModule {}
