import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { KEYNESS, KEYNESS_COLUMNS, keynessRows, readComparison } from '@parallax/jobs';
import type { FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { CurrentViewer, DATABASE, demand, Requires, type Viewer } from '../../access/index.js';
import { apiError } from '../../graphql/errors.js';
import { sendCsv } from './files.js';

const HASH = /^[0-9a-f]{64}$/;

/** The complete table of a stored result: the screen shows the strongest words only. */
@Controller('exports')
export class KeynessExportController {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  @Get('keyness.csv')
  @Requires('export:read')
  async keynessCsv(
    @Query() { inputHash = '', bom }: { readonly inputHash?: string; readonly bom?: string },
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    demand(viewer, ['text:read']); // as keyness over GraphQL
    const row = HASH.test(inputHash) ? await readComparison(this.database, KEYNESS, inputHash) : null;
    if (row === null) throw apiError('NOT_FOUND', 'No keyness is stored under this inputHash.');
    const file = { name: 'parallax-keyness.csv', columns: KEYNESS_COLUMNS, withByteOrderMark: bom === '1' };
    return sendCsv(reply, iterate(keynessRows(row.result, { methodVersion: row.methodVersion, inputHash })), file);
  }
}

async function* iterate<T>(rows: Iterable<T>): AsyncGenerator<T> {
  yield* rows;
}
