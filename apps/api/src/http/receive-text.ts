import { basename } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { apiError } from '../graphql/errors.js';

const LARGEST = 10_000_000;

/** A small file of text, kept in memory. */
export async function receiveText(request: FastifyRequest): Promise<{ name: string; text: string }> {
  if (!request.isMultipart()) throw apiError('BAD_USER_INPUT', 'Send the file as multipart/form-data.');
  const file = await request.file({ limits: { fileSize: LARGEST, files: 1 } });
  if (file === undefined) throw apiError('BAD_USER_INPUT', 'The part “file” is missing.');
  const bytes = await file.toBuffer();
  try {
    return { name: basename(file.filename).slice(-200), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw apiError('BAD_USER_INPUT', 'The file is not UTF-8. Save it as “CSV UTF-8” or “UTF-8” and send it again.');
  }
}
