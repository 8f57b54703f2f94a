-- extensions
extension btree_gist
extension pg_trgm
extension plpgsql

-- columns
actor_class.id uuid not null
actor_class.revision integer not null
actor_class.name text not null
actor_class.definition text not null default ''::text
actor_class.position integer not null
actor_class.is_retired boolean not null default false
actor_class.decided_by text not null
actor_class.created_at timestamp with time zone not null default now()
adjudication.article_id uuid not null
adjudication.id uuid not null
adjudication.project_id uuid not null
adjudication.codebook_version_id uuid not null
adjudication.unit_no integer not null
adjudication.frame_id uuid not null
adjudication.present boolean not null
adjudication.reason text not null
adjudication.decided_by text not null
adjudication.supersedes uuid
adjudication.created_at timestamp with time zone not null default now()
agreement_result.input_hash bytea not null
agreement_result.method_version text not null
agreement_result.result jsonb not null
agreement_result.measured_at timestamp with time zone not null default now()
article.id uuid not null
article.source_id uuid not null
article.external_id text
article.url text
article.headline text not null
article.byline text
article.published_at timestamp with time zone
article.published_precision text
article.language text
article.word_count integer not null
article.version_no integer not null default 1
article.metadata jsonb not null default '{}'::jsonb
article.ingest_run_id uuid
article.created_at timestamp with time zone not null default now()
article_copy.article_id uuid not null
article_copy.group_id uuid not null
article_copy.containment real not null
article_copy.method_version text not null
article_copy.measured_at timestamp with time zone not null default now()
article_measure.article_id uuid not null
article_measure.measure text not null
article_measure.version_no integer not null
article_measure.method_version text not null
article_measure.measured_at timestamp with time zone not null default now()
article_search.article_id uuid not null
article_search.version_no integer not null
article_search.method_version text not null
article_search.lexemes tsvector not null
article_terms.article_id uuid not null
article_terms.version_no integer not null
article_terms.method_version text not null
article_terms.token_count integer not null
article_terms.term_count integer not null
article_terms.packed bytea not null
article_terms.measured_at timestamp with time zone not null default now()
article_text.article_id uuid not null
article_text.version_no integer not null
article_text.body text not null
article_text.blocks jsonb not null default '[]'::jsonb
article_url.article_id uuid not null
article_url.url text not null
article_url.seen_at timestamp with time zone not null default now()
article_version.article_id uuid not null
article_version.version_no integer not null
article_version.headline text not null
article_version.content_hash bytea not null
article_version.origin text not null default 'import'::text
article_version.cleaning_method text not null
article_version.cleaning jsonb not null default '[]'::jsonb
article_version.ingest_run_id uuid
article_version.created_at timestamp with time zone not null default now()
codebook.id uuid not null
codebook.key text not null
codebook.name text not null
codebook.description text
codebook.citation text
codebook.created_at timestamp with time zone not null default now()
codebook_migration.id uuid not null
codebook_migration.from_version_id uuid not null
codebook_migration.to_version_id uuid not null
codebook_migration.steps jsonb not null
codebook_migration.created_by text not null
codebook_migration.created_at timestamp with time zone not null default now()
codebook_version.id uuid not null
codebook_version.codebook_id uuid not null
codebook_version.version_no integer not null
codebook_version.status text not null default 'draft'::text
codebook_version.unit text not null
codebook_version.absence text not null
codebook_version.is_exclusive boolean not null default false
codebook_version.created_at timestamp with time zone not null default now()
codebook_version.published_at timestamp with time zone
coder.id uuid not null
coder.key text not null
coder.name text not null
coder.created_at timestamp with time zone not null default now()
coder_link.token_hash bytea not null
coder_link.coder_id uuid not null
coder_link.expires_at timestamp with time zone not null
coder_link.created_at timestamp with time zone not null default now()
coding.article_id uuid not null
coding.id uuid not null
coding.task_id uuid not null
coding.revision integer not null
coding.outcome text not null
coding.is_unsure boolean not null default false
coding.note text
coding.seconds double precision
coding.created_at timestamp with time zone not null default now()
coding_project.id uuid not null
coding_project.name text not null
coding_project.codebook_version_id uuid not null
coding_project.unit text not null
coding_project.is_blind boolean not null
coding_project.status text not null default 'open'::text
coding_project.seed text not null
coding_project.method_version text not null
coding_project.sampling_frame jsonb not null
coding_project.design jsonb not null
coding_project.population integer not null
coding_project.version integer not null default 1
coding_project.created_by text not null
coding_project.created_at timestamp with time zone not null default now()
coding_question.article_id uuid not null
coding_question.id uuid not null
coding_question.task_id uuid not null
coding_question.coder_id uuid
coding_question.body text not null
coding_question.created_at timestamp with time zone not null default now()
coding_task.article_id uuid not null
coding_task.id uuid not null
coding_task.project_id uuid not null
coding_task.unit_no integer not null
coding_task.coder_id uuid not null
coding_task.position integer not null
coding_task.wave integer not null default 1
collection.id uuid not null
collection.name text not null
collection.created_by text not null
collection.created_at timestamp with time zone not null default now()
collection.updated_at timestamp with time zone not null default now()
collection.kind text not null default 'managed'::text
collection.is_public boolean not null default true
collection_source.collection_id uuid not null
collection_source.source_id uuid not null
comparison_result.input_hash bytea not null
comparison_result.kind text not null
comparison_result.method_version text not null
comparison_result.parameters jsonb not null
comparison_result.result jsonb not null
comparison_result.measured_at timestamp with time zone not null default now()
concept.id uuid not null
concept.key text not null
concept.archived_at timestamp with time zone
concept.created_at timestamp with time zone not null default now()
concept_version.id uuid not null
concept_version.concept_id uuid not null
concept_version.version_no integer not null
concept_version.name text not null
concept_version.description text
concept_version.restored_from integer
concept_version.created_by text not null
concept_version.created_at timestamp with time zone not null default now()
event.id uuid not null
event.key text not null
event.title text not null
event.version integer not null default 1
event.first_published_at timestamp with time zone
event.last_published_at timestamp with time zone
event.article_count integer not null default 0
event.source_count integer not null default 0
event.summarised_at timestamp with time zone
event.created_at timestamp with time zone not null default now()
event.title_origin text not null default 'import'::text
event.locked_at timestamp with time zone
event.merged_into_id uuid
event.withdrawn_at timestamp with time zone
event_act.id uuid not null
event_act.kind text not null
event_act.event_ids uuid[] not null
event_act.article_ids uuid[] not null default '{}'::uuid[]
event_act.changes jsonb not null
event_act.undoes uuid
event_act.reason text not null
event_act.decided_by text not null
event_act.decided_at timestamp with time zone not null default now()
event_article.article_id uuid not null
event_article.event_id uuid not null
event_article.decision_id uuid not null
event_article.assigned_at timestamp with time zone not null default now()
event_decision.article_id uuid not null
event_decision.id uuid not null
event_decision.from_event_id uuid
event_decision.to_event_id uuid
event_decision.origin text not null
event_decision.reason text not null
event_decision.decided_by text not null
event_decision.decided_at timestamp with time zone not null default now()
event_decision.score double precision
event_decision.details jsonb
event_decision.batch_id uuid
event_decision.margin double precision default 
CASE
    WHEN ((details ->> 'mark'::text) IS NULL) THEN NULL::double precision
    WHEN (score IS NULL) THEN (((details ->> 'mark'::text))::double precision - (((details -> 'runnerUp'::text) ->> 'score'::text))::double precision)
    WHEN (score >= ((details ->> 'mark'::text))::double precision) THEN LEAST((score - ((details ->> 'mark'::text))::double precision), (score - (((details -> 'runnerUp'::text) ->> 'score'::text))::double precision))
    ELSE (((details ->> 'mark'::text))::double precision - score)
