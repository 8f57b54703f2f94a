import { type CountCondition, type IdCondition, type MomentCondition, type StringCondition } from './filters.js';
import { whereCount, whereId, whereIds, whereMoment, whereText } from './filters.js';
import type { Direction, Position, SortKey } from './keyset.js';
import type { ListRequest } from './page.js';
import type { EventDecisionRow, EventRow } from './rows.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

type Maybe<T> = T | null | undefined;

export interface EventConditions {
  readonly ids?: Maybe<readonly string[]>;
  readonly title?: Maybe<StringCondition>;
  readonly sourceId?: Maybe<IdCondition>;
  readonly firstPublishedAt?: Maybe<MomentCondition>;
  readonly sourceCount?: Maybe<CountCondition>;
}

export interface EventList {
  readonly filter: EventConditions;
  readonly by: 'firstPublished' | 'articleCount' | 'title';
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** Under the alias `e`. */
export const EVENT_COLUMNS: ColumnsOf<EventRow> = {
  id: raw('e.id'),
  key: raw('e.key'),
  title: raw('e.title'),
  version: raw('e.version'),
  firstPublishedAt: utc('e.first_published_at'),
  lastPublishedAt: utc('e.last_published_at'),
  articleCount: raw('e.article_count'),
  sourceCount: raw('e.source_count'),
  titleOrigin: raw('e.title_origin'),
  isLocked: raw('e.locked_at is not null'),
  mergedIntoId: raw('e.merged_into_id'),
};
const eventColumns: Sql = selectList(EVENT_COLUMNS);

/** Neither merged into another nor undone; one that still has articles is shown whatever it is. */
export const STANDS: Sql = sql`(e.article_count > 0 or (e.merged_into_id is null and e.withdrawn_at is null))`;

const SORTS: Readonly<Record<EventList['by'], SortKey>> = {
  firstPublished: { column: raw('e.first_published_at'), type: 'timestamptz', nullable: true },
  articleCount: { column: raw('e.article_count'), type: 'int', nullable: false },
  title: { column: raw('e.title'), type: 'text', nullable: false },
};

export function eventList({ filter, by, direction, after, limit }: EventList): ListRequest {
  const ofSource = whereId('a.source_id', filter.sourceId).map(
    (condition) =>
      sql`e.id in (select ea.event_id from event_article ea join article a on a.id = ea.article_id where ${condition})`,
  );
  return {
    columns: eventColumns,
    table: raw('event e'),
    on: raw('e.id = p.id'),
    from: raw('event e'),
    id: 'e.id',
    where: [
      STANDS,
      ...whereIds('e.id', filter.ids),
      ...whereText('e.title', filter.title),
      ...ofSource,
      ...whereMoment('e.first_published_at', filter.firstPublishedAt),
      ...whereCount('e.source_count', filter.sourceCount),
    ],
    sort: SORTS[by],
    direction,
    after,
    limit,
  };
}

/** The sources of each event in order of first report, undated last. */
export const sourcesOfEvents = (eventIds: readonly string[]): Sql =>
  sql`select ea.event_id as "eventId", a.source_id as "sourceId"
    from event_article ea join article a on a.id = ea.article_id
    where ea.event_id = any(${eventIds}::uuid[])
    group by ea.event_id, a.source_id
    order by ea.event_id, min(a.published_at) nulls last, a.source_id`;

export const eventsOfArticles = (articleIds: readonly string[]): Sql =>
  sql`select ea.article_id as "articleId", ${eventColumns}
    from event_article ea join event e on e.id = ea.event_id where ea.article_id = any(${articleIds}::uuid[])`;

/** Under the alias `d`. */
export const DECISION_COLUMNS: ColumnsOf<EventDecisionRow> = {
  id: raw('d.id'),
  articleId: raw('d.article_id'),
  fromEventId: raw('d.from_event_id'),
  toEventId: raw('d.to_event_id'),
  origin: raw('d.origin'),
  reason: raw('d.reason'),
  decidedBy: raw('d.decided_by'),
  decidedAt: utc('d.decided_at'),
  score: raw('d.score'),
  margin: raw('d.margin'),
  details: raw('d.details'),
};

/** Newest first. */
export const decisionsOfArticles = (articleIds: readonly string[]): Sql =>
  sql`select ${selectList(DECISION_COLUMNS)}
    from event_decision d where d.article_id = any(${articleIds}::uuid[]) order by d.decided_at desc, d.id desc`;
