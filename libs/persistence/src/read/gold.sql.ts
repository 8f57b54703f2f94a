import type { ArticleId, FrameId } from '@parallax/kernel';
import { type JudgedWanted, type PageWanted, judged, unitKey } from './disagreements.sql.js';
import type { ListRequest } from './page.js';
import { type Sql, raw, sql } from './sql.js';

export interface GoldRow {
  /** The article. */
  readonly id: ArticleId;
  readonly unitNo: number;
  readonly frameId: FrameId;
  readonly present: boolean;
  readonly origin: 'adjudicated' | 'unanimous';
}

type GoldWanted = JudgedWanted & { readonly scope: { readonly projectId: string } };

/**
 * What is held for right in a project, one row a unit and frame: article_id, unit_no, position, frame_id, present,
 * origin. The decision that stands; without one what at least two coders said, all alike. Stored nowhere: it follows
 * from labels and decisions.
 */
export function goldJudgements(wanted: GoldWanted): Sql {
  const frame = wanted.frameId === null ? raw('true') : sql`d.frame_id = ${wanted.frameId}::uuid`;
  const decided = sql`select d.article_id, d.unit_no, d.frame_id, d.present from adjudication d
    where d.project_id = ${wanted.scope.projectId}::uuid and ${frame}
      and not exists (select from adjudication s where s.article_id = d.article_id and s.supersedes = d.id)`;
  const unanimous = sql`select j.article_id, j.unit_no, j.frame_id, bool_and(j.present) as present
    from (${judged(wanted)}) j group by j.article_id, j.unit_no, j.frame_id
    having count(*) > 1 and bool_or(j.present) = bool_and(j.present)`;
  return sql`select article_id, unit_no, f.position, frame_id, g.present, g.origin from (
      select coalesce(d.article_id, u.article_id) as article_id, coalesce(d.unit_no, u.unit_no) as unit_no,
        coalesce(d.frame_id, u.frame_id) as frame_id, coalesce(d.present, u.present) as present,
        case when d.article_id is null then 'unanimous' else 'adjudicated' end as origin
      from (${decided}) d full join (${unanimous}) u
        on u.article_id = d.article_id and u.unit_no = d.unit_no and u.frame_id = d.frame_id
    ) g join frame f on f.id = g.frame_id`;
}

/** One page of {@link goldJudgements}, by article, unit and frame. */
export function goldList(wanted: GoldWanted, page: PageWanted): ListRequest {
  return {
    columns: raw(`p.id, split_part(p.key, '/', 2)::int as "unitNo", split_part(p.key, '/', 4)::uuid as "frameId",
      split_part(p.key, '/', 5) = 'true' as present, split_part(p.key, '/', 6) as origin`),
    table: raw('article a'),
    on: raw('a.id = p.id'),
    from: sql`(${goldJudgements(wanted)}) g`,
    id: 'g.article_id',
    where: [],
    sort: {
      column: sql`(${unitKey('g')} || '/' || lpad(g.position::text, 6, '0') || '/' || g.frame_id || '/' || g.present || '/' || g.origin) collate "C"`,
      type: 'text',
      nullable: false,
    },
    ...page,
  };
}
