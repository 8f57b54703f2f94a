import { eld } from 'eld/extrasmall';

// eld reads the first 350 bytes; more text would only cost time.
const READ_CHARACTERS = 400;
const MIN_LETTER_BYTES = 24;
const MIN_LEAD = 0.01;

/** Letters weighed as eld weighs them: a Latin letter one byte, an Arabic one two, a Chinese one three. */
function letterBytes(text: string): number {
  let bytes = 0;
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/**
 * The language of a text as ISO 639-1 code, judged by its beginning; null when there is too little text
 * (fewer than 24 bytes of letters) or two languages are too close to call. Sixty languages are known (eld).
 */
export function detectLanguage(text: string): string | null {
  const beginning = text.slice(0, READ_CHARACTERS);
  if (letterBytes(beginning) < MIN_LETTER_BYTES) return null;
  const result = eld.detect(beginning);
  if (result.language === '' || !result.isReliable()) return null;
  // eld 2.1.0 compares the best score with the second language's number instead of its score: done here.
  const [best = 0, second = 0] = Object.values(result.getScores());
  return best - second < MIN_LEAD ? null : result.language;
}
