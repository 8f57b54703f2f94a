import type { SourceId } from '@parallax/kernel';
import type { Position } from './keyset.js';
import type { ListRequest } from './page.js';
import { type ColumnsOf, raw, selectList, sql, utc } from './sql.js';

/** A change of the directory; `before` and `after` hold rows by table and key. */
export interface SourceChangeRow {
  readonly id: string;
  readonly sourceId: SourceId;
  readonly otherSourceId: SourceId | null;
  readonly act: string;
  readonly before: ChangedRows;
  readonly after: ChangedRows;
  readonly articleCount: number;
  readonly reason: string | null;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly batchId: string | null;
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}
type ChangedRows = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>> | null>>>>;

const COLUMNS: ColumnsOf<SourceChangeRow> = {
  id: raw('c.id'),
  sourceId: raw('c.source_id'),
  otherSourceId: raw('c.other_source_id'),
  act: raw('c.act'),
  before: raw('c.before'),
  after: raw('c.after'),
  articleCount: raw('c.article_count'),
  reason: raw('c.reason'),
  changedBy: raw('c.changed_by'),
  changedAt: utc('c.changed_at'),
  batchId: raw('c.batch_id'),
  undoes: raw('c.undoes'),
  undoneBy: raw('(select u.id from source_change u where u.undoes = c.id)'),
};

/** Changes of one outlet, or of the whole directory, the latest first: their ids are in the order of time. */
export const sourceHistory = (list: {
  readonly sourceId: string | null;
  readonly after: Position | null;
  readonly limit: number;
}): ListRequest => ({
  columns: selectList(COLUMNS),
  table: raw('source_change c'),
  on: raw('c.id = p.id'),
  from: raw('source_change c'),
  id: 'c.id',
  where:
    list.sourceId === null
      ? []
      : [sql`(c.source_id = ${list.sourceId}::uuid or c.other_source_id = ${list.sourceId}::uuid)`],
  sort: { column: raw('c.id'), type: 'uuid', nullable: false },
  direction: 'DESC',
  after: list.after,
  limit: list.limit,
});
