import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { demand, type GraphqlContext } from '../access/index.js';
import { apiError } from './errors.js';
import { type OperationRules, rulesOf } from './operation-rules.js';

type Resolved = GraphQLRequestContextDidResolveOperation<GraphqlContext>;

/** Apollo keeps parsed documents, so the same query meets its rules again. */
const compiled = new WeakMap<DocumentNode, Map<OperationDefinitionNode, OperationRules>>();

function rulesFor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationRules {
  const ofDocument = compiled.get(document) ?? new Map<OperationDefinitionNode, OperationRules>();
  compiled.set(document, ofDocument);
  const rules = ofDocument.get(operation) ?? rulesOf(schema, document, operation);
  ofDocument.set(operation, rules);
  return rules;
}

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @throws UNAUTHENTICATED, FORBIDDEN or QUERY_TOO_COMPLEX; called before anything is executed or planned. */
export function checkOperation(asked: Asked, viewer: GraphqlContext['viewer'], maxCost: number): void {
  const rules = rulesFor(asked.schema, asked.document, asked.operation);
  if (rules.permissions.size > 0 || rules.readsSchema) demand(viewer, rules.permissions);
  if (rules.cost(asked.variables) > maxCost)
    throw apiError('QUERY_TOO_COMPLEX', 'This asks for too much at once: ask for fewer rows or fewer fields.');
}

/** The planned path runs no resolver and no guard, so access and cost are decided here for both paths. */
export const operationRulesPlugin = (maxCost: number): ApolloServerPlugin<GraphqlContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }: Resolved) => {
      if (!operation) return;
      if (operation.operation === 'subscription')
        throw apiError('BAD_USER_INPUT', 'Subscriptions are served over WebSocket (graphql-ws).');
      checkOperation({ schema, document, operation, variables: request.variables ?? {} }, contextValue.viewer, maxCost);
    },
  }),
});
