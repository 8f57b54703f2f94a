import type { AbsenceRule, ArticleId, CoderId, FrameId } from '@parallax/kernel';
import { type AgreementScope, type LabelsWanted, onNewestVersion, scopeLabels } from './agreement-scope.sql.js';
import type { Direction, Position } from './keyset.js';
import type { ListRequest } from './page.js';
import { type Sql, raw, sql } from './sql.js';

const ALL: LabelsWanted = { coderIds: null, includeLossy: false };

/** Which judgements; all frames of the version when `frameId` is null. */
export interface JudgedWanted {
  readonly scope: AgreementScope;
  readonly codebookVersionId: string;
  readonly absence: AbsenceRule;
  readonly frameId: string | null;
  readonly coderIds: readonly string[] | null;
}

const PRESENT = `coalesce(bool_or(l.present) filter (where l.frame_id = f.id and l.is_own),
  bool_or(l.present) filter (where l.frame_id = f.id), false)`;

/**
 * One row a coder, unit and frame: article_id, unit_no, version_no, coder_id, frame_id, present. Under implied
 * absence a coder with any label in the unit judged every frame; otherwise silence is no judgement.
 */
export function judged({ scope, codebookVersionId, absence, frameId, coderIds }: JudgedWanted): Sql {
  const said = absence === 'implied' ? raw('true') : raw('l.frame_id = f.id');
  const frame = frameId === null ? raw('true') : sql`f.id = ${frameId}::uuid`;
  return sql`select l.article_id, l.unit_no, l.version_no, l.coder_id, f.id as frame_id, f.position, ${raw(PRESENT)} as present
    from (${onNewestVersion(scope, scopeLabels(scope, { ...ALL, coderIds }))}) l
    join frame f on f.codebook_version_id = ${codebookVersionId}::uuid and ${frame} and ${said}
    group by l.article_id, l.unit_no, l.version_no, l.coder_id, f.id, f.position`;
}

/** Text that sorts units by article and then by place in it. */
export const unitKey = (alias: string): Sql =>
  raw(`(${alias}.article_id::text || '/' || lpad(${alias}.unit_no::text, 6, '0')) collate "C"`);

export interface DisagreementRow {
  /** The article: with the key it names the unit. */
  readonly id: ArticleId;
  readonly unitNo: number;
  readonly versionNo: number;
}

export interface PageWanted {
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** One page of the units judged differently, by article and unit. */
export function disagreementList(wanted: JudgedWanted & { readonly frameId: string }, page: PageWanted): ListRequest {
  return {
    columns: raw(`p.id, split_part(p.key, '/', 2)::int as "unitNo", split_part(p.key, '/', 3)::int as "versionNo"`),
    table: raw('article a'),
    on: raw('a.id = p.id'),
    from: sql`(select j.article_id, j.unit_no, j.version_no from (${judged(wanted)}) j
      group by j.article_id, j.unit_no, j.version_no having bool_or(j.present) and not bool_and(j.present)) d`,
    id: 'd.article_id',
    where: [],
    sort: { column: sql`${unitKey('d')} || '/' || d.version_no`, type: 'text', nullable: false },
    ...page,
  };
}

export interface UnitOfFrame {
  readonly articleId: string;
  readonly unitNo: number;
  readonly frameId: string;
}

export interface UnitJudgementRow {
  readonly articleId: ArticleId;
  readonly unitNo: number;
  readonly frameId: FrameId;
  readonly coderId: CoderId;
  readonly coderName: string;
  readonly present: boolean;
  readonly labelId: string | null;
  readonly note: string | null;
  readonly spans: readonly { readonly labelId: string; readonly start: number; readonly end: number }[];
}

/** What every coder said of these units, by unit and name; labels of the chosen frames only. */
export function judgementsOfUnits(wanted: Omit<JudgedWanted, 'frameId'>, units: readonly UnitOfFrame[]): Sql {
  const said = wanted.absence === 'implied' ? raw('true') : raw('l.frame_id = w.frame_id');
  const ofFrame = `filter (where l.frame_id = w.frame_id)`;
  return sql`with wanted as (
      select * from unnest(${units.map((u) => u.articleId)}::uuid[], ${units.map((u) => u.unitNo)}::int[],
        ${units.map((u) => u.frameId)}::uuid[]) as w(article_id, unit_no, frame_id)
    )
    select w.article_id as "articleId", w.unit_no as "unitNo", w.frame_id as "frameId", l.coder_id as "coderId",
      c.name as "coderName", ${raw(PRESENT.replaceAll('f.id', 'w.frame_id'))} as present,
      (array_agg(l.id order by l.present desc, l.is_own desc, l.id) ${raw(ofFrame)})[1] as "labelId",
      string_agg(l.note, ' · ' order by l.span_start, l.id) ${raw(ofFrame)} as note,
      coalesce(json_agg(json_build_object('labelId', l.id, 'start', l.span_start, 'end', l.span_end)
        order by l.span_start, l.span_end) filter (where l.frame_id = w.frame_id and l.span_start is not null and l.present), '[]')
        as spans
    from wanted w
    join (${onNewestVersion(wanted.scope, scopeLabels(wanted.scope, { ...ALL, coderIds: wanted.coderIds }))}) l
      on l.article_id = w.article_id and l.unit_no = w.unit_no and ${said}
    join coder c on c.id = l.coder_id
    group by w.article_id, w.unit_no, w.frame_id, l.coder_id, c.name
    order by w.article_id, w.unit_no, w.frame_id, c.name, l.coder_id`;
}
