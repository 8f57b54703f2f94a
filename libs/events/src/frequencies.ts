import { type Features, FIELDS } from './features.js';

/** Above any number of a word: terms of one field follow each other in the order of their words. */
const FIELD_BITS = 28;
const WORD_MASK = 2 ** FIELD_BITS - 1;

/** A word in a field as one number, so that a vector holds all fields. */
export const termOf = (word: number, field: number): number => field * 2 ** FIELD_BITS + word;
export const wordOf = (term: number): number => term & WORD_MASK;
export const fieldOf = (term: number): number => term >>> FIELD_BITS;

/** In how many articles each word stands, field by field. */
export class Frequencies {
  private readonly documents = FIELDS.map(() => new Int32Array(1 << 16));
  private learned = 0;

  /** Articles learned. */
  get articles(): number {
    return this.learned;
  }

  /** Counts an article. */
  learn(features: Features): void {
    this.learned++;
    FIELDS.forEach((name, field) => {
      for (const word of features[name].words) this.count(word, field);
    });
  }

  /** The same counts, to count on from. */
  copy(): Frequencies {
    const copy = new Frequencies();
    copy.learned = this.learned;
    this.documents.forEach((documents, field) => (copy.documents[field] = documents.slice()));
    return copy;
  }

  documentsWith(word: number, field: number): number {
    return this.documents[field]?.[word] ?? 0;
  }

  private count(word: number, field: number): void {
    let documents = this.documents[field] ?? new Int32Array(0);
    if (word >= documents.length) {
      const larger = new Int32Array(Math.max(word + 1, documents.length * 2));
      larger.set(documents);
      this.documents[field] = documents = larger;
    }
    documents[word] = (documents[word] ?? 0) + 1;
  }
}
