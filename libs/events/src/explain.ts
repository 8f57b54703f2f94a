import type { Corpus } from './corpus.js';
import { FIELDS } from './features.js';
import { fieldOf, wordOf } from './frequencies.js';
import type { Assignment, SharedWord } from './grouping.js';

/** How many shared names, and shared words, stand for all. */
const MOST_SHARED = 6;

/** The place of the largest; of equal ones the first. */
const placeOfLargest = (values: readonly number[]): number =>
  values.reduce((best, value, at) => (value > (values[best] ?? -Infinity) ? at : best), 0);

/** The article with the highest mean likeness to the others, whenever it was published. */
export function centreOf(corpus: Corpus, members: readonly number[]): number {
  if (members.length < 3) return members[0] ?? 0;
  const others = corpus.standIns(members);
  const sums = members.map((member) => corpus.similarities(member, others).reduce((sum, value) => sum + value, 0));
  return members[placeOfLargest(sums)] ?? 0;
}

export interface Company {
  /** The mean score with the others; null: none. */
  readonly score: number | null;
  /** The other with the highest score. */
  readonly nearest: number | null;
}

/** How near an article is to the others of its group. */
export function companyOf(corpus: Corpus, article: number, others: readonly number[]): Company {
  const some = corpus.standIns(others);
  if (some.length === 0) return { score: null, nearest: null };
  const scores = corpus.scores(article, some);
  const sum = scores.reduce((total, score) => total + score, 0);
  return { score: sum / scores.length, nearest: some[placeOfLargest(scores)] ?? null };
}

const NAMES = FIELDS.indexOf('names');

/** What two articles share, names apart; a word that is a name to one of them only counts as a word. */
export function sharedBetween(corpus: Corpus, a: number, b: number): Pick<Assignment, 'sharedNames' | 'sharedWords'> {
  const names = new Set<number>();
  const weights = new Map<number, number>();
  for (const [term, product] of corpus.sharedTerms(a, b)) {
    const word = wordOf(term);
    weights.set(word, (weights.get(word) ?? 0) + product);
    if (fieldOf(term) === NAMES) names.add(word);
  }
  const heaviestFirst = [...weights].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([word]) => word);
  const first = (isName: boolean): SharedWord[] =>
    heaviestFirst
      .filter((word) => names.has(word) === isName)
      .slice(0, MOST_SHARED)
      .map((word) => ({ word: corpus.wordOf(word), documents: corpus.frequencies.documentsWith(word, 0) }));
  return { sharedNames: first(true), sharedWords: first(false) };
}
