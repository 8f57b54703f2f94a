import { dispersion, seededRandom } from '@parallax/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyWord } from './key-word.js';
import { compareWords, type Keyness, type KeynessOptions, shuffleOf } from './keyness.js';
import { made, type MadeArticle, nullCorpus } from './made-corpus.js';
import { rankWords, signedMeasure } from './rank-words.js';
import { LEFT_OUT, mergeTerms } from './term-matrix.js';
import { denseRanks, wordPoints } from './word-points.js';

const PLAIN = {
  minFrequency: 1,
  minDocuments: 1,
  prior: null,
  shuffle: 'articles-within-events',
  replicates: 0,
  seed: '1',
} as const;

async function compare(articles: readonly MadeArticle[], options: Partial<KeynessOptions> = {}): Promise<Keyness> {
  const corpus = made(articles);
  return compareWords(corpus.articles, { ...PLAIN, words: corpus.words, ...options });
}

const placeOf = ({ columns }: Keyness, word: string): number => columns.word.indexOf(word);
const wordIn = (keyness: Keyness, word: string) => keyWord(keyness, placeOf(keyness, word));

/** Two events; “dam” three times in A's 10 words, once in B's 20. */
const HAND: MadeArticle[] = [
  { words: { dam: 2, gate: 2 }, side: 'A', event: 1 },
  { words: { dam: 1, river: 5 }, side: 'A', event: 2 },
  { words: { dam: 1, gate: 9 }, side: 'B', event: 1 },
  { words: { river: 10 }, side: 'B', event: 2 },
];

describe('by hand', () => {
  it('counts, rates, documents, events, and what follows from them', async () => {
    const keyness = await compare(HAND);
    expect(keyness.sides).toEqual([
      { articles: 2, tokens: 10, types: 3, events: 2 },
      { articles: 2, tokens: 20, types: 3, events: 2 },
    ]);
    const dam = wordIn(keyness, 'dam');
    expect(dam.a).toEqual({ count: 3, perMillion: 300_000, documents: 2, events: 2 });
    expect(dam.b).toEqual({ count: 1, perMillion: 50_000, documents: 1, events: 1 });
    expect(dam.percentDifference.value).toBeCloseTo(500, 9);
    // α₀ is all 30 words, so α = 30 · 4/30 = 4: δ = ln(7/(40 − 7)) − ln(5/(50 − 5)), z = δ/√(1/7 + 1/5).
    const delta = Math.log(7 / 33) - Math.log(5 / 45);
    expect(dam.logOdds.value).toBeCloseTo(delta / Math.sqrt(1 / 7 + 1 / 5), 12);
    // Clusters: event 1 holds 2/3 of A's dams and 4/10 of its words, all of B's dams and 10/20 of its words.
    // e − b: (2/3 − 1) − (.4 − .5) = −.2333; event 2: (1/3 − 0) − (.6 − .5) = .2333. Var = 2/1 · (2 · .2333²).
    const error = Math.sqrt(4 * (7 / 30) ** 2) / Math.LN2;
    expect(dam.logRatio.value).toBeCloseTo(Math.log2(6), 12);
    expect((dam.logRatio.high ?? 0) - Math.log2(6)).toBeCloseTo(12.7062 * error, 3);
  });

  it('puts the statistic and its deviation as worked out: T of dam within events', async () => {
    // Event 1: 3 dams, A has 4 of 14 words: 2 − 12/14 = 8/7. Event 2: 1 dam, A 6 of 16: 1 − 6/16 = 5/8.
    // Two units each, so T is ± each term: deviation √((8/7)² + (5/8)²).
    const keyness = await compare(HAND, { replicates: 100 });
    const z = (8 / 7 + 5 / 8) / Math.hypot(8 / 7, 5 / 8);
    expect(wordIn(keyness, 'dam').shuffledZ.value).toBeCloseTo(z, 5);
    expect(keyness.shuffled).toMatchObject({ strata: 2, units: 4, articles: 4 });
    expect(keyness.shuffled.log10Arrangements).toBeCloseTo(Math.log10(4), 4);
  });

  it('says why it has no number', async () => {
    const keyness = await compare(HAND.slice(0, 3), { replicates: 100 });
    expect(wordIn(keyness, 'river')).toMatchObject({
      logRatio: { low: null, undefinedReason: 'MISSING_ON_ONE_SIDE' },
      p: { value: null, undefinedReason: 'NO_VARIATION_WITHIN_EVENTS' },
      percentDifference: { undefinedReason: 'INFINITE' },
    });
    const alone = await compare([HAND[0]!, HAND[3]!], { replicates: 100 });
    expect(wordIn(alone, 'dam').p.undefinedReason).toBe('NO_SHARED_EVENTS');
    expect(wordIn(alone, 'dam').byEvent).toMatchObject({ parts: 1, undefinedReason: 'NEEDS_TWO_PARTS' });
    expect(wordIn(await compare(HAND), 'dam').adjustedP.undefinedReason).toBe('NOT_ASKED');
  });

  it('tests the words frequent enough, in both sets together', async () => {
    const keyness = await compare(HAND, { minFrequency: 5, minDocuments: 2 });
    expect(keyness).toMatchObject({ tested: 2, vocabulary: 3 });
    expect(keyness.columns.word).toEqual(['gate', 'river']);
  });
});

