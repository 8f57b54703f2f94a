import type { Block } from '@parallax/kernel';
import { findQuotes, type QuotedParagraph } from '@parallax/text';
import type { NameFinder, NameMatch } from './name-finder.js';

/** Bumped when the same texts and patterns may give other mentions or other numbers. */
export const NAMES_VERSION = 'names-1';

export type NamePlace = 'headline' | 'body';

/** A mention of the concept in an article. Offsets are UTF-16 code units into the headline or the body. */
export interface NameMention extends NameMatch {
  readonly place: NamePlace;
  /** It touches words in quotation marks: whoever quotes a name has not adopted it. */
  readonly isQuoted: boolean;
  /** Its paragraph has a quotation mark without a partner, so isQuoted may be wrong. */
  readonly isUnsure: boolean;
}

export interface NamedText {
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
}

const noBlocks: readonly Block[] = [];

function inQuotes(match: NameMatch, place: NamePlace, paragraphs: readonly QuotedParagraph[]): NameMention {
  const around = paragraphs.find(({ start, end }) => start <= match.start && match.start < end);
  const isQuoted = around?.quotes.some(({ start, end }) => start < match.end && match.start < end) === true;
  return { ...match, place, isQuoted, isUnsure: around?.isUnbalanced === true };
}

function mentionsIn(finder: NameFinder, place: NamePlace, text: string, blocks: readonly Block[]): NameMention[] {
  const found = finder.find(text, blocks);
  if (found.length === 0) return [];
  const paragraphs = findQuotes(text, blocks);
  return found.map((match) => inQuotes(match, place, paragraphs));
}

/** Every mention of the concept in an article, headline first, each stretch of text once. */
export function findMentions(finder: NameFinder, { headline, body, blocks }: NamedText): NameMention[] {
  return [...mentionsIn(finder, 'headline', headline, noBlocks), ...mentionsIn(finder, 'body', body, blocks)];
}
