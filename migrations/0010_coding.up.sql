-- 2026-11-24: coding projects: which texts were drawn and how, who codes what, every coding as it was saved,
-- questions, practice, adjudication, and plans that carry codings from one codebook version to the next.
alter table frame add column decision_rules text;

-- Append-only: how codings under one version are read under another.
create table codebook_migration (
  id              uuid primary key,
  from_version_id uuid not null references codebook_version (id) on delete restrict,
  to_version_id   uuid not null references codebook_version (id) on delete restrict,
  steps           jsonb not null,
  created_by      text not null,
  created_at      timestamptz not null default now(),
  constraint codebook_migration_pair_uq unique (from_version_id, to_version_id),
  constraint codebook_migration_differ_chk check (from_version_id <> to_version_id)
);

create table coding_project (
  id          uuid primary key,
  name        text not null constraint coding_project_name_uq unique,
  codebook_version_id uuid not null references codebook_version (id) on delete restrict,
  unit        text not null,
  is_blind    boolean not null,
  status      text not null default 'open',
  seed        text not null,
  method_version text not null,
  sampling_frame jsonb not null,
  design      jsonb not null,
  population  int not null,
  version     int not null default 1,
  created_by  text not null,
  created_at  timestamptz not null default now(),
  constraint coding_project_name_chk check (length(btrim(name)) between 1 and 300),
  constraint coding_project_unit_chk check (unit in ('article', 'paragraph')),
  constraint coding_project_status_chk check (status in ('open', 'closed')),
  constraint coding_project_population_chk check (population >= 0),
  constraint coding_project_version_uq unique (id, codebook_version_id)
);

create table project_coder (
  project_id uuid not null references coding_project (id) on delete restrict,
  coder_id   uuid not null references coder (id) on delete restrict,
  joined_at  timestamptz not null default now(),
  primary key (project_id, coder_id)
);

-- Append-only: one drawn unit. unit_no 0 is the whole article, n its n-th paragraph.
create table sample_unit (
  article_id  uuid not null,
  project_id  uuid not null references coding_project (id) on delete restrict,
  unit_no     int not null,
  version_no  int not null,
  stratum     text not null,
  inclusion_probability double precision not null,
  is_overlap  boolean not null,
  primary key (article_id, project_id, unit_no),
  constraint sample_unit_version_fk foreign key (article_id, version_no)
    references article_version (article_id, version_no) on delete restrict,
  constraint sample_unit_no_chk check (unit_no >= 0),
  constraint sample_unit_probability_chk check (0 < inclusion_probability and inclusion_probability <= 1)
);
create index sample_unit_project_idx on sample_unit (project_id, article_id, unit_no);

-- One coder's place in the queue. position is random and differs from coder to coder.
create table coding_task (
  article_id uuid not null,
  id         uuid not null,
  project_id uuid not null,
  unit_no    int not null,
  coder_id   uuid not null references coder (id) on delete restrict,
  position   int not null,
  wave       int not null default 1,
  primary key (article_id, id),
  constraint coding_task_unit_fk foreign key (article_id, project_id, unit_no)
    references sample_unit (article_id, project_id, unit_no) on delete restrict,
  constraint coding_task_member_fk foreign key (project_id, coder_id)
    references project_coder (project_id, coder_id) on delete restrict,
  constraint coding_task_coder_uq unique (article_id, project_id, unit_no, coder_id),
  constraint coding_task_wave_chk check (wave >= 1)
);
create index coding_task_queue_idx on coding_task (project_id, coder_id, position);
create index coding_task_id_idx on coding_task (id);

-- Append-only: each time a coder saved a unit. The newest revision stands; a revision exists once,
-- so two tabs cannot overwrite each other, and the id comes from the browser, so a repeat is known.
create table coding (
  article_id uuid not null,
  id         uuid not null,
  task_id    uuid not null,
  revision   int not null,
  outcome    text not null,
  is_unsure  boolean not null default false,
  note       text,
  seconds    double precision,
  created_at timestamptz not null default now(),
  primary key (article_id, id),
  constraint coding_task_fk foreign key (article_id, task_id) references coding_task (article_id, id) on delete restrict,
  constraint coding_revision_uq unique (article_id, task_id, revision),
  constraint coding_revision_chk check (revision >= 1),
  constraint coding_outcome_chk check (outcome in ('coded', 'skipped', 'reopened')),
  constraint coding_seconds_chk check (seconds >= 0)
);

-- withdrawn: a row that supersedes another and says nothing itself.
alter table framing_label
  add column paragraph    int,
  add column coding_id    uuid,
  add column withdrawn    boolean not null default false,
  add column carried_from uuid,
  add column is_lossy     boolean not null default false,
  add constraint framing_label_paragraph_chk check (paragraph >= 1),
  add constraint framing_label_withdrawn_chk check (not withdrawn or supersedes is not null),
  add constraint framing_label_lossy_chk check (not is_lossy or carried_from is not null),
  add constraint framing_label_coding_fk foreign key (article_id, coding_id)
    references coding (article_id, id) on delete restrict,
  add constraint framing_label_carried_fk foreign key (article_id, carried_from)
    references framing_label (article_id, id) on delete restrict;
