import { KEYNESS_DEFAULTS, type KeynessRequest, MIXED_LANGUAGES } from '@parallax/jobs';
import type { ArticleConditions } from '@parallax/persistence';
import type { TermOptions } from '@parallax/text';
import { badUserInput, readFilter, readText } from '../../graphql/connection-input.js';
import type { ArticleFilter } from '../articles/articles.inputs.js';
import type { KeynessArgs, TermOptionsInput } from './keyness.inputs.js';

const FEWEST_REPLICATES = 100;
const MOST_REPLICATES = 10_000;
const MOST_WORDS = 1_000;
const LONGEST_TEXT = 200;
const LONGEST_MINIMUM = 20;
const MOST = 1_000_000_000;

function between(
  name: string,
  value: number | null | undefined,
  [low, high]: readonly [number, number],
): number | null {
  if (value === null || value === undefined) return null;
  if (value >= low && value <= high) return value;
  throw badUserInput(`“${name}” lies between ${low} and ${high}, not ${value}.`);
}

function shortText(name: string, text: string): string {
  if (text.length > LONGEST_TEXT) throw badUserInput(`“${name}” has at most ${LONGEST_TEXT} characters.`);
  return readText(text);
}

/** The same articles have the same hash, whether a condition is left out or null. */
export function conditionsOf(filter: ArticleFilter | null | undefined): ArticleConditions {
  const checked: ArticleConditions = readFilter(filter);
  return JSON.parse(JSON.stringify(checked, (_, value: unknown) => value ?? undefined));
}

export function termsOf(input: TermOptionsInput | null | undefined): TermOptions {
  const { terms } = KEYNESS_DEFAULTS;
  const moreStopWords = input?.moreStopWords ?? terms.moreStopWords;
  if (moreStopWords.length > MOST_WORDS) throw badUserInput(`At most ${MOST_WORDS} words can be named.`);
  return {
    stopWords: input?.stopWords ?? terms.stopWords,
    moreStopWords: [...new Set(moreStopWords.map((word) => shortText('moreStopWords', word)))].sort(),
    stemming: input?.stemming ?? terms.stemming,
    minLength: between('minLength', input?.minLength, [1, LONGEST_MINIMUM]) ?? terms.minLength,
    numbers: input?.numbers ?? terms.numbers,
  };
}

function languageOf(language: string | null | undefined): string | null {
  if (language === null || language === undefined) return null;
  if (language === MIXED_LANGUAGES || /^[a-z]{2,3}$/.test(language)) return language;
  throw badUserInput(`“language” is a code of ISO 639-1 such as en, or “${MIXED_LANGUAGES}”; not “${language}”.`);
}

/** The door for what is to be compared. @throws BAD_USER_INPUT with a sentence. */
export function readKeyness(args: KeynessArgs): KeynessRequest {
  if (!args.a) throw badUserInput('Say which articles the first set has (a), or open a stored result (inputHash).');
  const { replicates } = args;
  return {
    filter: conditionsOf(args.filter),
    a: conditionsOf(args.a),
    b: args.b ? conditionsOf(args.b) : null,
    collapseCopies: args.collapseCopies ?? KEYNESS_DEFAULTS.collapseCopies,
    language: languageOf(args.language),
    terms: termsOf(args.terms),
    minFrequency: between('minFrequency', args.minFrequency, [1, MOST]) ?? KEYNESS_DEFAULTS.minFrequency,
    minDocuments: between('minDocuments', args.minDocuments, [1, MOST]) ?? KEYNESS_DEFAULTS.minDocuments,
    prior: between('prior', args.prior, [0.001, MOST]) ?? KEYNESS_DEFAULTS.prior,
    shuffle: args.shuffle ?? KEYNESS_DEFAULTS.shuffle,
    replicates:
      replicates === 0
        ? 0
        : (between('replicates', replicates, [FEWEST_REPLICATES, MOST_REPLICATES]) ?? KEYNESS_DEFAULTS.replicates),
    seed: args.seed ? shortText('seed', args.seed) : KEYNESS_DEFAULTS.seed,
  };
}
