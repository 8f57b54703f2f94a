import { type Queryable, rowsOf, sql } from '../../read/sql.js';
import type { DueFetch } from './schedule.js';

/** An item as a feed lists it now. */
export interface ListedItem {
  readonly id: string;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly host: string;
  readonly guid: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly published: { readonly at: string; readonly precision: string; readonly from: string } | null;
  /** SHA-256 of what the feed says about it. */
  readonly entryHash: string;
}

/**
 * Notes listed items under a run and gives those whose page is to be fetched: new ones, and ones of which the feed
 * says something else than before. One that waits already is left to the run it belongs to. The run may be opened
 * after this, in the same transaction.
 */
export async function listItems(
  client: Queryable,
  by: { readonly feedId: string; readonly runId: string },
  items: readonly ListedItem[],
): Promise<DueFetch[]> {
  if (items.length === 0) return [];
  const column = <T>(read: (item: ListedItem) => T): T[] => items.map(read);
  return rowsOf<DueFetch>(
    client,
    sql`insert into feed_item (id, feed_id, ingest_run_id, url, canonical_url, host, guid, title, byline, language,
        published_at, published_precision, published_from, entry_hash, next_try_at)
      select id, ${by.feedId}::uuid, ${by.runId}::uuid, url, canonical_url, host, guid, title, byline, language,
        published_at, published_precision, published_from, entry_hash, now() + interval '15 minutes'
      from unnest(${column(({ id }) => id)}::uuid[], ${column(({ url }) => url)}::text[],
        ${column(({ canonicalUrl }) => canonicalUrl)}::text[], ${column(({ host }) => host)}::text[],
        ${column(({ guid }) => guid)}::text[], ${column(({ title }) => title)}::text[],
        ${column(({ byline }) => byline)}::text[], ${column(({ language }) => language)}::text[],
        ${column(({ published }) => published?.at ?? null)}::timestamptz[],
        ${column(({ published }) => published?.precision ?? null)}::text[],
        ${column(({ published }) => published?.from ?? null)}::text[], ${column(({ entryHash }) => entryHash)}::text[])
        as l(id, url, canonical_url, host, guid, title, byline, language, published_at, published_precision,
          published_from, entry_hash)
      order by id
      on conflict (id) do update set url = excluded.url, guid = excluded.guid, title = excluded.title,
        byline = excluded.byline, language = excluded.language, published_at = excluded.published_at,
        published_precision = excluded.published_precision, published_from = excluded.published_from,
        entry_hash = excluded.entry_hash, state = 'waiting', code = null, reason = null, attempts = 0,
        next_try_at = excluded.next_try_at, ingest_run_id = excluded.ingest_run_id, done_at = null
      where feed_item.entry_hash <> excluded.entry_hash and feed_item.state <> 'waiting'
      returning id, url`,
  );
}

/** Items that gave no article are tried again under a new run; in the same transaction the run is opened. */
export function retryItems(
  client: Queryable,
  runId: string,
  which: {
    readonly feedId: string | null;
    readonly ofRunId: string | null;
    readonly itemIds: readonly string[] | null;
  },
): Promise<DueFetch[]> {
  return rowsOf<DueFetch>(
    client,
    sql`update feed_item set state = 'waiting', code = null, reason = null, attempts = 0, done_at = null,
        next_try_at = now() + interval '15 minutes', ingest_run_id = ${runId}::uuid
      where state in ('refused', 'left')
        and (${which.feedId}::uuid is null or feed_id = ${which.feedId}::uuid)
        and (${which.ofRunId}::uuid is null or ingest_run_id = ${which.ofRunId}::uuid)
        and (${which.itemIds}::uuid[] is null or id = any(${which.itemIds}::uuid[]))
        and exists (select from feed f where f.id = feed_item.feed_id and f.removed_at is null)
      returning id, url`,
  );
}

/** The import that fetched pages make. */
export async function openFeedRun(
  client: Queryable,
  run: { readonly id: string; readonly label: string },
): Promise<void> {
  await rowsOf(
    client,
    sql`insert into ingest_run (id, label, format) values (${run.id}::uuid, ${run.label.slice(0, 500)}, 'feed')`,
  );
}

/** How far a run is: pages done with, and all of it. */
export interface RunReach {
  readonly done: number;
  readonly total: number;
}

export async function reachOfRun(client: Queryable, runId: string): Promise<RunReach> {
  const rows = await rowsOf<RunReach>(
    client,
    sql`select count(*) filter (where state <> 'waiting')::int as done, count(*)::int as total
      from feed_item where ingest_run_id = ${runId}::uuid`,
  );
  return rows[0] ?? { done: 0, total: 0 };
}

/** An item that waits goes on waiting. */
export async function putOffItem(
  client: Queryable,
  item: { readonly id: string; readonly runId: string; readonly seconds: number; readonly countsAsTry: boolean },
  why: { readonly code: string; readonly reason: string },
): Promise<void> {
  await rowsOf(
    client,
    sql`update feed_item set code = ${why.code}, reason = ${why.reason}, attempts = attempts + ${item.countsAsTry ? 1 : 0}::int,
        next_try_at = now() + make_interval(secs => ${item.seconds})
      where id = ${item.id}::uuid and state = 'waiting'`,
  );
  await rowsOf(client, sql`update ingest_run set heartbeat_at = now() where id = ${item.runId}::uuid`);
}

/** How an item ended: with the article at an address, or without. */
export interface ItemEnd {
  readonly id: string;
  readonly runId: string;
  readonly canonicalUrl: string;
  /** Address under which its article is known now; null when there is none. */
  readonly articleUrl: string | null;
  readonly state: 'stored' | 'refused' | 'left';
  readonly code: string | null;
  readonly reason: string | null;
  readonly isFetched: boolean;
}

/**
 * Marks an item as done, makes its own address lead to the article, and closes the run after its last item. Call it in
 * the transaction that stores the article. True when the run is closed.
 */
export async function endItem(client: Queryable, item: ItemEnd): Promise<boolean> {
  await rowsOf(
    client,
    sql`with found as (select article_id from article_url where url = ${item.articleUrl}::text order by seen_at limit 1),
      named as (
        insert into article_url (article_id, url) select article_id, ${item.canonicalUrl} from found
        on conflict do nothing)
      update feed_item set state = case when ${item.state} = 'stored' and not exists (select from found) then 'refused'
          else ${item.state} end,
        code = ${item.code}::text, reason = ${item.reason}::text, attempts = attempts + 1,
        fetches = fetches + ${item.isFetched ? 1 : 0}::int, next_try_at = null, done_at = now(),
        article_id = coalesce((select article_id from found), article_id)
      where id = ${item.id}::uuid and state = 'waiting'`,
  );
  return closeRun(client, item.runId);
}

/** Closes a run none of whose items waits any more. True when this call did. */
export async function closeRun(client: Queryable, runId: string): Promise<boolean> {
  const rows = await rowsOf(
    client,
    sql`update ingest_run r set status = case when refused > 0 then 'partial' else 'succeeded' end,
        finished_at = now(), heartbeat_at = now()
      where r.id = ${runId}::uuid and r.status in ('running', 'interrupted')
        and not exists (select from feed_item i where i.ingest_run_id = r.id and i.state = 'waiting')
      returning id`,
  );
  return rows.length > 0;
}
