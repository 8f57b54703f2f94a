import type { Type } from '@nestjs/common';
import type { Pool } from 'pg';

export const FEATURE_MODULES: readonly Type[] = [];

export type Loaders = Readonly<Record<string, never>>;

/** Made once for a request. */
export const createLoaders = (_pool: Pool): Loaders => ({});
