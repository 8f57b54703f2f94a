-- 2026-11-29: grouping finds the articles that a new one may belong with by its heaviest words in its part of time, so
-- that one article costs the same however many there are.
create table grouping_sketch (
  article_id     uuid primary key references article (id) on delete restrict,
  version_no     int not null,
  method_version text not null,
  published_at   timestamptz,
  keys           bigint[] not null
);
-- Without a list of pending entries, which every search would have to walk through.
create index grouping_sketch_keys_idx on grouping_sketch using gin (keys) with (fastupdate = off);

grant select, insert, update, delete on grouping_sketch to parallax_app;

comment on table grouping_sketch is 'Derived: the heaviest words of each article, by which grouping finds others of the same event. May be emptied at any time.';
comment on column grouping_sketch.article_id is 'The article.';
comment on column grouping_sketch.version_no is 'The version of the article.';
comment on column grouping_sketch.method_version is 'Version of the method.';
comment on column grouping_sketch.published_at is 'The date that the keys were made with; null: not known.';
comment on column grouping_sketch.keys is 'Hashes of words, each by itself and with the ten days in which the article lies.';
