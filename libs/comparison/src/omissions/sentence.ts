import type { ArticleId, Block, SourceId } from '@parallax/kernel';
import type { Quantity } from './numbers.js';

/** One article of the event, as stored; offsets are UTF-16 code units into `text`. */
export interface EventText {
  readonly articleId: ArticleId;
  readonly sourceId: SourceId;
  readonly language: string | null;
  readonly headline: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly wordCount: number;
}

/** Which sentence, whatever else changes in its article: article id, hash of its folded words, number if it repeats. */
export type SentenceKey = string;

export interface Word {
  readonly form: string;
  /** What stands for the word when sentences are compared: its first letters. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence that can be compared; offsets into the article's text, or into its headline. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly articleId: ArticleId;
  readonly sourceId: SourceId;
  readonly language: string;
  readonly part: 'headline' | 'text';
  readonly start: number;
  readonly end: number;
  /** More than half of its words stand between quotation marks: somebody's words, not the outlet's. */
  readonly isQuoted: boolean;
  /** Content words in order, numbers not among them. */
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
}
