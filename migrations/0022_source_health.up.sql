-- 2026-11-29: charts say where an outlet's numbers rest on days on which less, more or nothing came from it.
create table source_health (
  source_id      uuid not null references source (id) on delete cascade,
  kind           text not null,
  from_day       date not null,
  to_day         date,
  told_on        date not null,
  before_level   double precision,
  since_level    double precision,
  p              double precision,
  words          text not null,
  method         text not null,
  method_version text not null,
  input_hash     bytea not null,
  primary key (source_id, kind, from_day),
  constraint source_health_kind_chk check (kind in ('volume-up', 'volume-down', 'flat-lined', 'broken-feed', 'moved-feed', 'paywall', 'empty-extraction')),
  constraint source_health_period_chk check (to_day is null or from_day <= to_day),
  constraint source_health_words_chk check (length(words) between 1 and 1000)
);

-- Derived: the job takes its rows away and makes them anew.
grant select, insert, delete on source_health to parallax_app;

comment on table source_health is 'Days on which what came from an outlet is not like before. Derived by measure-source-health, which may run again and leaves the same rows.';
comment on column source_health.source_id is 'The outlet.';
comment on column source_health.kind is 'volume-up, volume-down, flat-lined: articles a day. broken-feed, moved-feed: its feeds. paywall, empty-extraction: its pages.';
comment on column source_health.from_day is 'First day (UTC).';
comment on column source_health.to_day is 'Last day; null while it lasts.';
comment on column source_health.told_on is 'The day at whose end it could be told.';
comment on column source_health.before_level is 'Articles a day before; null where it is not about volume.';
comment on column source_health.since_level is 'Articles a day since; null where it is not about volume.';
comment on column source_health.p is 'Probability of so few or so many articles where nothing changed; null where it is not about volume.';
comment on column source_health.words is 'A sentence for a person, without the outlet''s name.';
comment on column source_health.method is 'How it was found.';
comment on column source_health.method_version is 'Counted up when the method may give another result.';
comment on column source_health.input_hash is 'SHA-256 of what it was found in.';
