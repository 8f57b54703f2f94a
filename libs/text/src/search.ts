import { assertNever, err, ok, type Result } from '@parallax/kernel';
import { quoteLexeme } from './lexemes.js';
import { readTerms, type SearchError, type SearchTerm } from './search-terms.js';

/** A search as PostgreSQL and as {@link highlight} understand it. `tsquery` is cast with `::tsquery`. */
export interface SearchQuery {
  readonly tsquery: string;
  readonly terms: readonly SearchTerm[];
}

const MAX_QUERY_LENGTH = 500;
const MAX_WORDS = 32;

function termToTsquery(term: SearchTerm): string {
  const words = term.words.map(({ form, isPrefix }) => quoteLexeme(form) + (isPrefix ? ':*' : ''));
  const phrase = words.length > 1 ? `(${words.join(' <-> ')})` : words.join('');
  return term.isNegated ? `!${phrase}` : phrase;
}

function groupToTsquery(group: readonly SearchTerm[]): string {
  const alternatives = group.map(termToTsquery);
  return alternatives.length > 1 ? `(${alternatives.join(' | ')})` : alternatives.join('');
}

/**
 * Reads what a person typed: every word is wanted; "words in quotes" stand side by side; a OR b binds
 * the two beside it; -word is unwanted; word* is a beginning. Words are folded as the texts are. The
 * result quotes every word, so no input can break the query or say more than words.
 */
export function parseSearch(query: string): Result<SearchQuery, SearchError> {
  if (query.length > MAX_QUERY_LENGTH) {
    return err({ code: 'TOO_LONG', length: query.length, most: MAX_QUERY_LENGTH });
  }
  const read = readTerms(query);
  if (!read.ok) return read;
  const terms = read.value.flat();
  const count = terms.reduce((sum, term) => sum + term.words.length, 0);
  if (count > MAX_WORDS) return err({ code: 'TOO_MANY_WORDS', count, most: MAX_WORDS });
  return ok({ tsquery: read.value.map(groupToTsquery).join(' & '), terms });
}

/** A sentence for the person who typed the search. */
export function explainSearchError(error: SearchError): string {
  switch (error.code) {
    case 'EMPTY_SEARCH':
      return 'Type at least one word to search for.';
    case 'ONLY_NEGATIONS':
      return 'Add a word that the texts should have: this search only says what they should not have.';
    case 'NEGATED_ALTERNATIVE':
      return 'A word with a minus cannot stand beside OR.';
    case 'PREFIX_TOO_SHORT':
      return `“${error.prefix}*” would find too much: put at least ${error.least} letters before the *.`;
    case 'TOO_LONG':
      return `The search has ${error.length} characters; ${error.most} are allowed.`;
    case 'TOO_MANY_WORDS':
      return `The search has ${error.count} words; ${error.most} are allowed.`;
    default:
      return assertNever(error);
  }
}
