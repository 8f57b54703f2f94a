import { type StringCondition, whereIds, whereText } from './filters.js';
import { isCurrent } from './articles.sql.js';
import type { Direction, Position } from './keyset.js';
import type { ListRequest } from './page.js';
import type { CodebookRow, CodebookVersionRow, FrameRow } from './rows.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

export interface CodebookConditions {
  readonly ids?: readonly string[] | null | undefined;
  readonly name?: StringCondition | null | undefined;
}

export interface CodebookList {
  readonly filter: CodebookConditions;
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** Under the alias `b`. */
export const CODEBOOK_COLUMNS: ColumnsOf<CodebookRow> = {
  id: raw('b.id'),
  name: raw('b.name'),
  description: raw('b.description'),
  citation: raw('b.citation'),
};

/** Under the alias `v`. */
export const CODEBOOK_VERSION_COLUMNS: ColumnsOf<CodebookVersionRow> = {
  id: raw('v.id'),
  codebookId: raw('v.codebook_id'),
  versionNo: raw('v.version_no'),
  status: raw('v.status'),
  unit: raw('v.unit'),
  absence: raw('v.absence'),
  isExclusive: raw('v.is_exclusive'),
  publishedAt: utc('v.published_at'),
};

/** Under the alias `f`. */
export const FRAME_COLUMNS: ColumnsOf<FrameRow> = {
  id: raw('f.id'),
  codebookVersionId: raw('f.codebook_version_id'),
  key: raw('f.key'),
  name: raw('f.name'),
  definition: raw('f.definition'),
  includeRule: raw('f.include_rule'),
  excludeRule: raw('f.exclude_rule'),
  example: raw('f.example'),
  decisionRules: raw('f.decision_rules'),
  parentId: raw('f.parent_id'),
  position: raw('f.position'),
};
const frameColumns: Sql = selectList(FRAME_COLUMNS);

/** A codebook whose only draft was discarded is kept for its name, and shown nowhere. */
const hasVersion: Sql = raw('exists (select from codebook_version v where v.codebook_id = b.id)');

export function codebookList({ filter, direction, after, limit }: CodebookList): ListRequest {
  return {
    columns: selectList(CODEBOOK_COLUMNS),
    table: raw('codebook b'),
    on: raw('b.id = p.id'),
    from: raw('codebook b'),
    id: 'b.id',
    where: [hasVersion, ...whereIds('b.id', filter.ids), ...whereText('b.name', filter.name)],
    sort: { column: raw('b.name'), type: 'text', nullable: false },
    direction,
    after,
    limit,
  };
}

/** Newest first. */
export const versionsOfCodebooks = (codebookIds: readonly string[]): Sql =>
  sql`select ${selectList(CODEBOOK_VERSION_COLUMNS)} from codebook_version v
    where v.codebook_id = any(${codebookIds}::uuid[]) order by v.version_no desc`;

export const framesOfVersions = (versionIds: readonly string[]): Sql =>
  sql`select ${frameColumns} from frame f where f.codebook_version_id = any(${versionIds}::uuid[]) order by f.position`;

/** Current labels under each version. The frame index finds them; labels carry no index on the version. */
export const labelCountsOfVersions = (versionIds: readonly string[]): Sql =>
  sql`select l.codebook_version_id as id, count(*)::int as count
    from frame f join framing_label l on l.frame_id = f.id
    where f.codebook_version_id = any(${versionIds}::uuid[]) and ${isCurrent} group by l.codebook_version_id`;
