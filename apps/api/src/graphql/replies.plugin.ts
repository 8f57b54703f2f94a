import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Log } from '../log.js';
import type { GraphqlContext } from '../access/index.js';
import { tell } from './errors.js';

const ERRORS_IN_A_REPLY = 5;

/** Five errors say enough, and each says under which id the log knows the request. */
export const stamped = (errors: readonly GraphQLFormattedError[], requestId: string): GraphQLFormattedError[] =>
  errors.slice(0, ERRORS_IN_A_REPLY).map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));

/** Logs what a caller is not told: the error's own kind and stack, no text of the request. */
export function logMasked(log: Log, requestId: string, errors: readonly unknown[]): void {
  for (const error of errors) {
    if (tell(error).status >= 500) log.error({ requestId, err: error }, 'A request failed.');
  }
}

/** Gives every error its request id, every failure its line in the log, and an outage its status. */
export const repliesPlugin = (log: Log): ApolloServerPlugin<GraphqlContext> => ({
  unexpectedErrorProcessingRequest: async ({ requestContext, error }) =>
    logMasked(log, requestContext.contextValue.requestId, [error]),
  requestDidStart: async () => ({
    didEncounterErrors: async ({ contextValue, errors, response }) => {
      logMasked(log, contextValue.requestId, errors);
      if (errors.some((error) => tell(error).status === 503)) response.http.status = 503;
    },
    willSendResponse: async ({ contextValue, response }) => {
      if (response.body.kind === 'single') stampResult(response.body.singleResult, contextValue.requestId);
    },
  }),
});

function stampResult(result: FormattedExecutionResult, requestId: string): void {
  if (result.errors) result.errors = stamped(result.errors, requestId);
}
