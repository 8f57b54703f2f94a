import type { ArticleConditions } from '@parallax/persistence';
import { type SearchQuery, explainSearchError, parseSearch } from '@parallax/text';
import { badUserInput, readFilter, readFirst, readText } from '../../graphql/connection-input.js';
import { type LinePlace, readCursor } from './concordance-cursor.js';
import type { ConcordanceSortName, ContextUnitName } from './concordance.enums.js';
import type { ConcordanceArgs } from './concordance.inputs.js';

export const USUAL_SIDE = 8;
export const WIDEST_SIDE = 25;
const USUAL_PAGE = 25;
const USUAL_SEED = 'parallax';
const LONGEST_SEED = 100;

/** What a line is made of, whatever the order of lines. */
export interface LineOptions {
  readonly left: number;
  readonly right: number;
  readonly within: ContextUnitName;
}

export interface ConcordanceRequest {
  readonly query: SearchQuery;
  readonly filter: ArticleConditions;
  /** Of articles that print one text only the first of the selection is shown. */
  readonly collapseCopies: boolean;
  readonly options: LineOptions;
  readonly sort: ConcordanceSortName;
  readonly seed: string;
  readonly first: number;
  readonly after: LinePlace | null;
}

/** The words of a person as a search. @throws BAD_USER_INPUT with a sentence. */
export function readQuery(text: string): SearchQuery {
  const parsed = parseSearch(readText(text));
  if (!parsed.ok) throw badUserInput(explainSearchError(parsed.error));
  return parsed.value;
}

function readSide(name: string, words: number | null | undefined): number {
  const count = words ?? USUAL_SIDE;
  if (count >= 0 && count <= WIDEST_SIDE) return count;
  throw badUserInput(`“${name}” lies between 0 and ${WIDEST_SIDE} words, not ${count}.`);
}

export function readSeed(seed: string | null | undefined): string {
  if (!seed) return USUAL_SEED;
  if (seed.length > LONGEST_SEED) throw badUserInput(`A seed has at most ${LONGEST_SEED} characters.`);
  return readText(seed);
}

/** @throws BAD_USER_INPUT with a sentence. */
export function readConcordance(args: ConcordanceArgs): ConcordanceRequest {
  const sort = args.sort ?? 'date';
  return {
    query: readQuery(args.query),
    ...{ filter: readFilter(args.filter), collapseCopies: args.collapseCopies ?? false },
    options: {
      ...{ left: readSide('left', args.left), right: readSide('right', args.right) },
      within: args.within ?? 'article',
    },
    ...{ sort, seed: readSeed(args.seed) },
    first: readFirst(args.first ?? USUAL_PAGE),
    after: args.after ? readCursor(args.after, sort) : null,
  };
}
