// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the packages have no types, and whoever compiles from source needs these
/// <reference path="./word-lists.d.ts" />
import { tokenise } from '../tokenise.js';

// prettier-ignore
const LISTS: Readonly<Record<string, string>> = {
  af: 'afr', ar: 'ara', bg: 'bul', bn: 'ben', br: 'bre', ca: 'cat', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng',
  eo: 'epo', es: 'spa', et: 'est', eu: 'eus', fa: 'fas', fi: 'fin', fr: 'fra', ga: 'gle', gl: 'glg', gu: 'guj', ha: 'hau',
  he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun', hy: 'hye', id: 'ind', it: 'ita', ja: 'jpn', ko: 'kor', ku: 'kur', la: 'lat',
  lt: 'lit', lv: 'lav', mr: 'mar', ms: 'msa', my: 'mya', nb: 'nob', nl: 'nld', no: 'nob', pl: 'pol', pt: 'por', ro: 'ron',
  ru: 'rus', sk: 'slk', sl: 'slv', so: 'som', sv: 'swe', sw: 'swa', th: 'tha', tl: 'tgl', tr: 'tur', uk: 'ukr', ur: 'urd',
  vi: 'vie', yo: 'yor', zh: 'zho', zu: 'zul',
};

/** The languages that have a list of stop words, as ISO 639-1 codes. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(LISTS);

/**
 * The stop words of a language as the tokeniser forms them (“don’t” gives “don” and “t”); null when there is no list.
 * The lists are those of the package `stopword` 3.1.5. Loaded when first asked for: counting needs none.
 */
export async function stopWordsOf(language: string): Promise<ReadonlySet<string> | null> {
  const name = LISTS[language];
  if (name === undefined) return null;
  const { default: lists } = await import('stopword');
  const words = lists[name];
  return words === undefined ? null : new Set(words.flatMap((word) => tokenise(word).map(({ form }) => form)));
}
