import type { Pool } from 'pg';
import type { SourceHealthRow } from '../read/source-health.sql.js';
import { rowsOf, type Sql, sql } from '../read/sql.js';
import { inTransaction } from './in-transaction.js';

export interface NewSourceHealth extends SourceHealthRow {
  /** Hexadecimal. */
  readonly inputHash: string;
}

/** Takes all rows away and writes these. One at a time: the second of two finds the rows of the first and makes the same. */
export const replaceSourceHealth = (pool: Pool, rows: readonly NewSourceHealth[]): Promise<void> =>
  inTransaction(
    pool,
    async (client) => {
      await client.query('delete from source_health');
      await rowsOf(client, insertRows(rows));
    },
    { locks: ['sourceHealth'] },
  );

const insertRows = (rows: readonly NewSourceHealth[]): Sql =>
  sql`insert into source_health (source_id, kind, from_day, to_day, told_on, before_level, since_level, p, words,
      method, method_version, input_hash)
    select r."sourceId", r.kind, r."fromDay", r."toDay", r."toldOn", r."beforeLevel", r."sinceLevel", r.p, r.words,
      r.method, r."methodVersion", decode(r."inputHash", 'hex')
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("sourceId" uuid, kind text, "fromDay" date,
      "toDay" date, "toldOn" date, "beforeLevel" float8, "sinceLevel" float8, p float8, words text, method text,
      "methodVersion" text, "inputHash" text)`;
