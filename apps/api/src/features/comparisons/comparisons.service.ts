import { Inject, Injectable } from '@nestjs/common';
import { ALL_MATERIAL } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { type Compared, compare } from './compare.js';
import type { EventComparisonArgs } from './comparisons.inputs.js';

@Injectable()
export class ComparisonsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  compareEvent(args: EventComparisonArgs): Promise<Compared | null> {
    return compare(this.database, args, ALL_MATERIAL);
  }
}
