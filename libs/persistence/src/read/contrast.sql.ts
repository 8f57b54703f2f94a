import type { AbsenceRule, CoderId, FrameId, SourceId } from '@parallax/kernel';
import { type ArticleConditions, articleConditions, isCurrent } from './articles.sql.js';
import { SELECTED_ARTICLE, SELECTED_FROM, type SelectedArticleRow } from './selection.sql.js';
import { allOf, type Sql, sql } from './sql.js';

/** A selected article with what coders currently say of it under one codebook version. */
export interface CodedArticleRow extends SelectedArticleRow {
  /** Numbers for {@link readLabelCode}, separated by spaces; null when nobody has coded it. */
  readonly labels: string | null;
}

/** What one number of {@link CodedArticleRow.labels} says. */
export interface LabelCode {
  readonly versionNo: number;
  /** Places in {@link codersInOrder} and among the version's frames. */
  readonly coder: number;
  readonly frame: number;
  readonly present: boolean;
}

/** Their product and 4 million versions of an article still fit a double. */
const CODERS = 1_000_000;
const FRAMES = 1_000;

/**
 * The selected articles, and with each the current labels of a codebook version as numbers: five hundred thousand
 * labels travel as one short text an article, not as rows with four ids each.
 *
 * At 100,000 articles and 500,000 labels the plan reads articles and labels once each and joins by hash; for one event
 * it goes by the labels' primary key, which starts with the article.
 */
export const codedArticles = (filter: ArticleConditions, codebookVersionId: string): Sql =>
  sql`with chosen as materialized (
      select ${SELECTED_ARTICLE} from ${SELECTED_FROM} where ${allOf(articleConditions(filter))}
    ), coders as (
      select id, row_number() over (order by id) - 1 as place from coder
    ), frames as (
      select id, row_number() over (order by position) - 1 as place from frame
      where codebook_version_id = ${codebookVersionId}::uuid
    ), said as (
      select l.article_id, string_agg((((l.version_no::int8 * ${CODERS}::int8 + c.place) * ${FRAMES}::int8 + f.place) * 2
        + l.present::int)::text, ' ') as labels
      from framing_label l join coders c on c.id = l.coder_id join frames f on f.id = l.frame_id
      where l.codebook_version_id = ${codebookVersionId}::uuid and ${isCurrent}
        and l.article_id in (select id from chosen)
      group by l.article_id
    )
    select chosen.*, said.labels from chosen left join said on said.article_id = chosen.id`;

export function readLabelCode(code: number): LabelCode {
  const half = Math.floor(code / 2);
  const rest = Math.floor(half / FRAMES);
  return {
    versionNo: Math.floor(rest / CODERS),
    coder: rest % CODERS,
    frame: half % FRAMES,
    present: code % 2 === 1,
  };
}

export const codersInOrder: Sql = sql`select id from coder order by id`;
export interface CoderIdRow {
  readonly id: CoderId;
}

/** What a contrast needs of a codebook version; frames in its order. */
export interface ContrastCodebookRow {
  readonly absence: AbsenceRule;
  readonly frameIds: readonly FrameId[];
  /** Labels are only ever added, so their number tells whether one was. */
  readonly labels: number;
}

/** No row when there is no such version. */
export const contrastCodebook = (codebookVersionId: string): Sql =>
  sql`select v.absence,
      coalesce((select json_agg(f.id order by f.position) from frame f where f.codebook_version_id = v.id), '[]') as "frameIds",
      (select count(*)::int from framing_label l where l.codebook_version_id = v.id) as labels
    from codebook_version v where v.id = ${codebookVersionId}::uuid`;

export interface SourceIdRow {
  readonly id: SourceId;
}

/** Outlets in the neutral order of their names. */
export const sourcesByName = (ids: readonly string[]): Sql =>
  sql`select id from source where id = any(${ids}::uuid[]) order by lower(name), id`;

/** The version with most labels, or no row. */
export const mostUsedCodebookVersion: Sql = sql`select codebook_version_id as id from framing_label group by codebook_version_id order by count(*) desc, id limit 1`;

/** What a stored contrast keeps of the articles of one outlet. */
export interface OutletStandingRow {
  /** Null when the outlet or the frame is not in the contrast. */
  readonly articleIds: readonly string[] | null;
  readonly states: string | null;
}

/** The articles of an outlet in a stored contrast and what was decided of each on a frame; no row without a result. */
export const outletStanding = (inputHash: string, sourceId: string, frameId: string): Sql =>
  sql`select r.result -> 'standings' -> ${sourceId}::text -> 'articleIds' as "articleIds",
      r.result -> 'standings' -> ${sourceId}::text -> 'states' ->> ${frameId}::text as states
    from comparison_result r where r.input_hash = decode(${inputHash}::text, 'hex') and r.kind = 'frame-contrast'`;

export interface FrameKeyRow {
  readonly id: FrameId;
  readonly versionId: string;
  readonly key: string;
}

/** The frames of some codebook versions by their keys. */
export const frameKeys = (versionIds: readonly string[]): Sql =>
  sql`select id, codebook_version_id as "versionId", key from frame
    where codebook_version_id = any(${versionIds}::uuid[]) order by position`;
