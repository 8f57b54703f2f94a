import type { ArticleDraft } from '@parallax/ingest';
import type pg from 'pg';
import type { ArticleChange, Changes, LabelChange, VersionChange } from './changes.js';
import { byteaCell, copyRows, type Cell, type CopyTarget } from './copy-text.js';
import type { StoredRaw } from './types.js';

/** What the rows of a batch owe their existence to. */
export interface Origin {
  readonly runId: string;
  /** Version of the rules that made the lexemes. */
  readonly lexemesVersion: string;
}

const ARTICLE: CopyTarget = {
  table: 'article',
  columns: [
    ...['id', 'source_id', 'external_id', 'url', 'headline', 'byline', 'published_at', 'published_precision'],
    ...['language', 'word_count', 'version_no', 'metadata', 'ingest_run_id'],
  ],
};
const URL: CopyTarget = { table: 'article_url', columns: ['article_id', 'url'] };
const VERSION: CopyTarget = {
  table: 'article_version',
  columns: ['article_id', 'version_no', 'headline', 'content_hash', 'cleaning_method', 'cleaning', 'ingest_run_id'],
};
const TEXT: CopyTarget = { table: 'article_text', columns: ['article_id', 'version_no', 'body', 'blocks'] };
const RAW: CopyTarget = {
  table: 'raw_document',
  columns: ['article_id', 'version_no', 'media_type', 'encoding', 'bytes'],
};
const SEARCH: CopyTarget = {
  table: 'article_search',
  columns: ['article_id', 'version_no', 'method_version', 'lexemes'],
};
const MEMBERSHIP: CopyTarget = { table: 'event_article', columns: ['article_id', 'event_id', 'decision_id'] };
const DECISION: CopyTarget = {
  table: 'event_decision',
  columns: ['article_id', 'id', 'to_event_id', 'origin', 'reason', 'decided_by'],
};
const LABEL: CopyTarget = {
  table: 'framing_label',
  columns: [
    ...['article_id', 'id', 'version_no', 'codebook_version_id', 'frame_id', 'coder_id', 'present'],
    ...['paragraph', 'span_start', 'span_end', 'note', 'ingest_run_id'],
  ],
};

/** Writes everything a batch changes, parents before children. */
export async function storeChanges(client: pg.PoolClient, changes: Changes, origin: Origin): Promise<void> {
  const added = [...changes.added.values()];
  const updated = [...changes.updated.values()];
  await copyRows(client, ARTICLE, { of: added, cells: (change) => articleCells(change, origin) });
  await updateArticles(client, updated);
  await copyRows(client, URL, { of: changes.urls, cells: ({ articleId, url }) => [articleId, url] });
  await copyRows(client, VERSION, { of: changes.versions, cells: (change) => versionCells(change, origin) });
  await copyRows(client, TEXT, { of: changes.versions, cells: textCells });
  await copyRows(client, RAW, { of: changes.versions.flatMap(withRaw), cells: rawCells });
  await copyRows(client, SEARCH, { of: [...added, ...updated], cells: (change) => searchCells(change, origin) });
  await copyRows(client, MEMBERSHIP, {
    of: changes.memberships,
    cells: ({ articleId, eventId, decisionId }) => [articleId, eventId, decisionId],
  });
  await copyRows(client, DECISION, {
    of: changes.memberships,
    cells: ({ articleId, eventId, decisionId }) => [
      ...[articleId, decisionId, eventId, 'import'],
      ...['The imported file names this event.', `import ${origin.runId}`],
    ],
  });
  await copyRows(client, LABEL, { of: changes.labels, cells: (label) => labelCells(label, origin) });
}

/** Who and when an article is stays as first met; what it says is its newest version's. */
function articleCells(change: ArticleChange, origin: Origin): Cell[] {
  const first = change.first.draft;
  const current = change.current.draft;
  return [
    ...[change.id, change.sourceId, first.externalId, first.url, current.headline, current.byline ?? first.byline],
    ...publishedCells(first.published === null ? current : first),
    ...[current.language, current.wordCount, change.versionNo, current.metadata, origin.runId],
  ];
}

const publishedCells = ({ published }: ArticleDraft): Cell[] => [published?.at ?? null, published?.precision ?? null];

const versionCells = ({ articleId, versionNo, row: { draft } }: VersionChange, origin: Origin): Cell[] => [
  ...[articleId, versionNo, draft.headline, `\\x${draft.contentHash}`],
  ...[draft.cleaning.method, JSON.stringify(draft.cleaning.edits), origin.runId],
];

const textCells = ({ articleId, versionNo, row: { draft } }: VersionChange): Cell[] => [
  ...[articleId, versionNo, draft.body, JSON.stringify(draft.blocks)],
];

const withRaw = ({ articleId, versionNo, row }: VersionChange): { key: Cell[]; raw: StoredRaw }[] =>
  row.raw === null ? [] : [{ key: [articleId, versionNo], raw: row.raw }];

const rawCells = ({ key, raw }: { key: Cell[]; raw: StoredRaw }): Cell[] => [
  ...[...key, raw.mediaType, raw.encoding, byteaCell(raw.bytes)],
];

const searchCells = (change: ArticleChange, origin: Origin): Cell[] => [
  ...[change.id, change.versionNo, origin.lexemesVersion, change.current.lexemes()],
];

const labelCells = (label: LabelChange, origin: Origin): Cell[] => [
  ...[label.articleId, label.id, label.versionNo, label.codebookVersionId, label.frameId, label.coderId],
  ...[label.present, label.paragraph, label.span?.start ?? null, label.span?.end ?? null, label.note, origin.runId],
];

const UPDATE = `update article a set
    version_no = u.version_no, headline = u.headline, word_count = u.word_count,
    byline = coalesce(u.byline, a.byline), language = coalesce(u.language, a.language),
    published_at = coalesce(a.published_at, u.published_at),
    published_precision = coalesce(a.published_precision, u.published_precision),
    metadata = a.metadata || u.metadata
  from unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::timestamptz[], $8::text[],
    $9::jsonb[]) as u(id, version_no, headline, word_count, byline, language, published_at, published_precision, metadata)
  where a.id = u.id`;

async function updateArticles(client: pg.PoolClient, updated: readonly ArticleChange[]): Promise<void> {
  if (updated.length === 0) return;
  const ids = updated.map(({ id }) => id);
  const drafts = updated.map(({ current }) => current.draft);
  await client.query(UPDATE, [
    ids,
    updated.map(({ versionNo }) => versionNo),
    drafts.map(({ headline }) => headline),
    drafts.map(({ wordCount }) => wordCount),
    drafts.map(({ byline }) => byline),
    drafts.map(({ language }) => language),
    drafts.map(({ published }) => published?.at ?? null),
    drafts.map(({ published }) => published?.precision ?? null),
    drafts.map(({ metadata }) => metadata),
  ]);
  await client.query('delete from article_search where article_id = any($1::uuid[])', [ids]);
}
