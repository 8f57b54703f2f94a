-- 2026-11-23: what every table and column means. docs/data-dictionary.md is generated from these.

comment on table source is 'An outlet: whoever publishes articles under one name.';
comment on column source.id is 'UUID; of an imported outlet UUIDv5 of its name key, else UUIDv7.';
comment on column source.name is 'Name as shown.';
comment on column source.initials is 'Neutral mark of one to four characters.';
comment on column source.type is 'agency, print, broadcast, digital, state, party or ngo; null when not yet known.';
comment on column source.status is 'draft (made by an import, waits for a curator), active or retired.';
comment on column source.country is 'ISO 3166-1 alpha-2 code.';
comment on column source.languages is 'ISO 639-1 codes of the languages it writes in.';
comment on column source.homepage is 'Address of its front page.';
comment on column source.description is 'One neutral sentence.';
comment on column source.version is 'Counts edits; an update must name the version it changes.';
comment on column source.created_at is 'When the row was made.';
comment on column source.updated_at is 'When it was last edited.';

comment on table source_alias is 'A spelling or domain that leads to an outlet. One key belongs to one outlet.';
comment on column source_alias.key is 'Letters and digits of the spelling in lower case, or the domain.';
comment on column source_alias.source_id is 'The outlet.';
comment on column source_alias.kind is 'name or domain.';
comment on column source_alias.spelling is 'As first met.';

comment on table source_rating is 'What a rater says of an outlet. Disagreeing ratings stay side by side.';
comment on column source_rating.id is 'UUID.';
comment on column source_rating.source_id is 'The outlet.';
comment on column source_rating.dimension is 'What is rated, for example leaning.';
comment on column source_rating.value is 'As the rater gave it.';
comment on column source_rating.rater is 'Who rated; null when the file did not say.';
comment on column source_rating.citation is 'Where the rating was published.';
comment on column source_rating.valid_from is 'First day it holds for; null when not stated.';
comment on column source_rating.valid_to is 'Last day it holds for; null when not stated.';
comment on column source_rating.recorded_at is 'When it came into this database.';

comment on table ingest_run is 'One import: a file, a folder, standard input or an upload.';
comment on column ingest_run.id is 'UUIDv7.';
comment on column ingest_run.label is 'What was imported, in words.';
comment on column ingest_run.format is 'jsonl, csv, text, html; null when mixed.';
comment on column ingest_run.status is 'queued, running, succeeded, partial (something was refused), failed, cancelled or interrupted.';
comment on column ingest_run.message is 'Why it failed, in words.';
comment on column ingest_run.bytes_total is 'Size of the input; null for a stream.';
comment on column ingest_run.bytes_read is 'How far reading came.';
comment on column ingest_run.read_count is 'Rows read = added + updated + unchanged + refused.';
comment on column ingest_run.added is 'Rows that made a new article.';
comment on column ingest_run.updated is 'Rows that made a new version of a known article.';
comment on column ingest_run.unchanged is 'Rows whose text was already stored.';
comment on column ingest_run.refused is 'Rows refused, see ingest_failure.';
comment on column ingest_run.labels_added is 'Labels stored.';
comment on column ingest_run.labels_refused is 'Labels refused, see ingest_failure.';
comment on column ingest_run.started_at is 'Start.';
comment on column ingest_run.heartbeat_at is 'Last sign of life; a running import without one for long is interrupted.';
comment on column ingest_run.finished_at is 'End; null while it runs.';

comment on table ingest_failure is 'A refused row or label, with what is needed to mend it. Append-only.';
comment on column ingest_failure.run_id is 'The import.';
comment on column ingest_failure.id is 'UUID.';
comment on column ingest_failure.file is 'File it stood in.';
comment on column ingest_failure.line is 'Line in that file, from 1; null where the file has no lines.';
comment on column ingest_failure.scope is 'file, row or label.';
comment on column ingest_failure.code is 'Stable machine code, for example DATE_IN_FUTURE.';
comment on column ingest_failure.field is 'The field at fault.';
comment on column ingest_failure.message is 'What is wrong and what to do, in words.';
comment on column ingest_failure.raw is 'The refused input, up to 64 kB.';
comment on column ingest_failure.recorded_at is 'When.';

