import type { FrameDecision } from '@parallax/framing';
import type { ArticleId, EventId, FrameId, SourceId } from '@parallax/kernel';
import { seededRandom } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import {
  type ContrastArticle,
  type ContrastMaterial,
  contrastSensitivity,
  measureContrast,
  wholeChange,
} from './index.js';

const options = { comparison: { kind: 'rest' }, seed: 's', replicates: 100, period: null } as const;

type Says = (sourceId: string, event: number, nth: number) => readonly [f: boolean, g: boolean];

/** Four outlets, twelve events with one or two articles each, the first event with five. */
function plant(says: Says): ContrastMaterial {
  const sourceIds = ['a', 'b', 'c', 'd'] as SourceId[];
  const frameIds = ['f', 'g'] as FrameId[];
  const articles: ContrastArticle[] = [];
  const decisions = new Map<ArticleId, Map<FrameId, FrameDecision>>();
  for (let event = 0; event < 12; event++) {
    for (const sourceId of sourceIds) {
      for (let nth = 0; nth < (event === 0 ? 5 : 1 + (event % 2)); nth++) {
        const id = `${event} ${sourceId} ${nth}` as ArticleId;
        articles.push({ id, sourceId, eventId: `e${event}` as EventId, publishedAt: null });
        const said = says(sourceId, event, nth);
        decisions.set(id, new Map(frameIds.map((frame, at) => [frame, said[at] ? 'present' : 'absent'])));
      }
    }
  }
  return { articles, sourceIds, frameIds, decisions };
}

const rng = seededRandom('sensitivity');
const byChance = plant((sourceId) => [rng.next() < (sourceId === 'a' ? 0.7 : 0.4), rng.next() < 0.5]);
/** Only the first event tells outlets apart: all five articles of “a” have f there, none of the others’. */
const byOneEvent = plant((sourceId, event, nth) => [event === 0 ? sourceId === 'a' : event % 2 === 0, nth % 2 === 0]);

const material = byOneEvent;
const contrast = measureContrast(material, options);
const sensitivity = contrastSensitivity(material, contrast, options);

describe('contrastSensitivity', () => {
  it('takes each event out as if it had never been there', () => {
    const all = measureContrast(byChance, options);
    const { ranges } = contrastSensitivity(byChance, all, options);
    const events = [...new Set(byChance.articles.map(({ eventId }) => eventId))];
    const again = events.map((eventId) => ({
      eventId,
      paired: measureContrast(
        { ...byChance, articles: byChance.articles.filter((one) => one.eventId !== eventId) },
        options,
      ).paired,
    }));
    for (const [at, range] of ranges.entries()) {
      const ratios = again.map(({ paired }) => paired[at]?.oddsRatio.oddsRatio ?? Number.NaN);
      expect(range.least?.oddsRatio).toBeCloseTo(Math.min(...ratios), 8);
      expect(range.largest?.oddsRatio).toBeCloseTo(Math.max(...ratios), 8);
      expect(ratios[events.indexOf(range.least?.eventId ?? null)]).toBeCloseTo(range.least?.oddsRatio ?? Number.NaN, 8);
    }
  });

  it('lists the event that decides a verdict, with the test before and after', () => {
    // [5, 0; 0, 15]: 1 in C(20, 5) = 15,504; without it no event is informative
    expect(contrast.paired[0]).toMatchObject({
      p: expect.closeTo(1 / 15_504, 10),
      isFlagged: true,
      informativeEvents: 1,
    });
    const [turning] = sensitivity.withoutEvents;
    expect([sensitivity.turningEvents, turning?.eventId]).toEqual([1, 'e0']);
    expect(turning?.verdicts).toEqual([
      {
        ...{ sourceId: 'a', otherId: null, frameId: 'f' },
        before: expect.objectContaining({ isFlagged: true }),
        after: { oddsRatio: null, low: null, high: null, adjustedP: null, isFlagged: false },
      },
    ]);
  });

  it('takes each outlet out of the rest of the others', () => {
    expect(sensitivity.withoutSources.map(({ sourceId }) => sourceId)).toEqual(material.sourceIds);
    // Without b still [5, 0; 0, 10]: 1 in 3,003; the verdict stands.
    expect(sensitivity.withoutSources.map(({ verdicts }) => verdicts.length)).toEqual([0, 0, 0, 0]);
  });
});

describe('wholeChange', () => {
  it('says which shares and verdicts move when a wire copy counts once', () => {
    const other = { ...material, articles: material.articles.filter(({ id }) => !id.startsWith('0 a')) };
    const itself = new Map(material.frameIds.map((id) => [id, id]));
    const change = wholeChange(contrast, { material: other, options }, itself);
    expect([change.articlesBefore - change.articlesAfter, change.flaggedBefore]).toEqual([5, contrast.family.flagged]);
    expect(new Set(change.cells.map(({ sourceId }) => sourceId))).toEqual(new Set(['a']));
    expect(change.cells[0]?.before.n).toBe((change.cells[0]?.after.n ?? 0) + 5);
    expect(change.unmatchedFrameIds).toEqual([]);
  });

  it('matches frames of another version, and names those without a counterpart', () => {
    const renamed = new Map(
      [...material.decisions].map(([id, decided]) => [id, new Map([['f2' as FrameId, decided.get('f' as FrameId)!]])]),
    );
    const other = { ...material, frameIds: ['f2' as FrameId], decisions: renamed };
    const change = wholeChange(contrast, { material: other, options }, new Map([['f' as FrameId, 'f2' as FrameId]]));
    expect(change).toMatchObject({ cells: [], unmatchedFrameIds: ['g'] });
  });
});
