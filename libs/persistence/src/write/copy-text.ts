import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a COPY row; null is SQL's null. */
export type Cell = string | number | boolean | null;

const SPECIAL = /[\\\n\r\t]/;
const EVERY_SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Large enough that a chunk costs one message, small enough that the event loop breathes between two. */
const CHUNK_CHARACTERS = 128 * 1024;

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') return String(cell);
  return SPECIAL.test(cell) ? cell.replace(EVERY_SPECIAL, (found) => ESCAPES[found] ?? found) : cell;
}

/** One row in the text format of COPY. */
export function copyLine(cells: readonly Cell[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index++) line += (index === 0 ? '' : '\t') + cellText(cells[index] ?? null);
  return `${line}\n`;
}

/** `bytea` in PostgreSQL's hexadecimal form. */
export const byteaCell = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;

function* chunks<T>(rows: Iterable<T>, cells: (row: T) => readonly Cell[]): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += copyLine(cells(row));
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Copies rows into a table; nothing is sent when there are none. */
export async function copyRows<T>(
  client: pg.PoolClient,
  target: CopyTarget,
  rows: { readonly of: Iterable<T> & { readonly length: number }; readonly cells: (row: T) => readonly Cell[] },
): Promise<void> {
  if (rows.of.length === 0) return;
  const sink = client.query(copyFrom(`copy ${target.table} (${target.columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(rows.of, rows.cells), { objectMode: true, highWaterMark: 2 }), sink);
}
