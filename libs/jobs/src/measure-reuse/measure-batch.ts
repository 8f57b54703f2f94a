import type { ArticleId, EventId } from '@parallax/kernel';
import {
  deleteReusePairs,
  type EventMateRow,
  eventMates,
  insertReusePairs,
  markReuseMeasured,
  replaceSketches,
  type ReusePairRow,
  rowsOf,
  type StaleArticleRow,
  staleArticles,
} from '@parallax/persistence';
import { type CommonLimits, REUSE_VERSION } from '@parallax/reuse';
import type { PoolClient } from 'pg';
import { CommonShingles, type CountStep } from './common-shingles.js';
import { eventPairs, listedPair, matesByEvent, readOthers } from './compare-texts.js';
import { candidatesOf, Postings, shinglesToMeet } from './find-candidates.js';
import { PreparedText, type SketchedText, sketchText } from './prepared-text.js';
import { regroupCopies } from './regroup-copies.js';

interface Batch {
  readonly client: PoolClient;
  readonly rows: readonly StaleArticleRow[];
  readonly common: CommonShingles;
  readonly postings: Postings;
  readonly texts: ReadonlyMap<ArticleId, PreparedText>;
}

/** Stores the sketches that are new, and answers who has one shingle more or less. */
async function storeSketches(
  client: PoolClient,
  rows: readonly StaleArticleRow[],
  texts: readonly SketchedText[],
): Promise<CountStep[]> {
  const unsketched = new Set(rows.filter(({ isSketched }) => !isSketched).map(({ id }) => id));
  const fresh = texts
    .filter(({ id }) => unsketched.has(id))
    .map(({ id, versionNo, sourceId, shingleCount, sketch }) => {
      return { articleId: id, versionNo, sourceId, shingleCount, hashes: sketch };
    });
  const removed = await replaceSketches(client, REUSE_VERSION, fresh);
  const steps = (by: 1 | -1, sketches: readonly Pick<(typeof fresh)[number], 'sourceId' | 'hashes'>[]): CountStep[] =>
    sketches.flatMap(({ sourceId, hashes }) => Array.from(hashes, (hash) => ({ hash, sourceId, by })));
  return [...steps(-1, removed), ...steps(1, fresh)];
}

async function prepareBatch(
  client: PoolClient,
  rows: readonly StaleArticleRow[],
  limits?: CommonLimits,
): Promise<Batch> {
  const [common, postings] = [new CommonShingles(client, limits), new Postings(client)];
  const texts = rows.map(sketchText);
  const steps = await storeSketches(client, rows, texts);
  await common.load([...steps.map(({ hash }) => hash), ...texts.flatMap(({ sketch }) => [...sketch])]);
  await postings.meet(shinglesToMeet(texts, common));
  await common.count(
    steps,
    postings.counts(),
    rows.map(({ id }) => id),
  );
  const prepared = texts.map((text) => new PreparedText(text, common));
  // Common shingles lead a text that is often printed to its like; who else has them was not asked yet.
  await postings.meet(prepared.filter(({ isRepetitive }) => isRepetitive).flatMap(({ leads }) => leads));
  return { client, rows, common, postings, texts: new Map(prepared.map((text) => [text.id, text])) };
}

async function matesOf({ client, rows }: Batch): Promise<Map<EventId, ArticleId[]>> {
  const events = [...new Set(rows.flatMap(({ eventId }) => (eventId === null ? [] : [eventId])))];
  return events.length === 0 ? new Map() : matesByEvent(await rowsOf<EventMateRow>(client, eventMates(events)));
}

async function pairsOfEvents(batch: Batch, mates: ReadonlyMap<EventId, readonly ArticleId[]>): Promise<ReusePairRow[]> {
  const missing = [...mates.values()].flat().filter((id) => !batch.texts.has(id));
  const others = new Map((await readOthers(batch.client, batch.common, missing)).map((text) => [text.id, text]));
  return [...mates.values()].flatMap((ids) => {
    const texts = ids.flatMap((id) => batch.texts.get(id) ?? others.get(id) ?? []);
    return [...eventPairs(texts, ({ id }) => batch.texts.has(id))];
  });
}

/** Other texts held at once. */
const OTHERS_A_STEP = 500;

/** Pairs of articles that no event joins: those met in the index, compared word for word. */
async function pairsElsewhere(
  batch: Batch,
  mates: ReadonlyMap<EventId, readonly ArticleId[]>,
): Promise<ReusePairRow[]> {
  const eventOf = new Map(batch.rows.map(({ id, eventId }) => [id, eventId]));
  const matched = new Map<ArticleId, PreparedText[]>();
  const pairs: ReusePairRow[] = [];
  const search = { ...batch, batch: batch.texts };
  for (const text of batch.texts.values()) {
    const event = eventOf.get(text.id) ?? null;
    const near = new Set(event === null ? [] : mates.get(event));
    for (const id of candidatesOf(text, search).filter((other) => !near.has(other))) {
      const other = batch.texts.get(id);
      if (other === undefined) matched.set(id, [...(matched.get(id) ?? []), text]);
      else if (text.id < id) pairs.push(...listedPair(text, other));
    }
  }
  const ids = [...matched.keys()];
  for (let from = 0; from < ids.length; from += OTHERS_A_STEP) {
    const others = await readOthers(batch.client, batch.common, ids.slice(from, from + OTHERS_A_STEP));
    for (const other of others) for (const text of matched.get(other.id) ?? []) pairs.push(...listedPair(text, other));
  }
  return pairs;
}

export interface BatchOutcome {
  readonly measured: number;
  /** Rows of text_reuse written: two for every pair. */
  readonly rows: number;
}

/** Measures those of some articles that are stale; inside the caller's transaction, one at a time. */
export async function measureBatch(
  client: PoolClient,
  articleIds: readonly string[],
  limits?: CommonLimits,
): Promise<BatchOutcome> {
  const rows = await rowsOf<StaleArticleRow>(client, staleArticles(REUSE_VERSION, articleIds));
  if (rows.length === 0) return { measured: 0, rows: 0 };
  const ids = rows.map(({ id }) => id);
  const batch = await prepareBatch(client, rows, limits);
  const mates = await matesOf(batch);
  const pairs = [...(await pairsOfEvents(batch, mates)), ...(await pairsElsewhere(batch, mates))];
  await deleteReusePairs(client, ids);
  await insertReusePairs(client, REUSE_VERSION, pairs);
  await regroupCopies(client, ids);
  await rowsOf(client, markReuseMeasured(REUSE_VERSION, [...batch.texts.values()]));
  return { measured: rows.length, rows: 2 * pairs.length };
}
