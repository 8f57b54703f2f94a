import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { enqueue } from '@parallax/jobs';
import { newId } from '@parallax/persistence';
import type { IngestRunId } from '@parallax/kernel';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { DATABASE, Requires } from '../access/index.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.token.js';
import { apiError } from '../graphql/errors.js';

const FORMATS = ['jsonl', 'csv', 'text', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** What came with the file. The name is only ever shown: it takes no part in any path. */
interface Upload {
  readonly runId: IngestRunId;
  readonly path: string;
  readonly originalName: string;
  readonly source?: string;
  readonly format?: Format;
}

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
    const path = join(resolve(this.config.dataDir), 'uploads', runId);
    try {
      const upload = await this.store(request, runId, path);
      await this.queue(upload);
      return { ingestRunId: runId };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Fields may stand before or after the file: all parts are read before any is believed. */
  private async store(request: FastifyRequest, runId: IngestRunId, path: string): Promise<Upload> {
    if (!request.isMultipart()) throw apiError('BAD_USER_INPUT', 'Send the file as multipart/form-data.');
    const fields = new Map<string, string>();
    let originalName: string | null = null;
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else if (part.fieldname === 'file') originalName = await save(part, path);
      else part.file.resume();
    }
    if (originalName === null) throw apiError('BAD_USER_INPUT', 'The part “file” is missing.');
    const source = fields.get('source');
    const format = formatOf(fields.get('format'));
    return { runId, path, originalName, ...(source && { source }), ...(format && { format }) };
  }

  /** The run and its job appear together: a run that nobody works on would wait for ever. */
  private async queue({ runId, ...payload }: Upload): Promise<void> {
    const client = await this.database.connect();
    try {
      await client.query('begin');
      await client.query(`insert into ingest_run (id, label, format, status) values ($1, $2, $3, 'queued')`, [
        runId,
        payload.originalName,
        payload.format ?? null,
      ]);
      await enqueue(client, 'import-file', { runId, ...payload });
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

async function save(part: MultipartFile, path: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (part.file.truncated) throw apiError('BAD_USER_INPUT', 'The file is larger than this server accepts.');
  return (
    basename(part.filename)
      .replace(/\p{Cc}/gu, '')
      .slice(0, 200) || 'upload'
  );
}

function formatOf(text: string | undefined): Format | undefined {
  if (text === undefined || text === '') return undefined;
  const format = FORMATS.find((known) => known === text);
  if (format === undefined) throw apiError('BAD_USER_INPUT', `The format is one of ${FORMATS.join(', ')}.`);
  return format;
}
