-- 2026-11-29: outlets are read by their feeds; every fetch is kept, and every item leads to one article at most.
create table fetch_host (
  host            text primary key,
  last_request_at timestamptz,
  wait_until      timestamptz,
  robots          text,
  robots_read_at  timestamptz
);

create table feed (
  id               uuid primary key,
  source_id        uuid not null references source (id) on delete restrict,
  url              text not null constraint feed_url_uq unique,
  title            text,
  format           text,
  state            text not null default 'new',
  code             text,
  reason           text,
  etag             text,
  last_modified    text,
  interval_seconds int not null default 3600,
  next_fetch_at    timestamptz not null default now(),
  last_fetch_at    timestamptz,
  last_change_at   timestamptz,
  failures         int not null default 0,
  moved_to         text,
  paused_at        timestamptz,
  paused_by        text,
  removed_at       timestamptz,
  created_by       text not null,
  created_at       timestamptz not null default now(),
  constraint feed_url_chk check (length(url) between 8 and 2000),
  constraint feed_state_chk check (state in ('new', 'fine', 'waiting', 'failing', 'gone')),
  constraint feed_reason_chk check ((code is null) = (reason is null)),
  constraint feed_interval_chk check (interval_seconds between 60 and 86400),
  constraint feed_failures_chk check (failures >= 0),
  constraint feed_paused_chk check ((paused_at is null) = (paused_by is null))
);
create index feed_source_idx on feed (source_id);
create index feed_due_idx on feed (next_fetch_at) where paused_at is null and removed_at is null and state <> 'gone';

-- Append-only: every request of a feed and what came of it.
create table feed_fetch (
  feed_id       uuid not null references feed (id) on delete restrict,
  id            uuid not null,
  outcome       text not null,
  code          text,
  message       text not null,
  status        int,
  url           text,
  bytes         int,
  items         int,
  wanted_items  int,
  duration_ms   int not null,
  ingest_run_id uuid references ingest_run (id) on delete restrict deferrable initially deferred,
  started_at    timestamptz not null,
  primary key (feed_id, id),
  constraint feed_fetch_outcome_chk check (outcome in ('changed', 'unchanged', 'waiting', 'failing', 'gone'))
);
create index feed_fetch_started_idx on feed_fetch (feed_id, started_at desc, id desc);

-- The id is the one an article at this address has, so that two feeds that list it share one item. No foreign key to
-- the article: it may be known under another id, and Citus keeps such keys only between rows of one place.
create table feed_item (
  id                  uuid primary key,
  feed_id             uuid not null references feed (id) on delete restrict,
  url                 text not null,
  canonical_url       text not null,
  host                text not null,
  guid                text,
  title               text,
  byline              text,
  language            text,
  published_at        timestamptz,
  published_precision text,
  published_from      text,
  entry_hash          text not null,
  state               text not null default 'waiting',
  code                text,
  reason              text,
  attempts            int not null default 0,
  next_try_at         timestamptz,
  fetches             int not null default 0,
  article_id          uuid,
  ingest_run_id       uuid not null references ingest_run (id) on delete restrict deferrable initially deferred,
  found_at            timestamptz not null default now(),
  done_at             timestamptz,
  constraint feed_item_state_chk check (state in ('waiting', 'stored', 'refused', 'left')),
  constraint feed_item_published_chk check ((published_at is null) = (published_precision is null)),
  constraint feed_item_waiting_chk check ((state = 'waiting') = (next_try_at is not null)),
  constraint feed_item_stored_chk check (state <> 'stored' or article_id is not null)
);
create index feed_item_feed_idx on feed_item (feed_id, state);
create index feed_item_run_idx on feed_item (ingest_run_id, state);
create index feed_item_due_idx on feed_item (next_try_at) where state = 'waiting';

grant select, insert, update on fetch_host, feed, feed_item to parallax_app;
grant select, insert on feed_fetch to parallax_app;

comment on table fetch_host is 'Hosts that were asked: how to be polite to each. A cache: rows may be deleted at any time.';
comment on column fetch_host.host is 'Name and port as in the address.';
comment on column fetch_host.last_request_at is 'When it was last asked for a page.';
comment on column fetch_host.wait_until is 'It asked to be left alone until then (Retry-After).';
comment on column fetch_host.robots is 'Its robots.txt; null: it has none.';
comment on column fetch_host.robots_read_at is 'When its robots.txt was last asked for.';