comment on table article is 'One text as one outlet published it, as of its current version.';
comment on column article.id is 'UUIDv5 of the canonical address, else of outlet and external id, else of outlet and content.';
comment on column article.source_id is 'Who published it.';
comment on column article.external_id is 'Its id in the file it came from.';
comment on column article.url is 'Canonical address.';
comment on column article.headline is 'Headline of the current version, as published.';
comment on column article.byline is 'Author line as published.';
comment on column article.published_at is 'When it was published, UTC; midnight when only a day is known; null when not known.';
comment on column article.published_precision is 'day or time; null when published_at is.';
comment on column article.language is 'ISO 639-1; null when unsure.';
comment on column article.word_count is 'Words of the current text (Unicode letters and digits).';
comment on column article.version_no is 'Number of the current version.';
comment on column article.metadata is 'Fields of the import that have no column.';
comment on column article.ingest_run_id is 'The import that first brought it.';
comment on column article.created_at is 'When it was first stored.';

comment on table article_url is 'Every address an article was met under.';
comment on column article_url.article_id is 'The article.';
comment on column article_url.url is 'Canonical address.';
comment on column article_url.seen_at is 'When first met.';

comment on table article_version is 'What an article said, version by version. Append-only.';
comment on column article_version.article_id is 'The article.';
comment on column article_version.version_no is 'From 1.';
comment on column article_version.headline is 'Headline of this version.';
comment on column article_version.content_hash is 'SHA-256 of headline, NUL, body.';
comment on column article_version.origin is 'import, or cleaning-undone when a person put back what a rule removed.';
comment on column article_version.cleaning_method is 'Name and version of the cleaning.';
comment on column article_version.cleaning is 'What each rule changed: [{rule, start, end, replacement}], UTF-16 offsets into the raw text.';
comment on column article_version.ingest_run_id is 'The import that brought this version.';
comment on column article_version.created_at is 'When it was stored.';

comment on table article_text is 'The one place of full text. Append-only.';
comment on column article_text.article_id is 'The article.';
comment on column article_text.version_no is 'The version.';
comment on column article_text.body is 'Full text, NFC, paragraphs separated by blank lines.';
comment on column article_text.blocks is 'Paragraphs, headings and notes: [{kind, start, end}], UTF-16 offsets into body.';

comment on table raw_document is 'The bytes as they came, kept where cleaning changed anything. Append-only.';
comment on column raw_document.article_id is 'The article.';
comment on column raw_document.version_no is 'The version made from them.';
comment on column raw_document.media_type is 'text/plain, text/html or application/json (the text field of a row).';
comment on column raw_document.encoding is 'Encoding the bytes were read in.';
comment on column raw_document.bytes is 'The bytes.';

comment on table article_search is 'Search index of current versions. Derived: may be rebuilt at any time.';
comment on column article_search.article_id is 'The article.';
comment on column article_search.version_no is 'The version indexed.';
comment on column article_search.method_version is 'Version of the tokeniser.';
comment on column article_search.lexemes is 'Folded words with positions; headline weight A, body D.';

comment on table event is 'Something in the world that several outlets report.';
comment on column event.id is 'UUID; of an imported event UUIDv5 of its key.';
comment on column event.key is 'Name in the file it came from, or made from the title.';
comment on column event.title is 'Title as shown.';
comment on column event.version is 'Counts edits.';
comment on column event.first_published_at is 'Derived: earliest dated article.';
comment on column event.last_published_at is 'Derived: latest dated article.';
comment on column event.article_count is 'Derived: articles assigned now.';
comment on column event.source_count is 'Derived: outlets of those articles.';
comment on column event.summarised_at is 'When the derived columns were last computed.';
comment on column event.created_at is 'When the row was made.';

comment on table event_article is 'Which event an article belongs to now. One at most.';
comment on column event_article.article_id is 'The article.';
comment on column event_article.event_id is 'The event.';
comment on column event_article.decision_id is 'The decision that put it there.';
comment on column event_article.assigned_at is 'When.';

comment on table event_decision is 'Every decision that put an article into an event or took it out. Append-only.';
comment on column event_decision.article_id is 'The article.';
comment on column event_decision.id is 'UUID.';
comment on column event_decision.from_event_id is 'Where it was; null when nowhere.';
comment on column event_decision.to_event_id is 'Where it went; null when taken out.';
comment on column event_decision.origin is 'import, person or grouping.';
comment on column event_decision.reason is 'Why, in words.';
comment on column event_decision.decided_by is 'Who or what decided.';
comment on column event_decision.decided_at is 'When.';

