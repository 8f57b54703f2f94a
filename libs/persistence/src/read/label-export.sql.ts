import type { Block, DatePrecision } from '@parallax/kernel';
import { isCurrent } from './articles.sql.js';
import { type Sql, raw, sql, utc } from './sql.js';

/** Labels of which codebook versions; of one project only when `projectId` is given. */
export interface LabelExportWanted {
  readonly versionIds: readonly string[];
  readonly projectId: string | null;
}

export interface ExportedLabelRow {
  readonly codebook: string;
  readonly frame: string;
  readonly coder: string;
  readonly present: boolean;
  /** From 1, as the stored blocks count them; null: the article as a whole. */
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string | null;
}

/** One version of an article with its labels. */
export interface LabelledArticleRow {
  readonly externalId: string | null;
  readonly source: string;
  readonly url: string | null;
  readonly headline: string;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly publishedPrecision: DatePrecision | null;
  readonly language: string | null;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly eventKey: string | null;
  readonly eventTitle: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly labels: readonly ExportedLabelRow[];
}

const ofProject = (projectId: string | null): Sql =>
  projectId === null
    ? raw('true')
    : sql`exists (select from coding_task t where t.article_id = l.article_id and t.project_id = ${projectId}::uuid
        and t.coder_id = l.coder_id and t.unit_no = coalesce(l.paragraph, 0))`;

const labelsWanted = ({ versionIds, projectId }: LabelExportWanted): Sql =>
  sql`l.codebook_version_id = any(${versionIds}::uuid[]) and ${isCurrent} and ${ofProject(projectId)}`;

/** Labels on whole articles, paragraphs and passages, with the text they were made on; articles in the order of their ids. */
export const labelledArticles = (wanted: LabelExportWanted): Sql =>
  sql`with label as (
      select l.article_id, l.version_no, json_agg(json_build_object('codebook', b.name, 'frame', f.key, 'coder', c.key,
          'present', l.present, 'paragraph', l.paragraph, 'start', l.span_start, 'end', l.span_end, 'note', l.note)
        order by b.name, f.position, c.key, l.paragraph nulls first, l.span_start nulls first, l.span_end,
          l.present, l.note nulls first, l.id) as labels
      from framing_label l join frame f on f.id = l.frame_id join coder c on c.id = l.coder_id
      join codebook_version v on v.id = l.codebook_version_id join codebook b on b.id = v.codebook_id
      where ${labelsWanted(wanted)}
      group by l.article_id, l.version_no
    )
    select a.external_id as "externalId", s.name as source, a.url, h.headline, a.byline,
      ${utc('a.published_at')} as "publishedAt", a.published_precision as "publishedPrecision", a.language, t.body, t.blocks,
      e.key as "eventKey", e.title as "eventTitle", a.metadata, label.labels
    from label join article a on a.id = label.article_id join source s on s.id = a.source_id
    join article_version h on h.article_id = a.id and h.version_no = label.version_no
    join article_text t on t.article_id = a.id and t.version_no = label.version_no
    left join event_article ea on ea.article_id = a.id left join event e on e.id = ea.event_id
    order by label.article_id, label.version_no`;

export interface LabelsLeftOut {
  /** Under versions of the same codebooks that a label in a file cannot name. */
  readonly underOlderVersions: number;
}

export const labelsLeftOut = (wanted: LabelExportWanted): Sql =>
  sql`select (select count(*)::int from codebook_version v join codebook_version o on o.codebook_id = v.codebook_id and o.id <> v.id
      join frame f on f.codebook_version_id = o.id join framing_label l on l.frame_id = f.id
      where v.id = any(${wanted.versionIds}::uuid[]) and ${isCurrent} and ${ofProject(wanted.projectId)})
      as "underOlderVersions"`;

export interface NamedVersionRow {
  readonly id: string;
  readonly name: string;
  readonly versionNo: number;
}

/** The newest version of every codebook, or of the one with this key: that is where labels in a file go. */
export const newestVersions = (codebookKey: string | null): Sql =>
  sql`select distinct on (b.name, b.id) v.id, b.name, v.version_no as "versionNo"
    from codebook b join codebook_version v on v.codebook_id = b.id
    where ${codebookKey === null ? raw('true') : sql`b.key = ${codebookKey}`}
    order by b.name, b.id, (v.status = 'published') desc, v.version_no desc`;

/** One version of the codebook with this key. */
export const namedVersion = (codebookKey: string, versionNo: number): Sql =>
  sql`select v.id, b.name, v.version_no as "versionNo" from codebook b join codebook_version v on v.codebook_id = b.id
    where b.key = ${codebookKey} and v.version_no = ${versionNo}::int`;

export interface NamedProjectRow {
  readonly id: string;
  readonly name: string;
  readonly codebookVersionId: string;
}

export const projectByName = (name: string): Sql =>
  sql`select p.id, p.name, p.codebook_version_id as "codebookVersionId" from coding_project p where p.name = ${name}`;
