import { walkTokens, type Token } from '@parallax/text';

/** Below this code unit no script writes without spaces, which spares most words the look. */
const FIRST_SPACELESS = 0x0e00;
const SPACELESS = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const SIGN = /.\p{M}*/gsu;

/** True when the word belongs to a script that puts no spaces between words. */
export const isSpaceless = (word: string): boolean => word.charCodeAt(0) >= FIRST_SPACELESS && SPACELESS.test(word);

/**
 * The tokens names are looked for in: words folded as the search folds them. In scripts without spaces every sign is
 * a token, because where a segmenter cuts depends on what stands beside a name, and a name must be found beside
 * anything.
 */
export function nameTokens(text: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(text, (form, start, end) => {
    if (text.charCodeAt(start) < FIRST_SPACELESS || !isSpaceless(text.slice(start, end))) {
      tokens.push({ form, start, end });
      return true;
    }
    for (const { 0: sign, index } of text.slice(start, end).matchAll(SIGN)) {
      const from = start + index;
      tokens.push({ form: sign.normalize('NFKC').toLowerCase(), start: from, end: from + sign.length });
    }
    return true;
  });
  return tokens;
}
