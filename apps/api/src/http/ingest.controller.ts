import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { enqueue } from '@parallax/jobs';
import type { IngestRunId } from '@parallax/kernel';
import { newId } from '@parallax/persistence';
import type { FastifyRequest } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import { DATABASE, Requires } from '../access/index.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.token.js';
import { receiveUpload, type Upload } from './receive-upload.js';

const QUEUED = `insert into ingest_run (id, label, format, status) values ($1, $2, $3, 'queued')`;

/** Takes a file of articles in and leaves the reading to the worker. */
@Controller('ingest')
export class IngestController {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('ingest:write')
  async receive(@Req() request: FastifyRequest): Promise<{ ingestRunId: string }> {
    const runId = newId<IngestRunId>();
    const upload = await receiveUpload(request, join(resolve(this.config.dataDir), 'uploads', runId));
    try {
      await this.inTransaction((client) => queue(client, runId, upload));
    } catch (error) {
      await rm(upload.path, { force: true });
      throw error;
    }
    return { ingestRunId: runId };
  }

  private async inTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.database.connect();
    let isOver = false;
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
      isOver = true;
    } finally {
      // A connection in the middle of a transaction is closed, which undoes what it did.
      client.release(!isOver);
    }
  }
}

/** The run and its job appear together: a run that nobody works on would wait for ever. */
async function queue(client: PoolClient, runId: IngestRunId, upload: Upload): Promise<void> {
  await client.query(QUEUED, [runId, upload.originalName, upload.format ?? null]);
  await enqueue(client, 'import-file', { runId, ...upload });
}
