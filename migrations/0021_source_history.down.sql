drop index ingest_failure_source_idx;
alter table ingest_failure drop column source_key;
alter table collection drop constraint collection_kind_chk, drop column is_public, drop column kind;
drop table source_move;
drop table source_change;
drop index source_rating_uq;
-- Withdrawn ratings were no ratings to the schema before.
delete from source_rating where withdrawn_at is not null;
alter table source_rating drop constraint source_rating_texts_chk, drop constraint source_rating_overlap_excl,
  drop column withdrawn_at;
create unique index source_rating_uq
  on source_rating (source_id, dimension, value, rater, valid_from, valid_to) nulls not distinct;
drop index source_merged_idx;
alter table source drop constraint source_merged_chk, drop column merged_into;
comment on column source_alias.key is 'Letters and digits of the spelling in lower case, or the domain.';
