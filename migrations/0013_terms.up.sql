-- 2026-11-29: how often each word stands in each article, kept packed, so that sets of articles can be compared
-- without reading their texts: one row an article, for one row a word would be hundreds of millions of them.
create table term (
  id   int primary key,
  form text collate "C" not null,
  constraint term_form_uq unique (form),
  constraint term_id_chk check (id >= 0 and id < 1073741824),
  constraint term_form_chk check (length(form) between 1 and 200)
);

create table article_terms (
  article_id     uuid primary key references article (id) on delete restrict,
  version_no     int not null,
  method_version text not null,
  token_count    int not null,
  term_count     int not null,
  packed         bytea not null,
  measured_at    timestamptz not null default now(),
  constraint article_terms_counts_chk check (0 <= term_count and term_count <= token_count)
);

grant select, insert on term to parallax_app;
grant select, insert, update, delete on article_terms to parallax_app;

comment on table term is 'Words as the tokeniser folds them, each with its number. Append-only: packed counts name words by it.';
comment on column term.id is 'Number of the word, from 0 on, made by the application.';
comment on column term.form is 'The folded word.';

comment on table article_terms is 'Derived: how often each word stands in an article, headline and body together. May be emptied at any time.';
comment on column article_terms.article_id is 'The article.';
comment on column article_terms.version_no is 'The version of the article that was counted.';
comment on column article_terms.method_version is 'Version of tokeniser and folding.';
comment on column article_terms.token_count is 'Words counted.';
comment on column article_terms.term_count is 'Different words counted.';
comment on column article_terms.packed is 'Numbers of the words, ascending, and how often each stands there: see packTerms in libs/text and docs/adr/0014.';
comment on column article_terms.measured_at is 'When it was counted.';
