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

comment on column frame.decision_rules is 'What to do in doubtful cases, for coders.';

comment on table codebook_migration is 'How codings under one codebook version are read under another. Append-only.';
comment on column codebook_migration.id is 'UUIDv7.';
comment on column codebook_migration.from_version_id is 'The version the codings were made under.';
comment on column codebook_migration.to_version_id is 'The version they are carried to.';
comment on column codebook_migration.steps is 'One step a frame: keep, rename, split, merge, retire or add, as libs/framing reads it.';
comment on column codebook_migration.created_by is 'Who made the plan.';
comment on column codebook_migration.created_at is 'When it was made.';

comment on table coding_project is 'Texts drawn to be coded under one codebook version by named coders.';
comment on column coding_project.id is 'UUIDv7.';
comment on column coding_project.name is 'Name as shown; no two projects share one.';
comment on column coding_project.codebook_version_id is 'The published version coded under.';
comment on column coding_project.unit is 'article or paragraph: what one task asks about.';
comment on column coding_project.is_blind is 'True: coders see neither outlet nor byline nor one another.';
comment on column coding_project.status is 'open, or closed: nothing more is coded.';
comment on column coding_project.seed is 'From which sample, overlap and queue orders follow.';
comment on column coding_project.method_version is 'Version of the sampling method in libs/framing.';
comment on column coding_project.sampling_frame is 'The filters that say which articles could be drawn.';
comment on column coding_project.design is 'Strata, allocation, overlap and waves as chosen.';
comment on column coding_project.population is 'Articles that could be drawn.';
comment on column coding_project.version is 'Counts edits; an update must name the version it changes.';
comment on column coding_project.created_by is 'Who made it.';
comment on column coding_project.created_at is 'When it was made.';

comment on table project_coder is 'Who codes in a project. Append-only.';
comment on column project_coder.project_id is 'The project.';
comment on column project_coder.coder_id is 'The coder.';
comment on column project_coder.joined_at is 'Since when.';

comment on table sample_unit is 'One drawn unit of a project. Append-only.';
comment on column sample_unit.article_id is 'The article it is of.';
comment on column sample_unit.project_id is 'The project it was drawn for.';
comment on column sample_unit.unit_no is '0: the whole article; n: its n-th paragraph.';
comment on column sample_unit.version_no is 'The version of the article that is coded, whatever comes later.';
comment on column sample_unit.stratum is 'Key of the stratum it was drawn from.';
comment on column sample_unit.inclusion_probability is 'Drawn over available in its stratum, in (0, 1].';
comment on column sample_unit.is_overlap is 'True: several coders code it, for agreement.';

comment on table coding_task is 'A unit in the queue of one coder. Append-only.';
comment on column coding_task.article_id is 'The article of the unit.';
comment on column coding_task.id is 'UUIDv7; tells a coder nothing of the article.';
comment on column coding_task.project_id is 'The project.';
comment on column coding_task.unit_no is 'The unit of the article; see sample_unit.';
comment on column coding_task.coder_id is 'Whose task it is.';
comment on column coding_task.position is 'Place in this coder’s queue; random, differs from coder to coder.';
comment on column coding_task.wave is 'Consecutive part of the queue, from 1; agreement is followed over waves.';

comment on table coding is 'One saving of a task; the newest revision stands. Append-only.';
comment on column coding.article_id is 'The article of the task.';
comment on column coding.id is 'Made by the browser, so that a repeated request is known as such.';
comment on column coding.task_id is 'The task.';
comment on column coding.revision is 'Counts from 1; each exists once.';
comment on column coding.outcome is 'coded, skipped, or reopened (the save before it was undone).';
comment on column coding.is_unsure is 'The coder asks for a second look.';
comment on column coding.note is 'What the coder remarked.';
comment on column coding.seconds is 'Time spent with the unit in view, pauses left out.';
comment on column coding.created_at is 'When it was saved.';

