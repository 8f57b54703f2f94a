import { ok, type Result } from '@parallax/kernel';
import { storeSources } from '@parallax/persistence';
import type pg from 'pg';
import { type ListFault, readSourceList } from './read-source-list.js';

/** What became of a file of outlets. */
export interface ImportedList {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that were not stored, and columns that were passed over. */
  readonly faults: readonly ListFault[];
  /** By which all of it can be undone. */
  readonly batchId: string;
}

/** Stores what can be stored; every row that cannot is named by line and field. The error is about the whole file. */
export async function importSourceList(
  pool: pg.Pool,
  file: { readonly name: string; readonly text: string },
  changedBy: string,
): Promise<Result<ImportedList, string>> {
  const list = readSourceList(file.name, file.text);
  if (!list.ok) return list;
  const { entries, faults } = list.value;
  const by = { changedBy, reason: `from ${file.name}`.slice(0, 500) };
  const { conflicts, ...stored } = await storeSources(
    pool,
    entries.map(({ entry }) => entry),
    by,
  );
  const refused = conflicts.map(({ index, field, message }) => ({
    line: entries[index]?.line ?? null,
    field,
    message,
  }));
  const byLine = (a: ListFault, b: ListFault): number => (a.line ?? 0) - (b.line ?? 0);
  return ok({ ...stored, faults: [...faults, ...refused].sort(byLine) });
}

/** A fault for a person at a terminal or a screen, for example `outlets.csv:12: country: “no” is not …`. */
export const faultLine = (file: string, { line, field, message }: ListFault): string =>
  `${line === null ? file : `${file}:${line}`}: ${field === null ? '' : `${field}: `}${message}`;