describe('properties', () => {
  const article = fc.record({
    words: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 4 }), { minKeys: 1 }),
    side: fc.constantFrom('A', 'B'),
    event: fc.integer({ min: -1, max: 4 }),
  });
  const corpus = fc
    .array(article, { minLength: 2, maxLength: 14 })
    .filter((articles) => new Set(articles.map(({ side }) => side)).size === 2);

  it('dispersion over articles and events is that of the plain formula', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const keyness = await compare(articles);
        for (const word of keyness.columns.word) {
          const found = wordIn(keyness, word);
          const own = articles.filter(({ side }) => side === found.byArticle.side);
          const parts = (groups: (typeof own)[]) => ({
            counts: groups.map((group) => group.reduce((sum, { words }) => sum + (words[word] ?? 0), 0)),
            sizes: groups.map((group) => group.reduce((sum, { words }) => sum + total(words), 0)),
          });
          check(found.byArticle, dispersion(parts(own.map((one) => [one]))));
          check(found.byEvent, dispersion(parts(byEvent(own))));
        }
      }),
    );
  });

  const total = (words: Record<string, number>): number => Object.values(words).reduce((sum, n) => sum + n, 0);
  function byEvent<T extends { event: number }>(articles: T[]): T[][] {
    const events = new Map<string, T[]>();
    articles.forEach((one, at) => {
      const key = one.event < 0 ? `alone ${at}` : `${one.event}`;
      events.set(key, [...(events.get(key) ?? []), one]);
    });
    return [...events.values()];
  }
  function check(
    found: { deviationOfProportions: number | null; juillandD: number | null },
    plain: { dp: number | null; juillandD: number | null },
  ): void {
    for (const [a, b] of [
      [found.deviationOfProportions, plain.dp],
      [found.juillandD, plain.juillandD],
    ] as const) {
      if (b === null) expect(a).toBeNull();
      else expect(a).toBeCloseTo(b, 5);
    }
  }

  it('the deviation under shuffling is that over all arrangements', async () => {
    const rng = seededRandom('arrangements');
    const sizes = [3, 5, 2, 7];
    const counts = [2, 0, 1, 3];
    const articles = sizes.map((size, n): MadeArticle => {
      return { words: { x: counts[n] ?? 0, y: size }, side: n < 2 ? 'A' : 'B', event: 1 };
    });
    const keyness = await compare(
      articles.map((one) => ({ ...one, words: positive(one.words) })),
      { replicates: 100 },
    );
    const all = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ].map((inA) => {
      const words = inA.reduce((sum, n) => sum + (sizes[n] ?? 0) + (counts[n] ?? 0), 0);
      return inA.reduce((sum, n) => sum + (counts[n] ?? 0), 0) - (6 * words) / 23;
    });
    const deviation = Math.sqrt(all.reduce((sum, t) => sum + t * t, 0) / all.length);
    expect(all.reduce((sum, t) => sum + t, 0)).toBeCloseTo(0, 12);
    expect(wordIn(keyness, 'x').shuffledZ.value).toBeCloseTo((all[0] ?? 0) / deviation, 5);
    // |T| as large as the one found in k of 6 arrangements: p goes to k/6.
    const exact = all.filter((t) => Math.abs(t) >= Math.abs(all[0] ?? 0) - 1e-9).length / 6;
    const many = await compare(
      articles.map((one) => ({ ...one, words: positive(one.words) })),
      { replicates: 4000 },
    );
    expect(Math.abs((wordIn(many, 'x').p.value ?? 0) - exact)).toBeLessThan(0.03);
    expect(rng.next()).toBeLessThan(1);
  });
  const positive = (words: Record<string, number>) =>
    Object.fromEntries(Object.entries(words).filter(([, count]) => count > 0));

  it('is the same each time, and another seed gives nearly the same', async () => {
    const articles = nullCorpus({ events: 12, articlesAnEvent: 4, vocabulary: 40, length: 50 }, 'same');
    const [one, again, other] = await Promise.all(
      ['1', '1', '2'].map((seed) => compare(articles, { replicates: 500, seed })),
    );
    expect(again).toEqual(one);
    const [p, q] = [one?.columns.p ?? [], other?.columns.p ?? []];
    p.forEach((value, at) => expect(Math.abs((value ?? 0) - (q[at] ?? 0))).toBeLessThan(0.12));
  });

  it('probabilities keep their order: own ≤ adjusted, and the family’s falls with |z|', async () => {
    const articles = nullCorpus({ events: 12, articlesAnEvent: 4, vocabulary: 40, length: 50 }, 'order');
    const { columns } = await compare(articles, { replicates: 300 });
    const places = [...columns.word.keys()].filter((at) => columns.p[at] !== null);
    places.sort((a, b) => Math.abs(columns.shuffledZ[a] ?? 0) - Math.abs(columns.shuffledZ[b] ?? 0));
    places.forEach((at, n) => {
      expect(columns.adjustedP[at]).toBeGreaterThanOrEqual(columns.p[at] ?? 0);
      expect(columns.familyP[at]).toBeGreaterThanOrEqual(columns.p[at] ?? 0);
      if (n > 0) expect(columns.familyP[at]).toBeLessThanOrEqual(columns.familyP[places[n - 1] ?? 0] ?? 1);
    });
  });

  it('tells every batch of replicates, and what that throws ends it', async () => {
    const told: number[] = [];
    await compare(HAND, { replicates: 10, onReplicates: (done) => void told.push(done) });
    expect(told).toEqual([4, 8, 10]);
    const onReplicates = () => {
      throw new Error('stopped');
    };
    await expect(compare(HAND, { replicates: 10, onReplicates })).rejects.toThrow('stopped');
  });
});

