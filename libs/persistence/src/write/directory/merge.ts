import { err, ok, type Result, type SourceId } from '@parallax/kernel';
import { byId } from '../../read/by-id.sql.js';
import type { SourceRow } from '../../read/rows.js';
import { type Queryable, rowsOf } from '../../read/sql.js';
import { writeChange } from './directory-change.js';
import type { DirectoryState } from './directory-state.js';
import type { DirectoryRefusal } from './in-directory.js';
import * as plan from './merge-plan.sql.js';

export interface MergeOf {
  readonly keptId: SourceId;
  readonly mergedId: SourceId;
}

/** What a merge would move. */
export interface MergePlan {
  readonly kept: SourceRow;
  readonly merged: SourceRow;
  readonly aliases: readonly plan.MovedAliasRow[];
  readonly ratings: readonly plan.MovedRatingRow[];
  readonly collections: readonly plan.MovedMembershipRow[];
  readonly feeds: readonly plan.MovedFeedRow[];
  readonly articleCount: number;
}

const refuse = (code: string, message: string, field: string): Result<never, DirectoryRefusal> =>
  err({ code, message, field });

/** Looks at both outlets and at everything that hangs on the one to be merged; writes nothing. */
export async function planMerge(
  client: Queryable,
  { keptId, mergedId }: MergeOf,
): Promise<Result<MergePlan, DirectoryRefusal>> {
  if (keptId === mergedId)
    return refuse('SAME_SOURCE', 'An outlet cannot be merged into itself. Choose another one.', 'mergedId');
  const rows = await rowsOf<SourceRow>(client, byId.source([keptId, mergedId]));
  const [kept, merged] = [keptId, mergedId].map((id) => rows.find((row) => row.id === id));
  if (!kept) return refuse('NOT_FOUND', 'There is no source with this id.', 'keptId');
  if (!merged) return refuse('NOT_FOUND', 'There is no source with this id.', 'mergedId');
  if (kept.mergedIntoId !== null) {
    return refuse('MERGED', `“${kept.name}” is itself merged into another outlet. Merge into that one.`, 'keptId');
  }
  if (merged.mergedIntoId !== null) return refuse('MERGED', `“${merged.name}” is merged already.`, 'mergedId');
  const [count] = await rowsOf<{ count: number }>(client, plan.articlesToMove(mergedId));
  return ok({
    ...{ kept, merged, articleCount: count?.count ?? 0 },
    aliases: await rowsOf<plan.MovedAliasRow>(client, plan.aliasesToMove(mergedId)),
    ratings: await rowsOf<plan.MovedRatingRow>(client, plan.ratingsToMove(keptId, mergedId)),
    feeds: await rowsOf<plan.MovedFeedRow>(client, plan.feedsToMove(mergedId)),
    collections: await rowsOf<plan.MovedMembershipRow>(client, plan.membershipsToMove(keptId, mergedId)),
  });
}

function wantedBy({ kept, merged, aliases, ratings, collections, feeds }: MergePlan): DirectoryState {
  const moving = ratings.filter(({ stays }) => !stays);
  return {
    source: { [merged.id]: { status: 'retired', merged_into: kept.id } },
    source_alias: Object.fromEntries(
      aliases.map(({ key, kind, spelling }) => [key, { source_id: kept.id, kind, spelling }]),
    ),
    source_rating: Object.fromEntries(
      moving.map(({ id, dimension, value, rater, citation, validFrom, validTo }) => [
        id,
        { source_id: kept.id, dimension, value, rater, citation, valid_from: validFrom, valid_to: validTo },
      ]),
    ),
    feed: Object.fromEntries(feeds.map(({ id, url }) => [id, { source_id: kept.id, url }])),
    collection_source: Object.fromEntries(
      collections.flatMap(({ id }) => [
        [`${id} ${merged.id}`, null],
        [`${id} ${kept.id}`, {}],
      ]),
    ),
  };
}

/** Moves what hangs on one outlet to another and retires it. Call it in a turn without imports. */
export async function mergeSources(
  client: Queryable,
  of: MergeOf,
  by: { readonly reason: string; readonly changedBy: string; readonly batchId?: string },
): Promise<Result<string, DirectoryRefusal>> {
  const planned = await planMerge(client, of);
  if (!planned.ok) return planned;
  const { keptId, mergedId } = of;
  const id = await writeChange(
    client,
    { act: 'merge', sourceId: keptId, otherSourceId: mergedId, ...by },
    {
      wanted: wantedBy(planned.value),
      // A kept outlet that was merged on meanwhile cannot give back what it no longer has.
      guards: { source: { [keptId]: { merged_into: null } } },
      moveArticles: async (changeId) => {
        await rowsOf(client, plan.noteMoves(changeId, mergedId, keptId));
        return (await rowsOf(client, plan.moveArticles(changeId))).length;
      },
    },
  );
  if (id === null) throw new Error('A merge changes the merged outlet at least.');
  return ok(id);
}
