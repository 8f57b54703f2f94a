-- 2026-11-23: articles, their versions and texts. Every table here starts its key with article_id,
-- so that all of them can be distributed by it and stay together; no unique key lacks it.
create table article (
  id            uuid primary key,
  source_id     uuid not null references source (id) on delete restrict,
  external_id   text,
  url           text,
  headline      text not null,
  byline        text,
  published_at  timestamptz,
  published_precision text,
  language      text,
  word_count    int not null,
  version_no    int not null default 1,
  metadata      jsonb not null default '{}',
  ingest_run_id uuid references ingest_run (id) on delete restrict,
  created_at    timestamptz not null default now(),
  constraint article_precision_chk check (published_precision in ('day', 'time')),
  constraint article_published_chk check ((published_at is null) = (published_precision is null)),
  constraint article_version_chk check (version_no >= 1),
  constraint article_words_chk check (word_count >= 0)
);
create index article_published_idx on article (published_at desc nulls last, id desc);
create index article_source_published_idx on article (source_id, published_at desc nulls last, id desc);
create index article_external_idx on article (source_id, external_id) where external_id is not null;

-- Every address an article was met under.
create table article_url (
  article_id uuid not null references article (id) on delete restrict,
  url        text not null,
  seen_at    timestamptz not null default now(),
  primary key (article_id, url)
);
create index article_url_url_idx on article_url using hash (url);

-- Append-only: what an article said, version by version. content_hash = sha256(headline, NUL, body).
create table article_version (
  article_id    uuid not null references article (id) on delete restrict,
  version_no    int not null,
  headline      text not null,
  content_hash  bytea not null,
  origin        text not null default 'import',
  cleaning_method text not null,
  cleaning      jsonb not null default '[]',
  ingest_run_id uuid references ingest_run (id) on delete restrict,
  created_at    timestamptz not null default now(),
  primary key (article_id, version_no),
  constraint article_version_no_chk check (version_no >= 1),
  constraint article_version_hash_chk check (length(content_hash) = 32),
  constraint article_version_origin_chk check (origin in ('import', 'cleaning-undone'))
);
create index article_version_hash_idx on article_version using hash (content_hash);

-- The one place of full text. blocks: [{"kind":"paragraph|heading|note","start","end"}] in UTF-16 code units.
create table article_text (
  article_id uuid not null,
  version_no int not null,
  body       text not null,
  blocks     jsonb not null default '[]',
  primary key (article_id, version_no),
  constraint article_text_version_fk foreign key (article_id, version_no)
    references article_version (article_id, version_no) on delete restrict
);

-- The bytes as they came, kept where cleaning changed anything, so that it can be shown and undone.
create table raw_document (
  article_id uuid not null,
  version_no int not null,
  media_type text not null,
  encoding   text not null,
  bytes      bytea not null,
  primary key (article_id, version_no),
  constraint raw_document_version_fk foreign key (article_id, version_no)
    references article_version (article_id, version_no) on delete restrict
);

-- Derived from the current version. Lexemes are computed by libs/text and copied in.
create table article_search (
  article_id     uuid primary key references article (id) on delete restrict,
  version_no     int not null,
  method_version text not null,
  lexemes        tsvector not null
);
create index article_search_lexemes_idx on article_search using gin (lexemes);
