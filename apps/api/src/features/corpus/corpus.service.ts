import { Inject, Injectable } from '@nestjs/common';
import { type CorpusRow, corpusSummary, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';

@Injectable()
export class CorpusService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async summary(): Promise<CorpusRow> {
    const [row] = await rowsOf<CorpusRow>(this.database, corpusSummary());
    if (!row) throw new Error('A statement of one row gave none.');
    return row;
  }
}