comment on table codebook is 'A named set of definitions that coders follow.';
comment on column codebook.id is 'UUID.';
comment on column codebook.key is 'Letters and digits of the name in lower case.';
comment on column codebook.name is 'Name as shown.';
comment on column codebook.description is 'What it is for.';
comment on column codebook.citation is 'Where it was published.';
comment on column codebook.created_at is 'When the row was made.';

comment on table codebook_version is 'One version of a codebook. A published version never changes.';
comment on column codebook_version.id is 'UUID.';
comment on column codebook_version.codebook_id is 'The codebook.';
comment on column codebook_version.version_no is 'From 1.';
comment on column codebook_version.status is 'draft or published.';
comment on column codebook_version.unit is 'What is judged: article, paragraph or span.';
comment on column codebook_version.absence is 'explicit: silence is not coded. implied: a coder who marked anything has said absent of all frames left unmarked.';
comment on column codebook_version.is_exclusive is 'Whether only one frame may be present.';
comment on column codebook_version.created_at is 'When the row was made.';
comment on column codebook_version.published_at is 'When it was published.';

comment on table frame is 'A category of a codebook version, with the rules for deciding it.';
comment on column frame.id is 'UUID.';
comment on column frame.codebook_version_id is 'The version it belongs to.';
comment on column frame.key is 'Its name in files.';
comment on column frame.name is 'Name as shown.';
comment on column frame.definition is 'What it means.';
comment on column frame.include_rule is 'What counts.';
comment on column frame.exclude_rule is 'What does not.';
comment on column frame.example is 'An example.';
comment on column frame.parent_id is 'A wider frame of the same version.';
comment on column frame.position is 'Order in the codebook, from 1.';

comment on table coder is 'Whoever judges: a person, a group that resolved, or a machine, by name.';
comment on column coder.id is 'UUID.';
comment on column coder.key is 'Letters and digits of the name in lower case.';
comment on column coder.name is 'Name as shown.';
comment on column coder.created_at is 'When the row was made.';

comment on table framing_label is 'One judgement of one coder on one frame in one version of an article. Append-only.';
comment on column framing_label.article_id is 'The article.';
comment on column framing_label.id is 'UUID; of an imported label UUIDv5 of its content.';
comment on column framing_label.version_no is 'The version of the text that was judged.';
comment on column framing_label.codebook_version_id is 'The codebook version judged by.';
comment on column framing_label.frame_id is 'The frame.';
comment on column framing_label.coder_id is 'Who judged.';
comment on column framing_label.present is 'true present, false absent; not coded is no row.';
comment on column framing_label.span_start is 'Where the evidence starts: UTF-16 code units into the body of that version; null without a span.';
comment on column framing_label.span_end is 'Where it ends, not included.';
comment on column framing_label.note is 'The coder’s remark.';
comment on column framing_label.supersedes is 'The earlier label this one replaces.';
comment on column framing_label.ingest_run_id is 'The import that brought it.';
comment on column framing_label.created_at is 'When it was stored.';

comment on table text_reuse is 'Text shared by two articles of one event, one row a direction. Derived.';
comment on column text_reuse.article_id is 'This article.';
comment on column text_reuse.other_id is 'The other article.';
comment on column text_reuse.version_no is 'Version of this article measured.';
comment on column text_reuse.other_version_no is 'Version of the other measured.';
comment on column text_reuse.shingle_count is 'Distinct five-word shingles of this article.';
comment on column text_reuse.shared_count is 'Shingles that stand in both.';
comment on column text_reuse.other_shingle_count is 'Distinct shingles of the other.';
comment on column text_reuse.method_version is 'Version of the method.';
comment on column text_reuse.measured_at is 'When.';

comment on table event_measure is 'When the texts of an event were last measured, and on what. Derived.';
comment on column event_measure.event_id is 'The event.';
comment on column event_measure.method_version is 'Version of the method.';
comment on column event_measure.input_hash is 'Hash of the article versions measured.';
comment on column event_measure.measured_at is 'When.';

comment on table session is 'A signed-in browser. Only the hash of its token is kept.';
comment on column session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column session.role is 'What the session may do.';
comment on column session.created_at is 'Signed in.';
comment on column session.seen_at is 'Last request.';
comment on column session.expires_at is 'Ends then whatever happens.';