END
event_pin.article_id uuid not null
event_pin.pin text
event_pin.is_locked boolean not null default false
event_pin.not_event_ids uuid[] not null default '{}'::uuid[]
feed.id uuid not null
feed.source_id uuid not null
feed.url text not null
feed.title text
feed.format text
feed.state text not null default 'new'::text
feed.code text
feed.reason text
feed.etag text
feed.last_modified text
feed.interval_seconds integer not null default 3600
feed.next_fetch_at timestamp with time zone not null default now()
feed.last_fetch_at timestamp with time zone
feed.last_change_at timestamp with time zone
feed.failures integer not null default 0
feed.moved_to text
feed.paused_at timestamp with time zone
feed.paused_by text
feed.removed_at timestamp with time zone
feed.created_by text not null
feed.created_at timestamp with time zone not null default now()
feed_fetch.feed_id uuid not null
feed_fetch.id uuid not null
feed_fetch.outcome text not null
feed_fetch.code text
feed_fetch.message text not null
feed_fetch.status integer
feed_fetch.url text
feed_fetch.bytes integer
feed_fetch.items integer
feed_fetch.wanted_items integer
feed_fetch.duration_ms integer not null
feed_fetch.ingest_run_id uuid
feed_fetch.started_at timestamp with time zone not null
feed_item.id uuid not null
feed_item.feed_id uuid not null
feed_item.url text not null
feed_item.canonical_url text not null
feed_item.host text not null
feed_item.guid text
feed_item.title text
feed_item.byline text
feed_item.language text
feed_item.published_at timestamp with time zone
feed_item.published_precision text
feed_item.published_from text
feed_item.entry_hash text not null
feed_item.state text not null default 'waiting'::text
feed_item.code text
feed_item.reason text
feed_item.attempts integer not null default 0
feed_item.next_try_at timestamp with time zone
feed_item.fetches integer not null default 0
feed_item.article_id uuid
feed_item.ingest_run_id uuid not null
feed_item.found_at timestamp with time zone not null default now()
feed_item.done_at timestamp with time zone
fetch_host.host text not null
fetch_host.last_request_at timestamp with time zone
fetch_host.wait_until timestamp with time zone
fetch_host.robots text
fetch_host.robots_read_at timestamp with time zone
frame.id uuid not null
frame.codebook_version_id uuid not null
frame.key text not null
frame.name text not null
frame.definition text
frame.include_rule text
frame.exclude_rule text
frame.example text
frame.parent_id uuid
frame.position integer not null
frame.decision_rules text
framing_label.article_id uuid not null
framing_label.id uuid not null
framing_label.version_no integer not null
framing_label.codebook_version_id uuid not null
framing_label.frame_id uuid not null
framing_label.coder_id uuid not null
framing_label.present boolean not null
framing_label.span_start integer
framing_label.span_end integer
framing_label.note text
framing_label.supersedes uuid
framing_label.ingest_run_id uuid
framing_label.created_at timestamp with time zone not null default now()
framing_label.paragraph integer
framing_label.coding_id uuid
framing_label.withdrawn boolean not null default false
framing_label.carried_from uuid
framing_label.is_lossy boolean not null default false
grouping_sketch.article_id uuid not null
grouping_sketch.version_no integer not null
grouping_sketch.method_version text not null
grouping_sketch.published_at timestamp with time zone
grouping_sketch.keys bigint[] not null
ingest_failure.run_id uuid not null
ingest_failure.id uuid not null
ingest_failure.file text not null
ingest_failure.line integer
ingest_failure.scope text not null
ingest_failure.code text not null
ingest_failure.field text
ingest_failure.message text not null
ingest_failure.raw text
ingest_failure.recorded_at timestamp with time zone not null default now()
ingest_failure.source_key text
ingest_run.id uuid not null
ingest_run.label text not null
ingest_run.format text
ingest_run.status text not null default 'running'::text
ingest_run.message text
ingest_run.bytes_total bigint
ingest_run.bytes_read bigint not null default 0
ingest_run.read_count integer not null default 0
ingest_run.added integer not null default 0
ingest_run.updated integer not null default 0
ingest_run.unchanged integer not null default 0
ingest_run.refused integer not null default 0
ingest_run.labels_added integer not null default 0
ingest_run.labels_refused integer not null default 0
ingest_run.started_at timestamp with time zone not null default now()
ingest_run.heartbeat_at timestamp with time zone not null default now()
ingest_run.finished_at timestamp with time zone
job_cancellation.job_id uuid not null
job_cancellation.asked_at timestamp with time zone not null default now()
naming_variant.concept_version_id uuid not null
naming_variant.key text not null
naming_variant.name text not null
naming_variant.patterns text[] not null
naming_variant.note text
naming_variant.is_exact boolean not null default false
practice_answer.article_id uuid not null
practice_answer.round_id uuid not null
practice_answer.unit_no integer not null
practice_answer.coder_id uuid not null
practice_answer.answer jsonb not null
practice_answer.seconds double precision
practice_answer.created_at timestamp with time zone not null default now()
practice_round.id uuid not null
practice_round.project_id uuid not null
practice_round.name text not null
practice_round.pass_mark double precision not null
practice_round.created_by text not null
practice_round.created_at timestamp with time zone not null default now()
practice_unit.article_id uuid not null
practice_unit.round_id uuid not null
practice_unit.unit_no integer not null
practice_unit.version_no integer not null
practice_unit.position integer not null
practice_unit.gold jsonb not null
practice_unit.gold_from text not null
project_coder.project_id uuid not null
project_coder.coder_id uuid not null
project_coder.joined_at timestamp with time zone not null default now()
quotation.article_id uuid not null
quotation.no integer not null
quotation.version_no integer not null
quotation.span_start integer not null
quotation.span_end integer not null
quotation.inner_start integer not null
quotation.inner_end integer not null
quotation.speaker_start integer
quotation.speaker_end integer
quotation.cue_start integer
quotation.cue_end integer
quotation.speaker_form text
quotation.speaker_name text
quotation.speaker_key text
quotation.status text not null
quotation.reason text
quotation.rule text
quotation.word_count integer not null
quotation.is_unbalanced boolean not null
raw_document.article_id uuid not null
raw_document.version_no integer not null
raw_document.media_type text not null
raw_document.encoding text not null
raw_document.bytes bytea not null
reuse_common.hash bigint not null
reuse_common.source_id uuid not null
reuse_common.article_count integer not null
reuse_measure.article_id uuid not null
reuse_measure.version_no integer not null
reuse_measure.method_version text not null
reuse_measure.source_id uuid not null
reuse_measure.event_id uuid
reuse_measure.published_at timestamp with time zone
reuse_measure.published_precision text
reuse_measure.is_repetitive boolean not null
reuse_measure.measured_at timestamp with time zone not null default now()
reuse_sketch.article_id uuid not null
reuse_sketch.version_no integer not null
reuse_sketch.method_version text not null
reuse_sketch.source_id uuid not null
reuse_sketch.shingle_count integer not null
reuse_sketch.hashes bigint[] not null
sample_unit.article_id uuid not null
sample_unit.project_id uuid not null
sample_unit.unit_no integer not null
sample_unit.version_no integer not null
sample_unit.stratum text not null
sample_unit.inclusion_probability double precision not null
sample_unit.is_overlap boolean not null
session.token_hash bytea not null
session.role text not null
session.created_at timestamp with time zone not null default now()
session.seen_at timestamp with time zone not null default now()
session.expires_at timestamp with time zone not null
session.coder_id uuid
source.id uuid not null
source.name text not null
source.initials text not null
source.type text
source.status text not null default 'draft'::text
source.country text
source.languages text[] not null default '{}'::text[]
source.homepage text
source.description text
source.version integer not null default 1
source.created_at timestamp with time zone not null default now()
source.updated_at timestamp with time zone not null default now()
source.merged_into uuid
source_alias.key text not null
source_alias.source_id uuid not null
source_alias.kind text not null
source_alias.spelling text not null
source_change.id uuid not null
source_change.source_id uuid not null
source_change.other_source_id uuid
source_change.act text not null
source_change.before jsonb not null
source_change.after jsonb not null
source_change.article_count integer not null default 0
source_change.reason text
source_change.changed_by text not null
source_change.changed_at timestamp with time zone not null default now()
source_change.batch_id uuid
source_change.undoes uuid
source_health.source_id uuid not null
source_health.kind text not null
source_health.from_day date not null
source_health.to_day date
source_health.told_on date not null
source_health.before_level double precision
source_health.since_level double precision
source_health.p double precision
source_health.words text not null
source_health.method text not null
source_health.method_version text not null
source_health.input_hash bytea not null
source_move.article_id uuid not null
source_move.change_id uuid not null
source_move.from_source_id uuid not null
source_move.to_source_id uuid not null
source_rating.id uuid not null
source_rating.source_id uuid not null
source_rating.dimension text not null
source_rating.value text not null
source_rating.rater text
source_rating.citation text
source_rating.valid_from date
source_rating.valid_to date
source_rating.recorded_at timestamp with time zone not null default now()
source_rating.withdrawn_at timestamp with time zone
speaker_class.id uuid not null
speaker_class.speaker_key text not null
speaker_class.class_id uuid
speaker_class.reason text not null default ''::text
speaker_class.decided_by text not null
speaker_class.created_at timestamp with time zone not null default now()
speaker_identity.id uuid not null
speaker_identity.speaker_key text not null
speaker_identity.same_as text
speaker_identity.reason text not null default ''::text
speaker_identity.decided_by text not null
speaker_identity.created_at timestamp with time zone not null default now()
statement_decision.event_id uuid not null
statement_decision.id uuid not null
statement_decision.kind text not null
statement_decision.statement text[] not null
statement_decision.sentences text[] not null default '{}'::text[]
statement_decision.source_id uuid
statement_decision.name text
statement_decision.undoes uuid
statement_decision.reason text not null
statement_decision.decided_by text not null
statement_decision.decided_at timestamp with time zone not null default now()
term.id integer not null
term.form text not null
text_reuse.article_id uuid not null
text_reuse.other_id uuid not null
text_reuse.version_no integer not null
text_reuse.other_version_no integer not null
text_reuse.shingle_count integer not null
text_reuse.shared_count integer not null
text_reuse.other_shingle_count integer not null
text_reuse.method_version text not null
text_reuse.measured_at timestamp with time zone not null default now()
text_reuse.shared_quoted_count integer not null default 0

