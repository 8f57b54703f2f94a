import { type DailyVolumeRow, healthOfSources, type SourceHealthRow, volumeOfSources } from '@parallax/persistence';
import type { Pool } from 'pg';
import { batchOf, manyOf } from '../loader-kinds.js';

/** Part of the loaders of a request: see `createLoaders`. */
export const healthLoaders = (pool: Pool) => ({
  healthOfSource: manyOf(batchOf<SourceHealthRow>(pool, healthOfSources), (row) => row.sourceId),
  volumeOfSource: manyOf(batchOf<DailyVolumeRow>(pool, volumeOfSources), (row) => row.sourceId),
});
