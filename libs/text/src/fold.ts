/** Letters that no normalisation form takes apart, and the Arabic ones that Persian writes otherwise. */
// prettier-ignore
const LETTERS = new Map([
  ['ß', 'ss'], ['ł', 'l'], ['ø', 'o'], ['đ', 'd'], ['ħ', 'h'], ['ı', 'i'], ['æ', 'ae'], ['œ', 'oe'],
  ['þ', 'th'], ['ð', 'd'], ['ς', 'σ'], ['ي', 'ی'], ['ى', 'ی'], ['ك', 'ک'], ['ـ', ''],
]);
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

// Combining accents, Hebrew points, Arabic vowel signs. Marks of other scripts are vowels and stay; so
// does the breve of Cyrillic й, which is another letter than и.
const ACCENTS =
  /[\u0300-\u0305\u0307-\u036f]|(?<!и)\u0306|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200d]/g;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

function fold(word: string): string {
  if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter)
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC');
}

const CACHE_SIZE = 50_000;
const cache = new Map<string, string>();

/**
 * The form under which spellings of one word meet: compatibility forms resolved (NFKC), lower case,
 * accents of Latin, Greek and Cyrillic, Arabic vowel signs and Hebrew points dropped, Arabic and Persian
 * ye and kaf made one, tatweel dropped, Arabic and Persian digits as ASCII. Empty when nothing is left.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word; // cheaper than a look-up
  // V8 makes slices of 13 characters and more point into their text: caching one would keep the text alive.
  if (word.length > 12) return fold(word);
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const folded = fold(word);
  cache.set(word, folded);
  return folded;
}
