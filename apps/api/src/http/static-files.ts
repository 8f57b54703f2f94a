import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A built file carries a hash of its content in its name and never changes. */
const IS_HASHED = /[-.][\w-]{8,}\.(js|css|woff2?|png|svg|ttf|map)$/;

/** Only gives replies `sendFile`; which paths are served is decided by the routes. */
export async function allowFiles(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, { root: resolve('/'), serve: false });
}

/** True for a regular file inside `folder`; a path that leads out of it is none. */
export async function isFileIn(folder: string, path: string): Promise<boolean> {
  const full = resolve(folder, path);
  if (!full.startsWith(resolve(folder) + sep) || path.includes('\0')) return false;
  return stat(full).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** How long a browser may keep a file without asking again. */
export const cachingOf = (path: string) =>
  IS_HASHED.test(path) ? { maxAge: '365d', immutable: true } : { maxAge: 0, immutable: false };
