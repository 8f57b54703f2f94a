import {
  findNodes,
  type Range,
  type SearchQuery,
  TermCounter,
  tokenise,
  unitsOfTokens,
  Vocabulary,
  wantedPhrases,
} from '@parallax/text';
import { FAR, markPlaces, NEAR, NODE } from './window-places.js';

/** A headline or a body, and what no window leaves in it; null: the text itself. */
export interface CollocateText {
  readonly text: string;
  readonly units: readonly Range[] | null;
}

/** What was counted in one set of articles. Lists go by the number of the word in the vocabulary. */
export interface CollocateCounts {
  readonly articles: number;
  /** Articles in which the node stands, and how often it does. */
  readonly nodeArticles: number;
  readonly nodes: number;
  /** Words that are no part of a node: of those, f and E are told. */
  readonly places: number;
  /** Those of them within a window. */
  readonly nearPlaces: number;
  readonly frequency: (word: number) => number;
  readonly together: (word: number) => number;
  readonly documents: (word: number) => number;
}

const add = (counts: Map<number, number>, word: number, by = 1): void => {
  counts.set(word, (counts.get(word) ?? 0) + by);
};
const countIn = (counts: ReadonlyMap<number, number>) => (word: number) => counts.get(word) ?? 0;

/** Counts the words near a node, and all others, article by article. Several counters may share one vocabulary. */
export class CollocateCounter {
  private readonly phrases: ReturnType<typeof wantedPhrases>;
  private readonly plain: TermCounter;
  private readonly frequency = new Map<number, number>();
  private readonly together = new Map<number, number>();
  private readonly documents = new Map<number, number>();
  private readonly sums = { articles: 0, nodeArticles: 0, nodes: 0, places: 0, nearPlaces: 0 };

  constructor(
    query: SearchQuery,
    private readonly window: number,
    readonly vocabulary: Vocabulary = new Vocabulary(),
  ) {
    this.phrases = wantedPhrases(query.terms);
    this.plain = new TermCounter(vocabulary);
  }

  /** An article that the search did not find: its words only count towards how frequent they are. */
  addWithout(texts: readonly string[]): void {
    this.sums.articles++;
    const { terms, counts, tokens } = this.plain.count(...texts);
    this.sums.places += tokens;
    terms.forEach((word, at) => add(this.frequency, word, counts[at] ?? 0));
  }

  addWith(texts: readonly CollocateText[]): void {
    this.sums.articles++;
    const before = this.sums.nodes;
    const near = new Set<number>();
    for (const text of texts) this.read(text, near);
    if (this.sums.nodes > before) this.sums.nodeArticles++;
    for (const word of near) add(this.documents, word);
  }

  private read({ text, units }: CollocateText, near: Set<number>): void {
    const tokens = tokenise(text);
    const marks = new Uint8Array(tokens.length);
    for (const unit of unitsOfTokens(tokens, units ?? [{ start: 0, end: text.length }])) {
      const nodes = findNodes(tokens, this.phrases, unit);
      this.sums.nodes += nodes.length;
      markPlaces(marks, nodes, { window: this.window, unit });
    }
    tokens.forEach(({ form }, at) => {
      const mark = marks[at] ?? FAR;
      if (mark === NODE) return;
      const word = this.vocabulary.idOf(form);
      this.sums.places++;
      add(this.frequency, word);
      if (mark !== NEAR) return;
      this.sums.nearPlaces++;
      add(this.together, word);
      near.add(word);
    });
  }

  counts(): CollocateCounts {
    return {
      ...this.sums,
      ...{ frequency: countIn(this.frequency), together: countIn(this.together), documents: countIn(this.documents) },
    };
  }

  /** Words that stood near the node at least once. */
  nearWords(): Iterable<number> {
    return this.together.keys();
  }
}
