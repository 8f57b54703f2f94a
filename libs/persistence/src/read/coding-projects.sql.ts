import type { CodebookVersionId, CoderId, EventId, SourceId } from '@parallax/kernel';
import type { ListRequest } from './page.js';
import type { Direction, Position } from './keyset.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

/** Which articles could be drawn; null: no such condition. As kept in `coding_project.sampling_frame`. */
export interface SamplingFrame {
  readonly sourceIds: readonly string[] | null;
  readonly eventIds: readonly string[] | null;
  readonly publishedFrom: string | null;
  readonly publishedTo: string | null;
  readonly language: string | null;
  readonly isInEvent: boolean | null;
  readonly minWords: number | null;
  readonly excludeProjectIds: readonly string[] | null;
}

/** One stratum as it was when the sample was drawn; names are those of that day. */
export interface StoredStratum {
  readonly key: string;
  readonly stratum: string;
  readonly population: number;
  readonly sampled: number;
}

export type StratumPart = 'source' | 'event' | 'period';
export type PeriodLength = 'week' | 'month' | 'year';

/** How the sample was drawn and shared out. As kept in `coding_project.design`. */
export interface SampleDesign {
  readonly size: number;
  readonly stratifyBy: readonly StratumPart[];
  readonly period: PeriodLength;
  readonly allocation: 'proportional' | 'equal';
  readonly minPerStratum: number;
  readonly overlap: { readonly share: number | null; readonly units: number | null };
  readonly codersPerOverlapUnit: number;
  readonly waves: number;
  readonly strata: readonly StoredStratum[];
}

export interface CodingProjectRow {
  readonly id: string;
  readonly name: string;
  readonly codebookVersionId: CodebookVersionId;
  readonly unit: 'article' | 'paragraph';
  readonly isBlind: boolean;
  readonly status: 'open' | 'closed';
  readonly seed: string;
  readonly methodVersion: string;
  readonly samplingFrame: SamplingFrame;
  readonly design: SampleDesign;
  readonly population: number;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Under the alias `j`: pages have `p`. */
const PROJECT_COLUMNS: ColumnsOf<CodingProjectRow> = {
  id: raw('j.id'),
  name: raw('j.name'),
  codebookVersionId: raw('j.codebook_version_id'),
  unit: raw('j.unit'),
  isBlind: raw('j.is_blind'),
  status: raw('j.status'),
  seed: raw('j.seed'),
  methodVersion: raw('j.method_version'),
  samplingFrame: raw('j.sampling_frame'),
  design: raw('j.design'),
  population: raw('j.population'),
  version: raw('j.version'),
  createdBy: raw('j.created_by'),
  createdAt: utc('j.created_at'),
};

export const codingProjectById = (id: string): Sql =>
  sql`select ${selectList(PROJECT_COLUMNS)} from coding_project j where j.id = ${id}::uuid`;

/** By time of making. */
export const codingProjectList = (page: {
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}): ListRequest => ({
  columns: selectList(PROJECT_COLUMNS),
  table: raw('coding_project j'),
  on: raw('j.id = p.id'),
  from: raw('coding_project j'),
  id: 'j.id',
  where: [],
  sort: { column: raw('j.created_at'), type: 'timestamptz', nullable: false },
  ...page,
});

export interface ProjectSampleRow {
  readonly projectId: string;
  readonly units: number;
  readonly overlap: number;
}

export const samplesOfProjects = (projectIds: readonly string[]): Sql =>
  sql`select u.project_id as "projectId", count(*)::int as units, count(*) filter (where u.is_overlap)::int as overlap
    from sample_unit u where u.project_id = any(${projectIds}::uuid[]) group by u.project_id`;

/** Joins the newest saving of a task `t` as `c`; its columns are null while there is none. */
export const newestCoding: Sql = raw(`left join lateral (
  select k.* from coding k where k.article_id = t.article_id and k.task_id = t.id order by k.revision desc limit 1
) c on true`);

/** Counts over tasks with their {@link newestCoding}. */
export const taskCounts: Sql =
  raw(`count(t.id)::int as tasks, count(*) filter (where c.outcome = 'coded')::int as coded,
  count(*) filter (where c.outcome = 'skipped')::int as skipped,
  count(*) filter (where c.is_unsure and c.outcome <> 'reopened')::int as unsure,
  percentile_cont(0.5) within group (order by c.seconds) filter (where c.outcome = 'coded') as "medianSeconds"`);

export interface TaskCounts {
  readonly tasks: number;
  readonly coded: number;
  readonly skipped: number;
  readonly unsure: number;
  /** Of the coded tasks; null: none has a time. */
  readonly medianSeconds: number | null;
}

export interface ProjectCoderRow extends TaskCounts {
  readonly projectId: string;
  readonly coderId: CoderId;
  readonly name: string;
}

/** The coders of projects by name, with what they have done. */
export const codersOfProjects = (projectIds: readonly string[]): Sql =>
  sql`select m.project_id as "projectId", m.coder_id as "coderId", r.name, ${taskCounts}
    from project_coder m join coder r on r.id = m.coder_id
    left join coding_task t on t.project_id = m.project_id and t.coder_id = m.coder_id ${newestCoding}
    where m.project_id = any(${projectIds}::uuid[])
    group by m.project_id, m.coder_id, r.name order by r.name, m.coder_id`;

/** Tasks whose last word is a coder’s. */
export const openQuestionsOfProjects = (projectIds: readonly string[]): Sql =>
  sql`select n.project_id as id, count(*)::int as count from (
      select distinct on (t.id) t.project_id, q.coder_id
      from coding_task t join coding_question q on q.article_id = t.article_id and q.task_id = t.id
      where t.project_id = any(${projectIds}::uuid[]) order by t.id, q.created_at desc, q.id desc
    ) n where n.coder_id is not null group by n.project_id`;

/** What has to be known of a codebook version before a project codes under it. */
export interface CodableVersionRow {
  readonly status: 'draft' | 'published';
  readonly frameCount: number;
}

export const codableVersion = (id: string): Sql =>
  sql`select v.status, (select count(*)::int from frame f where f.codebook_version_id = v.id) as "frameCount"
    from codebook_version v where v.id = ${id}::uuid`;

export interface CandidateRow {
  readonly articleId: string;
  readonly versionNo: number;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  /** Null: undated. */
  readonly period: string | null;
}
