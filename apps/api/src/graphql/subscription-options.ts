import { randomUUID } from 'node:crypto';
import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Pool } from 'pg';
import type { Sessions } from '../access/index.js';
import type { Config } from '../config.js';
import { sessionTokenOf } from '../http/cookie.js';
import type { Log } from '../log.js';
import { apiError, formatError } from './errors.js';
import { contextFor } from './graphql.options.js';
import { shapeRules, VALIDATION_ERRORS } from './limits.js';
import { checkOperation } from './operation-rules.plugin.js';
import { logMasked, stamped } from './replies.plugin.js';

/** Of one connection: a page needs one or two. */
const SUBSCRIPTIONS = 20;
const FORBIDDEN = 4403;

interface Parts {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly database: Pool;
  readonly sessions: Sessions;
  readonly log: Log;
}

type Connection = Context<Record<string, unknown> | undefined, Extra>;
type Options = ServerOptions<Record<string, unknown> | undefined, Extra>;

const RULES = [...specifiedRules, ...shapeRules()];

/** Subscriptions only, under the limits, permissions and masking of the queries. */
export function subscriptionOptions(parts: Parts): Options {
  const tell = (errors: readonly GraphQLError[]) => told(parts.log, errors);
  return {
    onSubscribe: async (connection, _, payload) => {
      try {
        return await prepare(parts, connection, payload);
      } catch (error) {
        return [
          error instanceof GraphQLError ? error : new GraphQLError('Internal error', { originalError: asError(error) }),
        ];
      }
    },
    onError: (_, __, ___, errors) => tell(errors),
    onNext: async (...[{ extra }, , , , { data, errors, extensions }]) => {
      // A signed-out viewer hears no more, though the socket was opened in time.
      if ((await viewerOf(parts, extra)) === null) extra.socket.close(FORBIDDEN, 'Forbidden');
      return errors && { data: data ?? null, errors: tell(errors), ...(extensions && { extensions }) };
    },
  };
}

const viewerOf = ({ sessions }: Parts, { request }: Extra) => sessions.viewerOf(sessionTokenOf(request.headers.cookie));

async function prepare(parts: Parts, connection: Connection, payload: SubscribePayload): Promise<ExecutionArgs> {
  const { schema, config, database } = parts;
  if (Object.keys(connection.subscriptions).length >= SUBSCRIPTIONS)
    throw apiError('RATE_LIMITED', 'This connection has too many subscriptions.');
  const document = parse(payload.query, { maxTokens: config.maxQueryTokens });
  const [mistake] = validate(schema, document, RULES, { maxErrors: VALIDATION_ERRORS });
  if (mistake) throw mistake;
  const operation = getOperationAST(document, payload.operationName);
  if (operation?.operation !== 'subscription')
    throw apiError('BAD_USER_INPUT', 'Only subscriptions are served over WebSocket; send the rest by POST.');
  const viewer = await viewerOf(parts, connection.extra);
  const variables = payload.variables ?? {};
  checkOperation({ schema, document, operation, variables }, viewer, config.maxQueryCost);
  const contextValue = contextFor(database, viewer, randomUUID());
  return { schema, document, contextValue, variableValues: variables, operationName: payload.operationName };
}

function told(log: Log, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  const requestId = randomUUID();
  logMasked(log, requestId, errors);
  return stamped(
    errors.map((error) => formatError(coded(error), error)),
    requestId,
  );
}

/** Apollo gives these codes to parse and validation errors; graphql-js alone gives none. */
function coded(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  if (error.path || error.extensions['code'] || error.originalError) return formatted;
  const code = error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
  return { ...formatted, extensions: { code } };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
