import { type Collocates, collocatesOf, COLLOCATES_VERSION } from '@parallax/comparison';
import { type ArticleConditions, rowsOf, type SelectionFingerprint, selectionFingerprint } from '@parallax/persistence';
import {
  explainTermsError,
  parseSearch,
  PLAIN_TERMS,
  type SearchQuery,
  type TermOptions,
  termReader,
  type TermsError,
  Vocabulary,
} from '@parallax/text';
import type { PoolClient } from 'pg';
import { comparisonKind } from '../build-comparison/comparison-kind.js';
import type { OnStep } from '../progress/index.js';
import { type ContextUnit, type CountedSide, countTexts } from './count-texts.js';

export type { ContextUnit } from './count-texts.js';

/** What stands near a word, in one set of articles or two. */
export interface CollocatesRequest {
  /** As a person types it; the door has read it once. */
  readonly query: string;
  readonly filter: ArticleConditions;
  /** Within the filter; `{}` is all of it. */
  readonly a: ArticleConditions;
  /** Null: there is no second set. */
  readonly b: ArticleConditions | null;
  readonly collapseCopies: boolean;
  readonly window: number;
  readonly within: ContextUnit;
  readonly minFrequency: number;
  readonly terms: TermOptions;
}

export interface CollocatesResult {
  /** Null when the terms cannot be read as asked. */
  readonly collocates: Collocates | null;
  readonly undefinedReason: TermsError['code'] | 'NO_ARTICLES' | null;
  readonly explanation: string | null;
  /** Articles left out of A and B since they print the text of an earlier one. */
  readonly copies: readonly [number, number];
}

export const COLLOCATES_DEFAULTS = {
  ...{ collapseCopies: false, window: 5, within: 'sentence', minFrequency: 5, terms: PLAIN_TERMS },
} as const satisfies Partial<CollocatesRequest>;

/** @throws when it cannot be read: the door has refused those. */
function readQuery(query: string): SearchQuery {
  const parsed = parseSearch(query);
  if (parsed.ok) return parsed.value;
  throw new Error(`Collocates were asked for with a query that cannot be read: ${parsed.error.code}.`);
}

type Sides = readonly [CountedSide, CountedSide | null];

async function read(client: PoolClient, request: CollocatesRequest, onStep: OnStep): Promise<Sides> {
  const { filter, a, b, collapseCopies, window, within } = request;
  const vocabulary = new Vocabulary();
  const shared = { collapseCopies, query: readQuery(request.query), window, within };
  const sides = b === null ? 1 : 2;
  const count = (side: ArticleConditions, nth: number) => {
    const onArticles = (done: number, total: number) => onStep(nth * total + done, sides * total);
    return countTexts(client, { ...shared, conditions: [filter, side] }, { vocabulary, onArticles });
  };
  return [await count(a, 0), b && (await count(b, 1))];
}

/** The one language of all articles; null when there are several or none known. */
function languageOf([a, b]: Sides): string | null {
  const languages = new Set([...a.languages, ...(b?.languages ?? [])]);
  return languages.size === 1 ? ([...languages][0] ?? null) : null;
}

async function compute(sides: Sides, { minFrequency, terms }: CollocatesRequest): Promise<CollocatesResult> {
  const [a, b] = sides;
  const copies = [a.copies, b?.copies ?? 0] as const;
  if (a.languages.size === 0) {
    const explanation = 'There are no articles in the set: choose others.';
    return { collocates: null, undefinedReason: 'NO_ARTICLES', explanation, copies };
  }
  const reader = await termReader(terms, languageOf(sides));
  if (!reader.ok) {
    const { error } = reader;
    return { collocates: null, undefinedReason: error.code, explanation: explainTermsError(error), copies };
  }
  const collocates = collocatesOf([a.counter, b?.counter ?? null], { minFrequency, read: reader.value });
  return { ...{ collocates, copies }, ...{ undefinedReason: null, explanation: null } };
}

export const collocatesKind = comparisonKind<CollocatesRequest, Sides, CollocatesResult>({
  name: 'collocates',
  methodVersion: COLLOCATES_VERSION,
  // The sets lie within the filter: what changes neither it nor them leaves the result as it is.
  fingerprint: async (client, { filter }) => {
    const [found] = await rowsOf<SelectionFingerprint>(client, selectionFingerprint(filter));
    return found ?? null;
  },
  read,
  compute,
});
