import { chooseAddress, completeDraft, type ArticleDraft, type Refusal } from '@parallax/ingest';
import { nameKey, ok, type Result } from '@parallax/kernel';
import { type ItemToFetch, itemToFetch, knownAddresses, putOffItem, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import type { FetchFailure } from '../fetch/fetch-failure.js';
import type { Fetched } from '../fetch/fetch-guarded.js';
import { prepared, refused, type Prepared } from '../import-file/prepare-row.js';
import { decodeDocument } from './decode-document.js';
import type { PageReader } from './page-reader.js';
import { leaveItem, storeItem } from './store-item.js';
import type { Visitor } from './visitor.js';

const LARGEST_PAGE_BYTES = 8 * 1024 * 1024;
const MOST_TRIES = 4;
const FIRST_PAUSE_SECONDS = 60;
const USUAL_WAIT_SECONDS = 300;

export interface IngestDocumentOptions {
  readonly database: Pool;
  readonly visitor: Visitor;
  readonly reader: PageReader;
  readonly itemId: string;
  readonly signal?: AbortSignal;
}

/**
 * Fetches the page of an item and stores its article. The article and the mark on the item are one transaction: killed
 * before it, the item still waits; after it, it is done with and a second job finds nothing to do.
 */
export async function ingestDocument(options: IngestDocumentOptions): Promise<void> {
  const { database, itemId } = options;
  const [item] = await rowsOf<ItemToFetch>(database, itemToFetch(itemId));
  if (item === undefined || item.state !== 'waiting' || (item.isPaused && !item.isRemoved)) return;
  if (item.isRemoved || item.isCancelled) return leaveItem(database, item);
  const page = await visitPage(options, item);
  if (!page.ok && mayTryAgain(item, page.error)) return putOff(database, item, page.error);
  const row = page.ok
    ? await readPage(options, item, page.value)
    : refused(placeOf(item), [notFetched(page.error)], of(item));
  await storeItem(database, item, { row, isFetched: page.ok });
}

const visitPage = ({ visitor, signal }: IngestDocumentOptions, { url }: ItemToFetch) =>
  visitor.visit({
    ...{ url, accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5' },
    ...{ mostBytes: LARGEST_PAGE_BYTES, ...(signal === undefined ? {} : { signal }) },
  });

/** To be told to wait is no failure of the item; anything else that may pass is tried a few times. */
const mayTryAgain = ({ attempts }: ItemToFetch, { code, isPassing }: FetchFailure): boolean =>
  code === 'TOLD_TO_WAIT' || (isPassing && attempts + 1 < MOST_TRIES);

async function putOff(database: Pool, item: ItemToFetch, failure: FetchFailure): Promise<void> {
  const isWaiting = failure.code === 'TOLD_TO_WAIT';
  const pause = FIRST_PAUSE_SECONDS * 4 ** item.attempts;
  const seconds = isWaiting ? (failure.retryAfterSeconds ?? USUAL_WAIT_SECONDS) : pause;
  await putOffItem(
    database,
    { id: item.id, runId: item.runId, seconds: seconds + 1, countsAsTry: !isWaiting },
    { code: failure.code, reason: failure.sentence },
  );
}

async function readPage(options: IngestDocumentOptions, item: ItemToFetch, fetched: Fetched): Promise<Prepared> {
  const place = placeOf(item);
  if (!isPage(fetched)) return refused(place, [notAPage(fetched)], of(item));
  const { text, encoding } = decodeDocument(fetched.bytes, fetched.contentType);
  const now = new Date().toISOString();
  const draft = await options.reader.read({ html: text, name: fetched.url, source: item.sourceName, now });
  if (!draft.ok) return refused(place, draft.error, { source: text, ...of(item) });
  const complete = await addressed(options.database, item, { draft: draft.value, fetched });
  const readable: Result<ArticleDraft, readonly Refusal[]> = ok(complete);
  return prepared(readable, {
    place,
    source: () => text,
    outlet: () => of(item).outlet,
    file: { bytes: fetched.bytes, encoding },
  });
}

const placeOf = ({ url }: ItemToFetch) => ({ file: url, line: null });
/** A refused page counts with its outlet. */
const of = ({ sourceName }: ItemToFetch) => ({ outlet: nameKey(sourceName) });

/** An article that is known under any of its addresses keeps the one it is known by. */
async function addressed(
  database: Pool,
  item: ItemToFetch,
  page: { readonly draft: ArticleDraft; readonly fetched: Fetched },
): Promise<ArticleDraft> {
  const own = chooseAddress(page.draft.canonicalUrl, page.fetched.url);
  const candidates = [own, item.canonicalUrl];
  const known = await rowsOf<{ url: string }>(database, knownAddresses(candidates));
  const canonical = candidates.find((candidate) => known.some(({ url }) => url === candidate)) ?? own;
  const { publishedAt: at, publishedPrecision: precision, publishedFrom: from } = item;
  const published = at === null || precision === null ? null : { at, precision, from: from ?? '' };
  return completeDraft(page.draft, { ...item, published }, { fetched: page.fetched.url, canonical });
}

const isPage = ({ contentType, bytes }: Fetched): boolean =>
  contentType === null || /\b(?:html|xhtml\+xml|text\/plain)\b/i.test(contentType)
    ? !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))
    : false;

const notAPage = ({ contentType }: Fetched): Refusal => ({
  ...{ code: 'NOT_A_PAGE', field: null },
  sentence: `The address leads to no web page but to “${(contentType ?? 'a file').slice(0, 100)}”.`,
  remedy: 'Nothing is lost if it is a video or a picture; a document can be saved as text and imported.',
});

const notFetched = ({ sentence }: FetchFailure): Refusal => ({
  ...{ code: 'PAGE_NOT_FETCHED', field: null, sentence },
  remedy: 'Look at the address in a browser; then try the item again.',
});
