import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { plainPage } from './page.js';
import { cachingOf, isFileIn } from './static-files.js';

const INDEX = 'index.html';

const NOT_BUILT = [
  'The dashboard has not been built yet. Run npm run build, then load this page again.',
  'GraphQL is served on /graphql already.',
];

const wantsPage = (request: FastifyRequest): boolean => (request.headers.accept ?? '').includes('text/html');

/** The dashboard's files; paths of its own screens lead to its one page. */
export function serveDashboard(server: FastifyInstance, folder: string): void {
  server.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'] || INDEX;
    if (await isFileIn(folder, path)) return reply.sendFile(path, folder, cachingOf(path));
    if (path !== INDEX && !wantsPage(request)) throw new NotFoundException('There is nothing here.');
    return sendIndex(reply, folder);
  });
}

async function sendIndex(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  if (await isFileIn(folder, INDEX)) return reply.sendFile(INDEX, folder, cachingOf(INDEX));
  return reply.code(503).type('text/html; charset=utf-8').send(plainPage('Not built yet', NOT_BUILT));
}
