import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Sessions } from '../access/index.js';
import { apiError, tell } from '../graphql/errors.js';
import type { Log } from '../log.js';
import { sessionTokenOf } from './cookie.js';
import { bodyOf } from './error.filter.js';
import { isFromForeignSite } from './origin.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** No inline script anywhere. The dashboard's style library writes style elements, hence their exception. */
export const CONTENT_SECURITY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

interface Parts {
  readonly sessions: Sessions;
  readonly log: Log;
}

/** What every request passes before its handler: headers, a name for the log, origin, viewer. */
export async function installGuards(server: FastifyInstance, { sessions, log }: Parts): Promise<void> {
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY },
    referrerPolicy: { policy: 'no-referrer' },
    // Only a proxy knows whether this host is reached by https at all.
    strictTransportSecurity: false,
  });
  await server.register(fastifyCookie);
  server.decorateRequest('viewer', null);
  refuseForeignSites(server);
  findViewer(server, sessions);
  stampErrors(server);
  logRequests(server, log);
}

function refuseForeignSites(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || !isFromForeignSite(request.headers)) return;
    const told = tell(apiError('FORBIDDEN', 'This request comes from another site.'));
    return reply.code(403).type('application/json; charset=utf-8').send(bodyOf(told, request));
  });
}

/** Elsewhere nobody is looked up: pages and health have to answer while the database is away. */
const ASKS_WHO = /^\/(graphql|ingest|directory|exports|explorer)(?![\w-])/;

function findViewer(server: FastifyInstance, sessions: Sessions): void {
  server.addHook('onRequest', async (request) => {
    if (!ASKS_WHO.test(request.url)) return;
    request.viewer = await sessions.viewerOf(sessionTokenOf(request.headers.cookie));
  });
}

/** Apollo formats some refusals before it knows the request; they get their request id here. */
function stampErrors(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    reply.header('x-request-id', request.id);
    if (reply.statusCode < 400 || typeof payload !== 'string' || !payload.startsWith('{"errors":')) return payload;
    if (payload.includes('"requestId"')) return payload;
    const body: { errors: { extensions?: object }[] } = JSON.parse(payload);
    const errors = body.errors.map((error) => ({
      ...error,
      extensions: { ...error.extensions, requestId: request.id },
    }));
    return JSON.stringify({ ...body, errors });
  });
}

/** Without the query string: it may hold a token or a search. */
function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'warn' : reply.statusCode >= 400 ? 'info' : 'debug';
    log[level](
      {
        requestId: request.id,
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'Answered.',
    );
  });
}
