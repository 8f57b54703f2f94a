import { fieldOf, type Frequencies, wordOf } from './frequencies.js';
import type { GroupingSettings } from './settings.js';
import { heaviest, type Vector } from './vectors.js';

type Search = Pick<GroupingSettings, 'keyWords' | 'candidates' | 'longestList'>;

/** What one look-up cost. */
export interface Effort {
  /** Entries of the index that were read. */
  readonly entries: number;
}

const NONE = -1;

/**
 * Which articles have which of their heaviest words, newest first. A look-up reads at most `longestList` entries for
 * each of `keyWords` words, however many articles there are.
 */
export class TermIndex {
  private readonly newest = new Map<number, number>();
  private readonly older: number[] = [];
  private readonly articles: number[] = [];
  private readonly weights: number[] = [];
  private readonly scores: number[] = [];

  constructor(
    private readonly frequencies: Frequencies,
    private readonly settings: Search,
  ) {}

  /**
   * Enters an article by its heaviest words; with `expectsMore` also by words that no other article has yet, which is
   * where those that are still to come will meet it.
   */
  enter(article: number, vector: Vector, expectsMore: boolean): void {
    const { keyWords } = this.settings;
    const known = heaviest(vector, keyWords, (term) => this.documentsOf(term) > 1);
    const lone = expectsMore ? heaviest(vector, keyWords, (term) => this.documentsOf(term) <= 1) : [];
    for (const at of [...known, ...lone]) this.push(vector.terms[at] ?? 0, article, vector.weights[at] ?? 0);
  }

  /** The articles entered that have most of the weight of the heaviest words, strongest first; only those wanted. */
  search(
    vector: Vector,
    isWanted: (article: number) => boolean,
  ): { readonly found: readonly number[]; readonly effort: Effort } {
    const touched: number[] = [];
    let entries = 0;
    for (const at of heaviest(vector, this.settings.keyWords, (term) => this.documentsOf(term) > 1)) {
      const weight = vector.weights[at] ?? 0;
      let entry = this.newest.get(vector.terms[at] ?? 0) ?? NONE;
      for (let read = 0; entry !== NONE && read < this.settings.longestList; read++, entries++) {
        const article = this.articles[entry] ?? 0;
        const before = this.scores[article] ?? 0;
        if (before > 0 || isWanted(article)) {
          if (before === 0) touched.push(article);
          this.scores[article] = before + weight * (this.weights[entry] ?? 0);
        }
        entry = this.older[entry] ?? NONE;
      }
    }
    const scoreOf = (article: number): number => this.scores[article] ?? 0;
    touched.sort((a, b) => scoreOf(b) - scoreOf(a) || b - a);
    const found = touched.slice(0, this.settings.candidates);
    for (const article of touched) this.scores[article] = 0;
    return { found, effort: { entries } };
  }

  private documentsOf(term: number): number {
    return this.frequencies.documentsWith(wordOf(term), fieldOf(term));
  }

  private push(term: number, article: number, weight: number): void {
    this.older.push(this.newest.get(term) ?? NONE);
    this.newest.set(term, this.articles.length);
    this.articles.push(article);
    this.weights.push(weight);
    while (this.scores.length <= article) this.scores.push(0);
  }
}
