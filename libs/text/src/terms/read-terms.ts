import { err, ok, type Result } from '@parallax/kernel';
import { stemmerOf } from './stems.js';
import { stopWordsOf } from './stop-words.js';
import { tokenise } from '../tokenise.js';

/** What is done with counted words before they are compared. Nothing unless asked for; letter case is always folded. */
export interface TermOptions {
  /** Leaves out the stop words of the language. */
  readonly stopWords: boolean;
  /** Leaves out these words too. */
  readonly moreStopWords: readonly string[];
  /** Counts words of one stem together. */
  readonly stemming: boolean;
  /** Leaves out words of fewer characters. */
  readonly minLength: number;
  /** Keeps words of digits only. */
  readonly numbers: boolean;
}

/** Every word as it is written, letter case and accents apart. */
export const PLAIN_TERMS: TermOptions = {
  ...{ stopWords: false, moreStopWords: [], stemming: false, minLength: 1, numbers: true },
};

export type TermsError =
  | { readonly code: 'NO_STOP_WORDS'; readonly language: string | null }
  | { readonly code: 'NO_STEMMER'; readonly language: string | null };

/** Under which term a counted form is compared; null when it is left out. */
export type TermReader = (form: string) => string | null;

const isNumber = (form: string): boolean => /^\p{N}+$/u.test(form);
const isShorter = (form: string, minLength: number): boolean =>
  form.length < minLength * 2 && [...form].length < minLength;

async function wordsLeftOut(options: TermOptions, language: string | null): Promise<Result<Set<string>, TermsError>> {
  const own = options.moreStopWords.flatMap((word) => tokenise(word).map(({ form }) => form));
  if (!options.stopWords) return ok(new Set(own));
  const listed = language === null ? null : await stopWordsOf(language);
  return listed === null ? err({ code: 'NO_STOP_WORDS', language }) : ok(new Set([...listed, ...own]));
}

/** How forms are read under these options; an error when the language (null: several) has no list or no stemmer. */
export async function termReader(
  options: TermOptions,
  language: string | null,
): Promise<Result<TermReader, TermsError>> {
  const leftOut = await wordsLeftOut(options, language);
  if (!leftOut.ok) return leftOut;
  const stem = options.stemming && language !== null ? await stemmerOf(language) : null;
  if (options.stemming && stem === null) return err({ code: 'NO_STEMMER', language });
  return ok((form) => {
    if (leftOut.value.has(form) || isShorter(form, options.minLength)) return null;
    if (!options.numbers && isNumber(form)) return null;
    return stem === null ? form : stem(form);
  });
}

/** True when {@link termReader} changes nothing, so that forms need not be read. */
export const readsAll = ({ stopWords, moreStopWords, stemming, minLength, numbers }: TermOptions): boolean =>
  !stopWords && moreStopWords.length === 0 && !stemming && minLength <= 1 && numbers;

/** A sentence for the person who asked. */
export function explainTermsError({ code, language }: TermsError): string {
  const of = language === null ? 'texts in several languages' : `the language “${language}”`;
  return code === 'NO_STOP_WORDS'
    ? `There is no list of stop words for ${of}: choose one language that has one, or name the words yourself.`
    : `There is no stemmer for ${of}: choose one language that has one, or count words as they are written.`;
}
