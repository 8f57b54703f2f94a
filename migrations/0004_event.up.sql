-- 2026-11-23: events, which article belongs to which, and every decision that put it there.
create table event (
  id          uuid primary key,
  key         text not null constraint event_key_uq unique,
  title       text not null,
  version     int not null default 1,
  first_published_at timestamptz,
  last_published_at  timestamptz,
  article_count int not null default 0,
  source_count  int not null default 0,
  summarised_at timestamptz,
  created_at  timestamptz not null default now(),
  constraint event_title_chk check (length(btrim(title)) between 1 and 500)
);
create index event_first_published_idx on event (first_published_at desc nulls last, id desc);
create index event_title_trgm_idx on event using gin (title gin_trgm_ops);

-- Current membership: an article belongs to one event at most.
create table event_article (
  article_id  uuid primary key references article (id) on delete restrict,
  event_id    uuid not null references event (id) on delete restrict,
  decision_id uuid not null,
  assigned_at timestamptz not null default now()
);
create index event_article_event_idx on event_article (event_id, article_id);

-- Append-only: why an article is, or no longer is, in an event. to_event_id null = taken out.
create table event_decision (
  article_id    uuid not null references article (id) on delete restrict,
  id            uuid not null,
  from_event_id uuid references event (id) on delete restrict,
  to_event_id   uuid references event (id) on delete restrict,
  origin        text not null,
  reason        text not null,
  decided_by    text not null,
  decided_at    timestamptz not null default now(),
  primary key (article_id, id),
  constraint event_decision_origin_chk check (origin in ('import', 'person', 'grouping')),
  constraint event_decision_reason_chk check (length(btrim(reason)) between 1 and 2000),
  constraint event_decision_moves_chk check (from_event_id is distinct from to_event_id)
);