-- comments
actor_class: Classes that people group speakers into, revision by revision. Append-only.
actor_class.id: The class; the same in all its revisions.
actor_class.revision: Counts from 1; the highest stands.
actor_class.name: Its name, for example officials.
actor_class.definition: Who belongs to it, in words.
actor_class.position: Its place in lists.
actor_class.is_retired: No longer in use: its speakers count as unclassified.
actor_class.decided_by: Who decided it.
actor_class.created_at: When it was decided.
adjudication: A decision where coders disagreed; their labels stay. Append-only.
adjudication.article_id: The article of the unit.
adjudication.id: Made by whoever decides, so that a repeated request is known.
adjudication.project_id: The project.
adjudication.codebook_version_id: The project’s codebook version.
adjudication.unit_no: The unit; see sample_unit.
adjudication.frame_id: The frame that was decided.
adjudication.present: True: the frame is present.
adjudication.reason: Why.
adjudication.decided_by: Who decided.
adjudication.supersedes: The earlier decision this one replaces.
adjudication.created_at: When.
agreement_result: Derived: agreement as measured. May be emptied at any time.
agreement_result.input_hash: SHA-256 of the judgements, the parameters and the method version.
agreement_result.method_version: Version of the method.
agreement_result.result: The whole result as the API gives it.
agreement_result.measured_at: When it was computed.
article: One text as one outlet published it, as of its current version.
article.id: UUIDv5 of the canonical address, else of outlet and external id, else of outlet and content.
article.source_id: Who published it.
article.external_id: Its id in the file it came from.
article.url: Canonical address.
article.headline: Headline of the current version, as published.
article.byline: Author line as published.
article.published_at: When it was published, UTC; midnight when only a day is known; null when not known.
article.published_precision: day or time; null when published_at is.
article.language: ISO 639-1; null when unsure.
article.word_count: Words of the current text (Unicode letters and digits).
article.version_no: Number of the current version.
article.metadata: Fields of the import that have no column.
article.ingest_run_id: The import that first brought it.
article.created_at: When it was first stored.
article_copy: Derived: articles that share nearly all of their text with another. May be emptied at any time.
article_copy.article_id: The article.
article_copy.group_id: Id of the earliest article of its group; articles of one group print one text.
article_copy.containment: The largest share of text it has in common with one of its group, 0 to 1.
article_copy.method_version: Version of the method.
article_copy.measured_at: When it was measured.
article_measure: Derived: which measure was taken of which version of an article.
article_measure.article_id: The article.
article_measure.measure: Name of the measure, for example terms.
article_measure.version_no: The version of the article it was taken of.
article_measure.method_version: Version of the method.
article_measure.measured_at: When it was taken.
article_search: Search index of current versions. Derived: may be rebuilt at any time.
article_search.article_id: The article.
article_search.version_no: The version indexed.
article_search.method_version: Version of the tokeniser.
article_search.lexemes: Folded words with positions; headline weight A, body D.
article_terms: Derived: how often each word stands in an article, headline and body together. May be emptied at any time.
article_terms.article_id: The article.
article_terms.version_no: The version of the article that was counted.
article_terms.method_version: Version of tokeniser and folding.
article_terms.token_count: Words counted.
article_terms.term_count: Different words counted.
article_terms.packed: Numbers of the words, ascending, and how often each stands there: see packTerms in libs/text and docs/adr/0014.
article_terms.measured_at: When it was counted.
article_text: The one place of full text. Append-only.
article_text.article_id: The article.
article_text.version_no: The version.
article_text.body: Full text, NFC, paragraphs separated by blank lines.
article_text.blocks: Paragraphs, headings and notes: [{kind, start, end}], UTF-16 offsets into body.
article_url: Every address an article was met under.
article_url.article_id: The article.
article_url.url: Canonical address.
article_url.seen_at: When first met.
article_version: What an article said, version by version. Append-only.
article_version.article_id: The article.
article_version.version_no: From 1.
article_version.headline: Headline of this version.
article_version.content_hash: SHA-256 of headline, NUL, body.
article_version.origin: import, or cleaning-undone when a person put back what a rule removed.
article_version.cleaning_method: Name and version of the cleaning.
article_version.cleaning: What each rule changed: [{rule, start, end, replacement}], UTF-16 offsets into the raw text.
article_version.ingest_run_id: The import that brought this version.
article_version.created_at: When it was stored.
codebook: A named set of definitions that coders follow.
codebook.id: UUID.
codebook.key: Letters and digits of the name in lower case.
codebook.name: Name as shown.
codebook.description: What it is for.
codebook.citation: Where it was published.
codebook.created_at: When the row was made.
codebook_migration: How codings under one codebook version are read under another. Append-only.
codebook_migration.id: UUIDv7.
codebook_migration.from_version_id: The version the codings were made under.
codebook_migration.to_version_id: The version they are carried to.
codebook_migration.steps: One step a frame: keep, rename, split, merge, retire or add, as libs/framing reads it.
codebook_migration.created_by: Who made the plan.
codebook_migration.created_at: When it was made.
codebook_version: One version of a codebook. A published version never changes.
codebook_version.id: UUID.
codebook_version.codebook_id: The codebook.
codebook_version.version_no: From 1.
codebook_version.status: draft or published.
codebook_version.unit: What is judged: article, paragraph or span.
codebook_version.absence: explicit: silence is not coded. implied: a coder who marked anything has said absent of all frames left unmarked.
codebook_version.is_exclusive: Whether only one frame may be present.
codebook_version.created_at: When the row was made.
codebook_version.published_at: When it was published.
coder: Whoever judges: a person, a group that resolved, or a machine, by name.
coder.id: UUID.
coder.key: Letters and digits of the name in lower case.
coder.name: Name as shown.
coder.created_at: When the row was made.
coder_link: Sign-in links given to coders; each is good once.
coder_link.token_hash: SHA-256 of the token in the link.
coder_link.coder_id: Whom it signs in.
coder_link.expires_at: Useless after that.
coder_link.created_at: When it was made.
coding: One saving of a task; the newest revision stands. Append-only.
coding.article_id: The article of the task.
coding.id: Made by the browser, so that a repeated request is known as such.
coding.task_id: The task.
coding.revision: Counts from 1; each exists once.
coding.outcome: coded, skipped, or reopened (the save before it was undone).
coding.is_unsure: The coder asks for a second look.
coding.note: What the coder remarked.
coding.seconds: Time spent with the unit in view, pauses left out.
coding.created_at: When it was saved.
coding_project: Texts drawn to be coded under one codebook version by named coders.
coding_project.id: UUIDv7.
coding_project.name: Name as shown; no two projects share one.
coding_project.codebook_version_id: The published version coded under.
coding_project.unit: article or paragraph: what one task asks about.
coding_project.is_blind: True: coders see neither outlet nor byline nor one another.
coding_project.status: open, or closed: nothing more is coded.
coding_project.seed: From which sample, overlap and queue orders follow.
coding_project.method_version: Version of the sampling method in libs/framing.
coding_project.sampling_frame: The filters that say which articles could be drawn.
coding_project.design: Strata, allocation, overlap and waves as chosen.
coding_project.population: Articles that could be drawn.
coding_project.version: Counts edits; an update must name the version it changes.
coding_project.created_by: Who made it.
coding_project.created_at: When it was made.
coding_question: What was asked and answered about a task. Append-only.
coding_question.article_id: The article of the task.
coding_question.id: Made by whoever asks, so that a repeated request is known.
coding_question.task_id: The task.
coding_question.coder_id: Who wrote it; null: an administrator.
coding_question.body: What was written.
coding_question.created_at: When.
coding_task: A unit in the queue of one coder. Append-only.
coding_task.article_id: The article of the unit.
coding_task.id: UUIDv7; tells a coder nothing of the article.
coding_task.project_id: The project.
coding_task.unit_no: The unit of the article; see sample_unit.
coding_task.coder_id: Whose task it is.
coding_task.position: Place in this coder’s queue; random, differs from coder to coder.
coding_task.wave: Consecutive part of the queue, from 1; agreement is followed over waves.
collection: Named sets of outlets. Part of the directory: people rename, change and delete them; stored results keep the outlets they were made from.
collection.id: Id.
collection.name: Name, once in the directory.
collection.created_by: Who made it.
collection.created_at: When it was made.
collection.updated_at: When it was last changed.
collection.kind: managed: kept by whoever curates the directory; personal: by its maker alone.
collection.is_public: Whether others than its keepers see it.
collection_source: Which outlets a collection has.
collection_source.collection_id: The collection.
collection_source.source_id: The outlet.
comparison_result: Comparisons as computed. Append-only: the same input gives the same row.
comparison_result.input_hash: SHA-256 of kind, method version, parameters and the rows it was made from.
comparison_result.kind: What was compared, for example keyness.
comparison_result.method_version: Version of the method.
comparison_result.parameters: What was asked for, with seed and replicates.
comparison_result.result: The whole result as the API gives it.
comparison_result.measured_at: When it was computed.
concept: A thing in the world that outlets have names for.
concept.id: Stable id.
concept.key: Folded name it was first stored under; an import finds it by this.
concept.archived_at: When it was put away; its versions and profiles stay.
concept.created_at: When it was first stored.
concept_version: What a concept said from one edit to the next. Append-only: an edit or a restoration is a new row.
concept_version.id: Stable id, which a profile names.
concept_version.concept_id: Whose version.
concept_version.version_no: From 1, one by one.
concept_version.name: Neutral name of the concept for people.
concept_version.description: What is named, and what is not.
concept_version.restored_from: The earlier version whose content it repeats; null when it was edited.
concept_version.created_by: Who made it: “import” or “demo”, or the name of a viewer.
concept_version.created_at: When.
event: Something in the world that several outlets report.
event.id: UUID; of an imported event UUIDv5 of its key.
event.key: Name in the file it came from, or made from the title.
event.title: Title as shown.
event.version: Counts edits.
event.first_published_at: Derived: earliest dated article.
event.last_published_at: Derived: latest dated article.
event.article_count: Derived: articles assigned now.
event.source_count: Derived: outlets of those articles.
event.summarised_at: When the derived columns were last computed.
event.created_at: When the row was made.
event.title_origin: Who gave the title: import, person or grouping.
event.locked_at: A person closed it: nothing comes in or leaves until it is opened; null: open.
event.merged_into_id: The event it was found to be; null: stands by itself.
event.withdrawn_at: The act that made it was undone: it counts as never made; null: stands.
event_act: What people did with events, with what stood before and after. Append-only: undo is another act.
event_act.id: UUID in the order of time.
event_act.kind: move, merge, split, confirm, lock-event, unlock-event, lock-article, unlock-article, name or undo.
event_act.event_ids: Events it touched.
event_act.article_ids: Articles it touched.
event_act.changes: What it changed: kind (article or event), id, before, after.
event_act.undoes: undo: the act that no longer holds.
event_act.reason: Why, in words.
event_act.decided_by: Who did it.
event_act.decided_at: When.
event_article: Which event an article belongs to now. One at most.
event_article.article_id: The article.
event_article.event_id: The event.
event_article.decision_id: The decision that put it there.
event_article.assigned_at: When.
event_decision: Every decision that put an article into an event or took it out. Append-only.
event_decision.article_id: The article.
event_decision.id: UUID.
event_decision.from_event_id: Where it was; null when nowhere.
event_decision.to_event_id: Where it went; null when taken out.
event_decision.origin: import, person or grouping.
event_decision.reason: Why, in words.
event_decision.decided_by: Who or what decided.
event_decision.decided_at: When.
event_decision.score: By grouping: how alike the article and the event were; null when nothing was near, and for decisions of others.
event_decision.details: By grouping: reasons as values: method, version, mark, score, shared names and words with the number of articles that have them, days apart, nearest article, runner-up.
event_decision.batch_id: Decisions taken together: of a person the act, of the grouping its run; null for old ones.
event_decision.margin: How far the decision was from another outcome; null: not measured. Derived from score and details.
event_pin: What people said on the place of an article, as it holds now. Derived from acts; no regrouping may go against it.
event_pin.article_id: The article.
event_pin.pin: The act that keeps it in its event: move, merge, split or confirm; null: not kept.
event_pin.is_locked: Nobody moves it until it is unlocked.
event_pin.not_event_ids: Events it does not belong to, sorted.
feed: Feeds of outlets and where each stands. Never deleted: a removed one keeps its log.
feed.id: Id.
feed.source_id: The outlet.
feed.url: Address, once in the directory.
feed.title: As the feed calls itself.
feed.format: rss, atom, rdf, json or sitemap, as last read.
feed.state: new: never read. fine: last read without fault. waiting: its host asked to wait. failing: could not be read. gone: its host says for good.
feed.code: Stable code of what is wrong; null when nothing is.
feed.reason: The same in words.
feed.etag: Mark of the last answer, sent back so that an unchanged feed need not be sent.
feed.last_modified: As etag, by date.
feed.interval_seconds: Pause between two fetches; shorter after news, longer without.
feed.next_fetch_at: When it is due.
feed.last_fetch_at: When it was last asked for.
feed.last_change_at: When it last brought something.
feed.failures: Failures in a row.
feed.moved_to: Where its address has moved for good, as its host says; null when it has not.
feed.paused_at: Since when it is not fetched, by a person’s word.
feed.paused_by: Whose word.
feed.removed_at: When a person took it out.
feed.created_by: Who added it.
feed.created_at: When it was added.
feed_fetch: Every request of a feed. Append-only.
feed_fetch.feed_id: The feed.
feed_fetch.id: Id.
feed_fetch.outcome: changed: brought items to fetch. unchanged: nothing new. waiting, failing, gone: as feed.state.
feed_fetch.code: Stable code of a failure.
feed_fetch.message: What happened, in words.
feed_fetch.status: Status of the answer.
feed_fetch.url: Where the answer came from in the end.
feed_fetch.bytes: Size of the unpacked answer.
feed_fetch.items: Items in it.
feed_fetch.wanted_items: Of these, new or changed ones that were put into the queue.
feed_fetch.duration_ms: How long it took.
feed_fetch.ingest_run_id: The import that its items make.
feed_fetch.started_at: When it was asked.
feed_item: Items of feeds by their canonical address, and what each led to.
feed_item.id: UUIDv5 of the canonical address: the id of an article first met there.
feed_item.feed_id: The feed that listed it first.
feed_item.url: Address as listed last.
feed_item.canonical_url: The same without what does not lead elsewhere.
feed_item.host: Host of the address: its queue.
feed_item.guid: The feed’s own id for it, as listed last; identifies nothing.
feed_item.title: Title as listed last.
feed_item.byline: Byline in the feed.
feed_item.language: Language in the feed, ISO 639.
feed_item.published_at: Date in the feed.
feed_item.published_precision: day or time.
feed_item.published_from: Field of the feed that has the date.
feed_item.entry_hash: SHA-256 of what the feed says about it: when it changes, the page is fetched again.
feed_item.state: waiting: its page is to be fetched. stored: it is an article. refused: its page gave none. left: a person stopped it.
feed_item.code: Stable code of why it is refused or waits.
feed_item.reason: The same in words.
feed_item.attempts: Tries of its page since it was last listed anew.
feed_item.next_try_at: When a waiting item is put into the queue again, unless it is done before.
feed_item.fetches: Pages fetched for it in all.
feed_item.article_id: The article; null until it is stored.
feed_item.ingest_run_id: The import it belongs to.
feed_item.found_at: When it was first listed.
feed_item.done_at: When it was last done with.
fetch_host: Hosts that were asked: how to be polite to each. A cache: rows may be deleted at any time.
fetch_host.host: Name and port as in the address.
fetch_host.last_request_at: When it was last asked for a page.
fetch_host.wait_until: It asked to be left alone until then (Retry-After).
fetch_host.robots: Its robots.txt; null: it has none.
fetch_host.robots_read_at: When its robots.txt was last asked for.
frame: A category of a codebook version, with the rules for deciding it.
frame.id: UUID.
frame.codebook_version_id: The version it belongs to.
frame.key: Its name in files.
frame.name: Name as shown.
frame.definition: What it means.
frame.include_rule: What counts.
frame.exclude_rule: What does not.
frame.example: An example.
frame.parent_id: A wider frame of the same version.
frame.position: Order in the codebook, from 1.
frame.decision_rules: What to do in doubtful cases, for coders.
framing_label: One judgement of one coder on one frame in one version of an article. Append-only.
framing_label.article_id: The article.
framing_label.id: UUID; of an imported label UUIDv5 of its content.
framing_label.version_no: The version of the text that was judged.
framing_label.codebook_version_id: The codebook version judged by.
framing_label.frame_id: The frame.
framing_label.coder_id: Who judged.
framing_label.present: true present, false absent; not coded is no row.
framing_label.span_start: Where the evidence starts: UTF-16 code units into the body of that version; null without a span.
framing_label.span_end: Where it ends, not included.
framing_label.note: The coder’s remark.
framing_label.supersedes: The earlier label this one replaces.
framing_label.ingest_run_id: The import that brought it.
framing_label.created_at: When it was stored.
framing_label.paragraph: The paragraph that was judged, from 1; null: the article as a whole.
framing_label.coding_id: The saving at the desk it came with; null for imported and carried labels.
framing_label.withdrawn: True: takes back the label it supersedes and says nothing itself.
framing_label.carried_from: The label under another codebook version it was carried over from.
framing_label.is_lossy: True: the plan that carried it over could not keep its meaning whole.
grouping_sketch: Derived: the heaviest words of each article, by which grouping finds others of the same event. May be emptied at any time.
grouping_sketch.article_id: The article.
grouping_sketch.version_no: The version of the article.
grouping_sketch.method_version: Version of the method.
grouping_sketch.published_at: The date that the keys were made with; null: not known.
grouping_sketch.keys: Hashes of words, each by itself and with the ten days in which the article lies.
ingest_failure: A refused row or label, with what is needed to mend it. Append-only.
ingest_failure.run_id: The import.
ingest_failure.id: UUID.
ingest_failure.file: File it stood in.
ingest_failure.line: Line in that file, from 1; null where the file has no lines.
ingest_failure.scope: file, row or label.
ingest_failure.code: Stable machine code, for example DATE_IN_FUTURE.
ingest_failure.field: The field at fault.
ingest_failure.message: What is wrong and what to do, in words.
ingest_failure.raw: The refused input, up to 64 kB.
ingest_failure.recorded_at: When.
ingest_failure.source_key: Key of the outlet’s name in the refused row; null when the row named none.
ingest_run: One import: a file, a folder, standard input or an upload.
ingest_run.id: UUIDv7.
ingest_run.label: What was imported, in words.
ingest_run.format: jsonl, csv, text, html; null when mixed.
ingest_run.status: queued, running, succeeded, partial (something was refused), failed, cancelled or interrupted.
ingest_run.message: Why it failed, in words.
ingest_run.bytes_total: Size of the input; null for a stream.
ingest_run.bytes_read: How far reading came.
ingest_run.read_count: Rows read = added + updated + unchanged + refused.
ingest_run.added: Rows that made a new article.
ingest_run.updated: Rows that made a new version of a known article.
ingest_run.unchanged: Rows whose text was already stored.
ingest_run.refused: Rows refused, see ingest_failure.
ingest_run.labels_added: Labels stored.
ingest_run.labels_refused: Labels refused, see ingest_failure.
ingest_run.started_at: Start.
ingest_run.heartbeat_at: Last sign of life; a running import without one for long is interrupted.
ingest_run.finished_at: End; null while it runs.
job_cancellation: Jobs a person has stopped; they are not begun again until asked for.
job_cancellation.job_id: The job, as jobProgress names it.
job_cancellation.asked_at: When it was stopped.
naming_variant: A name of the concept in one version. Append-only. All variants have equal rank: lists show them by key, or as a viewer orders them.
naming_variant.concept_version_id: The version it belongs to.
naming_variant.key: Folded name, unique in the version; says which variant it is from version to version.
naming_variant.name: The name as a reader would write it.
naming_variant.patterns: How texts spell it, in the pattern language of docs/methods.md; any of them is this name.
naming_variant.note: What people remarked about it.
naming_variant.is_exact: True: letter case and accents must be as the patterns have them.
practice_answer: A coder’s first answer to a unit of a round. Append-only.
practice_answer.article_id: The article.
practice_answer.round_id: The round.
practice_answer.unit_no: The unit.
practice_answer.coder_id: Who answered.
practice_answer.answer: Frame key to true or false.
practice_answer.seconds: Time spent.
practice_answer.created_at: When.
practice_round: Units with known answers, coded to learn; they never enter a result.
practice_round.id: UUIDv7.
practice_round.project_id: The project it prepares for.
practice_round.name: Name as shown.
practice_round.pass_mark: Share of judgements that must be right, in (0, 1].
practice_round.created_by: Who made it.
practice_round.created_at: When it was made.
practice_unit: One unit of a practice round with the answer held for right. Append-only.
practice_unit.article_id: The article.
practice_unit.round_id: The round.
practice_unit.unit_no: 0: the whole article; n: its n-th paragraph.
practice_unit.version_no: The version of the article.
practice_unit.position: Place in the round, the same for all coders.
practice_unit.gold: Frame key to true or false, as held for right when the round was made.
practice_unit.gold_from: adjudicated, unanimous, or the coder whose answers were taken.
project_coder: Who codes in a project. Append-only.
project_coder.project_id: The project.
project_coder.coder_id: The coder.
project_coder.joined_at: Since when.
quotation: Derived: direct quotations of the current text of an article. May be emptied at any time.
quotation.article_id: The article.
quotation.no: Its place among the quotations of the article, from 1 on.
quotation.version_no: The version of the text that the offsets count in.
quotation.span_start: Where it starts, its mark included: UTF-16 code units into the body.
quotation.span_end: Where it ends, its mark included; not itself included.
quotation.inner_start: Where the words start, without the mark.
quotation.inner_end: Where the words end, not included.
quotation.speaker_start: Where the speaker is named; null without one.
quotation.speaker_end: Where that ends, not included.
quotation.cue_start: Where the reporting verb, or “according to”, stands; null without one.
quotation.cue_end: Where that ends, not included.
quotation.speaker_form: The speaker as printed there: Mr. Voss, she.
quotation.speaker_name: The speaker as the article first prints the name in full, without title or article.
quotation.speaker_key: The speaker as counted: that name, folded; null when a pronoun stays one or nobody is named.
quotation.status: resolved: a name or description; pronoun: one that stands for somebody unsaid by rule; none: nobody named.
quotation.reason: Why nobody is named: NO_REPORTING_VERB or LANGUAGE_NOT_SUPPORTED.
quotation.rule: By which rule the speaker was found, for example before, after, same-paragraph.
quotation.word_count: Words between the marks.
quotation.is_unbalanced: A mark of its paragraph had no partner.
raw_document: The bytes as they came, kept where cleaning changed anything. Append-only.
raw_document.article_id: The article.
raw_document.version_no: The version made from them.
raw_document.media_type: text/plain, text/html or application/json (the text field of a row).
raw_document.encoding: Encoding the bytes were read in.
raw_document.bytes: The bytes.
reuse_common: Derived: sketched shingles that many articles have, in one outlet or in all; they lead to no comparison.
reuse_common.hash: The shingle.
reuse_common.source_id: The outlet; zero for all together.
reuse_common.article_count: Articles that have it.
reuse_measure: Derived: what the shared text of an article was measured on; without a row, or where it differs from the article, it is measured again.
reuse_measure.article_id: The article.
reuse_measure.version_no: The version of the article.
reuse_measure.method_version: Version of the method.
reuse_measure.source_id: Its outlet.
reuse_measure.event_id: Its event; null: none.
reuse_measure.published_at: When it was published, which decides who of a group is the earliest.
reuse_measure.published_precision: How exactly that was known.
reuse_measure.is_repetitive: More than eight tenths of its sketch are common: a text often printed, and not one with a footer.
reuse_measure.measured_at: When it was measured.
reuse_sketch: Derived: the part of each text’s shingles by which others that share text with it are found.
reuse_sketch.article_id: The article.
reuse_sketch.version_no: The version of the article.
reuse_sketch.method_version: Version of the method.
reuse_sketch.source_id: The outlet, by which common shingles are counted.
reuse_sketch.shingle_count: Distinct five-word shingles of the text.
reuse_sketch.hashes: Those whose hash is 0 modulo 1, 2, 4 or 8, the longer the text the fewer.
sample_unit: One drawn unit of a project. Append-only.
sample_unit.article_id: The article it is of.
sample_unit.project_id: The project it was drawn for.
sample_unit.unit_no: 0: the whole article; n: its n-th paragraph.
sample_unit.version_no: The version of the article that is coded, whatever comes later.
sample_unit.stratum: Key of the stratum it was drawn from.
sample_unit.inclusion_probability: Drawn over available in its stratum, in (0, 1].
sample_unit.is_overlap: True: several coders code it, for agreement.
session: A signed-in browser. Only the hash of its token is kept.
session.token_hash: SHA-256 of the token in the cookie.
session.role: What the session may do.
session.created_at: Signed in.
session.seen_at: Last request.
session.expires_at: Ends then whatever happens.
session.coder_id: The coder who is signed in; null for an administrator.
source: An outlet: whoever publishes articles under one name.
source.id: UUID; of an imported outlet UUIDv5 of its name key, else UUIDv7.
source.name: Name as shown.
source.initials: Neutral mark of one to four characters.
source.type: agency, print, broadcast, digital, state, party or ngo; null when not yet known.
source.status: draft (made by an import, waits for a curator), active or retired.
source.country: ISO 3166-1 alpha-2 code.
source.languages: ISO 639-1 codes of the languages it writes in.
source.homepage: Address of its front page.
source.description: One neutral sentence.
source.version: Counts edits; an update must name the version it changes.
source.created_at: When the row was made.
source.updated_at: When it was last edited.
source.merged_into: The outlet it was merged into; such an outlet is retired and has no articles of its own any more.
source_alias: A spelling or domain that leads to an outlet. One key belongs to one outlet.
source_alias.key: Letters and digits of the spelling in lower case.
source_alias.source_id: The outlet.
source_alias.kind: name or domain.
source_alias.spelling: As first met.
source_change: History of the directory of outlets. Append-only: undoing a change is a change too.
source_change.id: UUIDv7, in the order of time.
source_change.source_id: The outlet changed; of a merge the one that was kept.
source_change.other_source_id: merge and its undo: the outlet merged.
source_change.act: create, edit, alias, rating, collection, feed, merge or undo.
source_change.before: What stood before: table, then key of the row, then its columns; null: no such row.
source_change.after: What stood after, in the same form.
source_change.article_count: How many articles went to another outlet; source_move names them.
source_change.reason: Why, in words, where somebody said so.
source_change.changed_by: Who.
source_change.changed_at: When.
source_change.batch_id: Changes made together share it and can be undone together.
source_change.undoes: undo: the change that no longer holds.
source_health: Days on which what came from an outlet is not like before. Derived by measure-source-health, which may run again and leaves the same rows.
source_health.source_id: The outlet.
source_health.kind: volume-up, volume-down, flat-lined: articles a day. broken-feed, moved-feed: its feeds. paywall, empty-extraction: its pages.
source_health.from_day: First day (UTC).
source_health.to_day: Last day; null while it lasts.
source_health.told_on: The day at whose end it could be told.
source_health.before_level: Articles a day before; null where it is not about volume.
source_health.since_level: Articles a day since; null where it is not about volume.
source_health.p: Probability of so few or so many articles where nothing changed; null where it is not about volume.
source_health.words: A sentence for a person, without the outlet's name.
source_health.method: How it was found.
source_health.method_version: Counted up when the method may give another result.
source_health.input_hash: SHA-256 of what it was found in.
source_move: Which articles a change of the directory took from one outlet to another. Append-only.
source_move.article_id: The article; its id stays.
source_move.change_id: The row of source_change.
source_move.from_source_id: Its outlet before.
source_move.to_source_id: Its outlet after.
source_rating: What a rater says of an outlet. Disagreeing ratings stay side by side.
source_rating.id: UUID.
source_rating.source_id: The outlet.
source_rating.dimension: What is rated, for example leaning.
source_rating.value: As the rater gave it.
source_rating.rater: Who rated; null when the file did not say.
source_rating.citation: Where the rating was published.
source_rating.valid_from: First day it holds for; null when not stated.
source_rating.valid_to: Last day it holds for; null when not stated.
source_rating.recorded_at: When it came into this database.
source_rating.withdrawn_at: When it was taken back; null while it stands.
speaker_class: Decisions which class a speaker belongs to. Append-only.
speaker_class.id: The decision; ids rise with time.
speaker_class.speaker_key: The speaker, as quotation.speaker_key names it.
speaker_class.class_id: The class; null for none.
speaker_class.reason: Why, in words; may be empty.
speaker_class.decided_by: Who decided it.
speaker_class.created_at: When it was decided.
speaker_identity: Decisions that two forms name one speaker. Append-only.
speaker_identity.id: The decision; ids rise with time.
speaker_identity.speaker_key: The form that is counted with another.
speaker_identity.same_as: The form it is counted with; null when it stands for itself again.
speaker_identity.reason: Why, in words; may be empty.
speaker_identity.decided_by: Who decided it.
speaker_identity.created_at: When it was decided.
statement_decision: What people decided on the statements of an event. Append-only: a second thought is a new row, or undoes an old one.
statement_decision.event_id: The event.
statement_decision.id: Id, in the order of time.
statement_decision.kind: says, does-not-say, is-a-statement, not-a-statement, merge, split, move, name or undo.
statement_decision.statement: Keys of the sentences the statement had when it was decided on: article id and hash of the words. By them it is found again.
statement_decision.sentences: merge: sentences of the other statement; split: those that leave; move: those that come.
statement_decision.source_id: says, does-not-say: the outlet.
statement_decision.name: name: a short name for the statement.
statement_decision.undoes: undo: the decision that no longer holds.
statement_decision.reason: Why, in words.
statement_decision.decided_by: Who decided.
statement_decision.decided_at: When.
term: Words as the tokeniser folds them, each with its number. Append-only: packed counts name words by it.
term.id: Number of the word, from 0 on, made by the application.
term.form: The folded word.
text_reuse: Text shared by two articles, one row a direction: of one event however little, of others from a tenth of the shorter on. Derived.
text_reuse.article_id: This article.
text_reuse.other_id: The other article.
text_reuse.version_no: Version of this article measured.
text_reuse.other_version_no: Version of the other measured.
text_reuse.shingle_count: Distinct five-word shingles of this article.
text_reuse.shared_count: Shingles that stand in both.
text_reuse.other_shingle_count: Distinct shingles of the other.
text_reuse.method_version: Version of the method.
text_reuse.measured_at: When.
text_reuse.shared_quoted_count: Shared shingles that stand between quotation marks wherever they stand, in both.

