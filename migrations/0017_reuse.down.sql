create table event_measure (
  event_id       uuid primary key references event (id) on delete restrict,
  method_version text not null,
  input_hash     bytea not null,
  measured_at    timestamptz not null default now()
);
grant select, insert, update, delete on event_measure to parallax_app;
comment on table event_measure is 'When the texts of an event were last measured, and on what. Derived.';
comment on column event_measure.event_id is 'The event.';
comment on column event_measure.method_version is 'Version of the method.';
comment on column event_measure.input_hash is 'Hash of the article versions measured.';
comment on column event_measure.measured_at is 'When.';

delete from text_reuse;
delete from article_copy;
alter table text_reuse drop column shared_quoted_count;
comment on table text_reuse is 'Text shared by two articles of one event, one row a direction. Derived.';
drop table reuse_measure;
drop table reuse_common;
drop table reuse_sketch;
