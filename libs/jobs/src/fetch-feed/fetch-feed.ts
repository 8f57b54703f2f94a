import { nextInterval, pauseAfterFailure, readFeed, type ReadFeed } from '@parallax/ingest';
import { err, ok, type Result } from '@parallax/kernel';
import {
  type FeedToFetch,
  feedToFetch,
  inTransaction,
  knownItems,
  type ListedItem,
  listItems,
  logFetch,
  newId,
  openFeedRun,
  rowsOf,
  saveStanding,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import type { Fetched } from '../fetch/fetch-guarded.js';
import type { FetchFailure } from '../fetch/fetch-failure.js';
import { publishProgress } from '../progress/index.js';
import { decodeDocument } from './decode-document.js';
import { enqueueItems } from './enqueue-fetches.js';
import { itemsToList } from './list-items.js';
import type { Visitor } from './visitor.js';

/** Above it a feed is refused; 50,000 items take 15 MB. */
const LARGEST_FEED_BYTES = 20 * 1024 * 1024;
/** Of one fetch; what is left comes with the next ones. */
const MOST_ITEMS = 2_000;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export interface FetchFeedOptions {
  readonly database: Pool;
  readonly visitor: Visitor;
  readonly feedId: string;
  readonly signal?: AbortSignal;
}

/** What a request of a feed brought. */
interface Answer {
  readonly fetched: Fetched;
  /** Null: it is as it was (304). */
  readonly feed: ReadFeed | null;
}

interface Failure {
  readonly code: string;
  readonly sentence: string;
  readonly failure: FetchFailure | null;
}

/** Fetches one feed, puts the pages of its new items into the queue, and says where the feed stands. */
export async function fetchFeed({ database, visitor, feedId, signal }: FetchFeedOptions): Promise<void> {
  const [feed] = await rowsOf<FeedToFetch>(database, feedToFetch(feedId));
  if (feed === undefined || feed.isStopped) return;
  const startedAt = new Date();
  const answer = await ask(feed, visitor, signal);
  const visit: Visit = { database, feed, startedAt };
  await (answer.ok ? noteAnswer(visit, answer.value) : noteFailure(visit, answer.error));
}

interface Visit {
  readonly database: Pool;
  readonly feed: FeedToFetch;
  readonly startedAt: Date;
}

async function ask(feed: FeedToFetch, visitor: Visitor, signal?: AbortSignal): Promise<Result<Answer, Failure>> {
  const { url, etag, lastModified } = feed;
  const fetched = await visitor.visit({
    ...{ url, etag, lastModified, accept: ACCEPT, mostBytes: LARGEST_FEED_BYTES },
    ...(signal === undefined ? {} : { signal }),
  });
  if (!fetched.ok) return err({ ...fetched.error, failure: fetched.error });
  if (fetched.value.status === 304) return ok({ fetched: fetched.value, feed: null });
  const { text } = decodeDocument(fetched.value.bytes, fetched.value.contentType);
  const read = readFeed(text, { url: fetched.value.url, now: new Date() });
  if (read.ok) return ok({ fetched: fetched.value, feed: read.value });
  return err({ code: read.error.code, sentence: `${read.error.sentence} ${read.error.remedy}`, failure: null });
}

async function noteAnswer(visit: Visit, { fetched, feed }: Answer): Promise<void> {
  const wanted = feed === null ? [] : await wantedOf(visit.database, itemsToList(feed, fetched.url));
  const taken = wanted.slice(0, MOST_ITEMS);
  const isCut = taken.length < wanted.length;
  const runId = newId();
  const message = await inTransaction(visit.database, async (client) => {
    const items = await listItems(client, { feedId: visit.feed.id, runId }, taken);
    if (items.length > 0) await openFeedRun(client, { id: runId, label: labelOf(visit.feed, feed) });
    await enqueueItems(client, items);
    const said = messageOf(feed, { wanted: items.length, left: wanted.length - taken.length });
    await noteSuccess(client, visit, {
      fetched,
      feed,
      isCut,
      message: said,
      runId: items.length > 0 ? runId : null,
      wanted: items.length,
    });
    return said;
  });
  await tell(visit, { status: 'succeeded', done: taken.length, message });
}

/** New items, and ones of which the feed says something else than before. */
async function wantedOf(database: Pool, items: readonly ListedItem[]): Promise<ListedItem[]> {
  const ids = items.map(({ id }) => id);
  const known = await rowsOf<{ id: string; entryHash: string }>(database, knownItems(ids));
  const hashes = new Map(known.map(({ id, entryHash }) => [id, entryHash]));
  return items.filter(({ id, entryHash }) => hashes.get(id) !== entryHash);
}

const labelOf = ({ sourceName, url, title }: FeedToFetch, feed: ReadFeed | null): string =>
  `${sourceName}: ${feed?.title ?? title ?? url}`;

function messageOf(feed: ReadFeed | null, count: { readonly wanted: number; readonly left: number }): string {
  if (feed === null) return 'Nothing has changed since the last fetch.';
  const items = `${feed.items.length} ${feed.items.length === 1 ? 'item' : 'items'}`;
  const left = count.left > 0 ? `, ${count.left} left for the next fetches` : '';
  return `${items}, of which ${count.wanted} new or changed${left}.`;
}

interface Success extends Answer {
  readonly isCut: boolean;
  readonly message: string;
  readonly runId: string | null;
  readonly wanted: number;
}

async function noteSuccess(client: PoolClient, visit: Visit, success: Success): Promise<void> {
  const { fetched, feed, isCut, wanted } = success;
  const isChanged = wanted > 0;
  const interval = nextInterval(visit.feed.intervalSeconds, { isChanged, everyMinutes: feed?.everyMinutes ?? null });
  await logFetch(client, {
    ...logOf(visit),
    ...{ outcome: isChanged ? 'changed' : 'unchanged', code: null, message: success.message, status: fetched.status },
    ...{ url: fetched.url, bytes: fetched.bytes.length, items: feed?.items.length ?? null },
    ...{ wantedItems: wanted, runId: success.runId },
  });
  await saveStanding(client, {
    ...{ id: visit.feed.id, state: 'fine', code: null, reason: null, failures: 0, isChanged },
    ...{ intervalSeconds: interval, nextInSeconds: interval, movedTo: fetched.movedTo },
    about: feed && {
      ...{ title: feed.title, format: feed.format },
      // Not told what it has by now, the feed sends it again, and the rest can be taken.
      ...(isCut ? { etag: null, lastModified: null } : { etag: fetched.etag, lastModified: fetched.lastModified }),
    },
  });
}

async function noteFailure(visit: Visit, { code, sentence, failure }: Failure): Promise<void> {
  const { feed, database } = visit;
  const state = failure?.code === 'TOLD_TO_WAIT' ? 'waiting' : failure?.status === 410 ? 'gone' : 'failing';
  const failures = feed.failures + 1;
  await inTransaction(database, async (client) => {
    await logFetch(client, {
      ...logOf(visit),
      ...{ outcome: state, code, message: sentence, status: failure?.status ?? null },
      ...{ url: null, bytes: null, items: null, wantedItems: null, runId: null },
    });
    await saveStanding(client, {
      ...{ id: feed.id, state, code, reason: sentence, failures, isChanged: false },
      ...{ intervalSeconds: feed.intervalSeconds, movedTo: null, about: null },
      nextInSeconds: pauseAfterFailure(failures, failure?.retryAfterSeconds ?? null),
    });
  });
  await tell(visit, { status: 'failed', done: 0, message: sentence });
}

const logOf = ({ feed, startedAt }: Visit) => ({
  ...{ feedId: feed.id, id: newId(), startedAt, durationMs: Date.now() - startedAt.getTime() },
});

const tell = (
  { database, feed }: Visit,
  said: { readonly status: 'succeeded' | 'failed'; readonly done: number; readonly message: string },
): Promise<void> =>
  publishProgress(database, {
    ...{
      jobId: feed.id,
      kind: 'fetch-feed',
      unit: 'articles',
      total: said.done,
      ratePerSecond: null,
      secondsLeft: null,
    },
    ...said,
  });
