-- 2026-11-23: codebooks with their versions and frames, coders, and labels that are only ever added.
create table codebook (
  id          uuid primary key,
  key         text not null constraint codebook_key_uq unique,
  name        text not null,
  description text,
  citation    text,
  created_at  timestamptz not null default now(),
  constraint codebook_name_chk check (length(btrim(name)) between 1 and 300)
);

-- absence: 'explicit' = a coder says present or absent frame by frame;
-- 'implied' = a coder who coded the article marks what is there, and the rest counts as absent.
create table codebook_version (
  id           uuid primary key,
  codebook_id  uuid not null references codebook (id) on delete restrict,
  version_no   int not null,
  status       text not null default 'draft',
  unit         text not null,
  absence      text not null,
  is_exclusive boolean not null default false,
  created_at   timestamptz not null default now(),
  published_at timestamptz,
  constraint codebook_version_no_uq unique (codebook_id, version_no),
  constraint codebook_version_status_chk check (status in ('draft', 'published')),
  constraint codebook_version_unit_chk check (unit in ('article', 'paragraph', 'span')),
  constraint codebook_version_absence_chk check (absence in ('explicit', 'implied')),
  constraint codebook_version_published_chk check ((published_at is null) = (status = 'draft'))
);

create table frame (
  id           uuid primary key,
  codebook_version_id uuid not null references codebook_version (id) on delete restrict,
  key          text not null,
  name         text not null,
  definition   text,
  include_rule text,
  exclude_rule text,
  example      text,
  parent_id    uuid,
  position     int not null,
  constraint frame_key_uq unique (codebook_version_id, key),
  constraint frame_position_uq unique (codebook_version_id, position) deferrable initially deferred,
  constraint frame_version_uq unique (id, codebook_version_id),
  constraint frame_parent_fk foreign key (parent_id, codebook_version_id)
    references frame (id, codebook_version_id) on delete restrict
);

-- A published version never changes: neither itself nor its frames. Small tables, so a trigger may keep it.
create function refuse_change_of_published_codebook() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'codebook_version' then
    if old.status = 'published' then
      raise exception 'a published codebook version never changes' using errcode = 'PX001';
    end if;
  elsif exists (select from codebook_version v where v.status = 'published'
                and v.id in (case when tg_op <> 'DELETE' then new.codebook_version_id end,
                             case when tg_op <> 'INSERT' then old.codebook_version_id end)) then
    raise exception 'the frames of a published codebook version never change' using errcode = 'PX001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger codebook_version_published before update or delete on codebook_version
  for each row execute function refuse_change_of_published_codebook();
create trigger frame_published before insert or update or delete on frame
  for each row execute function refuse_change_of_published_codebook();

create table coder (
  id         uuid primary key,
  key        text not null constraint coder_key_uq unique,
  name       text not null,
  created_at timestamptz not null default now()
);

-- Append-only: one coder's judgement of one frame on one version of one article.
-- present true or false; not coded is no row. A second thought is a new row that supersedes the first.
create table framing_label (
  article_id   uuid not null,
  id           uuid not null,
  version_no   int not null,
  codebook_version_id uuid not null references codebook_version (id) on delete restrict,
  frame_id     uuid not null,
  coder_id     uuid not null references coder (id) on delete restrict,
  present      boolean not null,
  span_start   int,
  span_end     int,
  note         text,
  supersedes   uuid,
  ingest_run_id uuid references ingest_run (id) on delete restrict,
  created_at   timestamptz not null default now(),
  primary key (article_id, id),
  constraint framing_label_version_fk foreign key (article_id, version_no)
    references article_version (article_id, version_no) on delete restrict,
  constraint framing_label_frame_fk foreign key (frame_id, codebook_version_id)
    references frame (id, codebook_version_id) on delete restrict,
  constraint framing_label_supersedes_fk foreign key (article_id, supersedes)
    references framing_label (article_id, id) on delete restrict,
  constraint framing_label_span_chk
    check ((span_start is null) = (span_end is null) and (span_start is null or (0 <= span_start and span_start < span_end)))
);
create unique index framing_label_supersedes_uq on framing_label (article_id, supersedes) where supersedes is not null;
create index framing_label_frame_idx on framing_label (frame_id, article_id);
-- node(id) knows a label by its id alone.
create index framing_label_id_idx on framing_label (id);
