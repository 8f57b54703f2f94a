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

type VersionWithCodebook = CodebookVersionRow & { readonly codebook: CodebookRow };

/** Everything one event is compared from. Columns nobody wanted are missing. */
export interface EventMaterial {
  readonly event: EventRow | null;
  /** In no order, like all lists here except the frames and the coded versions. */
  readonly articles: (Omit<ArticleRow, 'externalId' | 'metadata' | 'createdAt'> & {
    /** Null also where copies are not wanted. */
    readonly copyGroupId: ArticleId | null;
  })[];
  readonly sources: SourceRow[];
  /** Codebook versions with labels in the event, most labels first; empty when not wanted. */
  readonly coded: VersionWithCodebook[];
  /** The version asked for, else the one with most labels; null when there is none. */
  readonly chosen: VersionWithCodebook | null;
  /** Of the chosen version, in its order. */
  readonly frames: FrameRow[];
  /** Current labels under the chosen version. */
  readonly labels: JudgementRow[];
  /** Null while shared text is not measured, or not wanted. */
  readonly reuse: ReuseRow[] | null;
}

/** Names of row properties that are wanted beyond those the comparison itself needs. */
export interface WantedMaterial {
  readonly event: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
  readonly codedVersions: boolean;
  readonly reuse: boolean;
  readonly copies: boolean;
}

const all = (columns: object): ReadonlySet<string> => new Set(Object.keys(columns));

export const ALL_MATERIAL: WantedMaterial = {
  event: all(EVENT_COLUMNS),
  articles: new Set(
    [...all(ARTICLE_COLUMNS)].filter((name) => !['externalId', 'metadata', 'createdAt'].includes(name)),
  ),
  sources: all(SOURCE_COLUMNS),
  frames: all(FRAME_COLUMNS),
  codedVersions: true,
  reuse: true,
  copies: true,
};

const listOf = (rows: Sql): Sql => sql`(select coalesce(json_agg(x), '[]') from (${rows}) x)`;
const oneOf = (rows: Sql): Sql => sql`(select row_to_json(x) from (${rows}) x)`;
const plus = (wanted: ReadonlySet<string>, ...needed: string[]): ReadonlySet<string> => new Set([...wanted, ...needed]);

const withCodebook: Sql = sql`${selectList(CODEBOOK_VERSION_COLUMNS)},
  (select row_to_json(o) from (select ${selectList(CODEBOOK_COLUMNS)}) o) as codebook`;
const versions: Sql = raw('codebook_version v join codebook b on b.id = v.codebook_id');

const copyGroup: Sql = raw('(select c.group_id from article_copy c where c.article_id = a.id)');

const coded: Sql = listOf(
  sql`select ${withCodebook} from coded join ${versions} on v.id = coded.id order by coded.labels desc, v.id`,
);
/** Null until every article was measured; what has changed since is shown as it was until it is measured again. */
const reuse: Sql = sql`case when not exists (select from member m
    where not exists (select from reuse_measure d where d.article_id = m.id))
  then ${listOf(sql`select t.article_id as "articleId", t.other_id as "otherId", t.shingle_count as "shingleCount",
      t.other_shingle_count as "otherShingleCount", t.shared_count as "sharedCount"
    from member m join text_reuse t on t.article_id = m.id where t.other_id in (select id from member)`)} end`;

/** One row whose column `material` is an {@link EventMaterial}; its `event` is null when there is no such event. */
export function eventMaterial(eventId: string, codebookVersionId: string | null, wanted: WantedMaterial): Sql {
  const columns = plus(wanted.articles, 'id', 'sourceId', 'publishedAt', 'publishedPrecision');
  return sql`with member as materialized (
      select ${selectList(ARTICLE_COLUMNS, columns)}, ${wanted.copies ? copyGroup : raw('null')} as "copyGroupId"
      from event_article ea join article a on a.id = ea.article_id where ea.event_id = ${eventId}::uuid
    ), label as materialized (
      select l.article_id as "articleId", l.version_no as "versionNo", l.coder_id as "coderId", l.frame_id as "frameId",
        l.present, l.codebook_version_id as version
      from member m join framing_label l on l.article_id = m.id where ${isCurrent}
    ), coded as (
      select version as id, count(*) as labels from label group by version
    ), chosen as materialized (
      select coalesce(${codebookVersionId}::uuid, (select id from coded order by labels desc, id limit 1)) as id
    )
    select row_to_json(material) as material from (select
      ${oneOf(sql`select ${selectList(EVENT_COLUMNS, plus(wanted.event, 'id'))} from event e where e.id = ${eventId}::uuid`)} as event,
      ${listOf(sql`select * from member`)} as articles,
      ${listOf(sql`select ${selectList(SOURCE_COLUMNS, plus(wanted.sources, 'id'))} from source s
        where s.id in (select "sourceId" from member)`)} as sources,
      ${wanted.codedVersions ? coded : raw(`'[]'::json`)} as coded,
      ${oneOf(sql`select ${withCodebook} from chosen join ${versions} on v.id = chosen.id`)} as chosen,
      ${listOf(sql`select ${selectList(FRAME_COLUMNS, plus(wanted.frames, 'id'))} from frame f
        where f.codebook_version_id = (select id from chosen) order by f.position`)} as frames,
      ${listOf(sql`select "articleId", "versionNo", "coderId", "frameId", present
        from label where version = (select id from chosen)`)} as labels,
      ${wanted.reuse ? reuse : raw('null')} as reuse
    ) material`;
}
