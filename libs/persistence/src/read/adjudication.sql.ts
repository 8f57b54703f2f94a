import type { ArticleId, FrameId } from '@parallax/kernel';
import { type JudgedWanted, type PageWanted, judged } from './disagreements.sql.js';
import type { ListRequest } from './page.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

export interface AdjudicationRow {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly projectId: string;
  readonly unitNo: number;
  readonly frameId: FrameId;
  readonly present: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly supersedes: string | null;
  readonly createdAt: string;
}

/** Under the alias `d`. */
const ADJUDICATION_COLUMNS: ColumnsOf<AdjudicationRow> = {
  id: raw('d.id'),
  articleId: raw('d.article_id'),
  projectId: raw('d.project_id'),
  unitNo: raw('d.unit_no'),
  frameId: raw('d.frame_id'),
  present: raw('d.present'),
  reason: raw('d.reason'),
  decidedBy: raw('d.decided_by'),
  supersedes: raw('d.supersedes'),
  createdAt: utc('d.created_at'),
};

/** A decision that none has replaced, under the alias `d`. */
const stands: Sql = raw(
  'not exists (select from adjudication s where s.article_id = d.article_id and s.supersedes = d.id)',
);

export const adjudicationById = (articleId: string, id: string): Sql =>
  sql`select ${selectList(ADJUDICATION_COLUMNS)} from adjudication d
    where d.article_id = ${articleId}::uuid and d.id = ${id}::uuid`;

/** The decisions that stand on any unit of these articles in a project. */
export const standingAdjudications = (projectId: string, articleIds: readonly string[]): Sql =>
  sql`select ${selectList(ADJUDICATION_COLUMNS)} from adjudication d
    where d.project_id = ${projectId}::uuid and d.article_id = any(${articleIds}::uuid[]) and ${stands}`;

export interface NewAdjudication {
  readonly id: string;
  readonly articleId: string;
  readonly projectId: string;
  readonly unitNo: number;
  readonly frameId: string;
  readonly present: boolean;
  readonly reason: string;
  readonly supersedes: string | null;
  readonly decidedBy: string;
}

/** Adds a decision under the project's codebook version; adds nothing when there is no such project. */
export const insertAdjudication = (decision: NewAdjudication): Sql =>
  sql`insert into adjudication
      (article_id, id, project_id, codebook_version_id, unit_no, frame_id, present, reason, decided_by, supersedes)
    select ${decision.articleId}::uuid, ${decision.id}::uuid, p.id, p.codebook_version_id, ${decision.unitNo}::int,
      ${decision.frameId}::uuid, ${decision.present}::boolean, ${decision.reason}::text, ${decision.decidedBy}::text,
      ${decision.supersedes}::uuid
    from coding_project p where p.id = ${decision.projectId}::uuid returning id`;

export interface AdjudicationUnitRow {
  /** The article: with the key it names unit and frame. */
  readonly id: ArticleId;
  readonly unitNo: number;
  readonly versionNo: number;
  readonly frameId: FrameId;
}

export interface QueueWanted {
  readonly judged: JudgedWanted & { readonly scope: { readonly projectId: string } };
  /** Orders the queue. */
  readonly seed: string;
  readonly only: 'open' | 'decided' | 'all';
}

const decided = (projectId: string): Sql =>
  sql`exists (select from adjudication a where a.project_id = ${projectId}::uuid and a.article_id = j.article_id
    and a.unit_no = j.unit_no and a.frame_id = j.frame_id)`;

/**
 * One page of the disagreements of a project, one a unit and frame, in an order that follows from the seed:
 * nobody can tell from it who coded what.
 */
export function adjudicationList({ judged: wanted, seed, only }: QueueWanted, page: PageWanted): ListRequest {
  const { projectId } = wanted.scope;
  const isDecided = only === 'all' ? raw('true') : sql`${decided(projectId)} = ${only === 'decided'}::boolean`;
  return {
    columns: raw(`p.id, split_part(p.key, '/', 2)::int as "unitNo", split_part(p.key, '/', 3)::int as "versionNo",
      split_part(p.key, '/', 4)::uuid as "frameId"`),
    table: raw('article a'),
    on: raw('a.id = p.id'),
    from: sql`(select j.article_id, j.unit_no, j.version_no, j.frame_id from (${judged(wanted)}) j
      where ${isDecided} group by j.article_id, j.unit_no, j.version_no, j.frame_id
      having bool_or(j.present) and not bool_and(j.present)) d`,
    id: 'd.article_id',
    where: [],
    sort: {
      column: sql`(md5(concat_ws('/', ${seed}::text, d.article_id, d.unit_no, d.frame_id)) || '/' || d.unit_no || '/' ||
        d.version_no || '/' || d.frame_id) collate "C"`,
      type: 'text',
      nullable: false,
    },
    ...page,
  };
}