comment on column framing_label.paragraph is 'The paragraph that was judged, from 1; null: the article as a whole.';
comment on column framing_label.coding_id is 'The saving at the desk it came with; null for imported and carried labels.';
comment on column framing_label.withdrawn is 'True: takes back the label it supersedes and says nothing itself.';
comment on column framing_label.carried_from is 'The label under another codebook version it was carried over from.';
comment on column framing_label.is_lossy is 'True: the plan that carried it over could not keep its meaning whole.';

comment on table coding_question is 'What was asked and answered about a task. Append-only.';
comment on column coding_question.article_id is 'The article of the task.';
comment on column coding_question.id is 'Made by whoever asks, so that a repeated request is known.';
comment on column coding_question.task_id is 'The task.';
comment on column coding_question.coder_id is 'Who wrote it; null: an administrator.';
comment on column coding_question.body is 'What was written.';
comment on column coding_question.created_at is 'When.';

comment on table adjudication is 'A decision where coders disagreed; their labels stay. Append-only.';
comment on column adjudication.article_id is 'The article of the unit.';
comment on column adjudication.id is 'Made by whoever decides, so that a repeated request is known.';
comment on column adjudication.project_id is 'The project.';
comment on column adjudication.codebook_version_id is 'The project’s codebook version.';
comment on column adjudication.unit_no is 'The unit; see sample_unit.';
comment on column adjudication.frame_id is 'The frame that was decided.';
comment on column adjudication.present is 'True: the frame is present.';
comment on column adjudication.reason is 'Why.';
comment on column adjudication.decided_by is 'Who decided.';
comment on column adjudication.supersedes is 'The earlier decision this one replaces.';
comment on column adjudication.created_at is 'When.';

comment on table practice_round is 'Units with known answers, coded to learn; they never enter a result.';
comment on column practice_round.id is 'UUIDv7.';
comment on column practice_round.project_id is 'The project it prepares for.';
comment on column practice_round.name is 'Name as shown.';
comment on column practice_round.pass_mark is 'Share of judgements that must be right, in (0, 1].';
comment on column practice_round.created_by is 'Who made it.';
comment on column practice_round.created_at is 'When it was made.';

comment on table practice_unit is 'One unit of a practice round with the answer held for right. Append-only.';
comment on column practice_unit.article_id is 'The article.';
comment on column practice_unit.round_id is 'The round.';
comment on column practice_unit.unit_no is '0: the whole article; n: its n-th paragraph.';
comment on column practice_unit.version_no is 'The version of the article.';
comment on column practice_unit.position is 'Place in the round, the same for all coders.';
comment on column practice_unit.gold is 'Frame key to true or false, as held for right when the round was made.';
comment on column practice_unit.gold_from is 'adjudicated, unanimous, or the coder whose answers were taken.';

comment on table practice_answer is 'A coder’s first answer to a unit of a round. Append-only.';
comment on column practice_answer.article_id is 'The article.';
comment on column practice_answer.round_id is 'The round.';
comment on column practice_answer.unit_no is 'The unit.';
comment on column practice_answer.coder_id is 'Who answered.';
comment on column practice_answer.answer is 'Frame key to true or false.';
comment on column practice_answer.seconds is 'Time spent.';
comment on column practice_answer.created_at is 'When.';

comment on table agreement_result is 'Derived: agreement as measured. May be emptied at any time.';
comment on column agreement_result.input_hash is 'SHA-256 of the judgements, the parameters and the method version.';
comment on column agreement_result.method_version is 'Version of the method.';
comment on column agreement_result.result is 'The whole result as the API gives it.';
comment on column agreement_result.measured_at is 'When it was computed.';

comment on table coder_link is 'Sign-in links given to coders; each is good once.';
comment on column coder_link.token_hash is 'SHA-256 of the token in the link.';
comment on column coder_link.coder_id is 'Whom it signs in.';
comment on column coder_link.expires_at is 'Useless after that.';
comment on column coder_link.created_at is 'When it was made.';
comment on column session.coder_id is 'The coder who is signed in; null for an administrator.';
