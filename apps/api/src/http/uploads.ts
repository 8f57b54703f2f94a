import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';

const FIELD_BYTES = 1_000;

/** Uploads are read part by part and never held in memory. */
export async function acceptUploads(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(fastifyMultipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: config.maxUploadBytes, files: 1, fields: 5, fieldSize: FIELD_BYTES, headerPairs: 50 },
  });
}
