-- 2026-11-29: what outlets call a thing. A concept has versions that never change once stored, so that a profile can
-- be computed again as it was; its naming variants have equal rank, and nothing here orders them.
create table concept (
  id          uuid primary key,
  key         text not null constraint concept_key_uq unique,
  archived_at timestamptz,
  created_at  timestamptz not null default now(),
  constraint concept_key_chk check (length(key) between 1 and 300)
);

create table concept_version (
  id            uuid primary key,
  concept_id    uuid not null references concept (id) on delete restrict,
  version_no    int not null,
  name          text not null,
  description   text,
  restored_from int,
  created_by    text not null,
  created_at    timestamptz not null default now(),
  constraint concept_version_no_uq unique (concept_id, version_no),
  constraint concept_version_no_chk check (version_no >= 1),
  constraint concept_version_name_chk check (length(btrim(name)) between 1 and 200),
  constraint concept_version_restored_chk check (restored_from >= 1 and restored_from < version_no)
);

create table naming_variant (
  concept_version_id uuid not null references concept_version (id) on delete restrict,
  key                text not null,
  name               text not null,
  patterns           text[] not null,
  note               text,
  is_exact           boolean not null default false,
  primary key (concept_version_id, key),
  constraint naming_variant_name_chk check (length(btrim(name)) between 1 and 200),
  constraint naming_variant_patterns_chk check (cardinality(patterns) between 1 and 40)
);

grant select, insert, update on concept to parallax_app;
grant select, insert on concept_version, naming_variant to parallax_app;

comment on table concept is 'A thing in the world that outlets have names for.';
comment on column concept.id is 'Stable id.';
comment on column concept.key is 'Folded name it was first stored under; an import finds it by this.';
comment on column concept.archived_at is 'When it was put away; its versions and profiles stay.';
comment on column concept.created_at is 'When it was first stored.';

comment on table concept_version is 'What a concept said from one edit to the next. Append-only: an edit or a restoration is a new row.';
comment on column concept_version.id is 'Stable id, which a profile names.';
comment on column concept_version.concept_id is 'Whose version.';
comment on column concept_version.version_no is 'From 1, one by one.';
comment on column concept_version.name is 'Neutral name of the concept for people.';
comment on column concept_version.description is 'What is named, and what is not.';
comment on column concept_version.restored_from is 'The earlier version whose content it repeats; null when it was edited.';
comment on column concept_version.created_by is 'Who made it: “import” or “demo”, or the name of a viewer.';
comment on column concept_version.created_at is 'When.';

comment on table naming_variant is 'A name of the concept in one version. Append-only. All variants have equal rank: lists show them by key, or as a viewer orders them.';
comment on column naming_variant.concept_version_id is 'The version it belongs to.';
comment on column naming_variant.key is 'Folded name, unique in the version; says which variant it is from version to version.';
comment on column naming_variant.name is 'The name as a reader would write it.';
comment on column naming_variant.patterns is 'How texts spell it, in the pattern language of docs/methods.md; any of them is this name.';
comment on column naming_variant.note is 'What people remarked about it.';
comment on column naming_variant.is_exact is 'True: letter case and accents must be as the patterns have them.';
