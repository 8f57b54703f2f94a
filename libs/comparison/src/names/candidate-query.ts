import { quoteLexeme } from '@parallax/text';
import type { PatternPart } from './read-pattern.js';

/** Null: any text may fit, so the search index cannot narrow them. */
function queryOf(part: PatternPart): string | null {
  switch (part.kind) {
    case 'word':
      return part.isSign ? null : quoteLexeme(part.form) + (part.isBeginning ? ':*' : '');
    case 'optional':
      return null;
    case 'row': {
      const needed = part.parts.map(queryOf).filter((query) => query !== null);
      return needed.length === 0 ? null : joined(needed, ' & ');
    }
    case 'oneOf': {
      const options = part.parts.map(queryOf);
      return options.includes(null)
        ? null
        : joined(
            options.filter((query) => query !== null),
            ' | ',
          );
    }
  }
}

const joined = (queries: readonly string[], sign: string): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(sign)})`;

/**
 * A search that finds every article in which one of the patterns may fit, as PostgreSQL's `tsquery`: words that must be
 * there, in any order. Null when a pattern has none the index knows, as in scripts without spaces.
 */
export function candidateQuery(patterns: readonly PatternPart[]): string | null {
  const queries = patterns.map(queryOf);
  if (queries.length === 0 || queries.includes(null)) return null;
  return joined([...new Set(queries.filter((query) => query !== null))], ' | ');
}
