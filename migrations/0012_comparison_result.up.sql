-- 2026-11-29: results of comparisons, kept under the hash of all they were made from, so that a number is found
-- again; which articles are copies of one another, so that every statistic can count such a text once; and which
-- measures have been taken of which version of an article.
create table comparison_result (
  input_hash     bytea primary key,
  kind           text not null,
  method_version text not null,
  parameters     jsonb not null,
  result         jsonb not null,
  measured_at    timestamptz not null default now(),
  constraint comparison_result_hash_chk check (length(input_hash) = 32)
);

create table job_cancellation (
  job_id   uuid primary key,
  asked_at timestamptz not null default now()
);

create table article_copy (
  article_id     uuid primary key references article (id) on delete restrict,
  group_id       uuid not null,
  containment    real not null,
  method_version text not null,
  measured_at    timestamptz not null default now(),
  constraint article_copy_containment_chk check (containment > 0 and containment <= 1)
);
create index article_copy_group_idx on article_copy (group_id, article_id);

create table article_measure (
  article_id     uuid not null references article (id) on delete restrict,
  measure        text not null,
  version_no     int not null,
  method_version text not null,
  measured_at    timestamptz not null default now(),
  primary key (article_id, measure)
);

grant select, insert on comparison_result to parallax_app;
grant select, insert, update, delete on job_cancellation, article_copy, article_measure to parallax_app;

comment on table comparison_result is 'Comparisons as computed. Append-only: the same input gives the same row.';
comment on column comparison_result.input_hash is 'SHA-256 of kind, method version, parameters and the rows it was made from.';
comment on column comparison_result.kind is 'What was compared, for example keyness.';
comment on column comparison_result.method_version is 'Version of the method.';
comment on column comparison_result.parameters is 'What was asked for, with seed and replicates.';
comment on column comparison_result.result is 'The whole result as the API gives it.';
comment on column comparison_result.measured_at is 'When it was computed.';

comment on table job_cancellation is 'Jobs a person has stopped; they are not begun again until asked for.';
comment on column job_cancellation.job_id is 'The job, as jobProgress names it.';
comment on column job_cancellation.asked_at is 'When it was stopped.';

comment on table article_copy is 'Derived: articles that share nearly all of their text with another. May be emptied at any time.';
comment on column article_copy.article_id is 'The article.';
comment on column article_copy.group_id is 'Id of the earliest article of its group; articles of one group print one text.';
comment on column article_copy.containment is 'The largest share of text it has in common with one of its group, 0 to 1.';
comment on column article_copy.method_version is 'Version of the method.';
comment on column article_copy.measured_at is 'When it was measured.';

comment on table article_measure is 'Derived: which measure was taken of which version of an article.';
comment on column article_measure.article_id is 'The article.';
comment on column article_measure.measure is 'Name of the measure, for example terms.';
comment on column article_measure.version_no is 'The version of the article it was taken of.';
comment on column article_measure.method_version is 'Version of the method.';
comment on column article_measure.measured_at is 'When it was taken.';
