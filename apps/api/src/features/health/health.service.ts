import { Inject, Injectable } from '@nestjs/common';
import { healthIn, rowsOf, type SourceHealthRow } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { SourceFlagsArgs } from './health.inputs.js';

/** As many as a person reads. */
const MOST_FLAGS = 200;

@Injectable()
export class HealthService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  flags({ from, to, sourceIds, collectionId }: SourceFlagsArgs): Promise<SourceHealthRow[]> {
    const wanted = { ids: sourceIds ?? null, collectionId: collectionId ?? null };
    return rowsOf(this.database, healthIn({ from: from ?? null, to: to ?? null }, wanted, MOST_FLAGS));
  }
}
