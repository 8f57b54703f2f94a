import type { Edit } from './edits.js';
import { endsOpenly, linesOf } from './lines.js';
import { isPageChrome } from './page-chrome.js';

/** One thing cleaning does to a text as a scraper left it. `reason` is a sentence for a person. */
export interface CleaningRule {
  readonly name: string;
  readonly reason: string;
  /** False for what no store can hold: such characters stay out even when a person undoes the rule. */
  readonly undoable: boolean;
}

interface ScrapingRule extends CleaningRule {
  readonly find: (text: string) => Edit[];
}

const MAX_MENU_LENGTH = 600;

/** “WorldSportOpinion”: links that stood side by side and lost what parted them. */
function isGluedMenu(line: string, next: string): boolean {
  if (line.length > MAX_MENU_LENGTH || /[,;:.!?"“”«»]/.test(line)) return false;
  // A headline may name YouTube, WhatsApp and PayPal, but then no other headline follows it.
  const joins = line.match(/\p{Ll}\p{Lu}\p{L}/gu)?.length ?? 0;
  return joins >= 3 && endsOpenly(next) && next.length <= MAX_MENU_LENGTH / 2;
}

function findGluedMenu(text: string): Edit[] {
  const [first, second, ...rest] = linesOf(text).filter((line) => line.trimmed !== '');
  if (!first || !second || rest.length === 0 || !isGluedMenu(first.trimmed, second.trimmed)) return [];
  return [{ rule: 'glued-menu', start: first.start, end: second.start, replacement: '' }];
}

function findPageChrome(text: string): Edit[] {
  const filled = linesOf(text).filter((line) => line.trimmed !== '');
  const first = filled.findIndex((line) => !isPageChrome(line.trimmed));
  const last = filled.findLastIndex((line) => !isPageChrome(line.trimmed));
  const from = filled[first];
  const to = filled[last];
  if (!from || !to) return [];
  const edits: Edit[] = [];
  if (first > 0) edits.push({ rule: 'page-chrome', start: 0, end: from.start, replacement: '' });
  if (last < filled.length - 1) edits.push({ rule: 'page-chrome', start: to.end, end: text.length, replacement: '' });
  return edits;
}

/** More than one empty line in a row, and all of them at the edges. */
function findBlankRuns(text: string): Edit[] {
  const filled = linesOf(text).filter((line) => line.trimmed !== '');
  const edits: Edit[] = [];
  let from = 0;
  for (const [index, line] of [...filled, { start: text.length, end: text.length }].entries()) {
    const isEdge = index === 0 || index === filled.length;
    const wanted = isEdge ? '' : text.slice(from, line.start).split('\n').length > 2 ? '\n\n' : '\n';
    if (line.start - from > wanted.length) {
      edits.push({ rule: 'blank-runs', start: from, end: line.start, replacement: wanted });
    }
    from = line.end;
  }
  return edits;
}

export const SCRAPING_RULES: readonly ScrapingRule[] = [
  {
    name: 'page-chrome',
    reason: 'Buttons and links of the page, alone on a line before or after the text, are not part of it.',
    undoable: true,
    find: findPageChrome,
  },
  {
    name: 'glued-menu',
    reason: 'The first line runs words together as menus of pages do, and another headline follows it.',
    undoable: true,
    find: findGluedMenu,
  },
  {
    name: 'blank-runs',
    reason: 'Several empty lines in a row mean no more than one.',
    undoable: true,
    find: findBlankRuns,
  },
];

/** Every rule that may stand in an edit, with its reason. */
export const CLEANING_RULES: readonly CleaningRule[] = [
  { name: 'control-characters', reason: 'Control characters cannot be stored or shown.', undoable: false },
  { name: 'lone-surrogates', reason: 'Half of a character is none: it cannot be stored or shown.', undoable: false },
  { name: 'byte-order-mark', reason: 'The mark tells programs how to read a file; it is no text.', undoable: false },
  { name: 'line-endings', reason: 'Lines end in one way, whatever system wrote them.', undoable: false },
  { name: 'unicode-nfc', reason: 'A letter and its accent are stored as one character.', undoable: false },
  ...SCRAPING_RULES.map(({ name, reason, undoable }) => ({ name, reason, undoable })),
];
