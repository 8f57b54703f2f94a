import { composeEdits } from './compose-edits.js';
import { applyEdits, type Edit } from './edits.js';

/** A text that every store and viewer accepts, and what had to change for it. */
export interface Normalised {
  readonly text: string;
  readonly edits: readonly Edit[];
}

// NUL and the other controls, CR, byte order marks and (thanks to the u flag) only unpaired surrogates.
// eslint-disable-next-line no-control-regex -- controls are what this looks for
const UNWANTED = /\r\n?|[\v\f]|[\0-\x08\x0e-\x1f\x7f]|\ufeff|[\ud800-\udfff]/gu;
const ANY_UNWANTED = new RegExp(UNWANTED.source, 'u');
const CLUSTER = /[^][\p{M}\u1160-\u11ff]*/gu;

function editOf(found: string, start: number): Edit {
  const end = start + found.length;
  if (/^[\r\v\f]/.test(found)) return { rule: 'line-endings', start, end, replacement: '\n' };
  const code = found.charCodeAt(0);
  const rule = code === 0xfeff ? 'byte-order-mark' : code >= 0xd800 ? 'lone-surrogates' : 'control-characters';
  return { rule, start, end, replacement: '' };
}

function findUnwanted(text: string): Edit[] {
  return [...text.matchAll(UNWANTED)].map((match) => editOf(match[0], match.index));
}

/** One edit for the stretch in which two texts differ. */
function differingStretch(text: string, wanted: string): Edit {
  const shorter = Math.min(text.length, wanted.length);
  let start = 0;
  while (start < shorter && text[start] === wanted[start]) start++;
  let tail = 0;
  while (tail < shorter - start && text[text.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  const replacement = wanted.slice(start, wanted.length - tail);
  return { rule: 'unicode-nfc', start, end: text.length - tail, replacement };
}

function findUncomposed(text: string): Edit[] {
  const wanted = text.normalize('NFC');
  if (wanted === text) return [];
  const edits: Edit[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const replacement = cluster.normalize('NFC');
    if (replacement !== cluster) {
      edits.push({ rule: 'unicode-nfc', start: index, end: index + cluster.length, replacement });
    }
  }
  // Newer Unicode has letters that compose without being marks: then the stretch as a whole is named.
  return applyEdits(text, edits) === wanted ? edits : [differingStretch(text, wanted)];
}

/**
 * Takes out what PostgreSQL or a browser cannot hold (controls except newline and tab, unpaired
 * surrogates, byte order marks), makes every line end a newline, and composes characters (NFC).
 * A text that needs none of it comes back as it is, with no edits.
 */
export function normalise(raw: string): Normalised {
  const first = ANY_UNWANTED.test(raw) ? findUnwanted(raw) : [];
  const between = first.length === 0 ? raw : applyEdits(raw, first);
  const edits = composeEdits(first, findUncomposed(between), between);
  return { text: edits.length === 0 ? raw : applyEdits(raw, edits), edits };
}
