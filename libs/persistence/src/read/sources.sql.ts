import { type StringCondition, whereIds, whereText, whereTexts } from './filters.js';
import type { Direction, Position, SortKey } from './keyset.js';
import type { ListRequest } from './page.js';
import type { SourceRow } from './rows.js';
import { qualityRows } from './source-quality.sql.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

type Maybe<T> = T | null | undefined;

export interface SourceConditions {
  readonly ids?: Maybe<readonly string[]>;
  readonly name?: Maybe<StringCondition>;
  readonly type?: Maybe<readonly string[]>;
  readonly status?: Maybe<readonly string[]>;
  readonly country?: Maybe<StringCondition>;
  readonly language?: Maybe<string>;
  readonly collectionId?: Maybe<string>;
  /** Whether it was merged into another one. */
  readonly isMerged?: Maybe<boolean>;
}

export type SourceSort = 'name' | 'created' | CounterSort;
type CounterSort = 'articles' | 'perWeek' | 'lastArticle' | 'undated' | 'inFuture' | 'short' | 'refused';

export interface SourceList {
  readonly filter: SourceConditions;
  readonly by: SourceSort;
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
  mergedIntoId: raw('s.merged_into'),
  version: raw('s.version'),
  createdAt: utc('s.created_at'),
  updatedAt: utc('s.updated_at'),
};
const sourceColumns: Sql = selectList(SOURCE_COLUMNS);

/** A share of nothing is no share: such outlets come last. */
const share = (column: string): SortKey => ({
  column: raw(`(q.${column}::float8 / nullif(q.articles, 0))`),
  type: 'float8',
  nullable: true,
});
const COUNTERS: Readonly<Record<CounterSort, SortKey>> = {
  articles: { column: raw('coalesce(q.articles, 0)'), type: 'int', nullable: false },
  perWeek: { column: raw('q.per_week'), type: 'float8', nullable: true },
  lastArticle: { column: raw('q.last_at'), type: 'timestamptz', nullable: true },
  undated: share('undated'),
  inFuture: share('in_future'),
  short: share('short'),
  refused: { column: raw('coalesce(q.refused, 0)'), type: 'int', nullable: false },
};
const SORTS: Readonly<Record<SourceSort, SortKey>> = {
  ...COUNTERS,
  name: { column: raw('s.name'), type: 'text', nullable: false },
  created: { column: raw('s.created_at'), type: 'timestamptz', nullable: false },
};

const withCounters: Sql = sql`source s left join (${qualityRows(raw('true'), raw('true'))}) q on q.id = s.id`;
const inCollection = (id: string): Sql =>
  sql`s.id in (select cs.source_id from collection_source cs where cs.collection_id = ${id}::uuid)`;

export function sourceList({ filter, by, direction, after, limit }: SourceList): ListRequest {
  return {
    columns: sourceColumns,
    table: raw('source s'),
    on: raw('s.id = p.id'),
    from: by in COUNTERS ? withCounters : raw('source s'),
    id: 's.id',
    where: [
      ...whereIds('s.id', filter.ids),
      ...whereText('s.name', filter.name),
      ...whereTexts('s.type', filter.type),
      ...whereTexts('s.status', filter.status),
      ...whereText('s.country', filter.country),
      ...(filter.language ? [sql`${filter.language}::text = any(s.languages)`] : []),
      ...(filter.collectionId ? [inCollection(filter.collectionId)] : []),
      ...(typeof filter.isMerged === 'boolean' ? [raw(`s.merged_into is ${filter.isMerged ? 'not ' : ''}null`)] : []),
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

/** Which ratings: those that hold on a day (a rating without days holds on every day), and whether those taken back too. */
export interface RatingChoice {
  readonly asOf: string | null;
  readonly withWithdrawn: boolean;
}

export const ratingsOfSources = (ids: readonly string[], { asOf, withWithdrawn }: RatingChoice): Sql =>
  sql`select id, source_id as "sourceId", dimension, value, rater, citation, valid_from::text as "validFrom",
      valid_to::text as "validTo", ${utc('recorded_at')} as "recordedAt", ${utc('withdrawn_at')} as "withdrawnAt"
    from source_rating where source_id = any(${ids}::uuid[])
      and (${asOf}::date is null or daterange(valid_from, valid_to, '[]') @> ${asOf}::date)
      and (${withWithdrawn}::boolean or withdrawn_at is null)
    order by dimension, rater nulls last, valid_from nulls first, recorded_at, id`;

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
