import { labelIdOf } from '@parallax/ingest';
import type { ArticleId, CodebookVersionId, CoderId, FrameId, LabelId, SourceId } from '@parallax/kernel';
import type pg from 'pg';
import type { ImportRow } from './types.js';

/** What an import has to know of a stored article to compare a row with it. */
export interface KnownArticle {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly externalId: string | null;
  readonly urls: Set<string>;
  /** Version numbers by content hash: a text equal to any of them is no news. */
  readonly versions: Map<string, number>;
  latest: number;
  /** Somebody or some import decided about its event: an import does not decide again. */
  hasEventDecision: boolean;
  readonly labelIds: Set<string>;
}

/** A row with its outlet found. */
export interface PlacedRow {
  readonly row: ImportRow;
  readonly sourceId: SourceId;
}

interface ArticleRow {
  readonly id: ArticleId;
  readonly source_id: SourceId;
  readonly external_id: string | null;
  readonly urls: string[] | null;
  readonly hashes: string[];
  readonly has_decision: boolean;
}

const FIND = `with wanted as (
    select id from article where id = any($1::uuid[])
    union select article_id from article_url where url = any($2::text[])
    union select article_id from article_version
      where content_hash = any(array(select decode(hash, 'hex') from unnest($3::text[]) as h(hash)))
    union select a.id from article a
      join unnest($4::uuid[], $5::text[]) as e(source_id, external_id) using (source_id, external_id)
  )
  select a.id, a.source_id, a.external_id,
    (select array_agg(u.url) from article_url u where u.article_id = a.id) as urls,
    (select array_agg(encode(v.content_hash, 'hex') order by v.version_no)
     from article_version v where v.article_id = a.id) as hashes,
    exists (select from event_decision d where d.article_id = a.id) as has_decision
  from wanted join article a using (id)`;

interface LabelRow {
  readonly article: ArticleId;
  readonly id: LabelId;
  readonly isImported: boolean;
  readonly versionNo: number;
  readonly codebookVersion: CodebookVersionId;
  readonly frame: FrameId;
  readonly coder: CoderId;
  readonly present: boolean;
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string | null;
}

const FIND_LABELS = `select article_id as article, id, ingest_run_id is not null as "isImported",
    version_no as "versionNo", codebook_version_id as "codebookVersion", frame_id as frame, coder_id as coder, present,
    paragraph, span_start as start, span_end as "end", note
  from framing_label where article_id = any($1::uuid[]) and not withdrawn`;

/** What was said at the desk has an id of its own; in a file it comes back under the id of what it says. */
const importedIdOf = ({ start, end, ...label }: LabelRow): LabelId =>
  labelIdOf({ ...label, span: start === null || end === null ? null : { start, end } });

/** Articles by everything that can identify them. A batch uses one; a dry run uses one throughout. */
export class KnownArticles {
  private readonly byId = new Map<string, KnownArticle>();
  private readonly byUrl = new Map<string, KnownArticle>();
  private readonly byExternal = new Map<string, KnownArticle>();
  private readonly byContent = new Map<string, KnownArticle>();

  /** Reads from the database what the rows could be the same as. */
  async load(client: pg.PoolClient, rows: readonly PlacedRow[]): Promise<void> {
    const named = rows.filter(({ row }) => row.draft.canonicalUrl === null && row.draft.externalId !== null);
    const { rows: stored } = await client.query<ArticleRow>(FIND, [
      rows.map(({ row }) => row.draft.articleId),
      rows.flatMap(({ row }) => row.draft.canonicalUrl ?? []),
      rows.map(({ row }) => row.draft.contentHash),
      named.map(({ sourceId }) => sourceId),
      named.map(({ row }) => row.draft.externalId),
    ]);
    const fresh = stored.filter(({ id }) => !this.byId.has(id)).map(fromRow);
    for (const article of fresh) this.remember(article);
    if (rows.some(({ row }) => row.draft.labels.length > 0)) await this.loadLabels(client, fresh);
  }

  private async loadLabels(client: pg.PoolClient, articles: readonly KnownArticle[]): Promise<void> {
    if (articles.length === 0) return;
    const ids = articles.map(({ id }) => id);
    const { rows } = await client.query<LabelRow>(FIND_LABELS, [ids]);
    for (const row of rows) this.byId.get(row.article)?.labelIds.add(row.isImported ? row.id : importedIdOf(row));
  }

  /** The article that a row is about: by address, by id, by its source's own id, by its very words; null if new. */
  find({ row: { draft }, sourceId }: PlacedRow): KnownArticle | null {
    return (
      (draft.canonicalUrl === null ? undefined : this.byUrl.get(draft.canonicalUrl)) ??
      this.byId.get(draft.articleId) ??
      (draft.canonicalUrl === null ? this.byExternal.get(keyOf(sourceId, draft.externalId)) : undefined) ??
      this.byContent.get(keyOf(sourceId, draft.contentHash)) ??
      null
    );
  }

  /** Makes an article findable; also to be called after its urls or versions grew. */
  remember(article: KnownArticle): void {
    this.byId.set(article.id, article);
    for (const url of article.urls) this.byUrl.set(url, article);
    if (article.externalId !== null) this.byExternal.set(keyOf(article.sourceId, article.externalId), article);
    for (const hash of article.versions.keys()) this.byContent.set(keyOf(article.sourceId, hash), article);
  }
}

const keyOf = (source: SourceId, text: string | null): string => `${source} ${text ?? ''}`;

const fromRow = (row: ArticleRow): KnownArticle => ({
  id: row.id,
  sourceId: row.source_id,
  externalId: row.external_id,
  urls: new Set(row.urls ?? []),
  // An undone cleaning may store a text twice: the earlier version number stands for it.
  versions: new Map(row.hashes.map((hash, index): [string, number] => [hash, index + 1]).reverse()),
  latest: row.hashes.length,
  hasEventDecision: row.has_decision,
  labelIds: new Set(),
});
