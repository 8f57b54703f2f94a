import type { FrameDecision } from '@parallax/framing';
import type { ArticleId, EventId, FrameId, SourceId } from '@parallax/kernel';
import { crossTable, jensenShannonDivergence, mantelHaenszel } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import { type ContrastArticle, type ContrastMaterial, measureContrast } from './index.js';

const [one, two, three] = ['one', 'two', 'three'] as SourceId[] as [SourceId, SourceId, SourceId];
const [cost, blame] = ['cost', 'blame'] as FrameId[] as [FrameId, FrameId];
const SIGNS: Readonly<Record<string, FrameDecision | null>> = {
  '+': 'present',
  '-': 'absent',
  '?': 'undecided',
  '.': null,
};

/** Lines of event, outlet and signs: + present, - absent, ? undecided, . not coded. Event - is none. */
function material(lines: string, frameIds: readonly FrameId[] = [cost, blame]): ContrastMaterial {
  const decisions = new Map<ArticleId, Map<FrameId, FrameDecision>>();
  const articles = lines
    .trim()
    .split('\n')
    .map((line, at): ContrastArticle => {
      const [event = '', sourceId = '', signs = ''] = line.trim().split(/\s+/);
      const id = `a${at}` as ArticleId;
      decisions.set(
        id,
        new Map(
          frameIds.flatMap((frame, place) => {
            const decision = SIGNS[signs[place] ?? '.'];
            return decision ? [[frame, decision] as const] : [];
          }),
        ),
      );
      return {
        id,
        sourceId: sourceId as SourceId,
        eventId: event === '-' ? null : (event as EventId),
        publishedAt: null,
      };
    });
  const sourceIds = [...new Set(articles.map(({ sourceId }) => sourceId))];
  return { articles, sourceIds, frameIds: [...frameIds], decisions };
}

const options = { comparison: { kind: 'rest' }, seed: 'spec', replicates: 200, period: null } as const;

const CORPUS = material(`
  e1 one +-
  e1 two -+
  e1 three -?
  e2 one ++
  e2 one +.
  e2 two --
  e3 one -+
  e3 two +-
  e3 three --
  e4 one +-
  -  two ++
  -  three --
  -  three ..`);

