-- 2026-11-23: text shared between two articles of one event, both directions, as measured by libs/reuse.
create table text_reuse (
  article_id    uuid not null references article (id) on delete restrict,
  other_id      uuid not null,
  version_no    int not null,
  other_version_no int not null,
  shingle_count int not null,
  shared_count  int not null,
  other_shingle_count int not null,
  method_version text not null,
  measured_at   timestamptz not null default now(),
  primary key (article_id, other_id),
  constraint text_reuse_counts_chk
    check (0 < shared_count and shared_count <= shingle_count and shared_count <= other_shingle_count),
  constraint text_reuse_other_chk check (article_id <> other_id)
);

-- When the texts of an event were last measured; a change of membership or text after that makes it stale.
create table event_measure (
  event_id       uuid primary key references event (id) on delete restrict,
  method_version text not null,
  input_hash     bytea not null,
  measured_at    timestamptz not null default now()
);
