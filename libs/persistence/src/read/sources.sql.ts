import { type StringCondition, whereIds, whereText, whereTexts } from './filters.js';
import type { Direction, Position, SortKey } from './keyset.js';
import type { ListRequest } from './page.js';
import type { SourceRow } from './rows.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

type Maybe<T> = T | null | undefined;

export interface SourceConditions {
  readonly ids?: Maybe<readonly string[]>;
  readonly name?: Maybe<StringCondition>;
  readonly type?: Maybe<readonly string[]>;
  readonly status?: Maybe<readonly string[]>;
  readonly country?: Maybe<StringCondition>;
  readonly language?: Maybe<string>;
}

export interface SourceList {
  readonly filter: SourceConditions;
  readonly by: 'name' | 'created';
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** Under the alias `s`. */
export const SOURCE_COLUMNS: ColumnsOf<SourceRow> = {
  id: raw('s.id'),
  name: raw('s.name'),
  initials: raw('s.initials'),
  type: raw('s.type'),
  status: raw('s.status'),
  country: raw('s.country'),
  languages: raw('s.languages'),
  homepage: raw('s.homepage'),
  description: raw('s.description'),
  version: raw('s.version'),
  createdAt: utc('s.created_at'),
  updatedAt: utc('s.updated_at'),
};
const sourceColumns: Sql = selectList(SOURCE_COLUMNS);

const SORTS: Readonly<Record<SourceList['by'], SortKey>> = {
  name: { column: raw('s.name'), type: 'text', nullable: false },
  created: { column: raw('s.created_at'), type: 'timestamptz', nullable: false },
};

export function sourceList({ filter, by, direction, after, limit }: SourceList): ListRequest {
  return {
    columns: sourceColumns,
    table: raw('source s'),
    on: raw('s.id = p.id'),
    from: raw('source s'),
    id: 's.id',
    where: [
      ...whereIds('s.id', filter.ids),
      ...whereText('s.name', filter.name),
      ...whereTexts('s.type', filter.type),
      ...whereTexts('s.status', filter.status),
      ...whereText('s.country', filter.country),
      ...(filter.language ? [sql`${filter.language}::text = any(s.languages)`] : []),
    ],
    sort: SORTS[by],
    direction,
    after,
    limit,
  };
}

export const aliasesOfSources = (ids: readonly string[]): Sql =>
  sql`select source_id as "sourceId", kind, spelling from source_alias
    where source_id = any(${ids}::uuid[]) order by kind desc, spelling, key`;

export const ratingsOfSources = (ids: readonly string[]): Sql =>
  sql`select source_id as "sourceId", dimension, value, rater, citation, valid_from::text as "validFrom",
      valid_to::text as "validTo", ${utc('recorded_at')} as "recordedAt"
    from source_rating where source_id = any(${ids}::uuid[]) order by dimension, rater nulls last, recorded_at, id`;

export const articleCountsOfSources = (ids: readonly string[]): Sql =>
  sql`select source_id as id, count(*)::int as count from article
    where source_id = any(${ids}::uuid[]) group by source_id`;

/** Ids of the outlets that go by one of these names or spellings, with the name asked for. */
export const outletsCalled = (names: readonly string[]): Sql =>
  sql`select n.name, s.id from unnest(${names}::text[]) as n (name)
    join source s on lower(s.name) = lower(n.name)
      or exists (select from source_alias x where x.source_id = s.id and lower(x.spelling) = lower(n.name))`;

export interface NamedSourceRow {
  readonly name: string;
  readonly id: string;
}
