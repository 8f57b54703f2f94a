import { asId, type ArticleId, type EventId, type SourceId } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';
import {
  checkConcept,
  compileVariants,
  findMentions,
  NamingCounter,
  readConcepts,
  tidyConcept,
  writeConcepts,
  type NamedArticle,
  type NamingVariant,
} from './index.js';
import { nameShares } from './shares.js';

const variant = (name: string, ...patterns: string[]): NamingVariant => ({
  ...{ key: name, name, patterns: patterns.length > 0 ? patterns : [name], note: null, isExact: false },
});

function finderOf(...variants: NamingVariant[]) {
  const compiled = compileVariants(variants);
  if (!compiled.ok) throw new Error(compiled.error[0]?.message);
  return compiled.value;
}

const id = <T extends ArticleId | SourceId | EventId>(number: number): T =>
  asId<T>(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`);

const mentions = (body: string, variants: readonly NamingVariant[], headline = '') =>
  findMentions(finderOf(...variants).finder, { headline, body, blocks: [] }).map(
    ({ variant: place, start, end, place: where, isQuoted, isAmbiguous }) => ({
      ...{ name: variants[place]?.name, where, isQuoted, isAmbiguous },
      text: (where === 'body' ? body : headline).slice(start, end),
    }),
  );

describe('mentions', () => {
  it('takes the longest where variants overlap, and every stretch once', () => {
    const variants = [variant('closure'), variant('dam closure'), variant('closure of the six gates')];
    expect(mentions('The dam closure of the six gates, a closure.', variants).map(({ text }) => text)).toEqual([
      'closure of the six gates',
      'closure',
    ]);
  });

  it('says where two variants fit equally, and counts for the first', () => {
    const variants = [variant('works', 'works'), variant('repair', 'work*')];
    expect(mentions('The works.', variants)).toMatchObject([{ name: 'works', isAmbiguous: true }]);
  });

  it('tells quoted words from own ones, in headline and body', () => {
    const variants = [variant('blockade'), variant('repair')];
    const body = 'The repair goes on. “It is a blockade,” she said of the repair.\n\nA “water” blockade, he wrote.';
    expect(
      mentions(body, variants, 'Minister: ‘No blockade’').map(({ name, where, isQuoted }) => [name, where, isQuoted]),
    ).toEqual([
      ['blockade', 'headline', true],
      ['repair', 'body', false],
      ['blockade', 'body', true],
      ['repair', 'body', false],
      ['blockade', 'body', false],
    ]);
  });

  it('counts a name that is quoted in part as quoted', () => {
    const [first] = mentions('The “water” blockade.', [variant('water blockade')]);
    expect(first).toMatchObject({ isQuoted: true, text: 'water” blockade' });
  });
});

describe('a search for candidates', () => {
  it.each([
    ['dam closure', "('dam' & 'closure')"],
    ['divert* [water] | works', "('divert':* | 'works')"],
    ['(a | b) c', "(('a' | 'b') & 'c')"],
    ['水坝', null],
    ['水坝 | dam', null],
  ])('%s needs %s', (pattern, tsquery) => {
    expect(finderOf(variant('x', pattern)).tsquery).toBe(tsquery);
  });
});

describe('a concept', () => {
  it('comes back from its file as it was, in the order of keys', () => {
    const concept = tidyConcept({
      ...{ name: ' Closing of the dam ', description: '', variants: [variant('works', ' works '), variant('closure')] },
    });
    expect(concept.variants.map(({ key }) => key)).toEqual(['closure', 'works']);
    expect(readConcepts(writeConcepts([concept]))).toEqual({ ok: true, value: [concept] });
  });

  it('tells everything that is wrong at once, and where', () => {
    const concept = tidyConcept({
      ...{ name: '?', description: null, variants: [variant('a', 'dam?'), variant('A', 'dam', '(gate')] },
    });
    expect(
      checkConcept(concept).map(({ code, variant: v, pattern, position }) => [code, v, pattern, position]),
    ).toEqual([
      ['BAD_NAME', null, null, null],
      ['STRAY_QUESTION_MARK', 0, 0, 3],
      ['DOUBLE_KEY', 1, null, null],
      ['NOT_CLOSED', 1, 1, 0],
    ]);
  });

  it('has an equal rank for its names: other orders are the same concept', () => {
    const one = tidyConcept({ name: 'x', description: null, variants: [variant('b'), variant('a')] });
    const other = tidyConcept({ name: 'x', description: null, variants: [variant('a'), variant('b')] });
    expect(one).toEqual(other);
  });
});

describe('shares', () => {
  const options = { seed: '1', replicates: 2_000, whenEmpty: 'NEVER_NAMED' };

  it('counts k of n and draws clusters', () => {
    // 3 + 1 + 0 of 4 + 2 + 4 mentions: 4 of 10. Three equal draws in 27 give each extreme, so the limits are 0 and .75.
    const [first, second] = nameShares(
      [
        [3, 1],
        [1, 1],
        [0, 4],
      ],
      2,
      options,
    );
    expect(first).toMatchObject({ k: 4, n: 10, value: 0.4, low: 0, high: 0.75, clusters: 3, isFewClusters: true });
    expect(second).toMatchObject({ k: 6, n: 10, value: 0.6, low: 0.25, high: 1 });
  });

  it('takes clusters for observations where all agree: Wilson, 0 of 4 events is at most .49', () => {
    const [first, second] = nameShares(
      [
        [9, 0],
        [5, 0],
        [7, 0],
        [30, 0],
      ],
      2,
      options,
    );
    expect(first).toMatchObject({ k: 51, n: 51, value: 1, high: 1, method: 'wilson-clusters-0.95' });
    expect(first?.low).toBeCloseTo(0.5101, 4);
    expect(second?.high).toBeCloseTo(0.4899, 4);
  });

  it('is null with a reason where the concept is never named, and has no interval in one cluster', () => {
    expect(nameShares([[0, 0]], 2, options)[0]).toMatchObject({
      value: null,
      low: null,
      undefinedReason: 'NEVER_NAMED',
    });
    expect(nameShares([[3, 1]], 2, options)[0]).toMatchObject({
      ...{ value: 0.75, low: null, high: null, noIntervalReason: 'NEEDS_TWO_CLUSTERS' },
    });
  });

  it('is the same for the same seed', () => {
    const clusters = Array.from({ length: 30 }, (_, at) => [at % 3, 2]);
    expect(nameShares(clusters, 2, options)).toEqual(nameShares(clusters, 2, options));
  });
});

describe('a planted corpus', () => {
  const variants = [
    variant('closure', 'closure*'),
    variant('sabotage'),
    variant('حصار', 'حصار [مائي]'),
    variant('闭闸'),
  ];
  const [ka, tt, sw] = [id<SourceId>(1), id<SourceId>(2), id<SourceId>(3)];
  const event = id<EventId>(90);
  const article = (
    number: number,
    sourceId: SourceId,
    day: string | null,
    precision: 'day' | 'time' = 'time',
  ): NamedArticle => ({
    ...{
      id: id<ArticleId>(number),
      sourceId,
      eventId: event,
      publishedAt: day,
      precision: day === null ? null : precision,
    },
  });
  const texts: [NamedArticle, string, string][] = [
    [article(11, ka, '2025-03-12T06:10:00Z'), 'Closure of the gates', 'The closure came early. The closure stays.'],
    [article(12, ka, '2025-03-13T06:10:00Z'), 'More', 'The closures go on. “It is sabotage,” she said.'],
    [article(13, tt, '2025-03-12T00:00:00Z', 'day'), 'Sabotage', 'It was sabotage. Sabotage! “A closure,” they say.'],
    [article(14, tt, null), 'Old', 'Talk of sabotage.'],
    [article(15, sw, '2025-03-14T09:00:00Z'), 'خبر', 'وصفه المزارعون بأنه حصار مائي، وقالوا «حصار». 官方称闭闸。'],
    [article(16, id<SourceId>(4), '2025-03-14T09:00:00Z'), 'Elsewhere', 'Nothing of it.'],
  ];
  const counter = new NamingCounter(
    finderOf(...variants).finder,
    4,
    texts.map(([one]) => one),
  );
  for (const [one, headline, body] of texts) counter.add(one, { headline, body, blocks: [] });
  const profile = counter.profile({ seed: '1', replicates: 500 });
  const outlet = (sourceId: SourceId) => profile.outlets.find((one) => one.sourceId === sourceId);
  const counts = (sourceId: SourceId) => outlet(sourceId)?.scopes.map(({ shares }) => shares.map(({ k }) => k));

  it('is counted as planted: by outlet, variant, place and voice', () => {
    expect(profile).toMatchObject({ articles: 6, namingArticles: 5, mentions: 13, events: 1, clusterBy: 'article' });
    expect(counts(ka)).toEqual([
      [3, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(counts(tt)).toEqual([
      [0, 3, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(counts(sw)).toEqual([
      [0, 0, 1, 1],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('says of how many articles, and why a share is undefined', () => {
    expect(outlet(tt)?.naming).toMatchObject({ k: 2, n: 2 });
    expect(outlet(ka)?.using.map(({ k, n }) => [k, n])).toEqual([
      [2, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
    expect(outlet(id<SourceId>(4))?.scopes[0]?.shares[0]).toMatchObject({
      value: null,
      undefinedReason: 'NEVER_NAMED',
    });
    expect(outlet(sw)?.scopes[2]?.shares[0]).toMatchObject({ value: null, undefinedReason: 'NOT_NAMED_HERE' });
  });

  it('says who wrote each name first, with the day alone where that is all, and the undated apart', () => {
    const [closure, sabotage] = profile.introductions;
    expect(closure?.own).toMatchObject({ articleId: id(11), sourceId: ka, precision: 'time', tiedSourceIds: [] });
    expect(closure?.quoted).toMatchObject({ sourceId: tt, precision: 'day' });
    expect(sabotage).toMatchObject({ own: { sourceId: tt, precision: 'day' }, undatedArticles: 1 });
    expect(sabotage?.quoted).toMatchObject({ sourceId: ka });
    expect(outlet(ka)?.introduced).toEqual([1, 0, 0, 0]);
    expect(outlet(tt)?.introduced).toEqual([0, 1, 0, 0]);
  });

  it('gives the company a name keeps', () => {
    // “the closure” twice in one text and once in another as “the closures”: three meetings with “the”.
    expect(profile.collocates[0]?.find(({ word }) => word === 'the')).toMatchObject({ together: 5, texts: 2 });
  });
});

it('names no outlet first where only the day is known and another may be as early', () => {
  const day = (number: number, source: number): NamedArticle => ({
    ...{ id: id<ArticleId>(number), sourceId: id<SourceId>(source), eventId: id<EventId>(90) },
    ...{ publishedAt: '2025-03-12T00:00:00Z', precision: 'day' },
  });
  const articles = [day(11, 1), day(12, 2)];
  const counter = new NamingCounter(finderOf(variant('closure')).finder, 1, articles);
  for (const article of articles) counter.add(article, { headline: '', body: 'A closure.', blocks: [] });
  const profile = counter.profile({ seed: '1', replicates: 100 });
  expect(profile.introductions[0]?.own?.tiedSourceIds).toEqual([id(2)]);
  expect(profile.outlets.map(({ introduced }) => introduced)).toEqual([[0], [0]]);
});
