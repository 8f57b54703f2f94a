import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { GraphqlContext, Viewer } from '../access/index.js';
import type { Config } from '../config.js';
import { createLoaders } from '../features/index.js';
import type { Log } from '../log.js';
import { formatError } from './errors.js';
import { RECURSIVE_SELECTIONS, shapeRules, VALIDATION_ERRORS } from './limits.js';
import { operationRulesPlugin } from './operation-rules.plugin.js';
import { planPlugin, stringifyResult } from './plan/index.js';
import { repliesPlugin } from './replies.plugin.js';

export interface GraphqlParts {
  readonly config: Config;
  readonly database: Pool;
  readonly log: Log;
}

export const contextFor = (database: Pool, viewer: Viewer | null, requestId: string): GraphqlContext => ({
  viewer,
  requestId,
  loaders: createLoaders(database),
});

/** What is off here is off on purpose, whatever NODE_ENV says: see docs/security. */
export function graphqlOptions({ config, database, log }: GraphqlParts): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    context: (request: FastifyRequest) => contextFor(database, request.viewer, request.id),
    plugins: [repliesPlugin(log), operationRulesPlugin(config.maxQueryCost), planPlugin(database)],
    stringifyResult,
    formatError,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    graphiql: false,
    // Anonymous introspection is refused by the operation rules, which know the viewer.
    introspection: true,
    parseOptions: { maxTokens: config.maxQueryTokens },
    maxRecursiveSelections: RECURSIVE_SELECTIONS,
    validationRules: shapeRules(),
    validationOptions: { maxErrors: VALIDATION_ERRORS },
    logger: silenced,
  };
}

/** Apollo logs the messages of unexpected errors, which may quote a text; the replies plugin logs them without. */
const silenced = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
