import type { IdCondition, CountCondition, MomentCondition, StringCondition } from './filters.js';
import { anyOf, whereCount, whereId, whereIds, whereMoment, whereText } from './filters.js';
import type { Direction, Position, SortKey } from './keyset.js';
import type { ListRequest } from './page.js';
import type { ArticleRow } from './rows.js';
import { type ColumnsOf, type Sql, joinSql, raw, selectList, sql, utc } from './sql.js';

type Maybe<T> = T | null | undefined;

/** Every condition given must hold. */
export interface ArticleConditions {
  readonly ids?: Maybe<readonly string[]>;
  readonly sourceId?: Maybe<IdCondition>;
  readonly eventId?: Maybe<IdCondition>;
  /** Its outlet is in this collection now. */
  readonly collectionId?: Maybe<string>;
  readonly language?: Maybe<StringCondition>;
  readonly publishedAt?: Maybe<MomentCondition>;
  readonly headline?: Maybe<StringCondition>;
  /** Has a current label under this codebook version. */
  readonly codebookVersionId?: Maybe<string>;
  /** Some coder says, in a current label, that this frame is present. */
  readonly frameId?: Maybe<string>;
  readonly ingestRunId?: Maybe<string>;
  readonly wordCount?: Maybe<CountCondition>;
}

export interface ArticleList {
  readonly filter: ArticleConditions;
  /** PostgreSQL tsquery text as made by `@parallax/text`; null: no search. */
  readonly tsquery: string | null;
  /** `relevance` needs a tsquery. */
  readonly by: 'published' | 'relevance';
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** Under the alias `a`. */
export const ARTICLE_COLUMNS: ColumnsOf<ArticleRow> = {
  id: raw('a.id'),
  sourceId: raw('a.source_id'),
  externalId: raw('a.external_id'),
  url: raw('a.url'),
  headline: raw('a.headline'),
  byline: raw('a.byline'),
  publishedAt: utc('a.published_at'),
  publishedPrecision: raw('a.published_precision'),
  language: raw('a.language'),
  wordCount: raw('a.word_count'),
  versionNo: raw('a.version_no'),
  metadata: raw('a.metadata'),
  createdAt: utc('a.created_at'),
};
const articleColumns: Sql = selectList(ARTICLE_COLUMNS);

/** A label nobody has superseded or withdrawn, under the alias `l`. */
export const isCurrent: Sql = raw(
  'not l.withdrawn and not exists (select from framing_label s where s.article_id = l.article_id and s.supersedes = l.id)',
);

const labelled = (condition: Sql): Sql =>
  sql`exists (select from framing_label l where l.article_id = a.id and ${condition} and ${isCurrent})`;

function inEvent(filter: Maybe<IdCondition>): Sql[] {
  const named = whereId('ea.event_id', filter && { eq: filter.eq, in: filter.in });
  const membership = sql`select ea.article_id from event_article ea`;
  const assigned = named.length ? [sql`a.id in (${membership} where ${joinSql(named, ' and ')})`] : [];
  if (filter?.isNull === true) return [...assigned, sql`a.id not in (${membership})`];
  if (filter?.isNull === false) return [...assigned, sql`a.id in (${membership})`];
  return assigned;
}

const inCollection = (id: Maybe<string>): Sql[] =>
  id ? [sql`a.source_id in (select cs.source_id from collection_source cs where cs.collection_id = ${id}::uuid)`] : [];

/** The conditions of a filter over `article a`. */
export function articleConditions(filter: ArticleConditions): Sql[] {
  return [
    ...whereIds('a.id', filter.ids),
    ...whereId('a.source_id', filter.sourceId),
    ...inEvent(filter.eventId),
    ...inCollection(filter.collectionId),
    ...whereText('a.language', filter.language),
    ...whereMoment('a.published_at', filter.publishedAt),
    ...whereText('a.headline', filter.headline),
    ...(filter.codebookVersionId ? [labelled(sql`l.codebook_version_id = ${filter.codebookVersionId}::uuid`)] : []),
    ...(filter.frameId ? [labelled(sql`l.frame_id = ${filter.frameId}::uuid and l.present`)] : []),
    ...(filter.ingestRunId ? [anyOf('a.ingest_run_id', [filter.ingestRunId], 'uuid')] : []),
    ...whereCount('a.word_count', filter.wordCount),
  ];
}

const published: SortKey = { column: raw('a.published_at'), type: 'timestamptz', nullable: true };
const relevance = (tsquery: string): SortKey => ({
  column: sql`ts_rank_cd(s.lexemes, ${tsquery}::tsquery)::float8`,
  type: 'float8',
  nullable: false,
});

/** One page of articles: filter, search, order and place are the same for every path that answers. */
export function articleList(list: ArticleList): ListRequest {
  const { tsquery } = list;
  const matches = tsquery === null ? [] : [sql`s.lexemes @@ ${tsquery}::tsquery`];
  return {
    columns: articleColumns,
    table: raw('article a'),
    on: raw('a.id = p.id'),
    from: raw(tsquery === null ? 'article a' : 'article a join article_search s on s.article_id = a.id'),
    id: 'a.id',
    where: [...articleConditions(list.filter), ...matches],
    sort: list.by === 'relevance' && tsquery !== null ? relevance(tsquery) : published,
    direction: list.direction,
    after: list.after,
    limit: list.limit,
  };
}
