import type { ArticleId, CoderId, FrameId } from '@parallax/kernel';
import { ARTICLE_COLUMNS, isCurrent } from './articles.sql.js';
import { CODEBOOK_COLUMNS, CODEBOOK_VERSION_COLUMNS, FRAME_COLUMNS } from './codebooks.sql.js';
import { EVENT_COLUMNS } from './events.sql.js';
import type { ArticleRow, CodebookRow, CodebookVersionRow, EventRow, FrameRow, SourceRow } from './rows.js';
import { SOURCE_COLUMNS } from './sources.sql.js';
import { type Sql, raw, selectList, sql } from './sql.js';

export interface JudgementRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly coderId: CoderId;
  readonly frameId: FrameId;
  readonly present: boolean;
}

export interface ReuseRow {
  readonly articleId: ArticleId;
  readonly otherId: ArticleId;
  readonly shingleCount: number;
  readonly otherShingleCount: number;
  readonly sharedCount: number;
}

/** Everything one event is compared from. */
export interface EventMaterialRow {
  readonly event: EventRow | null;
  /** In no order, like all lists here except the frames. */
  readonly articles: Omit<ArticleRow, 'externalId' | 'metadata' | 'createdAt'>[];
  readonly sources: SourceRow[];
  /** Codebook versions with labels in the event, most labels first. */
  readonly coded: (CodebookVersionRow & { codebook: CodebookRow })[];
  /** The version asked for, else the one with most labels; null when there is none. */
  readonly chosen: (CodebookVersionRow & { codebook: CodebookRow }) | null;
  /** Of the chosen version, in its order. */
  readonly frames: FrameRow[];
  /** Current labels under the chosen version. */
  readonly labels: JudgementRow[];
  readonly reuse: ReuseRow[];
  readonly isMeasured: boolean;
}

const listOf = (rows: Sql): Sql => sql`(select coalesce(json_agg(x), '[]') from (${rows}) x)`;
const oneOf = (rows: Sql): Sql => sql`(select row_to_json(x) from (${rows}) x)`;
const withCodebook: Sql = sql`${selectList(CODEBOOK_VERSION_COLUMNS)}, (select row_to_json(o) from (select ${selectList(CODEBOOK_COLUMNS)}) o) as codebook`;
const versions: Sql = raw('codebook_version v join codebook b on b.id = v.codebook_id');

const COMPARED = new Set(
  Object.keys(ARTICLE_COLUMNS).filter((name) => !['externalId', 'metadata', 'createdAt'].includes(name)),
);

/** One row of {@link EventMaterialRow}; `event` is null when there is no such event. */
export function eventMaterial(eventId: string, codebookVersionId: string | null): Sql {
  return sql`with member as materialized (
      select ${selectList(ARTICLE_COLUMNS, COMPARED)}
      from event_article ea join article a on a.id = ea.article_id where ea.event_id = ${eventId}::uuid
    ), label as materialized (
      select l.article_id, l.version_no, l.coder_id, l.frame_id, l.codebook_version_id, l.present
      from member m join framing_label l on l.article_id = m.id where ${isCurrent}
    ), coded as materialized (
      select codebook_version_id as id, count(*) as labels from label group by codebook_version_id
    ), chosen as materialized (
      select coalesce(${codebookVersionId}::uuid, (select id from coded order by labels desc, id limit 1)) as id
    )
    select ${oneOf(sql`select ${selectList(EVENT_COLUMNS)} from event e where e.id = ${eventId}::uuid`)} as event,
      ${listOf(sql`select * from member`)} as articles,
      ${listOf(sql`select ${selectList(SOURCE_COLUMNS)} from source s where s.id in (select "sourceId" from member)`)} as sources,
      ${listOf(sql`select ${withCodebook} from coded join ${versions} on v.id = coded.id order by coded.labels desc, v.id`)} as coded,
      ${oneOf(sql`select ${withCodebook} from chosen join ${versions} on v.id = chosen.id`)} as chosen,
      ${listOf(sql`select ${selectList(FRAME_COLUMNS)} from frame f where f.codebook_version_id = (select id from chosen) order by f.position`)} as frames,
      ${listOf(sql`select article_id as "articleId", version_no as "versionNo", coder_id as "coderId", frame_id as "frameId", present
        from label where codebook_version_id = (select id from chosen)`)} as labels,
      ${listOf(sql`select t.article_id as "articleId", t.other_id as "otherId", t.shingle_count as "shingleCount",
          t.other_shingle_count as "otherShingleCount", t.shared_count as "sharedCount"
        from member m join text_reuse t on t.article_id = m.id where t.other_id in (select id from member)`)} as reuse,
      exists (select from event_measure where event_id = ${eventId}::uuid) as "isMeasured"`;
}
