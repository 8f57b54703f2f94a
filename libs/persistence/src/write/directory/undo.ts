import { err, ok, type Result, type SourceId } from '@parallax/kernel';
import { type Queryable, rowsOf, sql, type Sql } from '../../read/sql.js';
import { type DirectoryAct, writeChange } from './directory-change.js';
import { cellsOf, type DirectoryState, firstMismatch, rowsIn, sameCells, stateOf } from './directory-state.js';
import type { DirectoryRefusal } from './in-directory.js';
import { moveArticles, noteMovesBack } from './merge-plan.sql.js';
import { readState } from './state-rows.js';

interface ChangeToUndo {
  readonly id: string;
  readonly sourceId: SourceId;
  readonly otherSourceId: SourceId | null;
  readonly act: DirectoryAct;
  readonly name: string;
  readonly before: DirectoryState;
  readonly after: DirectoryState;
  readonly articleCount: number;
  readonly isUndone: boolean;
}

const changes = (condition: Sql): Sql =>
  sql`select c.id, c.source_id as "sourceId", c.other_source_id as "otherSourceId", c.act, s.name, c.before, c.after,
      c.article_count as "articleCount", exists (select from source_change u where u.undoes = c.id) as "isUndone"
    from source_change c join source s on s.id = c.source_id where ${condition} order by c.id desc`;

/** One change, or all that were made together. */
export type WhatToUndo = { readonly changeId: string } | { readonly batchId: string };

export interface UndoBy {
  readonly changedBy: string;
  readonly reason: string | null;
  readonly batchId: string;
}

const refuse = (code: string, message: string, field: string): Result<never, DirectoryRefusal> =>
  err({ code, message, field });

/** Undoes changes, the latest first: all of them or, on a refusal, none. Gives the ids of the changes that undo. */
export async function undoChanges(
  client: Queryable,
  what: WhatToUndo,
  by: UndoBy,
): Promise<Result<string[], DirectoryRefusal>> {
  const field = 'changeId' in what ? 'changeId' : 'batchId';
  const wanted = 'changeId' in what ? sql`c.id = ${what.changeId}::uuid` : sql`c.batch_id = ${what.batchId}::uuid`;
  const found = await rowsOf<ChangeToUndo>(client, changes(wanted));
  if (found.length === 0) return refuse('NOT_FOUND', 'There is no such change.', field);
  const standing = found.filter(({ isUndone }) => !isUndone);
  if (standing.length === 0) return refuse('UNDONE', 'This change is undone already.', field);
  const ids: string[] = [];
  for (const change of standing) {
    const undone = await undoOne(client, change, { ...by, field });
    if (!undone.ok) return undone;
    ids.push(undone.value);
  }
  return ok(ids);
}

async function undoOne(
  client: Queryable,
  change: ChangeToUndo,
  { field, ...by }: UndoBy & { readonly field: string },
): Promise<Result<string, DirectoryRefusal>> {
  const current = await readState(client, change.after);
  const mismatch = firstMismatch(current, change.after);
  if (mismatch) {
    const what = nameOfColumn(mismatch.row.table, mismatch.column);
    const message = `“${change.name}”: ${what} was changed again since. Undo the later change first, or set it by hand.`;
    return refuse('CHANGED_SINCE', message, field);
  }
  const wanted = change.act === 'create' ? retirementOf(change) : change.before;
  const id = await writeChange(
    client,
    { act: 'undo', sourceId: change.sourceId, otherSourceId: change.otherSourceId, undoes: change.id, ...by },
    {
      wanted,
      guards: guardsOf(change),
      ...(change.articleCount > 0 && { moveArticles: (undoId: string) => moveBack(client, undoId, change.id) }),
    },
  );
  if (id !== null) return ok(id);
  return refuse('NOTHING_TO_UNDO', `“${change.name}”: what this change did is no longer there.`, field);
}

async function moveBack(client: Queryable, undoId: string, changeId: string): Promise<number> {
  await rowsOf(client, noteMovesBack(undoId, changeId));
  return (await rowsOf(client, moveArticles(undoId))).length;
}

/** An outlet that was added is not deleted, since articles and history may name it; it is retired and gives its names up. */
const retirementOf = ({ sourceId, after }: ChangeToUndo): DirectoryState =>
  stateOf(
    rowsIn(after).map((row) =>
      row.table === 'source' ? { ...row, key: sourceId, cells: { status: 'retired' } } : { ...row, cells: null },
    ),
  );

/** What a change left as it was, but had to find so. */
const guardsOf = ({ before, after }: ChangeToUndo): DirectoryState =>
  stateOf(rowsIn(before).filter((row) => sameCells(row.cells, cellsOf(after, row))));

const NAMES = {
  source: 'it',
  source_alias: 'a name',
  source_rating: 'a rating',
  collection_source: 'a collection',
  feed: 'a feed',
};
const COLUMN_NAMES: Readonly<Record<string, string>> = { merged_into: 'where it is merged', source_id: 'its outlet' };

function nameOfColumn(table: keyof typeof NAMES, column: string | null): string {
  if (table !== 'source' || column === null) return NAMES[table];
  return COLUMN_NAMES[column] ?? column;
}
