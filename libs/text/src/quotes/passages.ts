import type { Block } from '@parallax/kernel';
import type { Range } from '../matches.js';
import { findQuotes, type Quote } from './find-quotes.js';
import type { LanguageRules } from './language-rules.js';

/** Fewer words and marks are a scare quote, a nickname or a title rather than what somebody said. */
export const FEWEST_TOKENS = 4;

/** One stretch between quotation marks that may be a direct quotation, and what stands around it. */
export interface Passage {
  readonly quote: Quote;
  readonly paragraph: number;
  readonly isUnbalanced: boolean;
  /** From the quotation before it in the paragraph, or from the paragraph's beginning. */
  readonly before: Range;
  /** To the next quotation of the paragraph, or to the paragraph's end. */
  readonly after: Range;
  /** Marks that hold no quotation, within this paragraph. */
  readonly skip: readonly Range[];
}

const TOKEN = /[\p{L}\p{M}\p{Nd}]+(?:[’'.-][\p{L}\p{M}\p{Nd}]+)*|[^\s]/gu;

/** “One Hundred Years of Solitude”: every word has a capital, but for the small ones inside. */
function isTitleCase(content: string, small: ReadonlySet<string>): boolean {
  const words = content.match(/[\p{L}\p{M}][\p{L}\p{M}\p{Nd}’'-]*/gu) ?? [];
  const large = words.filter((word) => !small.has(word.toLowerCase()));
  return large.length > 1 && large.every((word) => /^\p{Lu}/u.test(word));
}

const NO_SMALL_WORDS: ReadonlySet<string> = new Set();

function isSpeech(content: string, rules: LanguageRules | null): boolean {
  const tokens = content.match(TOKEN)?.length ?? 0;
  // Chinese or Japanese has no spaces: its letters are counted instead.
  const letters = content.match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/gu)?.length ?? 0;
  return Math.max(tokens, letters / 2) >= FEWEST_TOKENS && !isTitleCase(content, rules?.small ?? NO_SMALL_WORDS);
}

/** The stretches that may be direct quotations, in order. */
export function passagesOf(text: string, blocks: readonly Block[], rules: LanguageRules | null): Passage[][] {
  return findQuotes(text, blocks).map(({ start, end, quotes, isUnbalanced }, paragraph) => {
    const speaks = quotes.filter(({ inner }) => isSpeech(text.slice(inner.start, inner.end), rules));
    const skip = quotes.filter((quote) => !speaks.includes(quote));
    return speaks.map((quote, index) => ({
      ...{ quote, paragraph, isUnbalanced, skip },
      before: { start: speaks[index - 1]?.end ?? start, end: quote.start },
      after: { start: quote.end, end: speaks[index + 1]?.start ?? end },
    }));
  });
}
