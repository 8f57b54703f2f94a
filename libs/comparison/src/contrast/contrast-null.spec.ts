import type { FrameDecision } from '@parallax/framing';
import type { ArticleId, EventId, FrameId, SourceId } from '@parallax/kernel';
import { type Rng, seededRandom } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import { contrastCells } from './cells.js';
import { decidedArticles } from './decided-articles.js';
import { type ContrastArticle, type ContrastMaterial, measureContrast } from './index.js';
import { tallyOf } from './tally.js';

interface Plan {
  readonly outlets: number;
  readonly frames: number;
  readonly events: number;
  /** Articles of each outlet on an event it covers, at most. */
  readonly most: number;
  /** Added to the chance of the first frame in the first outlet. */
  readonly effect: number;
}

/**
 * Events differ in how much they invite a frame (chance .1 to .7), outlets in which events they cover: each covers two
 * in three. Under effect 0 no outlet differs from another.
 */
function simulate(rng: Rng, { outlets, frames, events, most, effect }: Plan): ContrastMaterial {
  const sourceIds = Array.from({ length: outlets }, (_, at) => `s${at}` as SourceId);
  const frameIds = Array.from({ length: frames }, (_, at) => `f${at}` as FrameId);
  const articles: ContrastArticle[] = [];
  const decisions = new Map<ArticleId, Map<FrameId, FrameDecision>>();
  for (let event = 0; event < events; event++) {
    const chances = frameIds.map(() => 0.1 + 0.6 * rng.next());
    sourceIds.forEach((sourceId, outlet) => {
      if (rng.next() < 1 / 3) return;
      for (let nth = 0; nth <= rng.below(most); nth++) {
        const id = `a${event}-${outlet}-${nth}` as ArticleId;
        articles.push({ id, sourceId, eventId: `e${event}` as EventId, publishedAt: null });
        decisions.set(
          id,
          new Map(
            frameIds.map((frame, at) => {
              const chance = (chances[at] ?? 0) + (outlet === 0 && at === 0 ? effect : 0);
              return [frame, rng.next() < chance ? 'present' : 'absent'];
            }),
          ),
        );
      }
    });
  }
  return { articles, sourceIds, frameIds, decisions };
}

describe('families of tests when nothing is the matter', () => {
  it.each([
    ['rest', { outlets: 4, frames: 3, events: 40, most: 2, effect: 0 }],
    ['rest', { outlets: 3, frames: 5, events: 12, most: 1, effect: 0 }],
    ['every-pair', { outlets: 4, frames: 3, events: 40, most: 1, effect: 0 }],
  ] as const)('at most 5 of 100 flag anything: %s, %j', (kind, plan) => {
    const rng = seededRandom(`null ${kind} ${plan.events}`);
    const families = 200;
    let flagging = 0;
    for (let run = 0; run < families; run++) {
      const { family } = measureContrast(simulate(rng, plan), {
        ...{ comparison: { kind }, seed: String(run), replicates: 99, period: null },
      });
      if (family.flagged > 0) flagging++;
    }
    expect(flagging / families).toBeLessThanOrEqual(0.05);
  });

  it('and a planted difference of .3 is found in most', () => {
    const rng = seededRandom('planted');
    let found = 0;
    for (let run = 0; run < 30; run++) {
      const material = simulate(rng, { outlets: 4, frames: 3, events: 80, most: 2, effect: 0.3 });
      const { paired } = measureContrast(material, {
        comparison: { kind: 'rest' },
        seed: String(run),
        replicates: 199,
        period: null,
      });
      if (paired[0]?.isFlagged) found++;
    }
    expect(found).toBeGreaterThan(24);
  });
});

describe('intervals over events', () => {
  it.each([
    [30, 3],
    [60, 2],
    [120, 2],
  ])('hold the truth in 93 to 97 of 100: %i events, up to %i articles each', (events, most) => {
    const rng = seededRandom(`coverage ${events}`);
    const held = { analytic: 0, bootstrap: 0 };
    let cells = 0;
    for (let run = 0; run < 300; run++) {
      // Two in three events are covered, so there are half as many again.
      const material = simulate(rng, { outlets: 2, frames: 3, events: events * 1.5, most, effect: 0 });
      const decided = decidedArticles(material);
      const options = { seed: String(run), replicates: 400 };
      for (const { analytic, bootstrap } of contrastCells(material, { decided, tally: tallyOf(decided) }, options)) {
        cells++;
        if (analytic.low !== null && analytic.low <= 0.4 && 0.4 <= analytic.high) held.analytic++;
        if (bootstrap.low !== null && bootstrap.low <= 0.4 && 0.4 <= bootstrap.high) held.bootstrap++;
      }
    }
    for (const count of Object.values(held)) {
      expect(count / cells).toBeGreaterThanOrEqual(0.93);
      expect(count / cells).toBeLessThanOrEqual(0.97);
    }
  });
});
