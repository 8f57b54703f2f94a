-- 2026-11-23: what came in, when, from where, and what was refused and why.
create table ingest_run (
  id           uuid primary key,
  label        text not null,
  format       text,
  status       text not null default 'running',
  message      text,
  bytes_total  bigint,
  bytes_read   bigint not null default 0,
  read_count   int not null default 0,
  added        int not null default 0,
  updated      int not null default 0,
  unchanged    int not null default 0,
  refused      int not null default 0,
  labels_added int not null default 0,
  labels_refused int not null default 0,
  started_at   timestamptz not null default now(),
  heartbeat_at timestamptz not null default now(),
  finished_at  timestamptz,
  constraint ingest_run_status_chk
    check (status in ('queued', 'running', 'succeeded', 'partial', 'failed', 'cancelled', 'interrupted')),
  constraint ingest_run_counts_chk
    check (read_count = added + updated + unchanged + refused),
  constraint ingest_run_finished_chk
    check ((finished_at is null) = (status in ('queued', 'running')))
);
create index ingest_run_started_idx on ingest_run (started_at desc, id desc);

-- A refused row (or a refused label of an accepted row) with enough to find, mend and import it again.
create table ingest_failure (
  run_id   uuid not null references ingest_run (id) on delete restrict,
  id       uuid not null,
  file     text not null,
  line     int,
  scope    text not null,
  code     text not null,
  field    text,
  message  text not null,
  raw      text,
  recorded_at timestamptz not null default now(),
  primary key (run_id, id),
  constraint ingest_failure_scope_chk check (scope in ('file', 'row', 'label'))
);
create index ingest_failure_line_idx on ingest_failure (run_id, file, line, id);
