import type { Background } from './background.js';
import { Corpus } from './corpus.js';
import type { Report } from './features.js';
import { fieldOf, wordOf } from './frequencies.js';
import { DEFAULT_SETTINGS, type GroupingSettings } from './settings.js';
import { heaviest } from './vectors.js';

/** A word by which an article is found; the heavier, the more it says. */
export interface KeyWord {
  readonly word: string;
  readonly weight: number;
}

/** Words that more of all articles have than this lead to nearly everything. */
const TOO_COMMON = 0.05;
const ALWAYS_RARE = 20;

/**
 * The heaviest words of articles, for an index that is kept outside: those that others are known to have, and as many
 * that nobody has yet, where articles to come will meet them.
 */
export function keyWordsOf(
  reports: readonly Report[],
  background: Background,
  settings: GroupingSettings = DEFAULT_SETTINGS,
): ReadonlyMap<string, readonly KeyWord[]> {
  const corpus = new Corpus(settings, { expectsMore: true, background });
  const numbers = reports.map((report) => [report.key, corpus.add(report)] as const);
  const { frequencies } = corpus;
  const most = Math.max(ALWAYS_RARE, TOO_COMMON * frequencies.articles);
  const wordsOf = (article: number): KeyWord[] => {
    const vector = corpus.vectorOf(article);
    const times = (term: number): number => frequencies.documentsWith(wordOf(term), fieldOf(term));
    const known = heaviest(vector, settings.keyWords, (term) => times(term) > 1 && times(term) <= most);
    const lone = heaviest(vector, settings.keyWords, (term) => times(term) <= 1);
    const weights = new Map<number, number>();
    for (const at of [...known, ...lone]) {
      const word = wordOf(vector.terms[at] ?? 0);
      weights.set(word, (weights.get(word) ?? 0) + (vector.weights[at] ?? 0));
    }
    return [...weights].map(([word, weight]) => ({ word: corpus.wordOf(word), weight }));
  };
  return new Map(numbers.map(([key, article]) => [key, wordsOf(article)]));
}
