import { withoutCopies } from '@parallax/comparison';
import type { SidedArticleRow } from '@parallax/persistence';
import { type KeynessRequest, MIXED_LANGUAGES } from './keyness-request.js';

export interface LanguageCount {
  /** Null: unknown. */
  readonly language: string | null;
  readonly articles: number;
}

/** How the articles that are compared came out of those selected. */
export interface ChosenArticles {
  /** The language of all whose language is known; null: several, or none known. */
  readonly language: string | null;
  /** The most frequent first, before a language is chosen. */
  readonly languages: readonly LanguageCount[];
  /** In both sets, and therefore in none. */
  readonly inBoth: number;
  readonly otherLanguage: number;
  readonly copies: number;
  /** Their words are not counted yet. */
  readonly notCounted: number;
}

export type ChoiceReason =
  'SEVERAL_LANGUAGES' | 'NO_ARTICLES_A' | 'NO_ARTICLES_B' | 'NOT_COUNTED_YET' | 'TOO_MANY_WORDS';

/** Counts of words in articles that are compared at most: 800 MB, some 250,000 articles of 500 words. */
export const MOST_COUNTS = 100_000_000;

export interface ArticleChoice {
  readonly articles: readonly SidedArticleRow[];
  readonly chosen: ChosenArticles;
  /** Why nothing can be compared; null when something can. */
  readonly undefinedReason: ChoiceReason | null;
}

function countLanguages(rows: readonly SidedArticleRow[]): LanguageCount[] {
  const counts = new Map<string | null, number>();
  for (const { language } of rows) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([language, articles]) => ({ language, articles }))
    .sort((a, b) => b.articles - a.articles || ((a.language ?? '') < (b.language ?? '') ? -1 : 1));
}

/** Different words of each article, added up. */
export const countsOf = (articles: readonly SidedArticleRow[]): number =>
  articles.reduce((sum, { termCount }) => sum + (termCount ?? 0), 0);

function whyNot(articles: readonly SidedArticleRow[], before: readonly SidedArticleRow[]): ChoiceReason | null {
  const lacks = (rows: readonly SidedArticleRow[], side: 'inA' | 'inB') => !rows.some((row) => row[side]);
  if (lacks(before, 'inA')) return 'NO_ARTICLES_A';
  if (lacks(before, 'inB')) return 'NO_ARTICLES_B';
  if (lacks(articles, 'inA') || lacks(articles, 'inB')) return 'NOT_COUNTED_YET';
  return countsOf(articles) > MOST_COUNTS ? 'TOO_MANY_WORDS' : null;
}

/** Leaves out what is in both sets, in another language, a copy, or not counted yet; and tells how many. */
export function chooseArticles(
  rows: readonly SidedArticleRow[],
  { language, collapseCopies }: Pick<KeynessRequest, 'language' | 'collapseCopies'>,
): ArticleChoice {
  const ofOneSet = rows.filter(({ inA, inB }) => inA !== inB);
  const languages = countLanguages(ofOneSet);
  const isMixed = language === MIXED_LANGUAGES || language === null;
  const wanted = isMixed ? ofOneSet : ofOneSet.filter((row) => row.language === language);
  const once = collapseCopies ? withoutCopies(wanted) : wanted;
  const articles = once.filter(({ termCount }) => termCount !== null);
  const known = languages.flatMap((count) => count.language ?? []);
  const only = known.length === 1 ? (known[0] ?? null) : null;
  const chosen = {
    language: isMixed ? only : language,
    languages,
    inBoth: rows.length - ofOneSet.length,
    otherLanguage: ofOneSet.length - wanted.length,
    copies: wanted.length - once.length,
    notCounted: once.length - articles.length,
  };
  const isUnclear = language === null && known.length > 1;
  return { articles, chosen, undefinedReason: isUnclear ? 'SEVERAL_LANGUAGES' : whyNot(articles, once) };
}