-- constraints
actor_class: actor_class_definition_chk CHECK ((length(definition) <= 2000))
actor_class: actor_class_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100)))
actor_class: actor_class_pkey PRIMARY KEY (id, revision)
actor_class: actor_class_position_chk CHECK (("position" >= 0))
actor_class: actor_class_revision_chk CHECK ((revision >= 1))
adjudication: adjudication_frame_fk FOREIGN KEY (frame_id, codebook_version_id) REFERENCES frame(id, codebook_version_id) ON DELETE RESTRICT
adjudication: adjudication_pkey PRIMARY KEY (article_id, id)
adjudication: adjudication_reason_chk CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000)))
adjudication: adjudication_supersedes_fk FOREIGN KEY (article_id, supersedes) REFERENCES adjudication(article_id, id) ON DELETE RESTRICT
adjudication: adjudication_unit_fk FOREIGN KEY (article_id, project_id, unit_no) REFERENCES sample_unit(article_id, project_id, unit_no) ON DELETE RESTRICT
adjudication: adjudication_version_fk FOREIGN KEY (project_id, codebook_version_id) REFERENCES coding_project(id, codebook_version_id) ON DELETE RESTRICT
agreement_result: agreement_result_hash_chk CHECK ((length(input_hash) = 32))
agreement_result: agreement_result_pkey PRIMARY KEY (input_hash)
article: article_ingest_run_id_fkey FOREIGN KEY (ingest_run_id) REFERENCES ingest_run(id) ON DELETE RESTRICT
article: article_pkey PRIMARY KEY (id)
article: article_precision_chk CHECK ((published_precision = ANY (ARRAY['day'::text, 'time'::text])))
article: article_published_chk CHECK (((published_at IS NULL) = (published_precision IS NULL)))
article: article_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
article: article_version_chk CHECK ((version_no >= 1))
article: article_words_chk CHECK ((word_count >= 0))
article_copy: article_copy_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
article_copy: article_copy_containment_chk CHECK (((containment > (0)::double precision) AND (containment <= (1)::double precision)))
article_copy: article_copy_pkey PRIMARY KEY (article_id)
article_measure: article_measure_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
article_measure: article_measure_pkey PRIMARY KEY (article_id, measure)
article_search: article_search_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
article_search: article_search_pkey PRIMARY KEY (article_id)
article_terms: article_terms_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
article_terms: article_terms_counts_chk CHECK (((0 <= term_count) AND (term_count <= token_count)))
article_terms: article_terms_pkey PRIMARY KEY (article_id)
article_text: article_text_pkey PRIMARY KEY (article_id, version_no)
article_text: article_text_version_fk FOREIGN KEY (article_id, version_no) REFERENCES article_version(article_id, version_no) ON DELETE RESTRICT
article_url: article_url_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
article_url: article_url_pkey PRIMARY KEY (article_id, url)
article_version: article_version_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
article_version: article_version_hash_chk CHECK ((length(content_hash) = 32))
article_version: article_version_ingest_run_id_fkey FOREIGN KEY (ingest_run_id) REFERENCES ingest_run(id) ON DELETE RESTRICT
article_version: article_version_no_chk CHECK ((version_no >= 1))
article_version: article_version_origin_chk CHECK ((origin = ANY (ARRAY['import'::text, 'cleaning-undone'::text])))
article_version: article_version_pkey PRIMARY KEY (article_id, version_no)
codebook: codebook_key_uq UNIQUE (key)
codebook: codebook_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 300)))
codebook: codebook_pkey PRIMARY KEY (id)
codebook_migration: codebook_migration_differ_chk CHECK ((from_version_id <> to_version_id))
codebook_migration: codebook_migration_from_version_id_fkey FOREIGN KEY (from_version_id) REFERENCES codebook_version(id) ON DELETE RESTRICT
codebook_migration: codebook_migration_pair_uq UNIQUE (from_version_id, to_version_id)
codebook_migration: codebook_migration_pkey PRIMARY KEY (id)
codebook_migration: codebook_migration_to_version_id_fkey FOREIGN KEY (to_version_id) REFERENCES codebook_version(id) ON DELETE RESTRICT
codebook_version: codebook_version_absence_chk CHECK ((absence = ANY (ARRAY['explicit'::text, 'implied'::text])))
codebook_version: codebook_version_codebook_id_fkey FOREIGN KEY (codebook_id) REFERENCES codebook(id) ON DELETE RESTRICT
codebook_version: codebook_version_no_uq UNIQUE (codebook_id, version_no)
codebook_version: codebook_version_pkey PRIMARY KEY (id)
codebook_version: codebook_version_published_chk CHECK (((published_at IS NULL) = (status = 'draft'::text)))
codebook_version: codebook_version_status_chk CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text])))
codebook_version: codebook_version_unit_chk CHECK ((unit = ANY (ARRAY['article'::text, 'paragraph'::text, 'span'::text])))
coder: coder_key_uq UNIQUE (key)
coder: coder_pkey PRIMARY KEY (id)
coder_link: coder_link_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
coder_link: coder_link_hash_chk CHECK ((length(token_hash) = 32))
coder_link: coder_link_pkey PRIMARY KEY (token_hash)
coding: coding_outcome_chk CHECK ((outcome = ANY (ARRAY['coded'::text, 'skipped'::text, 'reopened'::text])))
coding: coding_pkey PRIMARY KEY (article_id, id)
coding: coding_revision_chk CHECK ((revision >= 1))
coding: coding_revision_uq UNIQUE (article_id, task_id, revision)
coding: coding_seconds_chk CHECK ((seconds >= (0)::double precision))
coding: coding_task_fk FOREIGN KEY (article_id, task_id) REFERENCES coding_task(article_id, id) ON DELETE RESTRICT
coding_project: coding_project_codebook_version_id_fkey FOREIGN KEY (codebook_version_id) REFERENCES codebook_version(id) ON DELETE RESTRICT
coding_project: coding_project_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 300)))
coding_project: coding_project_name_uq UNIQUE (name)
coding_project: coding_project_pkey PRIMARY KEY (id)
coding_project: coding_project_population_chk CHECK ((population >= 0))
coding_project: coding_project_status_chk CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
coding_project: coding_project_unit_chk CHECK ((unit = ANY (ARRAY['article'::text, 'paragraph'::text])))
coding_project: coding_project_version_uq UNIQUE (id, codebook_version_id)
coding_question: coding_question_body_chk CHECK (((length(btrim(body)) >= 1) AND (length(btrim(body)) <= 5000)))
coding_question: coding_question_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
coding_question: coding_question_pkey PRIMARY KEY (article_id, id)
coding_question: coding_question_task_fk FOREIGN KEY (article_id, task_id) REFERENCES coding_task(article_id, id) ON DELETE RESTRICT
coding_task: coding_task_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
coding_task: coding_task_coder_uq UNIQUE (article_id, project_id, unit_no, coder_id)
coding_task: coding_task_member_fk FOREIGN KEY (project_id, coder_id) REFERENCES project_coder(project_id, coder_id) ON DELETE RESTRICT
coding_task: coding_task_pkey PRIMARY KEY (article_id, id)
coding_task: coding_task_unit_fk FOREIGN KEY (article_id, project_id, unit_no) REFERENCES sample_unit(article_id, project_id, unit_no) ON DELETE RESTRICT
coding_task: coding_task_wave_chk CHECK ((wave >= 1))
collection: collection_kind_chk CHECK ((kind = ANY (ARRAY['managed'::text, 'personal'::text])))
collection: collection_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)))
collection: collection_name_uq UNIQUE (name)
collection: collection_pkey PRIMARY KEY (id)
collection_source: collection_source_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES collection(id) ON DELETE CASCADE
collection_source: collection_source_known_fk FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
collection_source: collection_source_pkey PRIMARY KEY (collection_id, source_id)
comparison_result: comparison_result_hash_chk CHECK ((length(input_hash) = 32))
comparison_result: comparison_result_pkey PRIMARY KEY (input_hash)
concept: concept_key_chk CHECK (((length(key) >= 1) AND (length(key) <= 300)))
concept: concept_key_uq UNIQUE (key)
concept: concept_pkey PRIMARY KEY (id)
concept_version: concept_version_concept_id_fkey FOREIGN KEY (concept_id) REFERENCES concept(id) ON DELETE RESTRICT
concept_version: concept_version_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)))
concept_version: concept_version_no_chk CHECK ((version_no >= 1))
concept_version: concept_version_no_uq UNIQUE (concept_id, version_no)
concept_version: concept_version_pkey PRIMARY KEY (id)
concept_version: concept_version_restored_chk CHECK (((restored_from >= 1) AND (restored_from < version_no)))
event: event_key_uq UNIQUE (key)
event: event_merged_chk CHECK ((merged_into_id <> id))
event: event_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES event(id) ON DELETE RESTRICT
event: event_pkey PRIMARY KEY (id)
event: event_title_chk CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 500)))
event: event_title_origin_chk CHECK ((title_origin = ANY (ARRAY['import'::text, 'person'::text, 'grouping'::text])))
event_act: event_act_changes_chk CHECK (((jsonb_typeof(changes) = 'array'::text) AND (jsonb_array_length(changes) > 0)))
event_act: event_act_kind_chk CHECK ((kind = ANY (ARRAY['move'::text, 'merge'::text, 'split'::text, 'confirm'::text, 'lock-event'::text, 'unlock-event'::text, 'lock-article'::text, 'unlock-article'::text, 'name'::text, 'undo'::text])))
event_act: event_act_pkey PRIMARY KEY (id)
event_act: event_act_reason_chk CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000)))
event_act: event_act_undo_chk CHECK (((undoes IS NOT NULL) = (kind = 'undo'::text)))
event_act: event_act_undoes_fkey FOREIGN KEY (undoes) REFERENCES event_act(id) ON DELETE RESTRICT
event_act: event_act_undoes_uq UNIQUE (undoes)
event_article: event_article_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
event_article: event_article_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE RESTRICT
event_article: event_article_pkey PRIMARY KEY (article_id)
event_decision: event_decision_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
event_decision: event_decision_details_chk CHECK (((details IS NULL) OR (jsonb_typeof(details) = 'object'::text)))
event_decision: event_decision_from_event_id_fkey FOREIGN KEY (from_event_id) REFERENCES event(id) ON DELETE RESTRICT
event_decision: event_decision_moves_chk CHECK ((from_event_id IS DISTINCT FROM to_event_id))
event_decision: event_decision_origin_chk CHECK ((origin = ANY (ARRAY['import'::text, 'person'::text, 'grouping'::text])))
event_decision: event_decision_pkey PRIMARY KEY (article_id, id)
event_decision: event_decision_reason_chk CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000)))
event_decision: event_decision_to_event_id_fkey FOREIGN KEY (to_event_id) REFERENCES event(id) ON DELETE RESTRICT
event_pin: event_pin_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
event_pin: event_pin_pin_chk CHECK ((pin = ANY (ARRAY['move'::text, 'merge'::text, 'split'::text, 'confirm'::text])))
event_pin: event_pin_pkey PRIMARY KEY (article_id)
event_pin: event_pin_says_chk CHECK (((pin IS NOT NULL) OR is_locked OR (cardinality(not_event_ids) > 0)))
feed: feed_failures_chk CHECK ((failures >= 0))
feed: feed_interval_chk CHECK (((interval_seconds >= 60) AND (interval_seconds <= 86400)))
feed: feed_paused_chk CHECK (((paused_at IS NULL) = (paused_by IS NULL)))
feed: feed_pkey PRIMARY KEY (id)
feed: feed_reason_chk CHECK (((code IS NULL) = (reason IS NULL)))
feed: feed_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
feed: feed_state_chk CHECK ((state = ANY (ARRAY['new'::text, 'fine'::text, 'waiting'::text, 'failing'::text, 'gone'::text])))
feed: feed_url_chk CHECK (((length(url) >= 8) AND (length(url) <= 2000)))
feed: feed_url_uq UNIQUE (url)
feed_fetch: feed_fetch_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES feed(id) ON DELETE RESTRICT
feed_fetch: feed_fetch_ingest_run_id_fkey FOREIGN KEY (ingest_run_id) REFERENCES ingest_run(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
feed_fetch: feed_fetch_outcome_chk CHECK ((outcome = ANY (ARRAY['changed'::text, 'unchanged'::text, 'waiting'::text, 'failing'::text, 'gone'::text])))
feed_fetch: feed_fetch_pkey PRIMARY KEY (feed_id, id)
feed_item: feed_item_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES feed(id) ON DELETE RESTRICT
feed_item: feed_item_ingest_run_id_fkey FOREIGN KEY (ingest_run_id) REFERENCES ingest_run(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
feed_item: feed_item_pkey PRIMARY KEY (id)
feed_item: feed_item_published_chk CHECK (((published_at IS NULL) = (published_precision IS NULL)))
feed_item: feed_item_state_chk CHECK ((state = ANY (ARRAY['waiting'::text, 'stored'::text, 'refused'::text, 'left'::text])))
feed_item: feed_item_stored_chk CHECK (((state <> 'stored'::text) OR (article_id IS NOT NULL)))
feed_item: feed_item_waiting_chk CHECK (((state = 'waiting'::text) = (next_try_at IS NOT NULL)))
fetch_host: fetch_host_pkey PRIMARY KEY (host)
frame: frame_codebook_version_id_fkey FOREIGN KEY (codebook_version_id) REFERENCES codebook_version(id) ON DELETE RESTRICT
frame: frame_key_uq UNIQUE (codebook_version_id, key)
frame: frame_parent_fk FOREIGN KEY (parent_id, codebook_version_id) REFERENCES frame(id, codebook_version_id) ON DELETE RESTRICT
frame: frame_pkey PRIMARY KEY (id)
frame: frame_position_uq UNIQUE (codebook_version_id, "position") DEFERRABLE INITIALLY DEFERRED
frame: frame_version_uq UNIQUE (id, codebook_version_id)
framing_label: framing_label_carried_fk FOREIGN KEY (article_id, carried_from) REFERENCES framing_label(article_id, id) ON DELETE RESTRICT
framing_label: framing_label_codebook_version_id_fkey FOREIGN KEY (codebook_version_id) REFERENCES codebook_version(id) ON DELETE RESTRICT
framing_label: framing_label_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
framing_label: framing_label_coding_fk FOREIGN KEY (article_id, coding_id) REFERENCES coding(article_id, id) ON DELETE RESTRICT
framing_label: framing_label_frame_fk FOREIGN KEY (frame_id, codebook_version_id) REFERENCES frame(id, codebook_version_id) ON DELETE RESTRICT
framing_label: framing_label_ingest_run_id_fkey FOREIGN KEY (ingest_run_id) REFERENCES ingest_run(id) ON DELETE RESTRICT
framing_label: framing_label_lossy_chk CHECK (((NOT is_lossy) OR (carried_from IS NOT NULL)))
framing_label: framing_label_paragraph_chk CHECK ((paragraph >= 1))
framing_label: framing_label_pkey PRIMARY KEY (article_id, id)
framing_label: framing_label_span_chk CHECK ((((span_start IS NULL) = (span_end IS NULL)) AND ((span_start IS NULL) OR ((0 <= span_start) AND (span_start < span_end)))))
framing_label: framing_label_supersedes_fk FOREIGN KEY (article_id, supersedes) REFERENCES framing_label(article_id, id) ON DELETE RESTRICT
framing_label: framing_label_version_fk FOREIGN KEY (article_id, version_no) REFERENCES article_version(article_id, version_no) ON DELETE RESTRICT
framing_label: framing_label_withdrawn_chk CHECK (((NOT withdrawn) OR (supersedes IS NOT NULL)))
grouping_sketch: grouping_sketch_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
grouping_sketch: grouping_sketch_pkey PRIMARY KEY (article_id)
ingest_failure: ingest_failure_pkey PRIMARY KEY (run_id, id)
ingest_failure: ingest_failure_run_id_fkey FOREIGN KEY (run_id) REFERENCES ingest_run(id) ON DELETE RESTRICT
ingest_failure: ingest_failure_scope_chk CHECK ((scope = ANY (ARRAY['file'::text, 'row'::text, 'label'::text])))
ingest_run: ingest_run_counts_chk CHECK ((read_count = (((added + updated) + unchanged) + refused)))
ingest_run: ingest_run_finished_chk CHECK (((finished_at IS NULL) = (status = ANY (ARRAY['queued'::text, 'running'::text]))))
ingest_run: ingest_run_pkey PRIMARY KEY (id)
ingest_run: ingest_run_status_chk CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'partial'::text, 'failed'::text, 'cancelled'::text, 'interrupted'::text])))
job_cancellation: job_cancellation_pkey PRIMARY KEY (job_id)
naming_variant: naming_variant_concept_version_id_fkey FOREIGN KEY (concept_version_id) REFERENCES concept_version(id) ON DELETE RESTRICT
naming_variant: naming_variant_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)))
naming_variant: naming_variant_patterns_chk CHECK (((cardinality(patterns) >= 1) AND (cardinality(patterns) <= 40)))
naming_variant: naming_variant_pkey PRIMARY KEY (concept_version_id, key)
practice_answer: practice_answer_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
practice_answer: practice_answer_pkey PRIMARY KEY (article_id, round_id, unit_no, coder_id)
practice_answer: practice_answer_unit_fk FOREIGN KEY (article_id, round_id, unit_no) REFERENCES practice_unit(article_id, round_id, unit_no) ON DELETE RESTRICT
practice_round: practice_round_mark_chk CHECK ((((0)::double precision < pass_mark) AND (pass_mark <= (1)::double precision)))
practice_round: practice_round_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 300)))
practice_round: practice_round_pkey PRIMARY KEY (id)
practice_round: practice_round_project_id_fkey FOREIGN KEY (project_id) REFERENCES coding_project(id) ON DELETE RESTRICT
practice_unit: practice_unit_pkey PRIMARY KEY (article_id, round_id, unit_no)
practice_unit: practice_unit_round_id_fkey FOREIGN KEY (round_id) REFERENCES practice_round(id) ON DELETE RESTRICT
practice_unit: practice_unit_version_fk FOREIGN KEY (article_id, version_no) REFERENCES article_version(article_id, version_no) ON DELETE RESTRICT
project_coder: project_coder_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
project_coder: project_coder_pkey PRIMARY KEY (project_id, coder_id)
project_coder: project_coder_project_id_fkey FOREIGN KEY (project_id) REFERENCES coding_project(id) ON DELETE RESTRICT
quotation: quotation_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
quotation: quotation_cue_chk CHECK ((((cue_start IS NULL) = (cue_end IS NULL)) AND (cue_start < cue_end)))
quotation: quotation_key_chk CHECK (((status = 'resolved'::text) = (speaker_key IS NOT NULL)))
quotation: quotation_pkey PRIMARY KEY (article_id, no)
quotation: quotation_reason_chk CHECK (((status = 'none'::text) = (reason IS NOT NULL)))
quotation: quotation_span_chk CHECK (((0 <= span_start) AND (span_start <= inner_start) AND (inner_start <= inner_end) AND (inner_end <= span_end)))
quotation: quotation_speaker_chk CHECK ((((speaker_start IS NULL) = (speaker_end IS NULL)) AND (speaker_start < speaker_end)))
quotation: quotation_status_chk CHECK ((status = ANY (ARRAY['resolved'::text, 'pronoun'::text, 'none'::text])))
quotation: quotation_words_chk CHECK ((word_count >= 0))
raw_document: raw_document_pkey PRIMARY KEY (article_id, version_no)
raw_document: raw_document_version_fk FOREIGN KEY (article_id, version_no) REFERENCES article_version(article_id, version_no) ON DELETE RESTRICT
reuse_common: reuse_common_count_chk CHECK ((article_count > 0))
reuse_common: reuse_common_pkey PRIMARY KEY (hash, source_id)
reuse_measure: reuse_measure_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
reuse_measure: reuse_measure_pkey PRIMARY KEY (article_id)
reuse_sketch: reuse_sketch_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
reuse_sketch: reuse_sketch_count_chk CHECK ((shingle_count >= 0))
reuse_sketch: reuse_sketch_pkey PRIMARY KEY (article_id)
sample_unit: sample_unit_no_chk CHECK ((unit_no >= 0))
sample_unit: sample_unit_pkey PRIMARY KEY (article_id, project_id, unit_no)
sample_unit: sample_unit_probability_chk CHECK ((((0)::double precision < inclusion_probability) AND (inclusion_probability <= (1)::double precision)))
sample_unit: sample_unit_project_id_fkey FOREIGN KEY (project_id) REFERENCES coding_project(id) ON DELETE RESTRICT
sample_unit: sample_unit_version_fk FOREIGN KEY (article_id, version_no) REFERENCES article_version(article_id, version_no) ON DELETE RESTRICT
session: session_coder_chk CHECK (((role = 'coder'::text) = (coder_id IS NOT NULL)))
session: session_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id) ON DELETE RESTRICT
session: session_hash_chk CHECK ((length(token_hash) = 32))
session: session_pkey PRIMARY KEY (token_hash)
session: session_role_chk CHECK ((role = ANY (ARRAY['administrator'::text, 'coder'::text])))
source: source_country_chk CHECK ((country ~ '^[A-Z]{2}$'::text))
source: source_initials_chk CHECK (((length(initials) >= 1) AND (length(initials) <= 4)))
source: source_merged_chk CHECK (((merged_into IS NULL) OR ((status = 'retired'::text) AND (merged_into <> id))))
source: source_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES source(id) ON DELETE RESTRICT
source: source_name_chk CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 300)))
source: source_pkey PRIMARY KEY (id)
source: source_status_chk CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'retired'::text])))
source: source_type_chk CHECK ((type = ANY (ARRAY['agency'::text, 'print'::text, 'broadcast'::text, 'digital'::text, 'state'::text, 'party'::text, 'ngo'::text])))
source_alias: source_alias_kind_chk CHECK ((kind = ANY (ARRAY['name'::text, 'domain'::text])))
source_alias: source_alias_pkey PRIMARY KEY (key)
source_alias: source_alias_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
source_change: source_change_act_chk CHECK ((act = ANY (ARRAY['create'::text, 'edit'::text, 'alias'::text, 'rating'::text, 'collection'::text, 'feed'::text, 'merge'::text, 'undo'::text])))
source_change: source_change_other_chk CHECK (((act <> 'merge'::text) OR (other_source_id IS NOT NULL)))
source_change: source_change_other_source_id_fkey FOREIGN KEY (other_source_id) REFERENCES source(id) ON DELETE RESTRICT
source_change: source_change_pkey PRIMARY KEY (id)
source_change: source_change_reason_chk CHECK (((reason IS NULL) OR ((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000))))
source_change: source_change_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
source_change: source_change_undoes_chk CHECK (((undoes IS NOT NULL) = (act = 'undo'::text)))
source_change: source_change_undoes_fkey FOREIGN KEY (undoes) REFERENCES source_change(id) ON DELETE RESTRICT
source_change: source_change_undoes_uq UNIQUE (undoes)
source_health: source_health_kind_chk CHECK ((kind = ANY (ARRAY['volume-up'::text, 'volume-down'::text, 'flat-lined'::text, 'broken-feed'::text, 'moved-feed'::text, 'paywall'::text, 'empty-extraction'::text])))
source_health: source_health_period_chk CHECK (((to_day IS NULL) OR (from_day <= to_day)))
source_health: source_health_pkey PRIMARY KEY (source_id, kind, from_day)
source_health: source_health_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE CASCADE
source_health: source_health_words_chk CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
source_move: source_move_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
source_move: source_move_pkey PRIMARY KEY (article_id, change_id)
source_rating: source_rating_overlap_excl EXCLUDE USING gist (source_id WITH =, lower(dimension) WITH =, lower(btrim(rater)) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL))
source_rating: source_rating_period_chk CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from <= valid_to)))
source_rating: source_rating_pkey PRIMARY KEY (id)
source_rating: source_rating_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
source_rating: source_rating_texts_chk CHECK ((((length(btrim(dimension)) >= 1) AND (length(btrim(dimension)) <= 100)) AND ((length(btrim(value)) >= 1) AND (length(btrim(value)) <= 500))))
speaker_class: speaker_class_key_chk CHECK (((length(speaker_key) >= 1) AND (length(speaker_key) <= 200)))
speaker_class: speaker_class_pkey PRIMARY KEY (id)
speaker_class: speaker_class_reason_chk CHECK ((length(reason) <= 2000))
speaker_identity: speaker_identity_key_chk CHECK ((((length(speaker_key) >= 1) AND (length(speaker_key) <= 200)) AND ((length(same_as) >= 1) AND (length(same_as) <= 200))))
speaker_identity: speaker_identity_pkey PRIMARY KEY (id)
speaker_identity: speaker_identity_reason_chk CHECK ((length(reason) <= 2000))
speaker_identity: speaker_identity_same_chk CHECK ((same_as <> speaker_key))
statement_decision: statement_decision_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE RESTRICT
statement_decision: statement_decision_kind_chk CHECK ((kind = ANY (ARRAY['says'::text, 'does-not-say'::text, 'is-a-statement'::text, 'not-a-statement'::text, 'merge'::text, 'split'::text, 'move'::text, 'name'::text, 'undo'::text])))
statement_decision: statement_decision_name_chk CHECK (
CASE
    WHEN (kind = 'name'::text) THEN ((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 120))
    ELSE (name IS NULL)
END)
statement_decision: statement_decision_pkey PRIMARY KEY (event_id, id)
statement_decision: statement_decision_reason_chk CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 2000)))
statement_decision: statement_decision_sentences_chk CHECK ((((cardinality(sentences) >= 1) AND (cardinality(sentences) <= 500)) = (kind = ANY (ARRAY['merge'::text, 'split'::text, 'move'::text]))))
statement_decision: statement_decision_source_chk CHECK (((source_id IS NOT NULL) = (kind = ANY (ARRAY['says'::text, 'does-not-say'::text]))))
statement_decision: statement_decision_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT
statement_decision: statement_decision_statement_chk CHECK ((((cardinality(statement) >= 1) AND (cardinality(statement) <= 500)) = (kind <> 'undo'::text)))
statement_decision: statement_decision_undo_chk CHECK (((undoes IS NOT NULL) = (kind = 'undo'::text)))
statement_decision: statement_decision_undoes_fk FOREIGN KEY (event_id, undoes) REFERENCES statement_decision(event_id, id) ON DELETE RESTRICT
term: term_form_chk CHECK (((length(form) >= 1) AND (length(form) <= 200)))
term: term_form_uq UNIQUE (form)
term: term_id_chk CHECK (((id >= 0) AND (id < 1073741824)))
term: term_pkey PRIMARY KEY (id)
text_reuse: text_reuse_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id) ON DELETE RESTRICT
text_reuse: text_reuse_counts_chk CHECK (((0 < shared_count) AND (shared_count <= shingle_count) AND (shared_count <= other_shingle_count)))
text_reuse: text_reuse_other_chk CHECK ((article_id <> other_id))
text_reuse: text_reuse_pkey PRIMARY KEY (article_id, other_id)
text_reuse: text_reuse_quoted_chk CHECK (((0 <= shared_quoted_count) AND (shared_quoted_count <= shared_count)))

