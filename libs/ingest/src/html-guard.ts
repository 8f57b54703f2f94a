import type { Refusal } from './refusal.js';

/** In UTF-16 code units. News pages of 2 MB exist; above 8 MB parsing takes many seconds. */
export const LARGEST_PAGE = 8_000_000;
/** 20,000 nested elements keep the parser busy for minutes; pages made by people stay far below 500. */
export const DEEPEST_PAGE = 500;

const SKIPPED = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
/** Void elements, and those that a parser closes by itself when the next one opens. */
const NOT_NESTING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr thead tbody tfoot colgroup option optgroup rb rt rp'
  ).split(' '),
);

/** Pages that would keep the machine busy for minutes are refused before they are parsed. */
export function guardPage(html: string): Refusal | null {
  if (html.length > LARGEST_PAGE) {
    return pageRefusal('PAGE_TOO_LARGE', `The page has ${html.length} characters.`);
  }
  return deepest(html.replace(SKIPPED, '')) > DEEPEST_PAGE
    ? pageRefusal('PAGE_TOO_DEEP', `The page nests elements more than ${DEEPEST_PAGE} deep.`)
    : null;
}

const pageRefusal = (code: 'PAGE_TOO_LARGE' | 'PAGE_TOO_DEEP', sentence: string): Refusal => ({
  ...{ code, field: null, sentence },
  remedy: 'Save the article alone, or import its text.',
});

function deepest(markup: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag, slash, name = ''] of markup.matchAll(TAG)) {
    if (NOT_NESTING.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}
