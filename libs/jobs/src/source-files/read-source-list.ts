import {
  DIRECTORY_COLUMNS,
  type DescribedSource,
  type DirectoryColumn,
  readOpml,
  readSourceCells,
  readSourceFile,
  type RowFault,
  type SourceCells,
} from '@parallax/ingest';
import { err, ok, type Result } from '@parallax/kernel';
import { entryOf } from '@parallax/persistence';
import { CsvError, parse } from 'csv-parse/sync';
import { plainCell } from './formula-cells.js';

/** Something wrong in a file of outlets. */
export interface ListFault extends RowFault {
  /** Null: the file as a whole. */
  readonly line: number | null;
}

/** Outlets that can be stored, each with its line, and what is wrong with the others. */
export interface SourceList {
  readonly entries: readonly { readonly line: number; readonly entry: DescribedSource }[];
  readonly faults: readonly ListFault[];
}

/** Reads CSV, OPML or JSON, as the name of the file says. The error is about the whole file. */
export function readSourceList(name: string, text: string): Result<SourceList, string> {
  if (/\.(opml|xml)$/i.test(name)) return readOutlines(text);
  if (/\.json$/i.test(name)) return readJson(text);
  if (/\.(csv|tsv)$/i.test(name)) return readTable(text, /\.tsv$/i.test(name) ? '\t' : ',');
  return err(
    `“${name}” ends in none of .csv, .tsv, .opml, .xml, .json. Rename the file so that its ending says what it is.`,
  );
}

function readJson(text: string): Result<SourceList, string> {
  const file = readSourceFile(text);
  if (!file.ok) return file;
  return ok({ entries: file.value.map((source, index) => ({ line: index + 1, entry: entryOf(source) })), faults: [] });
}

interface Row {
  readonly line: number;
  readonly cells: SourceCells;
  readonly isForeign?: boolean;
}

function listOf(rows: readonly Row[], known: readonly ListFault[]): SourceList {
  const read = rows.map(({ line, cells, isForeign = false }) => ({ line, isForeign, source: readSourceCells(cells) }));
  return {
    entries: read.flatMap(({ line, isForeign, source }) =>
      source.ok ? [{ line, entry: isForeign ? { ...source.value, onlyAdds: true } : source.value }] : [],
    ),
    faults: [
      ...known,
      ...read.flatMap(({ line, source }) => (source.ok ? [] : source.error.map((fault) => ({ line, ...fault })))),
    ],
  };
}

function readOutlines(text: string): Result<SourceList, string> {
  const rows = readOpml(text);
  return rows.ok ? ok(listOf(rows.value, [])) : rows;
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** With `info`, each record comes with its place; the types of csv-parse do not say so. */
const isCsvRecord = (value: unknown): value is CsvRecord =>
  typeof value === 'object' && value !== null && 'record' in value && 'info' in value;

function readTable(text: string, delimiter: string): Result<SourceList, string> {
  let records: unknown[];
  try {
    records = parse(text, { delimiter, info: true, bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return err(`The file is not CSV: ${error.message} A cell with quotes is quoted, and quotes in it are doubled.`);
  }
  const [head, ...rows] = records.filter(isCsvRecord);
  const columns = head?.record.map((cell) => cell.trim()) ?? [];
  if (!columns.includes('name'))
    return err(`The first line has no column “name”. Columns are ${DIRECTORY_COLUMNS.join(', ')}.`);
  const unknown = columns.filter((column) => column !== '' && !isColumn(column));
  const faults = unknown.map((field) => ({
    line: 1,
    field,
    message: `There is no column of this name; it was passed over. Columns are ${DIRECTORY_COLUMNS.join(', ')}.`,
  }));
  return ok(
    listOf(
      rows.map((row) => ({ line: firstLineOf(row), cells: cellsOf(columns, row.record) })),
      faults,
    ),
  );
}

const isColumn = (name: string): name is DirectoryColumn => DIRECTORY_COLUMNS.some((column) => column === name);
const firstLineOf = ({ record, info }: CsvRecord): number =>
  info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

const cellsOf = (columns: readonly string[], record: readonly string[]): SourceCells =>
  Object.fromEntries(
    columns.flatMap((column, at) =>
      isColumn(column) && record[at] !== undefined ? [[column, plainCell(record[at])]] : [],
    ),
  );
