import {
  compareWords,
  type CountedArticles,
  type Keyness,
  KEYNESS_VERSION,
  mergeTerms,
  shuffleOf,
} from '@parallax/comparison';
import {
  rowsOf,
  type SelectionFingerprint,
  sidedArticles,
  sidedFingerprint,
  type SidedArticleRow,
} from '@parallax/persistence';
import { explainTermsError, readsAll, termReader, TERMS_VERSION, type TermsError } from '@parallax/text';
import { comparisonKind } from '../build-comparison/comparison-kind.js';
import { type ChoiceReason, chooseArticles, type ChosenArticles } from './choose-articles.js';
import { areOutlets, type KeynessRequest } from './keyness-request.js';
import { ARTICLES_A_BATCH, readCounts, type ReadCounts } from './read-counts.js';
import { readWords } from './read-words.js';

/** Why words cannot be compared. */
export type KeynessReason = ChoiceReason | TermsError['code'];

export interface KeynessResult {
  readonly chosen: ChosenArticles;
  /** Null with a reason. */
  readonly keyness: Keyness | null;
  /** The forms behind each word tested, in the order of the columns; null where a word is its own form. */
  readonly forms: readonly (readonly string[])[] | null;
  readonly undefinedReason: KeynessReason | null;
  /** A sentence for a person; null when there is nothing to explain. */
  readonly explanation: string | null;
}

const EXPLAINED: Readonly<Record<ChoiceReason, string>> = {
  SEVERAL_LANGUAGES: 'The articles are in several languages: choose one, or say that they shall be compared mixed.',
  NO_ARTICLES_A: 'The first set has no articles.',
  NO_ARTICLES_B: 'The second set has no articles.',
  TOO_MANY_WORDS: 'These are too many articles to compare at once: choose fewer, for example a shorter period.',
  NOT_COUNTED_YET: 'The words of one of the sets are not counted yet: try again in a while.',
};

interface Material {
  readonly chosen: ChosenArticles;
  readonly counts: ReadCounts | null;
  readonly undefinedReason: ChoiceReason | null;
}

const stepsOf = (articles: number, { replicates }: KeynessRequest): number =>
  Math.ceil(articles / ARTICLES_A_BATCH) + replicates;

const without = (chosen: ChosenArticles, reason: KeynessReason, explanation: string): KeynessResult => ({
  ...{ chosen, keyness: null, forms: null, undefinedReason: reason, explanation },
});

async function compare(
  counts: ReadCounts,
  chosen: ChosenArticles,
  { request, onReplicates }: { request: KeynessRequest; onReplicates: (done: number) => Promise<void> },
): Promise<KeynessResult> {
  const { terms, minFrequency, minDocuments, prior, shuffle, replicates, seed } = request;
  const read = await termReader(terms, chosen.language);
  if (!read.ok) return without(chosen, read.error.code, explainTermsError(read.error));
  const isPlain = readsAll(terms);
  const { words, wordOf, formsOf } = readWords(counts.forms, read.value);
  const articles: CountedArticles = isPlain
    ? counts.articles
    : { ...counts.articles, matrix: mergeTerms(counts.articles.matrix, wordOf, words.length) };
  const keyness = await compareWords(articles, {
    ...{ words, minFrequency, minDocuments, prior, replicates, seed, onReplicates },
    shuffle: shuffle ?? shuffleOf(articles, areOutlets(request)),
  });
  return {
    ...{ chosen, keyness, undefinedReason: null, explanation: null },
    forms: terms.stemming ? formsBehind(keyness, words, formsOf) : null,
  };
}

function formsBehind(
  { columns }: Keyness,
  words: readonly string[],
  formsOf: readonly (readonly string[])[],
): (readonly string[])[] {
  const numberOf = new Map(words.map((word, number) => [word, number]));
  return columns.word.map((word) => formsOf[numberOf.get(word) ?? 0] ?? []);
}

/** The words that set two sets of articles apart, from stored counts. */
export const KEYNESS = comparisonKind<KeynessRequest, Material, KeynessResult>({
  name: 'keyness',
  methodVersion: `${KEYNESS_VERSION} ${TERMS_VERSION}`,

  async fingerprint(client, request) {
    const [print] = await rowsOf<SelectionFingerprint>(client, sidedFingerprint(request, TERMS_VERSION));
    return print ?? null;
  },

  async read(client, request, onStep) {
    const rows = await rowsOf<SidedArticleRow>(client, sidedArticles(request, TERMS_VERSION));
    const { articles, chosen, undefinedReason } = chooseArticles(rows, request);
    if (undefinedReason !== null) return { chosen, counts: null, undefinedReason };
    const steps = stepsOf(articles.length, request);
    const onBatch = (done: number) => onStep(Math.ceil(done / ARTICLES_A_BATCH), steps);
    return { chosen, counts: await readCounts(client, articles, onBatch), undefinedReason };
  },

  async compute({ chosen, counts, undefinedReason }, request, onStep) {
    if (undefinedReason !== null) return without(chosen, undefinedReason, EXPLAINED[undefinedReason]);
    if (counts === null) throw new Error('Nothing was read, and nothing said why.');
    const steps = stepsOf(counts.articles.side.length, request);
    const onReplicates = (done: number) => onStep(steps - request.replicates + done, steps);
    return compare(counts, chosen, { request, onReplicates });
  },
});
