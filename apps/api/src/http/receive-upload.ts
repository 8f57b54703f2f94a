import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { PayloadTooLargeException } from '@nestjs/common';
import { FORMATS, type ImportFormat } from '@parallax/jobs';
import type { FastifyRequest } from 'fastify';
import { apiError } from '../graphql/errors.js';

/** A file as it was stored, and what was said about it. The name is only ever shown. */
export interface Upload {
  readonly path: string;
  readonly originalName: string;
  readonly source?: string;
  readonly format?: ImportFormat;
}

/** The only part of a given name that reaches the disk: it tells the importer how to read the file. */
const ENDING = /\.(jsonl|ndjson|csv|tsv|txt|html?)(\.gz)?$/i;

/** Streams the part “file” to `base` and its ending; nothing stays on the disk when it fails. */
export async function receiveUpload(request: FastifyRequest, base: string): Promise<Upload> {
  if (!request.isMultipart()) throw apiError('BAD_USER_INPUT', 'Send the file as multipart/form-data.');
  try {
    const { name, source, format } = await readParts(request, base);
    const path = base + (ENDING.exec(name)?.[0].toLowerCase() ?? '');
    await rename(base, path);
    return { path, originalName: shown(name), ...(source && { source }), ...(format && { format }) };
  } catch (error) {
    await rm(base, { force: true });
    throw error;
  }
}

/** Fields may stand before or after the file: all parts are read before any is believed. */
async function readParts(request: FastifyRequest, path: string) {
  const fields = new Map<string, string>();
  let name: string | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else if (part.fieldname === 'file') name = await save(part, path);
    else part.file.resume();
  }
  if (name === null) throw apiError('BAD_USER_INPUT', 'The part “file” is missing.');
  return { name, source: fields.get('source'), format: formatOf(fields.get('format')) };
}

async function save(part: MultipartFile, path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (part.file.truncated) throw new PayloadTooLargeException('The file is larger than this server accepts.');
  return part.filename;
}

const LONGEST_NAME = 200;
const shown = (name: string): string =>
  basename(name)
    .replace(/\p{Cc}/gu, '')
    .slice(-LONGEST_NAME) || 'upload';

function formatOf(text: string | undefined): ImportFormat | undefined {
  if (text === undefined || text === '') return undefined;
  const format = FORMATS.find((known) => known === text);
  if (format === undefined) throw apiError('BAD_USER_INPUT', `The format is one of ${FORMATS.join(', ')}.`);
  return format;
}
