import { IngestRunEntity } from './ingest-run.entity.js';

export * from './ingest-run.entity.js';

/** Rows that are written one by one, for a TypeORM DataSource. */
export const ENTITIES = [IngestRunEntity];
