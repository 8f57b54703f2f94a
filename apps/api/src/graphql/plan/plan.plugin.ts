import { type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, HeaderMap } from '@apollo/server';
import { type FormattedExecutionResult, getVariableValues } from 'graphql';
import type { Pool } from 'pg';
import type { GraphqlContext } from '../../access/index.js';
import { NotReadAlong } from './picker.js';
import type { Asker } from './plan.js';
import { forgetPlan, planFor } from './plan-store.js';

type Asked = GraphQLRequestContextResponseForOperation<GraphqlContext>;

/**
 * Answers operations that can be planned from one SQL statement a root field, without walking the
 * resolvers. Parsing, validation, limits and permissions have come before and are the same. Whatever
 * cannot be planned, and everything that fails, goes on to graphql-js, so that errors are written in one
 * place: a mistake of the caller, a lost database.
 */
export const planPlugin = (pool: Pool): ApolloServerPlugin<GraphqlContext> => ({
  requestDidStart: async () => ({
    responseForOperation: async (asked: Asked) => {
      const { viewer } = asked.contextValue;
      const data = viewer && (await planned({ pool, viewer }, asked));
      if (!data) return null;
      const body = { kind: 'single' as const, singleResult: { data } };
      return { body, http: { headers: new HeaderMap() } };
    },
  }),
});

async function planned(
  asker: Asker,
  { schema, document, operation, request }: Asked,
): Promise<Record<string, unknown> | null> {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  const asked = { schema, document, operation };
  const plan = coerced && planFor(asked, coerced);
  if (!plan) return null;
  try {
    return await plan(asker, coerced);
  } catch (error) {
    if (error instanceof NotReadAlong) forgetPlan(asked, coerced);
    return null;
  }
}

/** Writes a result. Nothing in it needs more than JSON. */
export const stringifyResult = (result: FormattedExecutionResult): string => JSON.stringify(result);