-- indexes
CREATE UNIQUE INDEX actor_class_pkey ON public.actor_class USING btree (id, revision)
CREATE UNIQUE INDEX adjudication_first_uq ON public.adjudication USING btree (article_id, project_id, unit_no, frame_id) WHERE (supersedes IS NULL)
CREATE UNIQUE INDEX adjudication_pkey ON public.adjudication USING btree (article_id, id)
CREATE INDEX adjudication_project_idx ON public.adjudication USING btree (project_id, article_id)
CREATE UNIQUE INDEX adjudication_supersedes_uq ON public.adjudication USING btree (article_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE UNIQUE INDEX agreement_result_pkey ON public.agreement_result USING btree (input_hash)
CREATE INDEX article_external_idx ON public.article USING btree (source_id, external_id) WHERE (external_id IS NOT NULL)
CREATE UNIQUE INDEX article_pkey ON public.article USING btree (id)
CREATE INDEX article_published_idx ON public.article USING btree (published_at DESC NULLS LAST, id DESC)
CREATE INDEX article_source_published_idx ON public.article USING btree (source_id, published_at DESC NULLS LAST, id DESC)
CREATE INDEX article_copy_group_idx ON public.article_copy USING btree (group_id, article_id)
CREATE UNIQUE INDEX article_copy_pkey ON public.article_copy USING btree (article_id)
CREATE UNIQUE INDEX article_measure_pkey ON public.article_measure USING btree (article_id, measure)
CREATE INDEX article_search_lexemes_idx ON public.article_search USING gin (lexemes)
CREATE UNIQUE INDEX article_search_pkey ON public.article_search USING btree (article_id)
CREATE UNIQUE INDEX article_terms_pkey ON public.article_terms USING btree (article_id)
CREATE UNIQUE INDEX article_text_pkey ON public.article_text USING btree (article_id, version_no)
CREATE UNIQUE INDEX article_url_pkey ON public.article_url USING btree (article_id, url)
CREATE INDEX article_url_url_idx ON public.article_url USING hash (url)
CREATE INDEX article_version_hash_idx ON public.article_version USING hash (content_hash)
CREATE UNIQUE INDEX article_version_pkey ON public.article_version USING btree (article_id, version_no)
CREATE UNIQUE INDEX codebook_key_uq ON public.codebook USING btree (key)
CREATE UNIQUE INDEX codebook_pkey ON public.codebook USING btree (id)
CREATE UNIQUE INDEX codebook_migration_pair_uq ON public.codebook_migration USING btree (from_version_id, to_version_id)
CREATE UNIQUE INDEX codebook_migration_pkey ON public.codebook_migration USING btree (id)
CREATE UNIQUE INDEX codebook_version_no_uq ON public.codebook_version USING btree (codebook_id, version_no)
CREATE UNIQUE INDEX codebook_version_pkey ON public.codebook_version USING btree (id)
CREATE UNIQUE INDEX coder_key_uq ON public.coder USING btree (key)
CREATE UNIQUE INDEX coder_pkey ON public.coder USING btree (id)
CREATE UNIQUE INDEX coder_link_pkey ON public.coder_link USING btree (token_hash)
CREATE UNIQUE INDEX coding_pkey ON public.coding USING btree (article_id, id)
CREATE UNIQUE INDEX coding_revision_uq ON public.coding USING btree (article_id, task_id, revision)
CREATE UNIQUE INDEX coding_project_name_uq ON public.coding_project USING btree (name)
CREATE UNIQUE INDEX coding_project_pkey ON public.coding_project USING btree (id)
CREATE UNIQUE INDEX coding_project_version_uq ON public.coding_project USING btree (id, codebook_version_id)
CREATE UNIQUE INDEX coding_question_pkey ON public.coding_question USING btree (article_id, id)
CREATE UNIQUE INDEX coding_task_coder_uq ON public.coding_task USING btree (article_id, project_id, unit_no, coder_id)
CREATE INDEX coding_task_id_idx ON public.coding_task USING btree (id)
CREATE UNIQUE INDEX coding_task_pkey ON public.coding_task USING btree (article_id, id)
CREATE INDEX coding_task_queue_idx ON public.coding_task USING btree (project_id, coder_id, "position")
CREATE UNIQUE INDEX collection_name_uq ON public.collection USING btree (name)
CREATE UNIQUE INDEX collection_pkey ON public.collection USING btree (id)
CREATE UNIQUE INDEX collection_source_pkey ON public.collection_source USING btree (collection_id, source_id)
CREATE UNIQUE INDEX comparison_result_pkey ON public.comparison_result USING btree (input_hash)
CREATE UNIQUE INDEX concept_key_uq ON public.concept USING btree (key)
CREATE UNIQUE INDEX concept_pkey ON public.concept USING btree (id)
CREATE UNIQUE INDEX concept_version_no_uq ON public.concept_version USING btree (concept_id, version_no)
CREATE UNIQUE INDEX concept_version_pkey ON public.concept_version USING btree (id)
CREATE INDEX event_closed_idx ON public.event USING btree (id) WHERE ((locked_at IS NOT NULL) OR (merged_into_id IS NOT NULL) OR (withdrawn_at IS NOT NULL))
CREATE INDEX event_first_published_idx ON public.event USING btree (first_published_at DESC NULLS LAST, id DESC)
CREATE UNIQUE INDEX event_key_uq ON public.event USING btree (key)
CREATE UNIQUE INDEX event_pkey ON public.event USING btree (id)
CREATE INDEX event_title_trgm_idx ON public.event USING gin (title gin_trgm_ops)
CREATE INDEX event_act_articles_idx ON public.event_act USING gin (article_ids)
CREATE INDEX event_act_events_idx ON public.event_act USING gin (event_ids)
CREATE UNIQUE INDEX event_act_pkey ON public.event_act USING btree (id)
CREATE UNIQUE INDEX event_act_undoes_uq ON public.event_act USING btree (undoes)
CREATE INDEX event_article_event_idx ON public.event_article USING btree (event_id, article_id)
CREATE UNIQUE INDEX event_article_pkey ON public.event_article USING btree (article_id)
CREATE INDEX event_decision_margin_idx ON public.event_decision USING btree (margin NULLS FIRST, article_id) WHERE (origin = 'grouping'::text)
CREATE UNIQUE INDEX event_decision_pkey ON public.event_decision USING btree (article_id, id)
CREATE UNIQUE INDEX event_pin_pkey ON public.event_pin USING btree (article_id)
CREATE INDEX feed_due_idx ON public.feed USING btree (next_fetch_at) WHERE ((paused_at IS NULL) AND (removed_at IS NULL) AND (state <> 'gone'::text))
CREATE UNIQUE INDEX feed_pkey ON public.feed USING btree (id)
CREATE INDEX feed_source_idx ON public.feed USING btree (source_id)
CREATE UNIQUE INDEX feed_url_uq ON public.feed USING btree (url)
CREATE UNIQUE INDEX feed_fetch_pkey ON public.feed_fetch USING btree (feed_id, id)
CREATE INDEX feed_fetch_started_idx ON public.feed_fetch USING btree (feed_id, started_at DESC, id DESC)
CREATE INDEX feed_item_due_idx ON public.feed_item USING btree (next_try_at) WHERE (state = 'waiting'::text)
CREATE INDEX feed_item_feed_idx ON public.feed_item USING btree (feed_id, state)
CREATE UNIQUE INDEX feed_item_pkey ON public.feed_item USING btree (id)
CREATE INDEX feed_item_run_idx ON public.feed_item USING btree (ingest_run_id, state)
CREATE UNIQUE INDEX fetch_host_pkey ON public.fetch_host USING btree (host)
CREATE UNIQUE INDEX frame_key_uq ON public.frame USING btree (codebook_version_id, key)
CREATE UNIQUE INDEX frame_pkey ON public.frame USING btree (id)
CREATE UNIQUE INDEX frame_position_uq ON public.frame USING btree (codebook_version_id, "position")
CREATE UNIQUE INDEX frame_version_uq ON public.frame USING btree (id, codebook_version_id)
CREATE UNIQUE INDEX framing_label_carried_uq ON public.framing_label USING btree (article_id, carried_from, frame_id) WHERE (carried_from IS NOT NULL)
CREATE INDEX framing_label_coding_idx ON public.framing_label USING btree (article_id, coding_id) WHERE (coding_id IS NOT NULL)
CREATE INDEX framing_label_frame_idx ON public.framing_label USING btree (frame_id, article_id)
CREATE INDEX framing_label_id_idx ON public.framing_label USING btree (id)
CREATE UNIQUE INDEX framing_label_pkey ON public.framing_label USING btree (article_id, id)
CREATE UNIQUE INDEX framing_label_supersedes_uq ON public.framing_label USING btree (article_id, supersedes) WHERE (supersedes IS NOT NULL)
CREATE INDEX grouping_sketch_keys_idx ON public.grouping_sketch USING gin (keys) WITH (fastupdate=off)
CREATE UNIQUE INDEX grouping_sketch_pkey ON public.grouping_sketch USING btree (article_id)
CREATE INDEX ingest_failure_line_idx ON public.ingest_failure USING btree (run_id, file, line, id)
CREATE UNIQUE INDEX ingest_failure_pkey ON public.ingest_failure USING btree (run_id, id)
CREATE INDEX ingest_failure_source_idx ON public.ingest_failure USING btree (source_key) WHERE (source_key IS NOT NULL)
CREATE UNIQUE INDEX ingest_run_pkey ON public.ingest_run USING btree (id)
CREATE INDEX ingest_run_started_idx ON public.ingest_run USING btree (started_at DESC, id DESC)
CREATE UNIQUE INDEX job_cancellation_pkey ON public.job_cancellation USING btree (job_id)
CREATE UNIQUE INDEX naming_variant_pkey ON public.naming_variant USING btree (concept_version_id, key)
CREATE UNIQUE INDEX practice_answer_pkey ON public.practice_answer USING btree (article_id, round_id, unit_no, coder_id)
CREATE UNIQUE INDEX practice_round_pkey ON public.practice_round USING btree (id)
CREATE UNIQUE INDEX practice_unit_pkey ON public.practice_unit USING btree (article_id, round_id, unit_no)
CREATE INDEX practice_unit_round_idx ON public.practice_unit USING btree (round_id, "position")
CREATE UNIQUE INDEX project_coder_pkey ON public.project_coder USING btree (project_id, coder_id)
CREATE UNIQUE INDEX quotation_pkey ON public.quotation USING btree (article_id, no)
CREATE INDEX quotation_speaker_idx ON public.quotation USING btree (speaker_key, article_id) WHERE (speaker_key IS NOT NULL)
CREATE UNIQUE INDEX raw_document_pkey ON public.raw_document USING btree (article_id, version_no)
CREATE UNIQUE INDEX reuse_common_pkey ON public.reuse_common USING btree (hash, source_id)
CREATE UNIQUE INDEX reuse_measure_pkey ON public.reuse_measure USING btree (article_id)
CREATE INDEX reuse_sketch_hashes_idx ON public.reuse_sketch USING gin (hashes) WITH (fastupdate=off)
CREATE UNIQUE INDEX reuse_sketch_pkey ON public.reuse_sketch USING btree (article_id)
CREATE UNIQUE INDEX sample_unit_pkey ON public.sample_unit USING btree (article_id, project_id, unit_no)
CREATE INDEX sample_unit_project_idx ON public.sample_unit USING btree (project_id, article_id, unit_no)
CREATE UNIQUE INDEX "PK_0edff5015b71cc0389ae0f4b9a1" ON public.schema_migration USING btree (id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (token_hash)
CREATE INDEX source_merged_idx ON public.source USING btree (merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX source_name_idx ON public.source USING btree (name, id)
CREATE INDEX source_name_trgm_idx ON public.source USING gin (name gin_trgm_ops)
CREATE UNIQUE INDEX source_pkey ON public.source USING btree (id)
CREATE UNIQUE INDEX source_alias_pkey ON public.source_alias USING btree (key)
CREATE INDEX source_alias_source_idx ON public.source_alias USING btree (source_id)
CREATE INDEX source_change_batch_idx ON public.source_change USING btree (batch_id) WHERE (batch_id IS NOT NULL)
CREATE INDEX source_change_other_idx ON public.source_change USING btree (other_source_id, id) WHERE (other_source_id IS NOT NULL)
CREATE UNIQUE INDEX source_change_pkey ON public.source_change USING btree (id)
CREATE INDEX source_change_source_idx ON public.source_change USING btree (source_id, id)
CREATE UNIQUE INDEX source_change_undoes_uq ON public.source_change USING btree (undoes)
CREATE UNIQUE INDEX source_health_pkey ON public.source_health USING btree (source_id, kind, from_day)
CREATE INDEX source_move_change_idx ON public.source_move USING btree (change_id)
CREATE UNIQUE INDEX source_move_pkey ON public.source_move USING btree (article_id, change_id)
CREATE INDEX source_rating_overlap_excl ON public.source_rating USING gist (source_id, lower(dimension), lower(btrim(rater)), daterange(valid_from, valid_to, '[]'::text)) WHERE (withdrawn_at IS NULL)
CREATE UNIQUE INDEX source_rating_pkey ON public.source_rating USING btree (id)
CREATE UNIQUE INDEX source_rating_uq ON public.source_rating USING btree (source_id, dimension, value, rater, valid_from, valid_to) NULLS NOT DISTINCT WHERE (withdrawn_at IS NULL)
CREATE INDEX speaker_class_newest_idx ON public.speaker_class USING btree (speaker_key, id DESC)
CREATE UNIQUE INDEX speaker_class_pkey ON public.speaker_class USING btree (id)
CREATE INDEX speaker_identity_newest_idx ON public.speaker_identity USING btree (speaker_key, id DESC)
CREATE UNIQUE INDEX speaker_identity_pkey ON public.speaker_identity USING btree (id)
CREATE UNIQUE INDEX statement_decision_pkey ON public.statement_decision USING btree (event_id, id)
CREATE UNIQUE INDEX term_form_uq ON public.term USING btree (form)
CREATE UNIQUE INDEX term_pkey ON public.term USING btree (id)
CREATE UNIQUE INDEX text_reuse_pkey ON public.text_reuse USING btree (article_id, other_id)

-- functions
CREATE OR REPLACE FUNCTION public.flush_search_words()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select gin_clean_pending_list('article_search_lexemes_idx')
$function$

CREATE OR REPLACE FUNCTION public.refuse_change_of_published_codebook()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$


-- triggers
CREATE TRIGGER codebook_version_published BEFORE DELETE OR UPDATE ON public.codebook_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_codebook()
CREATE TRIGGER frame_published BEFORE INSERT OR DELETE OR UPDATE ON public.frame FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_codebook()

-- what the role parallax_app may do
actor_class: insert, select
adjudication: insert, select
agreement_result: delete, insert, select, update
article: insert, select, update
article_copy: delete, insert, select, update
article_measure: delete, insert, select, update
article_search: delete, insert, select, update
article_terms: delete, insert, select, update
article_text: insert, select
article_url: insert, select, update
article_version: insert, select
codebook: insert, select, update
codebook_migration: insert, select
codebook_version: delete, insert, select, update
coder: insert, select, update
coder_link: delete, insert, select, update
coding: insert, select
coding_project: insert, select, update
coding_question: insert, select
coding_task: insert, select
collection: delete, insert, select, update
collection_source: delete, insert, select, update
comparison_result: insert, select
concept: insert, select, update
concept_version: insert, select
event: insert, select, update
event_act: insert, select
event_article: delete, insert, select, update
event_decision: insert, select
event_pin: delete, insert, select, update
feed: insert, select, update
feed_fetch: insert, select
feed_item: insert, select, update
fetch_host: insert, select, update
frame: delete, insert, select, update
framing_label: insert, select
grouping_sketch: delete, insert, select, update
ingest_failure: insert, select
ingest_run: insert, select, update
job_cancellation: delete, insert, select, update
naming_variant: insert, select
practice_answer: insert, select
practice_round: insert, select, update
practice_unit: insert, select
project_coder: insert, select
quotation: delete, insert, select, update
raw_document: insert, select
reuse_common: delete, insert, select, update
reuse_measure: delete, insert, select, update
reuse_sketch: delete, insert, select, update
sample_unit: insert, select
schema_migration: select
session: delete, insert, select, update
source: insert, select, update
source_alias: delete, insert, select, update
source_change: insert, select
source_health: delete, insert, select
source_move: insert, select
source_rating: insert, select, update
speaker_class: insert, select
speaker_identity: insert, select
statement_decision: insert, select
term: insert, select
text_reuse: delete, insert, select, update
