import type { SourceId } from '@parallax/kernel';
import { type Queryable, rowsOf, sql } from '../../read/sql.js';
import { newId } from '../../server/new-id.js';
import { type Difference, differenceOf, type DirectoryState, rowsIn, withState } from './directory-state.js';
import { insertSources, readState, writeState } from './state-rows.js';

export type DirectoryAct = 'create' | 'edit' | 'alias' | 'rating' | 'collection' | 'feed' | 'merge' | 'undo';

/** What is written of a change beside what it changed. */
export interface ChangeAbout {
  readonly act: DirectoryAct;
  readonly sourceId: SourceId;
  readonly otherSourceId?: SourceId | null;
  readonly changedBy: string;
  readonly reason?: string | null;
  readonly batchId?: string | null;
  readonly undoes?: string | null;
}

/** What a change does. */
export interface WantedChange {
  readonly wanted: DirectoryState;
  /** What stays but must be so when the change is undone. */
  readonly guards?: DirectoryState;
  /** Articles that go to another outlet: given the id of the change, writes and counts them. */
  readonly moveArticles?: (changeId: string) => Promise<number>;
}

/** Makes a change and writes it into the history. Null when there is nothing to change. */
export async function writeChange(
  client: Queryable,
  about: ChangeAbout,
  { wanted, guards = {}, moveArticles }: WantedChange,
): Promise<string | null> {
  const current = await readState(client, wanted);
  const { before, after } = differenceOf(current, wanted);
  if (rowsIn(after).length === 0 && moveArticles === undefined) return null;
  if (about.act === 'create') await insertSources(client, after.source ?? {});
  await writeState(client, about.act === 'create' ? { ...after, source: {} } : after);
  const id = newId();
  const articleCount = (await moveArticles?.(id)) ?? 0;
  await insertChange(client, {
    id,
    about,
    articleCount,
    before: withState(guards, before),
    after: withState(guards, after),
  });
  return id;
}

interface NewChange extends Difference {
  readonly id: string;
  readonly about: ChangeAbout;
  readonly articleCount: number;
}

async function insertChange(client: Queryable, { id, about, before, after, articleCount }: NewChange): Promise<void> {
  const { act, sourceId, changedBy } = about;
  await rowsOf(
    client,
    sql`insert into source_change (id, source_id, other_source_id, act, before, after, article_count, reason, changed_by,
        batch_id, undoes)
      values (${id}::uuid, ${sourceId}::uuid, ${about.otherSourceId ?? null}::uuid, ${act}, ${JSON.stringify(before)}::jsonb,
        ${JSON.stringify(after)}::jsonb, ${articleCount}::int, ${about.reason?.trim() || null}::text, ${changedBy},
        ${about.batchId ?? null}::uuid, ${about.undoes ?? null}::uuid)`,
  );
}
