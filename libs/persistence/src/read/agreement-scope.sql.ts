import type { AbsenceRule, Block, CodebookVersionId, CoderId, FrameId } from '@parallax/kernel';
import { isCurrent } from './articles.sql.js';
import { type Sql, raw, sql } from './sql.js';

/** Whose judgements are compared: those of a coding project, or all under one codebook version. */
export type AgreementScope =
  | { readonly projectId: string; readonly codebookVersionId: null }
  | { readonly projectId: null; readonly codebookVersionId: string };

export interface AgreementScopeRow {
  readonly codebookVersionId: CodebookVersionId;
  readonly absence: AbsenceRule;
  /** Null for a codebook version. */
  readonly projectSeed: string | null;
  readonly isBlind: boolean;
  /** In the order of the codebook. */
  readonly frames: readonly { readonly id: FrameId; readonly key: string; readonly position: number }[];
}

/** Which of them. */
export interface LabelsWanted {
  readonly coderIds: readonly string[] | null;
  /** False: labels that a codebook migration carried over with loss are left out. */
  readonly includeLossy: boolean;
}

const scopeColumns: Sql = raw(`v.id as "codebookVersionId", v.absence,
  (select coalesce(json_agg(json_build_object('id', f.id, 'key', f.key, 'position', f.position) order by f.position), '[]')
   from frame f where f.codebook_version_id = v.id) as frames`);

/** One row; none when there is no such project or version. */
export const agreementScope = (scope: AgreementScope): Sql =>
  scope.projectId === null
    ? sql`select ${scopeColumns}, null::text as "projectSeed", false as "isBlind"
        from codebook_version v where v.id = ${scope.codebookVersionId}::uuid`
    : sql`select ${scopeColumns}, p.seed as "projectSeed", p.is_blind as "isBlind"
        from coding_project p join codebook_version v on v.id = p.codebook_version_id
        where p.id = ${scope.projectId}::uuid`;

const columns: Sql = raw(`l.article_id, l.id, l.version_no, l.coder_id, l.frame_id, l.present, l.span_start, l.span_end,
  l.note, l.carried_from is null as is_own, l.is_lossy`);

/**
 * Current labels of a scope as SQL with the columns article_id, id, unit_no (0: the whole article), wave,
 * version_no, coder_id, frame_id, present, span_start, span_end, note, is_own and is_lossy.
 *
 * Of a project: what its coders said of the units they were given, in the version that was drawn. Of a codebook
 * version: all labels under it, whatever the version of the article: see {@link onNewestVersion}. Adjudications are
 * not labels and never among them.
 */
export function scopeLabels(scope: AgreementScope, { coderIds, includeLossy }: LabelsWanted): Sql {
  const wanted = sql`${isCurrent} and ${includeLossy ? raw('true') : raw('not l.is_lossy')}
    and ${coderIds === null ? raw('true') : sql`l.coder_id = any(${coderIds}::uuid[])`}`;
  return scope.projectId === null
    ? versionLabels(scope.codebookVersionId, wanted)
    : projectLabels(scope.projectId, wanted);
}

const projectLabels = (projectId: string, wanted: Sql): Sql =>
  sql`select ${columns}, u.unit_no, t.wave
    from coding_project p
    join sample_unit u on u.project_id = p.id
    join coding_task t on t.article_id = u.article_id and t.project_id = u.project_id and t.unit_no = u.unit_no
    join framing_label l on l.article_id = u.article_id and l.version_no = u.version_no
      and l.codebook_version_id = p.codebook_version_id and l.coder_id = t.coder_id
      and coalesce(l.paragraph, 0) = u.unit_no
    where p.id = ${projectId}::uuid and ${wanted}`;

const versionLabels = (versionId: string, wanted: Sql): Sql =>
  sql`select ${columns}, coalesce(l.paragraph, 0) as unit_no, null::int as wave
    from framing_label l where l.codebook_version_id = ${versionId}::uuid and ${wanted}`;

/**
 * Of labels of a scope under the alias `x` those on the newest version of the article that was coded: judgements of
 * different texts cannot be compared. A project has one version an article.
 */
export const onNewestVersion = (scope: AgreementScope, labels: Sql): Sql =>
  scope.projectId === null
    ? sql`select y.* from (select x.*, max(x.version_no) over (partition by x.article_id) as newest from (${labels}) x) y
        where y.version_no = y.newest`
    : labels;

