import { NotFoundException } from '@nestjs/common';
import { getAltairHtml, getDistDirectory } from 'altair-static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { EXAMPLES } from './explorer-examples.js';
import { plainPage } from './page.js';
import { cachingOf, isFileIn } from './static-files.js';

const PATH = '/explorer/';
const FILES = getDistDirectory();

/** The settings live in a script file, since the page may hold no script itself. */
const page = (): string =>
  getAltairHtml()
    .replace('<base href="/"', `<base href="${PATH}"`)
    .replace('</body>', '<script type="module" src="start.js"></script></body>');

const windows = EXAMPLES.map(({ name, query, variables }) => ({
  initialName: name,
  initialQuery: query,
  initialVariables: variables,
}));

const options = {
  instanceStorageNamespace: 'parallax_',
  initialSubscriptionRequestHandlerId: 'graphql-ws',
  // Both belong to the maker's cloud.
  disableAccount: true,
  persistedSettings: { 'banners.disable': true },
};

/** Altair wants whole addresses, and only the browser knows by which one it came. */
const START = `const address = new URL('/graphql', location.href).href;
const places = { endpointURL: address, subscriptionsEndpoint: address.replace(/^http/, 'ws') };
const options = ${JSON.stringify(options)};
// The last window opened is in front: the first example has to come last.
const windows = ${JSON.stringify(windows.toReversed())};
AltairGraphQL.init({ ...options, ...places, initialWindows: windows.map((each) => ({ ...options, ...places, ...each })) });
`;

/** A GraphQL explorer that asks no other server for anything; it reads the schema, so only for viewers. */
export function serveExplorer(server: FastifyInstance): void {
  server.get('/explorer', async (_, reply) => reply.redirect(PATH, 308));
  server.get<{ Params: { '*': string } }>(`${PATH}*`, async (request, reply) => {
    return request.viewer === null ? refuse(reply) : sendPart(reply, request.params['*']);
  });
}

async function sendPart(reply: FastifyReply, path: string): Promise<FastifyReply> {
  if (path === '') return reply.type('text/html; charset=utf-8').send(page());
  if (path === 'start.js') return reply.type('text/javascript; charset=utf-8').send(START);
  if (await isFileIn(FILES, path)) return reply.sendFile(path, FILES, cachingOf(path));
  throw new NotFoundException('The explorer has no such file.');
}

const refuse = (reply: FastifyReply): FastifyReply =>
  reply
    .code(401)
    .type('text/html; charset=utf-8')
    .send(plainPage('Sign in first', ['The GraphQL explorer is for signed-in viewers.']));
