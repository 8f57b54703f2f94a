-- 2026-11-23: outlets, the names and domains they go by, and ratings given to them by others.
create extension if not exists pg_trgm;

create table source (
  id          uuid primary key,
  name        text not null,
  initials    text not null,
  type        text,
  status      text not null default 'draft',
  country     text,
  languages   text[] not null default '{}',
  homepage    text,
  description text,
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  constraint source_name_chk check (length(btrim(name)) between 1 and 300),
  constraint source_initials_chk check (length(initials) between 1 and 4),
  constraint source_type_chk check (type in ('agency', 'print', 'broadcast', 'digital', 'state', 'party', 'ngo')),
  constraint source_status_chk check (status in ('draft', 'active', 'retired')),
  constraint source_country_chk check (country ~ '^[A-Z]{2}$')
);
create index source_name_trgm_idx on source using gin (name gin_trgm_ops);
create index source_name_idx on source (name, id);

-- One key belongs to one outlet: that is how a file's spelling finds its outlet.
create table source_alias (
  key       text primary key,
  source_id uuid not null references source (id) on delete restrict,
  kind      text not null,
  spelling  text not null,
  constraint source_alias_kind_chk check (kind in ('name', 'domain'))
);
create index source_alias_source_idx on source_alias (source_id);

-- Ratings are kept as given: several raters may disagree, and an unknown rater stays unknown.
create table source_rating (
  id          uuid primary key,
  source_id   uuid not null references source (id) on delete restrict,
  dimension   text not null,
  value       text not null,
  rater       text,
  citation    text,
  valid_from  date,
  valid_to    date,
  recorded_at timestamptz not null default now(),
  constraint source_rating_period_chk check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create unique index source_rating_uq
  on source_rating (source_id, dimension, value, rater, valid_from, valid_to) nulls not distinct;
