import { seededRandom } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@parallax/kernel';
import { type Copied, withoutCopies } from '../copies.js';
import { keyWord } from './key-word.js';
import { compareWords } from './keyness.js';
import { made, type MadeArticle, nullCorpus } from './made-corpus.js';
import { rankWords, signedMeasure } from './rank-words.js';

const MEASURES = ['log-odds', 'g2-four-cell', 'g2-two-term', 'chi-squared'] as const;
const articleId = (n: number): ArticleId => String(n).padStart(6, '0') as ArticleId;
const SHAPE = { events: 40, articlesAnEvent: 18, vocabulary: 2_000, length: 120 };
const OPTIONS = { prior: null, shuffle: 'outlets-within-events', replicates: 200, seed: '1' } as const;
const USUAL = { minFrequency: 5, minDocuments: 3 };
const NO_MINIMUM = { minFrequency: 1, minDocuments: 1 };

/** Two rows of nine outlets each; the nine of A print one agency's story of event 0, in which “zanthor” stands 4 times. */
function corpusWithCopies(): (MadeArticle & Copied)[] {
  const rng = seededRandom('styles');
  const styles = Array.from({ length: 18 }, () => Array.from({ length: 8 }, () => rng.below(2_000)));
  return nullCorpus(SHAPE, 'copies').map((article, n) => {
    const outlet = n % 18;
    const side = outlet < 9 ? 'A' : 'B';
    const copied = article.event === 0 && side === 'A';
    const words: Record<string, number> = { ...article.words };
    // Every outlet has words of its own, so that a real list has 50 words of A without the planted one.
    for (const word of styles[outlet] ?? []) if (rng.next() < 0.6) words[`w${word}`] = (words[`w${word}`] ?? 0) + 1;
    return {
      ...{ ...article, side, outlet, id: articleId(n) },
      ...{ publishedAt: '2025-03-12T06:00:00.000Z', precision: 'time' },
      words: copied ? { ...words, zanthor: 4 } : words,
      copyGroupId: copied ? articleId(0) : null,
    };
  });
}

async function rankOfPlanted(articles: ReturnType<typeof corpusWithCopies>, minimum: typeof USUAL) {
  const corpus = made(articles);
  const keyness = await compareWords(corpus.articles, { ...OPTIONS, ...minimum, words: corpus.words });
  const place = keyness.columns.word.indexOf('zanthor');
  const ranks = MEASURES.map((measure) => rankWords(keyness, signedMeasure(keyness, measure)).a.indexOf(place));
  return { ranks, word: place < 0 ? null : keyWord(keyness, place) };
}

describe('a word of one story that nine outlets copied', () => {
  const articles = corpusWithCopies();
  const once = withoutCopies(articles);

  it('stands at the top as it is; that it is of one event gives it away', async () => {
    const { ranks, word } = await rankOfPlanted(articles, USUAL);
    for (const rank of ranks) expect(rank).toBeLessThan(10);
    expect(word).toMatchObject({ a: { count: 36, documents: 9, events: 1 }, byEvent: { range: 1, parts: 40 } });
    expect(word?.byEvent.deviationOfProportions).toBeGreaterThan(0.95);
    expect(word?.byEvent.juillandD).toBeLessThan(0.05);
    // Shuffling takes outlets for independent within an event, which copies are not: p does not save it.
    expect(word?.adjustedP.value).toBeLessThan(0.05);
  });

  it('is too rare to be tested when copies count once, and no sign of the two sets without a minimum', async () => {
    expect(articles.length - once.length).toBe(8);
    expect((await rankOfPlanted(once, USUAL)).word).toBeNull();
    const { ranks, word } = await rankOfPlanted(once, NO_MINIMUM);
    expect(word).toMatchObject({ a: { count: 4, documents: 1, events: 1 } });
    for (const rank of ranks) expect(rank).toBeGreaterThanOrEqual(50);
    expect(word?.adjustedP.value).toBeGreaterThan(0.05);
  });
});

describe('families of words', () => {
  const FAMILIES = 300;
  const SMALL = { events: 25, articlesAnEvent: 4, vocabulary: 200, length: 60 };
  const flagged = async (articles: readonly MadeArticle[], seed: string) => {
    const corpus = made(articles);
    const { columns } = await compareWords(corpus.articles, {
      ...{ words: corpus.words, minFrequency: 5, minDocuments: 3, prior: null, replicates: 199, seed },
      shuffle: 'articles-within-events',
    });
    return columns.word.flatMap((word, at) => {
      const [adjusted, family] = [columns.adjustedP[at] ?? 1, columns.familyP[at] ?? 1];
      return adjusted <= 0.05 || family <= 0.05 ? [{ word, adjusted, family }] : [];
    });
  };

  it('flag something in no more than 5 % of the corpora in which nothing differs', async () => {
    let [adjusted, family] = [0, 0];
    for (let corpus = 0; corpus < FAMILIES; corpus++) {
      const found = await flagged(nullCorpus(SMALL, `family ${corpus}`), `${corpus}`);
      if (found.some((word) => word.adjusted <= 0.05)) adjusted++;
      if (found.some((word) => word.family <= 0.05)) family++;
    }
    expect(adjusted / FAMILIES).toBeLessThanOrEqual(0.05);
    // Exactly 5 % in the long run; two standard errors of the simulation.
    expect(family / FAMILIES).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / FAMILIES));
  });

  it('flag the words that differ, with 199 replicates and hundreds of words', async () => {
    const articles = nullCorpus(SMALL, 'power').map((one) => ({
      ...one,
      words: one.side === 'A' ? { ...one.words, closure: 2 } : { ...one.words, shutdown: 1 },
    }));
    const found = await flagged(articles, 'power');
    for (const planted of ['closure', 'shutdown']) {
      expect(found.find(({ word }) => word === planted)).toMatchObject({ adjusted: 0.005, family: 0.005 });
    }
    expect(found.length).toBeLessThanOrEqual(4);
  });
});
