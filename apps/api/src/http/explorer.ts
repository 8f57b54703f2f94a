import { NotFoundException } from '@nestjs/common';
import { getAltairHtml, getDistDirectory, renderInitialOptions } from 'altair-static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EXAMPLES } from './explorer-examples.js';
import { plainPage } from './page.js';
import { cachingOf, isFileIn } from './static-files.js';

const PATH = '/explorer/';
const FILES = getDistDirectory();

/** The examples live in a script file, since the page may hold none itself. */
const page = (): string =>
  getAltairHtml()
    .replace('<base href="/"', `<base href="${PATH}"`)
    .replace('</body>', '<script type="module" src="start.js"></script></body>');

const start = (): string =>
  renderInitialOptions({
    endpointURL: '/graphql',
    subscriptionsEndpoint: '/graphql',
    initialSubscriptionRequestHandlerId: 'graphql-ws',
    instanceStorageNamespace: 'parallax_',
    initialWindows: EXAMPLES.map(({ name, query, variables }) => ({
      initialName: name,
      initialQuery: query,
      initialVariables: variables,
      endpointURL: '/graphql',
      subscriptionsEndpoint: '/graphql',
      initialSubscriptionRequestHandlerId: 'graphql-ws' as const,
    })),
  });

/** A GraphQL explorer that asks no other server for anything; it reads the schema, so only for viewers. */
export function serveExplorer(server: FastifyInstance): void {
  server.get('/explorer', async (_, reply) => reply.redirect(PATH, 308));
  server.get<{ Params: { '*': string } }>(`${PATH}*`, async (request, reply) => {
    if (request.viewer === null) return refuse(reply);
    return sendPart(request, reply, request.params['*']);
  });
}

async function sendPart(_: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
  if (path === '') return reply.type('text/html; charset=utf-8').send(page());
  if (path === 'start.js') return reply.type('text/javascript; charset=utf-8').send(start());
  if (await isFileIn(FILES, path)) return reply.sendFile(path, FILES, cachingOf(path));
  throw new NotFoundException('The explorer has no such file.');
}

const refuse = (reply: FastifyReply): FastifyReply =>
  reply
    .code(401)
    .type('text/html; charset=utf-8')
    .send(plainPage('Sign in first', ['The GraphQL explorer is for signed-in viewers.']));
