const OTHER = 0;
const WORD = 1;
const CONTINUES = 2;
const SPACELESS = 3;
const SURROGATE = 4;

/** Scripts written without spaces between words; Intl.Segmenter knows where their words end. */
const SPACELESS_SCRIPT =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
// Soft hyphens and zero-width joiners stand inside words.
const CONTINUATION = /[\p{M}\u00ad\u200d]/u;

function classify(character: string): number {
  const isMark = CONTINUATION.test(character);
  if (!isMark && !LETTER_OR_DIGIT.test(character)) return OTHER;
  if (SPACELESS_SCRIPT.test(character) && !/[\u0300-\u036f\u00ad\u200d]/.test(character)) return SPACELESS;
  return isMark ? CONTINUES : WORD;
}

/** The class of every UTF-16 code unit: a look-up a character is five times faster than a regular expression. */
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code >= 0xd800 && code <= 0xdfff ? SURROGATE : classify(String.fromCharCode(code)),
);

function classAt(text: string, at: number): number {
  const unit = CLASSES[text.charCodeAt(at)] ?? OTHER;
  if (unit !== SURROGATE) return unit;
  return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function endOfRun(text: string, start: number, kind: number): number {
  let at = start;
  while (at < text.length) {
    const unit = CLASSES[text.charCodeAt(at)];
    const isSurrogate = unit === SURROGATE;
    const found = isSurrogate ? classAt(text, at) : unit;
    if (found !== kind && found !== CONTINUES) break;
    at += isSurrogate ? widthAt(text, at) : 1;
  }
  return at;
}

// A fixed locale: the words of a text must not depend on where the program runs.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Called with the place of a word; false stops the walk. */
type Visit = (start: number, end: number) => boolean;

function visitSegments(text: string, start: number, end: number, visit: Visit): boolean {
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike && !visit(start + index, start + index + segment.length)) return false;
  }
  return true;
}

/** What {@link walkRun} answers when the walk was stopped. */
const STOPPED = -1;

/** Tells the words of the run of characters that begins at `at`; the place after it, or STOPPED. */
function walkRun(text: string, at: number, visit: Visit): number {
  const kind = classAt(text, at);
  if (kind !== WORD && kind !== SPACELESS) return at + widthAt(text, at);
  const end = endOfRun(text, at, kind);
  const goesOn = kind === SPACELESS ? visitSegments(text, at, end, visit) : visit(at, end);
  return goesOn ? end : STOPPED;
}

/**
 * Walks through the words of a text: runs of letters, marks and digits. Hyphens, apostrophes and
 * zero-width non-joiners end a word, so “state-run”, “l’accord” and “می‌رود” are two words each, and
 * both parts can be found. Scripts without spaces are cut by Intl.Segmenter.
 */
export function walkWords(text: string, visit: Visit): void {
  let at = 0;
  while (at < text.length && at !== STOPPED) at = walkRun(text, at, visit);
}

/** True for a letter or digit of ASCII. */
const ASCII_WORD = CLASSES.subarray(0, 0x80);

/** A word whose characters are all ASCII; `hash` is that of its lower-case characters. */
export type VisitAscii = (start: number, end: number, hash: number) => void;

const HASH_START = 0x811c9dc5;

/** FNV-1a's step over one UTF-16 code unit. */
const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export function hashOf(form: string): number {
  let hash = HASH_START;
  for (let at = 0; at < form.length; at++) hash = hashStep(hash, form.charCodeAt(at));
  return hash;
}

/**
 * The very words of {@link walkWords}, told apart: those of ASCII letters and digits, which need no more folding than
 * a bit, come with their hash; all others go the slow way.
 */
export function walkWordsFast(text: string, visitAscii: VisitAscii, visitOther: Visit): void {
  const { length } = text;
  let at = 0;
  while (at < length && at !== STOPPED) {
    let code = text.charCodeAt(at);
    if (code >= 0x80) at = walkRun(text, at, visitOther);
    else if (ASCII_WORD[code] === OTHER) at++;
    else {
      const start = at;
      let hash = HASH_START;
      do {
        hash = hashStep(hash, code | 0x20); // lower case; digits have this bit
        code = ++at < length ? text.charCodeAt(at) : 0;
      } while (code < 0x80 && ASCII_WORD[code] === WORD);
      const kind = code < 0x80 ? OTHER : CLASSES[code];
      if (kind === OTHER || kind === SPACELESS) visitAscii(start, at, hash);
      else at = walkRun(text, start, visitOther);
    }
  }
}

/** True when cutting the text at this offset would cut through a word or a character. */
export function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  const kind = classAt(text, at);
  if (kind === CONTINUES) return true;
  return kind === WORD && (CLASSES[text.charCodeAt(at - 1)] ?? OTHER) !== OTHER;
}

/**
 * How many words a reader counts: as {@link walkWords} finds them, except that parts joined by one
 * apostrophe or hyphen (“don’t”, “state-run”) are one word.
 */
export function countWords(text: string): number {
  let count = 0;
  let previousEnd = -2;
  walkWords(text, (start, end) => {
    const isJoined = start === previousEnd + 1 && /['’\-\u2010\u2011]/.test(text.charAt(previousEnd));
    if (!isJoined) count++;
    previousEnd = end;
    return true;
  });
  return count;
}
