-- 2026-11-29: the same outlets are compared again and again; a collection names such a set once.
create table collection (
  id         uuid primary key,
  name       text not null constraint collection_name_uq unique,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint collection_name_chk check (length(btrim(name)) between 1 and 200)
);

create table collection_source (
  collection_id uuid not null references collection (id) on delete cascade,
  source_id     uuid not null,
  primary key (collection_id, source_id),
  constraint collection_source_known_fk foreign key (source_id) references source (id) on delete restrict
);

grant select, insert, update, delete on collection, collection_source to parallax_app;

comment on table collection is 'Named sets of outlets. Part of the directory: people rename, change and delete them; stored results keep the outlets they were made from.';
comment on column collection.id is 'Id.';
comment on column collection.name is 'Name, once in the directory.';
comment on column collection.created_by is 'Who made it.';
comment on column collection.created_at is 'When it was made.';
comment on column collection.updated_at is 'When it was last changed.';

comment on table collection_source is 'Which outlets a collection has.';
comment on column collection_source.collection_id is 'The collection.';
comment on column collection_source.source_id is 'The outlet.';
