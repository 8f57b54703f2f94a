import { IngestRunEntity } from './ingest-run.entity.js';
import { SourceAliasEntity } from './source-alias.entity.js';
import { SourceEntity } from './source.entity.js';

export * from './ingest-run.entity.js';
export * from './source-alias.entity.js';
export * from './source.entity.js';

/** Rows that are written one by one, for a TypeORM DataSource. */
export const ENTITIES = [SourceEntity, SourceAliasEntity, IngestRunEntity];
