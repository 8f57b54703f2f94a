import { type ArticleId, type EventId, groupBy } from '@parallax/kernel';
import {
  comparedTexts,
  type ComparedTextRow,
  type EventMateRow,
  type ReusePairRow,
  rowsOf,
} from '@parallax/persistence';
import { isListed, overlap, type Overlap, sharingPairs } from '@parallax/reuse';
import type { PoolClient } from 'pg';
import type { CommonShingles } from './common-shingles.js';
import { PreparedText, sketchText } from './prepared-text.js';

const sideOf = ({ id, versionNo, shingles }: PreparedText) => ({ id, versionNo, shingleCount: shingles.length });

const pairOf = (a: PreparedText, b: PreparedText, shared: number): ReusePairRow => ({
  ...{ a: sideOf(a), b: sideOf(b), shared },
  sharedQuoted: a.sharedQuoted(b),
});

/** Texts that are not being measured themselves, read to be compared with those that are. */
export async function readOthers(
  client: PoolClient,
  common: CommonShingles,
  ids: readonly ArticleId[],
): Promise<PreparedText[]> {
  if (ids.length === 0) return [];
  const texts = (await rowsOf<ComparedTextRow>(client, comparedTexts(ids))).map(sketchText);
  await common.load(texts.flatMap(({ sketch }) => [...sketch]));
  return texts.map((text) => new PreparedText(text, common));
}

/** A pair of two that no event joins, where it shares enough. */
export function listedPair(a: PreparedText, b: PreparedText): ReusePairRow[] {
  const counts: Overlap | null = overlap(a.shingles, b.shingles);
  return counts && isListed(counts) ? [pairOf(a, b, counts.shared)] : [];
}

/** Comparing pair by pair is quicker up to here; beyond, an index over all of them. */
const MOST_SINGLE_COMPARISONS = 50_000;

/** Every pair of an event that shares anything, with at least one of the texts being measured. */
export function* eventPairs(
  mates: readonly PreparedText[],
  isMeasured: (text: PreparedText) => boolean,
): Generator<ReusePairRow> {
  const measured = mates.filter(isMeasured);
  if (measured.length * mates.length > MOST_SINGLE_COMPARISONS) {
    for (const { first, second, shared } of sharingPairs(mates.map(({ shingles }) => shingles))) {
      const [a, b] = [mates[first], mates[second]];
      if (a && b && (isMeasured(a) || isMeasured(b))) yield pairOf(a, b, shared);
    }
    return;
  }
  for (const a of measured) {
    for (const b of mates) {
      if (a === b || (isMeasured(b) && b.id < a.id)) continue;
      const counts = overlap(a.shingles, b.shingles);
      if (counts && counts.shared > 0) yield pairOf(a, b, counts.shared);
    }
  }
}

/** Events with the ids of all their articles. */
export const matesByEvent = (rows: readonly EventMateRow[]): Map<EventId, ArticleId[]> =>
  new Map([...groupBy(rows, ({ eventId }) => eventId)].map(([event, mates]) => [event, mates.map(({ id }) => id)]));
