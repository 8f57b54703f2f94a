-- 2026-11-29: shared text is looked for in the whole corpus and no longer within events only, article by article:
-- adding one costs the same however many there are. A sketch of every text finds the others to compare it with; what
-- many articles of an outlet have in common (a footer) finds nothing. Quotations that both texts have are counted apart.
create table reuse_sketch (
  article_id     uuid primary key references article (id) on delete restrict,
  version_no     int not null,
  method_version text not null,
  source_id      uuid not null,
  shingle_count  int not null,
  hashes         bigint[] not null,
  constraint reuse_sketch_count_chk check (shingle_count >= 0)
);
-- Without a list of pending entries, which every search would have to walk through.
create index reuse_sketch_hashes_idx on reuse_sketch using gin (hashes) with (fastupdate = off);

create table reuse_common (
  hash          bigint not null,
  source_id     uuid not null,
  article_count int not null,
  primary key (hash, source_id),
  constraint reuse_common_count_chk check (article_count > 0)
);

create table reuse_measure (
  article_id     uuid primary key references article (id) on delete restrict,
  version_no     int not null,
  method_version text not null,
  source_id      uuid not null,
  event_id       uuid,
  published_at   timestamptz,
  published_precision text,
  is_repetitive  boolean not null,
  measured_at    timestamptz not null default now()
);

-- Measured anew by the new method; the rows of the old one count no quotations.
delete from text_reuse;
alter table text_reuse add column shared_quoted_count int not null default 0,
  add constraint text_reuse_quoted_chk check (0 <= shared_quoted_count and shared_quoted_count <= shared_count);
drop table event_measure;

grant select, insert, update, delete on reuse_sketch, reuse_common, reuse_measure to parallax_app;

comment on table text_reuse is 'Text shared by two articles, one row a direction: of one event however little, of others from a tenth of the shorter on. Derived.';
comment on column text_reuse.shared_quoted_count is 'Shared shingles that stand between quotation marks wherever they stand, in both.';

comment on table reuse_sketch is 'Derived: the part of each text’s shingles by which others that share text with it are found.';
comment on column reuse_sketch.article_id is 'The article.';
comment on column reuse_sketch.version_no is 'The version of the article.';
comment on column reuse_sketch.method_version is 'Version of the method.';
comment on column reuse_sketch.source_id is 'The outlet, by which common shingles are counted.';
comment on column reuse_sketch.shingle_count is 'Distinct five-word shingles of the text.';
comment on column reuse_sketch.hashes is 'Those whose hash is 0 modulo 1, 2, 4 or 8, the longer the text the fewer.';

comment on table reuse_common is 'Derived: sketched shingles that many articles have, in one outlet or in all; they lead to no comparison.';
comment on column reuse_common.hash is 'The shingle.';
comment on column reuse_common.source_id is 'The outlet; zero for all together.';
comment on column reuse_common.article_count is 'Articles that have it.';

comment on table reuse_measure is 'Derived: what the shared text of an article was measured on; without a row, or where it differs from the article, it is measured again.';
comment on column reuse_measure.article_id is 'The article.';
comment on column reuse_measure.version_no is 'The version of the article.';
comment on column reuse_measure.method_version is 'Version of the method.';
comment on column reuse_measure.source_id is 'Its outlet.';
comment on column reuse_measure.event_id is 'Its event; null: none.';
comment on column reuse_measure.published_at is 'When it was published, which decides who of a group is the earliest.';
comment on column reuse_measure.published_precision is 'How exactly that was known.';
comment on column reuse_measure.is_repetitive is 'More than eight tenths of its sketch are common: a text often printed, and not one with a footer.';
comment on column reuse_measure.measured_at is 'When it was measured.';
