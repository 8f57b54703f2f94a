import type { Block } from '@parallax/kernel';
import { findBlocks } from './blocks.js';
import { SCRAPING_RULES } from './cleaning-rules.js';
import { composeEdits } from './compose-edits.js';
import { applyEdits, type Edit } from './edits.js';
import { endsOpenly } from './lines.js';
import { normalise } from './normalise.js';

/** Bumped when cleaning may give another result; stored as article_version.cleaning_method. */
export const CLEANING_METHOD = 'scraped-text-1';

const MAX_HEADLINE_LENGTH = 200;

/**
 * A text after cleaning. `applyEdits(raw, edits)` is the whole cleaned text; `headline` and `body` are
 * slices of it, the body from `bodyStart` to its end; `blocks` are offsets into `body`.
 */
export interface Cleaned {
  readonly headline: string | null;
  readonly body: string;
  readonly bodyStart: number;
  readonly blocks: readonly Block[];
  readonly edits: readonly Edit[];
  readonly method: string;
}

/** The first block if it is a short line that ends no sentence (it may ask or exclaim) and text follows it. */
function headlineOf(text: string): Block | null {
  const [first, second] = findBlocks(text);
  if (!first || !second) return null;
  const line = text.slice(first.start, first.end);
  const isHeadline = line.length <= MAX_HEADLINE_LENGTH && !line.includes('\n') && endsLikeHeadline(line);
  return isHeadline ? first : null;
}

const endsLikeHeadline = (line: string): boolean => endsOpenly(line) || /[?!؟？！]$/.test(line);

/**
 * Cleans a plain text as a scraper left it: takes out the page around the text and recognises its
 * headline, section headings and notes; every sentence of the body stays. Rules named in `except` are
 * skipped, which is how a person undoes them (see CLEANING_RULES for those that can be undone).
 */
export function cleanScraped(raw: string, options: { readonly except?: readonly string[] } = {}): Cleaned {
  let { text, edits } = normalise(raw);
  for (const rule of SCRAPING_RULES) {
    if (options.except?.includes(rule.name)) continue;
    const found = rule.find(text);
    edits = composeEdits(edits, found, text);
    text = applyEdits(text, found);
  }
  const headline = headlineOf(text);
  const afterHeadline = headline?.end ?? 0;
  const bodyStart = text.length - text.slice(afterHeadline).trimStart().length;
  const body = text.slice(bodyStart);
  return {
    headline: headline && text.slice(headline.start, headline.end),
    body,
    bodyStart,
    blocks: findBlocks(body),
    edits,
    method: CLEANING_METHOD,
  };
}
