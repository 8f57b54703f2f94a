import { err, ok, type Result } from '@parallax/kernel';
import { tokenise } from './tokenise.js';

/** A word as it is looked for; a prefix finds every word that begins with it. */
export interface SearchWord {
  readonly form: string;
  readonly isPrefix: boolean;
}

/** Words that must stand side by side in this order; a single word is a phrase of one. */
export interface SearchTerm {
  readonly words: readonly SearchWord[];
  readonly isNegated: boolean;
}

export type SearchError =
  | { readonly code: 'EMPTY_SEARCH' }
  | { readonly code: 'ONLY_NEGATIONS' }
  | { readonly code: 'NEGATED_ALTERNATIVE' }
  | { readonly code: 'PREFIX_TOO_SHORT'; readonly prefix: string; readonly least: number }
  | { readonly code: 'TOO_LONG'; readonly length: number; readonly most: number }
  | { readonly code: 'TOO_MANY_WORDS'; readonly count: number; readonly most: number };

const MIN_PREFIX = 2;
// -"a phrase" | a run without spaces and quotes. Every script's double quotes are one.
const PART = /(-?)"([^"]*)(?:"|$)|([^\s"]+)/gu;

function wordsOf(text: string): SearchWord[] {
  return tokenise(text).map(({ form, end }) => ({ form, isPrefix: text[end] === '*' }));
}

/** The terms of a query: alternatives joined by OR within, all of them wanted. */
export function readTerms(query: string): Result<SearchTerm[][], SearchError> {
  const groups: SearchTerm[][] = [];
  let joins = false;
  for (const [, minus, phrase, run] of query.replace(/[“”„‟«»＂]/g, '"').matchAll(PART)) {
    if (run === 'OR') {
      joins = groups.length > 0;
      continue;
    }
    const isNegated = minus === '-' || (run?.startsWith('-') ?? false);
    const words = wordsOf(phrase ?? run ?? '');
    if (words.length === 0) continue;
    const term = { words, isNegated };
    const open = joins ? groups.at(-1) : undefined;
    if (open) open.push(term);
    else groups.push([term]);
    joins = false;
  }
  return checkTerms(groups);
}

function checkTerms(groups: SearchTerm[][]): Result<SearchTerm[][], SearchError> {
  const terms = groups.flat();
  if (terms.length === 0) return err({ code: 'EMPTY_SEARCH' });
  if (groups.some((group) => group.length > 1 && group.some((term) => term.isNegated))) {
    return err({ code: 'NEGATED_ALTERNATIVE' });
  }
  if (terms.every((term) => term.isNegated)) return err({ code: 'ONLY_NEGATIONS' });
  const short = terms.flatMap((term) => term.words).find((word) => word.isPrefix && word.form.length < MIN_PREFIX);
  if (short) return err({ code: 'PREFIX_TOO_SHORT', prefix: short.form, least: MIN_PREFIX });
  return ok(groups);
}