describe('terms and points', () => {
  it('merges terms of one word within an article, and leaves terms out', () => {
    const matrix = {
      starts: Uint32Array.of(0, 3, 3, 5),
      terms: Uint32Array.of(0, 1, 2, 1, 3),
      counts: Uint32Array.of(1, 2, 3, 4, 5),
    };
    const merged = mergeTerms(matrix, Int32Array.of(1, 0, 1, LEFT_OUT), 2);
    expect([...merged.starts]).toEqual([0, 2, 2, 3]);
    expect([...merged.terms]).toEqual([1, 0, 0]);
    expect([...merged.counts]).toEqual([4, 2, 4]);
  });

  it('ranks equal counts alike and leaves no rank out: 0, 1, 1, 5, 9', () => {
    expect([...denseRanks([0, 1, 1, 5, 9])]).toEqual([0, 1 / 3, 1 / 3, 2 / 3, 1]);
  });

  it('draws the strongest of both sides and the most frequent, in turns', async () => {
    const keyness = await compare(HAND);
    const ranked = rankWords(keyness, signedMeasure(keyness, 'log-odds'));
    expect(ranked.a.map((place) => keyness.columns.word[place])).toEqual(['dam']);
    expect(wordPoints(keyness, ranked, 2).map(({ place }) => keyness.columns.word[place])).toEqual(['dam', 'gate']);
    expect(wordPoints(keyness, ranked)[0]).toMatchObject({ x: 1 / 3, y: 2 / 3 });
  });
});

describe('what is shuffled', () => {
  const corpus = (events: readonly number[]) =>
    made(events.map((event, n) => ({ words: { x: 1 }, side: n % 2 === 0 ? 'A' : 'B', event }))).articles;
  it.each([
    { why: 'outlets', events: [1, 1], areOutlets: true, shuffle: 'outlets-within-events' },
    { why: 'sets that share an event', events: [1, 1], areOutlets: false, shuffle: 'articles-within-events' },
    { why: 'sets that share none', events: [1, 2], areOutlets: false, shuffle: 'events' },
    { why: 'no events at all', events: [-1, -1], areOutlets: false, shuffle: 'articles-within-events' },
  ])('$why', ({ events, areOutlets, shuffle }) => {
    expect(shuffleOf(corpus(events), areOutlets)).toBe(shuffle);
  });

  it('moves all that an outlet wrote on an event together', async () => {
    const both = { words: { x: 1, y: 1 }, event: 1 };
    const keyness = await compare(
      [
        { ...both, side: 'A', outlet: 0 },
        { ...both, side: 'A', outlet: 0 },
        { ...both, side: 'B', outlet: 1 },
        { ...both, side: 'B', outlet: 2 },
      ],
      { replicates: 100, shuffle: 'outlets-within-events' },
    );
    expect(keyness.shuffled).toMatchObject({ units: 3, articles: 4, strata: 1 });
  });
});
