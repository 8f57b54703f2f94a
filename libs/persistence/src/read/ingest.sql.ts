import { whereIds, whereTexts } from './filters.js';
import type { Direction, Position } from './keyset.js';
import type { ListRequest } from './page.js';
import type { IngestRunRow } from './rows.js';
import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

export interface IngestRunConditions {
  readonly ids?: readonly string[] | null | undefined;
  readonly status?: readonly string[] | null | undefined;
}

export interface IngestRunList {
  readonly filter: IngestRunConditions;
  readonly direction: Direction;
  readonly after: Position | null;
  readonly limit: number;
}

/** Under the alias `r`. Bytes as float8: pg gives bigint as text. */
export const INGEST_RUN_COLUMNS: ColumnsOf<IngestRunRow> = {
  id: raw('r.id'),
  label: raw('r.label'),
  format: raw('r.format'),
  status: raw('r.status'),
  message: raw('r.message'),
  bytesTotal: raw('r.bytes_total::float8'),
  bytesRead: raw('r.bytes_read::float8'),
  read: raw('r.read_count'),
  added: raw('r.added'),
  updated: raw('r.updated'),
  unchanged: raw('r.unchanged'),
  refused: raw('r.refused'),
  labelsAdded: raw('r.labels_added'),
  labelsRefused: raw('r.labels_refused'),
  startedAt: utc('r.started_at'),
  heartbeatAt: utc('r.heartbeat_at'),
  finishedAt: utc('r.finished_at'),
};

export const ingestRunColumns: Sql = selectList(INGEST_RUN_COLUMNS);

export function ingestRunList({ filter, direction, after, limit }: IngestRunList): ListRequest {
  return {
    columns: ingestRunColumns,
    table: raw('ingest_run r'),
    on: raw('r.id = p.id'),
    from: raw('ingest_run r'),
    id: 'r.id',
    where: [...whereIds('r.id', filter.ids), ...whereTexts('r.status', filter.status)],
    sort: { column: raw('r.started_at'), type: 'timestamptz', nullable: false },
    direction,
    after,
    limit,
  };
}

/** The failures of one run by file, line (failures of a whole file first) and id. */
export function ingestFailureList(runId: string, after: Position | null, limit: number): ListRequest {
  return {
    columns: raw('f.id, f.file, f.line, f.scope, f.code, f.field, f.message, f.raw'),
    table: raw('ingest_failure f'),
    on: sql`f.run_id = ${runId}::uuid and f.id = p.id`,
    from: raw('ingest_failure f'),
    id: 'f.id',
    where: [sql`f.run_id = ${runId}::uuid`],
    sort: {
      column: raw(`f.file || E'\\x01' || to_char(coalesce(f.line, 0), 'FM0000000000')`),
      type: 'text',
      nullable: false,
    },
    direction: 'ASC',
    after,
    limit,
  };
}
