import { type ArticleId, asId, type EventId, type SourceId } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';
import { speakerBook } from './speaker-book.js';
import { type VoicedArticle, type VoicedQuotation, voiceShare } from './voice-share.js';

const OFFICIALS = { id: 'c1', revision: 1, name: 'officials', position: 1 };
const RESIDENTS = { id: 'c2', revision: 1, name: 'residents', position: 2 };
/** A UUID that is the same for the same name. */
const uuid = (name: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6, '_')).toString('hex').slice(0, 12)}`;
const source = asId<SourceId>(uuid('s'));
const article = (id: string, event: string | null = 'e', wordCount = 100): VoicedArticle => ({
  ...{ id: asId<ArticleId>(uuid(id)), sourceId: source, wordCount },
  eventId: event === null ? null : asId<EventId>(uuid(event)),
});
const quotation = (of: string, speakerKey: string | null, wordCount: number): VoicedQuotation => ({
  ...{ articleId: asId<ArticleId>(of.length > 20 ? of : uuid(of)), speakerKey, speakerName: speakerKey, wordCount },
});
const decisions = {
  classes: [RESIDENTS, OFFICIALS],
  classOf: [{ speakerKey: 'irena voss', classId: 'c1' }],
  sameAs: [{ speakerKey: 'president', sameAs: 'irena voss' }],
};
const drawn = { seed: '1', replicates: 2_000 };
const measure = (articles: VoicedArticle[], quotations: VoicedQuotation[]) =>
  voiceShare({ articles, quotations, decisions, sourceIds: null }, drawn);

describe('voiceShare', () => {
  it('shares out quoted words among classes, unclassified and unresolved: 12 + 8 of 40, 10 of 40, 10 of 40', () => {
    const quotations = [
      ...[quotation('a', 'irena voss', 12), quotation('b', 'president', 8)],
      ...[quotation('a', 'jon harrow', 10), quotation('b', null, 10)],
    ];
    const { outlets, clusterBy, classes } = measure([article('a'), article('b')], quotations);
    expect(clusterBy).toBe('article'); // one event only
    expect(classes.map(({ name }) => name)).toEqual(['officials', 'residents']);
    const [outlet] = outlets;
    expect(outlet?.groups.map(({ kind, classId, quotations: n, share }) => [kind, classId, n, share.value])).toEqual([
      ['class', 'c1', 2, 0.5],
      ['class', 'c2', 0, 0],
      ['unclassified', null, 1, 0.25],
      ['unresolved', null, 1, 0.25],
    ]);
    expect(outlet).toMatchObject({ articles: 2, quotations: 4, quotedWords: 40, distinctSpeakers: 2 });
    expect(outlet?.quotedShare).toMatchObject({ value: 40 / 200, n: 200, clusters: 2 });
    expect(outlet?.unresolved.value).toBe(0.25);
    // Two speakers, one of them an official.
    expect(outlet?.groups[0]?.speakers).toMatchObject({ k: 1, n: 2, value: 0.5 });
    expect(outlet?.speakers.map(({ key, words, share }) => [key, words, share.value])).toEqual([
      ['irena voss', 20, 0.5],
      ['jon harrow', 10, 0.25],
    ]);
  });

  it('draws events where there are several, the very same for the same seed', () => {
    const articles = Array.from({ length: 30 }, (_, n) => article(`a${n}`, `e${n % 10}`));
    const quotations = articles.flatMap(({ id }, n) => [
      quotation(id, 'irena voss', 10 + (n % 10)),
      quotation(id, null, 20 - (n % 10)),
    ]);
    const first = measure(articles, quotations);
    expect(first).toEqual(measure(articles, quotations));
    const share = first.outlets[0]?.groups[0]?.share;
    expect(first.clusterBy).toBe('event');
    expect(share?.clusters).toBe(10);
    expect(share?.value).toBeCloseTo((10 * 30 + 4.5 * 30) / (30 * 30), 12);
    expect(share?.low).toBeLessThan(share?.value ?? 0);
    expect(share?.high).toBeGreaterThan(share?.value ?? 1);
  });

  it.each([
    {
      why: 'no quotation',
      articles: [article('a'), article('b')],
      quotations: [],
      reason: 'NO_QUOTATIONS',
      value: null,
    },
    {
      ...{ why: 'one article', articles: [article('a')], quotations: [quotation('a', 'irena voss', 5)] },
      ...{ reason: 'NEEDS_TWO_CLUSTERS', value: 1 },
    },
  ])('says why a number is missing: $why', ({ articles, quotations, reason, value }) => {
    const share = measure(articles, quotations).outlets[0]?.groups[0]?.share;
    expect(share).toMatchObject({ value, low: null, high: null, undefinedReason: reason });
  });

  it('reports an outlet without any article as such', () => {
    const shares = voiceShare({ articles: [], quotations: [], decisions, sourceIds: [source] }, drawn);
    expect(shares.outlets[0]?.quotedShare).toMatchObject({ value: null, undefinedReason: 'NO_ARTICLES' });
    expect(shares.outlets[0]?.groups[0]?.share.undefinedReason).toBe('NO_ARTICLES');
  });

  it('does not count quotations of articles left out as copies', () => {
    const shares = measure([article('a')], [quotation('a', null, 5), quotation('copy', null, 50)]);
    expect(shares.quotedWords).toBe(5);
  });
});

describe('speakerBook', () => {
  it('forgets retired classes, follows forms, and ends in a circle', () => {
    const book = speakerBook({
      classes: [OFFICIALS],
      classOf: [
        { speakerKey: 'voss', classId: 'c1' },
        { speakerKey: 'jon harrow', classId: 'retired' },
      ],
      sameAs: [
        { speakerKey: 'voss', sameAs: 'irena voss' },
        { speakerKey: 'x', sameAs: 'y' },
        { speakerKey: 'y', sameAs: 'x' },
      ],
    });
    expect(book.speakerOf('voss')).toBe('irena voss');
    // The form's own class counts while the one it is counted with has none.
    expect(book.classOf('voss')).toBe('c1');
    expect(book.classOf('jon harrow')).toBeNull();
    expect(['x', 'y']).toContain(book.speakerOf('x'));
  });
});
