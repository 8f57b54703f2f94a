-- 2026-11-29: why the grouping put an article where it is, what people did with events, and what no regrouping may
-- change. Acts are append-only; how events and articles stand now is kept beside them, so that one look tells.
alter table event_decision
  add column score double precision,
  add column details jsonb,
  add column batch_id uuid,
  -- How far the decision was from another outcome: the least of score − mark and score − runner-up, and for an article
  -- that started an event of its own mark − best score.
  add column margin double precision generated always as (
    case
      when (details ->> 'mark') is null then null
      when score is null then (details ->> 'mark')::double precision - (details -> 'runnerUp' ->> 'score')::double precision
      when score >= (details ->> 'mark')::double precision
        then least(score - (details ->> 'mark')::double precision, score - (details -> 'runnerUp' ->> 'score')::double precision)
      else (details ->> 'mark')::double precision - score
    end) stored,
  add constraint event_decision_details_chk check (details is null or jsonb_typeof(details) = 'object');
-- Nulls first, as pages of lists that run upwards are read.
create index event_decision_margin_idx on event_decision (margin nulls first, article_id) where origin = 'grouping';

alter table event
  add column title_origin text not null default 'import',
  add column locked_at timestamptz,
  add column merged_into_id uuid references event (id) on delete restrict,
  add column withdrawn_at timestamptz,
  add constraint event_title_origin_chk check (title_origin in ('import', 'person', 'grouping')),
  add constraint event_merged_chk check (merged_into_id <> id);
create index event_closed_idx on event (id)
  where locked_at is not null or merged_into_id is not null or withdrawn_at is not null;
-- Until now only people made events without a name in a file.
update event set title_origin = 'person' where key = id::text;

create table event_pin (
  article_id    uuid primary key references article (id) on delete restrict,
  pin           text,
  is_locked     boolean not null default false,
  not_event_ids uuid[] not null default '{}',
  constraint event_pin_pin_chk check (pin in ('move', 'merge', 'split', 'confirm')),
  constraint event_pin_says_chk check (pin is not null or is_locked or cardinality(not_event_ids) > 0)
);

create table event_act (
  id          uuid primary key,
  kind        text not null,
  event_ids   uuid[] not null,
  article_ids uuid[] not null default '{}',
  changes     jsonb not null,
  undoes      uuid references event_act (id) on delete restrict,
  reason      text not null,
  decided_by  text not null,
  decided_at  timestamptz not null default now(),
  constraint event_act_kind_chk check (kind in
    ('move', 'merge', 'split', 'confirm', 'lock-event', 'unlock-event', 'lock-article', 'unlock-article', 'name', 'undo')),
  constraint event_act_undo_chk check ((undoes is not null) = (kind = 'undo')),
  constraint event_act_undoes_uq unique (undoes),
  constraint event_act_changes_chk check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) > 0),
  constraint event_act_reason_chk check (length(btrim(reason)) between 1 and 2000)
);
create index event_act_events_idx on event_act using gin (event_ids);
create index event_act_articles_idx on event_act using gin (article_ids);

-- What people said before acts were kept.
with said as (
  select article_id, array_agg(distinct from_event_id) filter (where from_event_id is not null) as left_ids
  from event_decision where origin = 'person' group by article_id
), latest as (
  select distinct on (article_id) article_id, to_event_id, origin
  from event_decision order by article_id, decided_at desc, id desc
), stands as (
  select article_id, case when origin = 'person' and to_event_id is not null then 'move' end as pin,
    array_remove(coalesce(left_ids, '{}'), to_event_id) as not_event_ids
  from said join latest using (article_id)
)
insert into event_pin (article_id, pin, not_event_ids)
  select * from stands where pin is not null or cardinality(not_event_ids) > 0;

grant select, insert, update, delete on event_pin to parallax_app;
grant select, insert on event_act to parallax_app;

comment on column event_decision.score is 'By grouping: how alike the article and the event were; null when nothing was near, and for decisions of others.';
comment on column event_decision.details is 'By grouping: reasons as values: method, version, mark, score, shared names and words with the number of articles that have them, days apart, nearest article, runner-up.';
comment on column event_decision.batch_id is 'Decisions taken together: of a person the act, of the grouping its run; null for old ones.';
comment on column event_decision.margin is 'How far the decision was from another outcome; null: not measured. Derived from score and details.';
comment on column event.title_origin is 'Who gave the title: import, person or grouping.';
comment on column event.locked_at is 'A person closed it: nothing comes in or leaves until it is opened; null: open.';
comment on column event.merged_into_id is 'The event it was found to be; null: stands by itself.';
comment on column event.withdrawn_at is 'The act that made it was undone: it counts as never made; null: stands.';
comment on table event_pin is 'What people said on the place of an article, as it holds now. Derived from acts; no regrouping may go against it.';
comment on column event_pin.article_id is 'The article.';
comment on column event_pin.pin is 'The act that keeps it in its event: move, merge, split or confirm; null: not kept.';
comment on column event_pin.is_locked is 'Nobody moves it until it is unlocked.';
comment on column event_pin.not_event_ids is 'Events it does not belong to, sorted.';
comment on table event_act is 'What people did with events, with what stood before and after. Append-only: undo is another act.';
comment on column event_act.id is 'UUID in the order of time.';
comment on column event_act.kind is 'move, merge, split, confirm, lock-event, unlock-event, lock-article, unlock-article, name or undo.';
comment on column event_act.event_ids is 'Events it touched.';
comment on column event_act.article_ids is 'Articles it touched.';
comment on column event_act.changes is 'What it changed: kind (article or event), id, before, after.';
comment on column event_act.undoes is 'undo: the act that no longer holds.';
comment on column event_act.reason is 'Why, in words.';
comment on column event_act.decided_by is 'Who did it.';
comment on column event_act.decided_at is 'When.';
