-- 2026-11-29: statements of an event are found by a program; what people say of them (who says it, who does not, what
-- is one statement and what two) is a research record and outlives every computation.
create table statement_decision (
  event_id   uuid not null references event (id) on delete restrict,
  id         uuid not null,
  kind       text not null,
  statement  text[] not null,
  sentences  text[] not null default '{}',
  source_id  uuid references source (id) on delete restrict,
  name       text,
  undoes     uuid,
  reason     text not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (event_id, id),
  constraint statement_decision_kind_chk check (kind in
    ('says', 'does-not-say', 'is-a-statement', 'not-a-statement', 'merge', 'split', 'move', 'name', 'undo')),
  constraint statement_decision_source_chk check ((source_id is not null) = (kind in ('says', 'does-not-say'))),
  constraint statement_decision_name_chk check
    (case when kind = 'name' then length(btrim(name)) between 1 and 120 else name is null end),
  constraint statement_decision_undo_chk check ((undoes is not null) = (kind = 'undo')),
  constraint statement_decision_statement_chk check ((cardinality(statement) between 1 and 500) = (kind <> 'undo')),
  constraint statement_decision_sentences_chk check
    ((cardinality(sentences) between 1 and 500) = (kind in ('merge', 'split', 'move'))),
  constraint statement_decision_reason_chk check (length(btrim(reason)) between 1 and 2000),
  constraint statement_decision_undoes_fk foreign key (event_id, undoes) references statement_decision (event_id, id)
    on delete restrict
);

grant select, insert on statement_decision to parallax_app;

comment on table statement_decision is 'What people decided on the statements of an event. Append-only: a second thought is a new row, or undoes an old one.';
comment on column statement_decision.event_id is 'The event.';
comment on column statement_decision.id is 'Id, in the order of time.';
comment on column statement_decision.kind is 'says, does-not-say, is-a-statement, not-a-statement, merge, split, move, name or undo.';
comment on column statement_decision.statement is 'Keys of the sentences the statement had when it was decided on: article id and hash of the words. By them it is found again.';
comment on column statement_decision.sentences is 'merge: sentences of the other statement; split: those that leave; move: those that come.';
comment on column statement_decision.source_id is 'says, does-not-say: the outlet.';
comment on column statement_decision.name is 'name: a short name for the statement.';
comment on column statement_decision.undoes is 'undo: the decision that no longer holds.';
comment on column statement_decision.reason is 'Why, in words.';
comment on column statement_decision.decided_by is 'Who decided.';
comment on column statement_decision.decided_at is 'When.';
