-- 2026-11-29: the directory of outlets keeps its own history. Every change is a row with what stood before and after,
-- so that it can be undone; two outlets that are one become one without losing which article came under which name;
-- a rater says one thing of an outlet for one day, and different raters may disagree.
create extension if not exists btree_gist;

alter table source add column merged_into uuid references source (id) on delete restrict,
  add constraint source_merged_chk check (merged_into is null or (status = 'retired' and merged_into <> id));
create index source_merged_idx on source (merged_into) where merged_into is not null;

-- Ratings of an unknown rater (imported leanings) are no person's word and may contradict each other.
alter table source_rating add column withdrawn_at timestamptz,
  add constraint source_rating_overlap_excl exclude using gist (
    source_id with =, lower(dimension) with =, lower(btrim(rater)) with =,
    daterange(valid_from, valid_to, '[]') with &&
  ) where (withdrawn_at is null),
  add constraint source_rating_texts_chk check
    (length(btrim(dimension)) between 1 and 100 and length(btrim(value)) between 1 and 500);
drop index source_rating_uq;
create unique index source_rating_uq
  on source_rating (source_id, dimension, value, rater, valid_from, valid_to) nulls not distinct
  where withdrawn_at is null;

create table source_change (
  id              uuid primary key,
  source_id       uuid not null references source (id) on delete restrict,
  other_source_id uuid references source (id) on delete restrict,
  act             text not null,
  before          jsonb not null,
  after           jsonb not null,
  article_count   int not null default 0,
  reason          text,
  changed_by      text not null,
  changed_at      timestamptz not null default now(),
  batch_id        uuid,
  undoes          uuid constraint source_change_undoes_uq unique references source_change (id) on delete restrict,
  constraint source_change_act_chk check
    (act in ('create', 'edit', 'alias', 'rating', 'collection', 'feed', 'merge', 'undo')),
  constraint source_change_undoes_chk check ((undoes is not null) = (act = 'undo')),
  constraint source_change_other_chk check (act <> 'merge' or other_source_id is not null),
  constraint source_change_reason_chk check (reason is null or length(btrim(reason)) between 1 and 2000)
);
create index source_change_source_idx on source_change (source_id, id);
create index source_change_other_idx on source_change (other_source_id, id) where other_source_id is not null;
create index source_change_batch_idx on source_change (batch_id) where batch_id is not null;

-- Which articles a change took from one outlet to another. Grows with articles, hence its key.
create table source_move (
  article_id     uuid not null references article (id) on delete restrict,
  change_id      uuid not null,
  from_source_id uuid not null,
  to_source_id   uuid not null,
  primary key (article_id, change_id)
);
create index source_move_change_idx on source_move (change_id);

-- Domains typed in the directory had keys with dots, by which no file ever found them.
update source_alias a set key = regexp_replace(key, '[^[:alnum:]]', '', 'g')
  where kind = 'domain' and key ~ '[^[:alnum:]]'
    and not exists (select from source_alias b where b.key = regexp_replace(a.key, '[^[:alnum:]]', '', 'g'));

alter table collection add column kind text not null default 'managed',
  add column is_public boolean not null default true,
  add constraint collection_kind_chk check (kind in ('managed', 'personal'));

-- The key of the outlet's name as the refused row gave it, so that refusals can be counted by outlet.
alter table ingest_failure add column source_key text;
create index ingest_failure_source_idx on ingest_failure (source_key) where source_key is not null;

grant select, insert on source_change, source_move to parallax_app;

comment on column source.merged_into is 'The outlet it was merged into; such an outlet is retired and has no articles of its own any more.';
comment on column source_alias.key is 'Letters and digits of the spelling in lower case.';
comment on column source_rating.withdrawn_at is 'When it was taken back; null while it stands.';
comment on table source_change is 'History of the directory of outlets. Append-only: undoing a change is a change too.';
comment on column source_change.id is 'UUIDv7, in the order of time.';
comment on column source_change.source_id is 'The outlet changed; of a merge the one that was kept.';
comment on column source_change.other_source_id is 'merge and its undo: the outlet merged.';
comment on column source_change.act is 'create, edit, alias, rating, collection, feed, merge or undo.';
comment on column source_change.before is 'What stood before: table, then key of the row, then its columns; null: no such row.';
comment on column source_change.after is 'What stood after, in the same form.';
comment on column source_change.article_count is 'How many articles went to another outlet; source_move names them.';
comment on column source_change.reason is 'Why, in words, where somebody said so.';
comment on column source_change.changed_by is 'Who.';
comment on column source_change.changed_at is 'When.';
comment on column source_change.batch_id is 'Changes made together share it and can be undone together.';
comment on column source_change.undoes is 'undo: the change that no longer holds.';
comment on table source_move is 'Which articles a change of the directory took from one outlet to another. Append-only.';
comment on column source_move.article_id is 'The article; its id stays.';
comment on column source_move.change_id is 'The row of source_change.';
comment on column source_move.from_source_id is 'Its outlet before.';
comment on column source_move.to_source_id is 'Its outlet after.';
comment on column collection.kind is 'managed: kept by whoever curates the directory; personal: by its maker alone.';
comment on column collection.is_public is 'Whether others than its keepers see it.';
comment on column ingest_failure.source_key is 'Key of the outlet’s name in the refused row; null when the row named none.';