describe('measureContrast', () => {
  const contrast = measureContrast(CORPUS, options);
  const cell = (sourceId: SourceId, frameId: FrameId) =>
    contrast.cells.find((found) => found.sourceId === sourceId && found.frameId === frameId);

  it('counts articles with a frame among decided ones, and clusters: events, and articles without one', () => {
    expect(cell(one, cost)).toMatchObject({ share: { k: 4, n: 5 }, clusters: 4, undecided: 0, isFewClusters: true });
    expect(cell(one, blame)).toMatchObject({ share: { k: 2, n: 4 }, clusters: 4 });
    expect(cell(three, blame)).toMatchObject({ share: { k: 0, n: 2 }, clusters: 2, undecided: 1 });
    expect(cell(two, cost)).toMatchObject({ share: { k: 2, n: 4 }, clusters: 4 });
  });

  it('gives no interval over clusters where they are all alike, rather than one of no width', () => {
    expect(cell(three, cost)?.analytic).toEqual({ low: null, high: null, undefinedReason: 'NO_VARIATION' });
    expect(cell(three, cost)?.share).toMatchObject({ value: 0, low: 0, high: expect.closeTo(0.5615, 4) });
  });

  it('says what was compared, and what was not', () => {
    expect(contrast).toMatchObject({ articles: 12, articlesWithoutEvent: 2, notCoded: 1, events: 4, sharedEvents: 3 });
  });

  it('sets an outlet against the others of the same event only: “cost”, one against the rest', () => {
    // e1 [1 of 1, 0 of 2], e2 [2 of 2, 0 of 1], e3 [0 of 1, 1 of 2]; e4 has nobody else
    const found = contrast.paired.find((test) => test.sourceId === one && test.frameId === cost);
    const strata = [
      [1, 0, 0, 2],
      [2, 0, 0, 1],
      [0, 1, 1, 1],
    ] as const;
    expect(found?.oddsRatio).toEqual(mantelHaenszel(strata));
    expect(found).toMatchObject({
      otherId: null,
      events: 3,
      informativeEvents: 3,
      counts: { k1: 3, n1: 4, k2: 1, n2: 5 },
    });
    expect(found?.directions).toEqual({ first: 2, second: 1, same: 0 });
    // Σa may be 0 to 4 and is 3. Chances of a: e1 ⅔ 0, ⅓ 1; e2 ⅔ 1, ⅓ 2; e3 ⅔ 0, ⅓ 1
    // Σa = 1: 8/27, 2: 12/27, 3: 6/27, 4: 1/27; as likely as 3 or less: 7/27
    expect(found).toMatchObject({ method: 'exact-conditional', p: expect.closeTo(7 / 27, 10) });
  });

  it('tells McNemar’s pairs where each has one article an event', () => {
    const pair = measureContrast(CORPUS, { ...options, comparison: { kind: 'pair', first: two, second: three } });
    const found = pair.paired.find((test) => test.frameId === cost);
    // e1 − −, e3 + −
    expect(found).toMatchObject({
      mcNemar: { firstOnly: 1, secondOnly: 0, test: { exactP: 1 } },
      informativeEvents: 1,
    });
    expect(contrast.paired.find((test) => test.sourceId === one && test.frameId === cost)?.mcNemar).toBeNull();
  });

  it('tests each frame over all outlets, and says the table', () => {
    const found = contrast.frames.find((frame) => frame.frameId === cost);
    const table = crossTable([
      [4, 1],
      [2, 2],
      [0, 3],
    ]);
    if (table.value === null || !found || found.table.value === null) throw new Error('The table is full.');
    expect(found.table.value).toBeCloseTo(table.value, 12);
    expect(found).toMatchObject({ methodIgnoringEvents: 'permutation', undefinedReason: null });
    expect(found.p).toBeGreaterThanOrEqual(1 / 201);
  });

  it('measures the mix of frames by shares brought to 1', () => {
    const found = contrast.mixes.find((mix) => mix.sourceId === one);
    // one: 4/5 and 2/4; the others: 2/7 and 2/6
    const divergence = jensenShannonDivergence([4 / 5, 2 / 4], [2 / 7, 2 / 6]);
    expect(found?.divergence).toBeCloseTo(divergence.value!, 12);
    expect(found).toMatchObject({ otherId: null, undefinedReason: null });
  });

  it('adjusts all tests together and says so in words and number', () => {
    // 3 outlets × 2 frames, 2 frames, 3 mixes
    const defined = [...contrast.paired, ...contrast.frames, ...contrast.mixes].filter(({ p }) => p !== null).length;
    expect(contrast.family).toMatchObject({ size: defined, rate: 0.05 });
    expect(contrast.family.size + contrast.family.undefinedTests).toBe(11);
    expect(contrast.family.words).toContain(`${defined} tests adjusted together (Benjamini–Hochberg, 0.05)`);
  });

  it('does not depend on the order in which articles are read, and repeats by seed', () => {
    const turned = { ...CORPUS, articles: CORPUS.articles.toReversed() };
    expect(measureContrast(turned, options)).toEqual(contrast);
    const other = measureContrast(CORPUS, { ...options, seed: 'other' });
    expect(other.paired.map(({ p }) => p)).toEqual(contrast.paired.map(({ p }) => p));
  });

  it('has nothing to test without shared events, and says why', () => {
    const apart = measureContrast(material('e1 one +-\ne2 two -+\n- three ++'), options);
    expect(apart.family.size).toBe(0);
    expect(apart.paired[0]).toMatchObject({ p: null, oddsRatio: { undefinedReason: 'NO_INFORMATIVE_STRATA' } });
    expect(apart.frames[0]).toMatchObject({ p: null, undefinedReason: 'NO_SHARED_EVENTS' });
    expect(apart.mixes[0]).toMatchObject({ p: null, undefinedReason: 'NO_SHARED_EVENTS' });
    const empty = measureContrast({ ...CORPUS, articles: [] }, options);
    expect(empty.cells[0]?.share).toMatchObject({ value: null, undefinedReason: 'NO_CODED_ARTICLES' });
  });

  it('compares two outlets once, and every pair when asked', () => {
    const two_ = measureContrast({ ...CORPUS, sourceIds: [one, two] }, options);
    expect(two_.paired.map(({ sourceId, otherId }) => [sourceId, otherId])).toEqual([
      [one, two],
      [one, two],
    ]);
    expect(two_.mixes[0]?.p).not.toBeNull();
    const pairs = measureContrast(CORPUS, { ...options, comparison: { kind: 'every-pair' } });
    expect(pairs.paired).toHaveLength(6);
    expect(pairs.mixes[0]).toMatchObject({ p: null, undefinedReason: 'NOT_TESTED_FOR_EVERY_PAIR' });
  });

  it('orders like beside like', () => {
    const lines = ['one ++-', 'two ---', 'three ++-', 'four --+'].map((line) => `- ${line}\n- ${line}`).join('\n');
    const order = measureContrast(material(lines, [cost, blame, 'calm' as FrameId]), options).order;
    expect(order.sourceIds.map(String)).toEqual(['one', 'three', 'two', 'four']);
    expect(order.frameIds).toEqual([cost, blame, 'calm']);
  });
});
