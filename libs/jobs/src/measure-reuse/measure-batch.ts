import type { ArticleId, EventId } from '@parallax/kernel';
import {
  deleteReusePairs,
  type EventMateRow,
  eventMates,
  insertReusePairs,
  insertSketches,
  markReuseMeasured,
  type RemovedSketch,
  type ReusePairRow,
  rowsOf,
  type StaleArticleRow,
  staleArticles,
  takeSketches,
} from '@parallax/persistence';
import { type CommonLimits, REUSE_VERSION } from '@parallax/reuse';
import type { PoolClient } from 'pg';
import { CommonShingles, type CountStep } from './common-shingles.js';
import { eventPairs, listedPair, matesByEvent, readOthers } from './compare-texts.js';
import { candidatesOf, shinglesToMeet } from './find-candidates.js';
import { Holders } from './holders.js';
import { PreparedText, type SketchedText, sketchText } from './prepared-text.js';
import { regroupCopies } from './regroup-copies.js';

interface Batch {
  readonly client: PoolClient;
  readonly rows: readonly StaleArticleRow[];
  readonly common: CommonShingles;
  readonly holders: Holders;
  readonly texts: ReadonlyMap<ArticleId, PreparedText>;
}

interface Sketches {
  readonly removed: readonly RemovedSketch[];
  readonly added: readonly SketchedText[];
}

/** Who has one shingle more or less. */
function* stepsOf({ removed, added }: Sketches): Generator<CountStep> {
  for (const { hashes, sourceId } of removed) for (const hash of hashes) yield { hash, sourceId, by: -1 };
  for (const { sketch, sourceId } of added) for (const hash of sketch) yield { hash, sourceId, by: 1 };
}

function* hashesOf(lists: Iterable<Float64Array>): Generator<number> {
  for (const list of lists) yield* list;
}

async function prepareBatch(
  client: PoolClient,
  rows: readonly StaleArticleRow[],
  limits?: CommonLimits,
): Promise<Batch> {
  const texts = rows.map(sketchText);
  const unsketched = new Set(rows.filter(({ isSketched }) => !isSketched).map(({ id }) => id));
  const removed = await takeSketches(client, [...unsketched]);
  const added = texts.filter(({ id }) => unsketched.has(id));
  const common = new CommonShingles(client, limits);
  await common.load(hashesOf([...removed.map(({ hashes }) => hashes), ...texts.map(({ sketch }) => sketch)]));
  const holders = new Holders(client, texts);
  await holders.meet(shinglesToMeet(texts, common)); // before the new sketches are there: each would meet itself
  await insertSketches(
    client,
    REUSE_VERSION,
    added.map(({ id, sketch, ...text }) => ({ ...text, articleId: id, hashes: sketch })),
  );
  await common.count(
    stepsOf({ removed, added }),
    holders,
    rows.map(({ id }) => id),
  );
  const prepared = texts.map((text) => new PreparedText(text, common));
  // Common shingles lead a text that is often printed to its like; who else has them was not asked yet.
  await holders.meet(prepared.filter(({ isRepetitive }) => isRepetitive).flatMap(({ leads }) => leads));
  return { client, rows, common, holders, texts: new Map(prepared.map((text) => [text.id, text])) };
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
  for (const text of batch.texts.values()) {
    const event = eventOf.get(text.id) ?? null;
    const near = new Set(event === null ? [] : mates.get(event));
    for (const id of candidatesOf(text, batch).filter((other) => !near.has(other))) {
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