comment on table feed is 'Feeds of outlets and where each stands. Never deleted: a removed one keeps its log.';
comment on column feed.id is 'Id.';
comment on column feed.source_id is 'The outlet.';
comment on column feed.url is 'Address, once in the directory.';
comment on column feed.title is 'As the feed calls itself.';
comment on column feed.format is 'rss, atom, rdf, json or sitemap, as last read.';
comment on column feed.state is 'new: never read. fine: last read without fault. waiting: its host asked to wait. failing: could not be read. gone: its host says for good.';
comment on column feed.code is 'Stable code of what is wrong; null when nothing is.';
comment on column feed.reason is 'The same in words.';
comment on column feed.etag is 'Mark of the last answer, sent back so that an unchanged feed need not be sent.';
comment on column feed.last_modified is 'As etag, by date.';
comment on column feed.interval_seconds is 'Pause between two fetches; shorter after news, longer without.';
comment on column feed.next_fetch_at is 'When it is due.';
comment on column feed.last_fetch_at is 'When it was last asked for.';
comment on column feed.last_change_at is 'When it last brought something.';
comment on column feed.failures is 'Failures in a row.';
comment on column feed.moved_to is 'Where its address has moved for good, as its host says; null when it has not.';
comment on column feed.paused_at is 'Since when it is not fetched, by a person’s word.';
comment on column feed.paused_by is 'Whose word.';
comment on column feed.removed_at is 'When a person took it out.';
comment on column feed.created_by is 'Who added it.';
comment on column feed.created_at is 'When it was added.';

comment on table feed_fetch is 'Every request of a feed. Append-only.';
comment on column feed_fetch.feed_id is 'The feed.';
comment on column feed_fetch.id is 'Id.';
comment on column feed_fetch.outcome is 'changed: brought items to fetch. unchanged: nothing new. waiting, failing, gone: as feed.state.';
comment on column feed_fetch.code is 'Stable code of a failure.';
comment on column feed_fetch.message is 'What happened, in words.';
comment on column feed_fetch.status is 'Status of the answer.';
comment on column feed_fetch.url is 'Where the answer came from in the end.';
comment on column feed_fetch.bytes is 'Size of the unpacked answer.';
comment on column feed_fetch.items is 'Items in it.';
comment on column feed_fetch.wanted_items is 'Of these, new or changed ones that were put into the queue.';
comment on column feed_fetch.duration_ms is 'How long it took.';
comment on column feed_fetch.ingest_run_id is 'The import that its items make.';
comment on column feed_fetch.started_at is 'When it was asked.';

comment on table feed_item is 'Items of feeds by their canonical address, and what each led to.';
comment on column feed_item.id is 'UUIDv5 of the canonical address: the id of an article first met there.';
comment on column feed_item.feed_id is 'The feed that listed it first.';
comment on column feed_item.url is 'Address as listed last.';
comment on column feed_item.canonical_url is 'The same without what does not lead elsewhere.';
comment on column feed_item.host is 'Host of the address: its queue.';
comment on column feed_item.guid is 'The feed’s own id for it, as listed last; identifies nothing.';
comment on column feed_item.title is 'Title as listed last.';
comment on column feed_item.byline is 'Byline in the feed.';
comment on column feed_item.language is 'Language in the feed, ISO 639.';
comment on column feed_item.published_at is 'Date in the feed.';
comment on column feed_item.published_precision is 'day or time.';
comment on column feed_item.published_from is 'Field of the feed that has the date.';
comment on column feed_item.entry_hash is 'SHA-256 of what the feed says about it: when it changes, the page is fetched again.';
comment on column feed_item.state is 'waiting: its page is to be fetched. stored: it is an article. refused: its page gave none. left: a person stopped it.';
comment on column feed_item.code is 'Stable code of why it is refused or waits.';
comment on column feed_item.reason is 'The same in words.';
comment on column feed_item.attempts is 'Tries of its page since it was last listed anew.';
comment on column feed_item.next_try_at is 'When a waiting item is put into the queue again, unless it is done before.';
comment on column feed_item.fetches is 'Pages fetched for it in all.';
comment on column feed_item.article_id is 'The article; null until it is stored.';
comment on column feed_item.ingest_run_id is 'The import it belongs to.';
comment on column feed_item.found_at is 'When it was first listed.';
comment on column feed_item.done_at is 'When it was last done with.';
