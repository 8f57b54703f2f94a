import { foldWord } from '../fold.js';
import { walkWordsFast } from '../words.js';
import { roomFor } from './room.js';
import { Vocabulary } from './vocabulary.js';

/** Bumped when the counts of a text may change; stored as article_terms.method_version. */
export const TERMS_VERSION = 'terms-1';

/** A run of more code units is no word of a language (an address, a picture as text): it is not counted. */
export const LONGEST_TERM = 200;

/** How often each term stands in one text; the terms are told once each, in the order of their numbers. */
export interface TermCounts {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  /** All words counted. */
  readonly tokens: number;
}

/**
 * Counts the words of texts under one vocabulary. The words and their folding are those of `tokenise`, so what is
 * counted can be searched; words of ASCII go a faster way to the same counts.
 */
export class TermCounter {
  private counts = new Uint32Array(1024);
  private touched = new Uint32Array(1024);
  private distinct = 0;
  private tokens = 0;

  constructor(readonly vocabulary: Vocabulary = new Vocabulary()) {}

  /** Counts the parts of one text together, such as headline and body. */
  count(...parts: readonly string[]): TermCounts {
    this.distinct = 0;
    this.tokens = 0;
    for (const text of parts) this.read(text);
    const terms = this.touched.slice(0, this.distinct).sort();
    const counts = new Uint32Array(this.distinct);
    for (let at = 0; at < this.distinct; at++) {
      const id = terms[at] ?? 0;
      counts[at] = this.counts[id] ?? 0;
      this.counts[id] = 0;
    }
    return { terms, counts, tokens: this.tokens };
  }

  private read(text: string): void {
    walkWordsFast(
      text,
      (start, end, hash) => {
        if (end - start <= LONGEST_TERM) this.add(this.vocabulary.idOfAscii(text, start, end, hash));
      },
      (start, end) => {
        const form = foldWord(text.slice(start, end));
        if (form !== '' && form.length <= LONGEST_TERM) this.add(this.vocabulary.idOf(form));
        return true;
      },
    );
  }

  private add(id: number): void {
    this.tokens++;
    if (id >= this.counts.length) this.counts = roomFor(this.counts, id + 1);
    const before = this.counts[id] ?? 0;
    this.counts[id] = before + 1;
    if (before > 0) return;
    this.touched = roomFor(this.touched, this.distinct + 1);
    this.touched[this.distinct++] = id;
  }
}