export interface LabelsFingerprint {
  readonly count: number;
  readonly digest: string;
  readonly lossy: number;
  /** Labels that mark a passage. */
  readonly spans: number;
}

/**
 * Says in one row which labels a scope has, whatever their order: labels never change, so the set of their ids
 * stands for what they say. Two hashes of 64 bits each are combined, since one would not be enough.
 */
export const labelsFingerprint = (scope: AgreementScope, wanted: LabelsWanted): Sql =>
  sql`select count(*) filter (where not (x.is_lossy and ${!wanted.includeLossy}::boolean))::int as count,
      concat_ws(' ', bit_xor(uuid_hash_extended(x.id, 1)), bit_xor(uuid_hash_extended(x.id, 2))) as digest,
      count(*) filter (where x.is_lossy)::int as lossy, count(x.span_start)::int as spans
    from (${scopeLabels(scope, { ...wanted, includeLossy: true })}) x`;

export interface CodedUnitRow {
  readonly articleId: string;
  readonly versionNo: number;
  readonly unitNo: number;
  readonly coderId: CoderId;
  readonly wave: number | null;
  /** Numbers joined by commas, one a label: see {@link readJudgements}. */
  readonly judgements: string;
}

/**
 * One row a coder and unit, ordered by unit and coder, so that the same labels give the same rows. Of an article
 * coded in several versions the newest comes first; a reader passes over the others, which is cheaper than a sort
 * of all labels here. Frames are numbered by their place in `frameIds`.
 */
export const codedUnits = (scope: AgreementScope, wanted: LabelsWanted, frameIds: readonly string[]): Sql =>
  sql`select x.article_id as "articleId", x.version_no as "versionNo", x.unit_no as "unitNo", x.coder_id as "coderId",
      max(x.wave) as wave, string_agg((array_position(${frameIds}::uuid[], x.frame_id) * 4 - 4 + x.present::int
        + 2 * x.is_own::int)::text, ',') as judgements
    from (${scopeLabels(scope, wanted)}) x
    group by x.article_id, x.version_no, x.unit_no, x.coder_id
    order by x.article_id, x.version_no desc, x.unit_no, x.coder_id`;

/** What one label in {@link CodedUnitRow.judgements} says. */
export interface ReadJudgement {
  /** Place of the frame among those asked for, from 0. */
  readonly frame: number;
  readonly present: boolean;
  /** False: carried over from another codebook version; the coder's own word goes before it. */
  readonly isOwn: boolean;
}

export const readJudgements = (row: CodedUnitRow): ReadJudgement[] =>
  row.judgements.split(',').map((text) => {
    const code = Number(text);
    return { frame: code >> 2, present: (code & 1) === 1, isOwn: (code & 2) === 2 };
  });

export interface MarkedUnitRow {
  readonly articleId: string;
  readonly unitNo: number;
  readonly wave: number | null;
  readonly body: string;
  readonly blocks: readonly Block[];
  /** All who judged the unit, those who marked nothing too. */
  readonly coderIds: readonly CoderId[];
  readonly spans: readonly {
    readonly coderId: CoderId;
    readonly frameId: FrameId;
    readonly start: number;
    readonly end: number;
  }[];
}

/** All judged units with their texts and the passages marked in them, ordered by unit. */
export const markedUnits = (scope: AgreementScope, wanted: LabelsWanted): Sql =>
  sql`with label as materialized (${onNewestVersion(scope, scopeLabels(scope, wanted))}),
    unit as (
      select article_id, unit_no, max(version_no) as version_no, max(wave) as wave, json_agg(distinct coder_id) as coders,
        coalesce(json_agg(json_build_object('coderId', coder_id, 'frameId', frame_id, 'start', span_start, 'end', span_end)
          order by coder_id, frame_id, span_start, span_end, id) filter (where span_start is not null and present), '[]')
          as spans
      from label group by article_id, unit_no
    )
    select u.article_id as "articleId", u.unit_no as "unitNo", u.wave, t.body, t.blocks, u.coders as "coderIds", u.spans
    from unit u join article_text t on t.article_id = u.article_id and t.version_no = u.version_no
    order by u.article_id, u.unit_no`;
