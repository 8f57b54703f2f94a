import { CollocateCounter, type CollocateText, withoutCopies } from '@parallax/comparison';
import {
  type ArticleConditions,
  articlesOfBoth,
  collocateTexts,
  type CollocateTextRow,
  rowsOf,
  type SelectedArticleRow,
  streamRows,
} from '@parallax/persistence';
import { findBlocks, type SearchQuery, sentencesOf, type Vocabulary } from '@parallax/text';
import type { PoolClient } from 'pg';

/** What a window of words does not leave. */
export type ContextUnit = 'article' | 'paragraph' | 'sentence';

/** Texts fetched at a time: long ones must not fill the memory. */
const BATCH = 200;

function textsOf({ headline, body, blocks }: CollocateTextRow, within: ContextUnit): CollocateText[] {
  const known = blocks.length > 0 ? blocks : findBlocks(body);
  const units = { article: () => null, paragraph: () => known, sentence: () => sentencesOf(body, known) };
  const ofHeadline = within === 'sentence' ? sentencesOf(headline) : null;
  return [
    { text: headline, units: ofHeadline },
    { text: body, units: units[within]() },
  ];
}

export interface CountedSide {
  readonly counter: CollocateCounter;
  /** The languages of the articles counted, null for unknown; without repeats. */
  readonly languages: ReadonlySet<string | null>;
  /** Left out since they print the text of an earlier one. */
  readonly copies: number;
}

export interface SideToCount {
  readonly conditions: readonly [ArticleConditions, ArticleConditions];
  readonly collapseCopies: boolean;
  readonly query: SearchQuery;
  readonly window: number;
  readonly within: ContextUnit;
}

/** Counts one set of articles, text by text; tells after every batch how many of how many are behind. */
export async function countTexts(
  client: PoolClient,
  side: SideToCount,
  { vocabulary, onArticles }: { vocabulary: Vocabulary; onArticles: (done: number, total: number) => Promise<void> },
): Promise<CountedSide> {
  const { conditions, query, window, within } = side;
  const all = await rowsOf<SelectedArticleRow>(client, articlesOfBoth(...conditions));
  const selected = side.collapseCopies ? withoutCopies(all) : all;
  const wanted = new Set(selected.map(({ id }) => id));
  const counter = new CollocateCounter(query, window, vocabulary);
  let done = 0;
  for await (const rows of streamRows<CollocateTextRow>(client, collocateTexts(conditions, query.tsquery), BATCH)) {
    for (const row of rows) {
      if (!wanted.has(row.id)) continue;
      if (row.isFound) counter.addWith(textsOf(row, within));
      else counter.addWithout([row.headline, row.body]);
    }
    done += rows.length;
    await onArticles(done, all.length);
  }
  const languages = new Set(selected.map(({ language }) => language));
  return { counter, languages, copies: all.length - selected.length };
}
