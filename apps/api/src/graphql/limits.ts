import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** The deepest document of the dashboard has nine levels. */
const DEPTH = 12;
const ALIASES = 15;
const DIRECTIVES = 8;

/** graphql-js adds one more that says it gave up. */
export const VALIDATION_ERRORS = 4;

/** Fields after all fragments are spread: a kilobyte of nested fragments can otherwise fill the memory. */
export const RECURSIVE_SELECTIONS = 10_000;

const quietly = (n: number) => ({
  n,
  exposeLimits: false,
  // Reported, not thrown: a thrown one becomes a status 500.
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(
        new GraphQLError('The query is too complex.', { extensions: { code: 'QUERY_TOO_COMPLEX' } }),
      ),
  ],
});

/**
 * Limits on the shape of a document, checked before it runs. Armor's token limit replaces the parser
 * and its cost rule does not see variables: the parser's own limit and the operation rules stand in.
 */
export function shapeRules(): ValidationRule[] {
  const armor = new ApolloArmor({
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    // The introspection query of every tool is deeper than twelve; graphql-js has its own rule for it.
    maxDepth: { ...quietly(DEPTH), flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { ...quietly(ALIASES), allowList: [] },
    maxDirectives: quietly(DIRECTIVES),
  });
  return armor.protect().validationRules;
}
