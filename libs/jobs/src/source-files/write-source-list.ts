import { DIRECTORY_COLUMNS, sourceCells, writeOpml } from '@parallax/ingest';
import { directoryRows, type DirectoryRow, type Queryable, rowsOf } from '@parallax/persistence';
import { stringify } from 'csv-stringify/sync';
import { safeCell } from './formula-cells.js';

export type SourceListFormat = 'csv' | 'opml';

/** The whole directory as a file that comes back as the very same. */
export async function writeSourceList(database: Queryable, format: SourceListFormat): Promise<string> {
  const rows = await rowsOf<DirectoryRow>(database, directoryRows);
  if (format === 'opml') return writeOpml(rows);
  const records = rows.map((row) => {
    const cells = sourceCells(row);
    return DIRECTORY_COLUMNS.map((column) => safeCell(cells[column]));
  });
  return stringify([[...DIRECTORY_COLUMNS], ...records]);
}