create index framing_label_coding_idx on framing_label (article_id, coding_id) where coding_id is not null;
create unique index framing_label_carried_uq on framing_label (article_id, carried_from, frame_id)
  where carried_from is not null;

-- Append-only: what a coder asked about a unit, and what was answered. coder_id null: the administrator.
create table coding_question (
  article_id uuid not null,
  id         uuid not null,
  task_id    uuid not null,
  coder_id   uuid references coder (id) on delete restrict,
  body       text not null,
  created_at timestamptz not null default now(),
  primary key (article_id, id),
  constraint coding_question_task_fk foreign key (article_id, task_id)
    references coding_task (article_id, id) on delete restrict,
  constraint coding_question_body_chk check (length(btrim(body)) between 1 and 5000)
);

-- Append-only: what was decided where coders disagreed. Their labels stay as they are.
create table adjudication (
  article_id uuid not null,
  id         uuid not null,
  project_id uuid not null,
  codebook_version_id uuid not null,
  unit_no    int not null,
  frame_id   uuid not null,
  present    boolean not null,
  reason     text not null,
  decided_by text not null,
  supersedes uuid,
  created_at timestamptz not null default now(),
  primary key (article_id, id),
  constraint adjudication_unit_fk foreign key (article_id, project_id, unit_no)
    references sample_unit (article_id, project_id, unit_no) on delete restrict,
  constraint adjudication_version_fk foreign key (project_id, codebook_version_id)
    references coding_project (id, codebook_version_id) on delete restrict,
  constraint adjudication_frame_fk foreign key (frame_id, codebook_version_id)
    references frame (id, codebook_version_id) on delete restrict,
  constraint adjudication_supersedes_fk foreign key (article_id, supersedes)
    references adjudication (article_id, id) on delete restrict,
  constraint adjudication_reason_chk check (length(btrim(reason)) between 1 and 2000)
);
create unique index adjudication_supersedes_uq on adjudication (article_id, supersedes) where supersedes is not null;
create unique index adjudication_first_uq on adjudication (article_id, project_id, unit_no, frame_id)
  where supersedes is null;
create index adjudication_project_idx on adjudication (project_id, article_id);

-- Practice is kept apart from labels: what is coded to learn never enters a result.
create table practice_round (
  id         uuid primary key,
  project_id uuid not null references coding_project (id) on delete restrict,
  name       text not null,
  pass_mark  double precision not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  constraint practice_round_name_chk check (length(btrim(name)) between 1 and 300),
  constraint practice_round_mark_chk check (0 < pass_mark and pass_mark <= 1)
);

-- Append-only: a unit with the answer held for right, and where that answer came from.
create table practice_unit (
  article_id uuid not null,
  round_id   uuid not null references practice_round (id) on delete restrict,
  unit_no    int not null,
  version_no int not null,
  position   int not null,
  gold       jsonb not null,
  gold_from  text not null,
  primary key (article_id, round_id, unit_no),
  constraint practice_unit_version_fk foreign key (article_id, version_no)
    references article_version (article_id, version_no) on delete restrict
);
create index practice_unit_round_idx on practice_unit (round_id, position);

-- Append-only: a coder's answer in practice; the first one to a unit counts.
create table practice_answer (
  article_id uuid not null,
  round_id   uuid not null,
  unit_no    int not null,
  coder_id   uuid not null references coder (id) on delete restrict,
  answer     jsonb not null,
  seconds    double precision,
  created_at timestamptz not null default now(),
  primary key (article_id, round_id, unit_no, coder_id),
  constraint practice_answer_unit_fk foreign key (article_id, round_id, unit_no)
    references practice_unit (article_id, round_id, unit_no) on delete restrict
);

-- Derived: agreement as measured, by the hash of everything it was measured from.
create table agreement_result (
  input_hash     bytea primary key,
  method_version text not null,
  result         jsonb not null,
  measured_at    timestamptz not null default now(),
  constraint agreement_result_hash_chk check (length(input_hash) = 32)
);

-- A coder signs in by a link given out by the administrator: good once, kept as a hash.
create table coder_link (
  token_hash bytea primary key,
  coder_id   uuid not null references coder (id) on delete restrict,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint coder_link_hash_chk check (length(token_hash) = 32)
);
alter table session add column coder_id uuid references coder (id) on delete restrict;
alter table session drop constraint session_role_chk;
alter table session add constraint session_role_chk check (role in ('administrator', 'coder'));
alter table session add constraint session_coder_chk check ((role = 'coder') = (coder_id is not null));

grant select, insert, update, delete on
  codebook_migration, coding_project, project_coder, sample_unit, coding_task, coding, coding_question, adjudication,
  practice_round, practice_unit, practice_answer, agreement_result, coder_link to parallax_app;
revoke update, delete on
  codebook_migration, project_coder, sample_unit, coding_task, coding, coding_question, adjudication,
  practice_unit, practice_answer from parallax_app;
revoke delete on coding_project, practice_round from parallax_app;
