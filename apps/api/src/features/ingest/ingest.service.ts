import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type IngestRunId, type Result, err, isUuid, ok } from '@parallax/kernel';
import { enqueue } from '@parallax/jobs';
import {
  type IngestFailureRow,
  IngestRunEntity,
  type IngestRunRow,
  byId,
  ingestFailureList,
  ingestRunList,
  newId,
  rowsOf,
  sql,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { In, Repository } from 'typeorm';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readFilter, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import { inTransaction } from '../transaction.js';
import type { Refusal } from '../user-error.type.js';
import type { CancelIngestRunInput, FailuresArgs, IngestRunsArgs } from './ingest.inputs.js';

const NOT_FOUND: Refusal = { code: 'NOT_FOUND', message: 'There is no import with this id.', field: 'id' };

@Injectable()
export class IngestService {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    @InjectRepository(IngestRunEntity) private readonly runs: Repository<IngestRunEntity>,
  ) {}

  list(args: IngestRunsArgs): Promise<Page<IngestRunRow>> {
    const order = { by: 'started', direction: args.order?.direction ?? 'DESC' } as const;
    const list = ingestRunList({ filter: readFilter(args.filter), ...order, ...readPage(args, order) });
    return readRows(this.database, list, order);
  }

  failures(runId: string, args: FailuresArgs): Promise<Page<IngestFailureRow>> {
    const order = { by: 'line', direction: 'ASC' } as const;
    const { after, limit } = readPage(args, order);
    return readRows(this.database, ingestFailureList(runId, after, limit), order);
  }

  /** The importer looks at the status between batches and stops when it reads `cancelled`. */
  async cancel({ id }: CancelIngestRunInput): Promise<Result<IngestRunRow, Refusal>> {
    if (!isUuid(id)) return err(NOT_FOUND);
    const { affected } = await this.runs.update(
      { id: id as IngestRunId, status: In(['queued', 'running']) },
      { status: 'cancelled', finishedAt: () => 'now()' },
    );
    const [row] = await rowsOf<IngestRunRow>(this.database, byId.ingestRun([id]));
    if (!row) return err(NOT_FOUND);
    if (affected === 1) return ok(row);
    return err({ code: 'ALREADY_FINISHED', message: `This import has ended already: ${row.status}.`, field: 'id' });
  }

  /** The run and its job appear together: a run that nobody works on would wait for ever. */
  async loadDemo(): Promise<Result<IngestRunRow, Refusal>> {
    return inTransaction(this.database, async (client) => {
      const runId = newId<IngestRunId>();
      await rowsOf(
        client,
        sql`insert into ingest_run (id, label, status) values (${runId}::uuid, 'Demo corpus', 'queued')`,
      );
      await enqueue(client, 'load-demo', { runId }, { queueName: 'load-demo' });
      const [row] = await rowsOf<IngestRunRow>(client, byId.ingestRun([runId]));
      if (!row) throw new Error('An import vanished inside its own transaction.');
      return ok(row);
    });
  }
}
