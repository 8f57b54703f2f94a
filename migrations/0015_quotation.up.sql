-- 2026-11-29: who is quoted: direct quotations with speaker and reporting verb, derived from the current text of each
-- article; and what people decide about speakers (which actor class, which two forms are one person), append-only, so
-- that a table of last week can be made again.
create table quotation (
  article_id    uuid not null references article (id) on delete restrict,
  no            int not null,
  version_no    int not null,
  span_start    int not null,
  span_end      int not null,
  inner_start   int not null,
  inner_end     int not null,
  speaker_start int,
  speaker_end   int,
  cue_start     int,
  cue_end       int,
  speaker_form  text,
  speaker_name  text,
  speaker_key   text,
  status        text not null,
  reason        text,
  rule          text,
  word_count    int not null,
  is_unbalanced boolean not null,
  primary key (article_id, no),
  constraint quotation_span_chk check (0 <= span_start and span_start <= inner_start and inner_start <= inner_end and inner_end <= span_end),
  constraint quotation_speaker_chk check ((speaker_start is null) = (speaker_end is null) and speaker_start < speaker_end),
  constraint quotation_cue_chk check ((cue_start is null) = (cue_end is null) and cue_start < cue_end),
  constraint quotation_status_chk check (status in ('resolved', 'pronoun', 'none')),
  constraint quotation_key_chk check ((status = 'resolved') = (speaker_key is not null)),
  constraint quotation_reason_chk check ((status = 'none') = (reason is not null)),
  constraint quotation_words_chk check (word_count >= 0)
);
create index quotation_speaker_idx on quotation (speaker_key, article_id) where speaker_key is not null;

-- Append-only: the newest revision of a class stands.
create table actor_class (
  id          uuid not null,
  revision    int not null,
  name        text not null,
  definition  text not null default '',
  position    int not null,
  is_retired  boolean not null default false,
  decided_by  text not null,
  created_at  timestamptz not null default now(),
  primary key (id, revision),
  constraint actor_class_name_chk check (length(btrim(name)) between 1 and 100),
  constraint actor_class_definition_chk check (length(definition) <= 2000),
  constraint actor_class_revision_chk check (revision >= 1),
  constraint actor_class_position_chk check (position >= 0)
);

-- Append-only: the newest decision on a speaker stands; class_id null takes the speaker out of any class.
create table speaker_class (
  id          uuid primary key,
  speaker_key text not null,
  class_id    uuid,
  reason      text not null default '',
  decided_by  text not null,
  created_at  timestamptz not null default now(),
  constraint speaker_class_key_chk check (length(speaker_key) between 1 and 200),
  constraint speaker_class_reason_chk check (length(reason) <= 2000)
);
create index speaker_class_newest_idx on speaker_class (speaker_key, id desc);

-- Append-only: the newest decision on a form stands; same_as null makes it a speaker of its own again.
create table speaker_identity (
  id          uuid primary key,
  speaker_key text not null,
  same_as     text,
  reason      text not null default '',
  decided_by  text not null,
  created_at  timestamptz not null default now(),
  constraint speaker_identity_key_chk check (length(speaker_key) between 1 and 200 and length(same_as) between 1 and 200),
  constraint speaker_identity_same_chk check (same_as <> speaker_key),
  constraint speaker_identity_reason_chk check (length(reason) <= 2000)
);
create index speaker_identity_newest_idx on speaker_identity (speaker_key, id desc);

grant select, insert, update, delete on quotation to parallax_app;
grant select, insert on actor_class, speaker_class, speaker_identity to parallax_app;

comment on table quotation is 'Derived: direct quotations of the current text of an article. May be emptied at any time.';
comment on column quotation.article_id is 'The article.';
comment on column quotation.no is 'Its place among the quotations of the article, from 1 on.';
comment on column quotation.version_no is 'The version of the text that the offsets count in.';
comment on column quotation.span_start is 'Where it starts, its mark included: UTF-16 code units into the body.';
comment on column quotation.span_end is 'Where it ends, its mark included; not itself included.';
comment on column quotation.inner_start is 'Where the words start, without the mark.';
comment on column quotation.inner_end is 'Where the words end, not included.';
comment on column quotation.speaker_start is 'Where the speaker is named; null without one.';
comment on column quotation.speaker_end is 'Where that ends, not included.';
comment on column quotation.cue_start is 'Where the reporting verb, or “according to”, stands; null without one.';
comment on column quotation.cue_end is 'Where that ends, not included.';
comment on column quotation.speaker_form is 'The speaker as printed there: Mr. Voss, she.';
comment on column quotation.speaker_name is 'The speaker as the article first prints the name in full, without title or article.';
comment on column quotation.speaker_key is 'The speaker as counted: that name, folded; null when a pronoun stays one or nobody is named.';
comment on column quotation.status is 'resolved: a name or description; pronoun: one that stands for somebody unsaid by rule; none: nobody named.';
comment on column quotation.reason is 'Why nobody is named: NO_REPORTING_VERB or LANGUAGE_NOT_SUPPORTED.';
comment on column quotation.rule is 'By which rule the speaker was found, for example before, after, same-paragraph.';
comment on column quotation.word_count is 'Words between the marks.';
comment on column quotation.is_unbalanced is 'A mark of its paragraph had no partner.';

comment on table actor_class is 'Classes that people group speakers into, revision by revision. Append-only.';
comment on column actor_class.id is 'The class; the same in all its revisions.';
comment on column actor_class.revision is 'Counts from 1; the highest stands.';
comment on column actor_class.name is 'Its name, for example officials.';
comment on column actor_class.definition is 'Who belongs to it, in words.';
comment on column actor_class.position is 'Its place in lists.';
comment on column actor_class.is_retired is 'No longer in use: its speakers count as unclassified.';
comment on column actor_class.decided_by is 'Who decided it.';
comment on column actor_class.created_at is 'When it was decided.';

comment on table speaker_class is 'Decisions which class a speaker belongs to. Append-only.';
comment on column speaker_class.id is 'The decision; ids rise with time.';
comment on column speaker_class.speaker_key is 'The speaker, as quotation.speaker_key names it.';
comment on column speaker_class.class_id is 'The class; null for none.';
comment on column speaker_class.reason is 'Why, in words; may be empty.';
comment on column speaker_class.decided_by is 'Who decided it.';
comment on column speaker_class.created_at is 'When it was decided.';

comment on table speaker_identity is 'Decisions that two forms name one speaker. Append-only.';
comment on column speaker_identity.id is 'The decision; ids rise with time.';
comment on column speaker_identity.speaker_key is 'The form that is counted with another.';
comment on column speaker_identity.same_as is 'The form it is counted with; null when it stands for itself again.';
comment on column speaker_identity.reason is 'Why, in words; may be empty.';
comment on column speaker_identity.decided_by is 'Who decided it.';
comment on column speaker_identity.created_at is 'When it was decided.';
