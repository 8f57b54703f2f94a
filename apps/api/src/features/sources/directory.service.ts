import { Inject, Injectable } from '@nestjs/common';
import { enqueueMeasureReuse, refreshEventSummaries } from '@parallax/jobs';
import { asId, err, isUuid, ok, type Result, type SourceId } from '@parallax/kernel';
import {
  addAlias,
  addRating,
  byId,
  endRating,
  eventsOfMoved,
  inDirectory,
  mergeSources,
  type MergePlan,
  newId,
  planMerge,
  removeAlias,
  rowsOf,
  type SourceRow,
  sql,
  undoChanges,
  withdrawRating,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import type {
  AddRatingInput,
  EndRatingInput,
  MergeSourcesInput,
  SourceAliasInput,
  SourceMergeArgs,
  UndoSourceChangeInput,
  WithdrawRatingInput,
} from './directory.inputs.js';
import type { Changed } from './directory.payloads.js';
import { readRating } from './read-rating.js';
import { refusing } from './source-refusals.js';

type ChangeResult = Promise<Result<Changed, Refusal>>;
interface By {
  readonly changedBy: string;
  readonly batchId: string;
}

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });
const noSource = (field: string): Result<never, Refusal> =>
  refuse('NOT_FOUND', 'There is no source with this id.', field);
const noRating = (): Result<never, Refusal> =>
  refuse('NOT_FOUND', 'There is no such rating, or it was withdrawn.', 'id');

/** Changes of the directory that history knows and undoes. */
@Injectable()
export class DirectoryService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async merge({ keptId, mergedId, reason }: MergeSourcesInput, changedBy: string): ChangeResult {
    if (!isUuid(keptId)) return noSource('keptId');
    if (!isUuid(mergedId)) return noSource('mergedId');
    if (reason.trim() === '') return refuse('REASON_REQUIRED', 'Say why the two outlets are one.', 'reason');
    const merge = { keptId: asId<SourceId>(keptId), mergedId: asId<SourceId>(mergedId) };
    return this.change(changedBy, { withoutImports: true }, async (client, by) => {
      const merged = await mergeSources(client, merge, { reason, ...by });
      if (!merged.ok) return merged;
      await afterMoves(client, [merged.value]);
      return ok([keptId, mergedId]);
    });
  }

  async planMerge({ keptId, mergedId }: SourceMergeArgs): Promise<Result<MergePlan, Refusal>> {
    if (!isUuid(keptId)) return noSource('keptId');
    if (!isUuid(mergedId)) return noSource('mergedId');
    return planMerge(this.database, { keptId: asId(keptId), mergedId: asId(mergedId) });
  }

  async addAlias({ sourceId, spelling }: SourceAliasInput, changedBy: string): ChangeResult {
    return this.changeOf(sourceId, changedBy, (client, id, by) => addAlias(client, { sourceId: id, spelling, ...by }));
  }

  async removeAlias({ sourceId, spelling }: SourceAliasInput, changedBy: string): ChangeResult {
    return this.changeOf(sourceId, changedBy, (client, id, by) =>
      removeAlias(client, { sourceId: id, spelling, ...by }),
    );
  }

  async addRating({ sourceId, ...input }: AddRatingInput, changedBy: string): ChangeResult {
    const rating = readRating(input);
    if (!rating.ok) return rating;
    return this.changeOf(sourceId, changedBy, (client, id, by) =>
      addRating(client, { sourceId: id, ...rating.value }, by),
    );
  }

  async endRating({ id, validTo }: EndRatingInput, changedBy: string): ChangeResult {
    if (!isUuid(id)) return noRating();
    return this.change(changedBy, {}, async (client, by) => one(await endRating(client, { id, validTo }, by)));
  }

  async withdrawRating({ id, reason }: WithdrawRatingInput, changedBy: string): ChangeResult {
    if (!isUuid(id)) return noRating();
    if (reason.trim() === '') return refuse('REASON_REQUIRED', 'Say why the rating is taken back.', 'reason');
    return this.change(changedBy, {}, async (client, by) => one(await withdrawRating(client, id, { ...by, reason })));
  }

  async undo({ changeId, batchId, reason }: UndoSourceChangeInput, changedBy: string): ChangeResult {
    const what = changeId ? { changeId } : batchId ? { batchId } : null;
    if (what === null || (changeId && batchId)) {
      return refuse('WHAT_TO_UNDO', 'Name either a change or a batch.', 'changeId');
    }
    if (!isUuid(changeId ?? batchId ?? ''))
      return refuse('NOT_FOUND', 'There is no such change.', changeId ? 'changeId' : 'batchId');
    return this.change(changedBy, { withoutImports: true }, async (client, by) => {
      const undone = await undoChanges(client, what, { ...by, reason: reason?.trim() || null });
      if (!undone.ok) return undone;
      await afterMoves(client, undone.value);
      return ok(await sourcesOfChanges(client, undone.value));
    });
  }

  private async changeOf(
    sourceId: string,
    changedBy: string,
    make: (client: PoolClient, id: SourceId, by: By) => Promise<Result<unknown, Refusal>>,
  ): ChangeResult {
    if (!isUuid(sourceId)) return noSource('sourceId');
    return this.change(changedBy, {}, async (client, by) => {
      const [source] = await rowsOf<SourceRow>(client, byId.source([sourceId]));
      if (!source) return noSource('sourceId');
      if (source.mergedIntoId !== null) {
        return refuse(
          'MERGED',
          `“${source.name}” is merged into another outlet. Change that one, or undo the merge.`,
          'sourceId',
        );
      }
      const made = await make(client, source.id, by);
      return made.ok ? ok([sourceId]) : made;
    });
  }

  /** Runs a change alone and reads the outlets it names as they are then. */
  async change<E extends Refusal>(
    changedBy: string,
    turn: { readonly withoutImports?: boolean },
    make: (client: PoolClient, by: By) => Promise<Result<readonly string[], E>>,
  ): Promise<Result<Changed, Refusal>> {
    const batchId = newId();
    const changed = await refusing(() =>
      inDirectory<readonly string[], Refusal>(this.database, (client) => make(client, { changedBy, batchId }), turn),
    );
    if (!changed.ok) return changed;
    return ok({ sources: await rowsOf<SourceRow>(this.database, byId.source([...changed.value])), batchId });
  }
}

const one = (result: Result<SourceId, Refusal>): Result<readonly string[], Refusal> =>
  result.ok ? ok([result.value]) : result;

/** What is derived from which outlet an article is of. */
async function afterMoves(client: PoolClient, changeIds: readonly string[]): Promise<void> {
  for (const changeId of changeIds) {
    const events = await rowsOf<{ id: string }>(client, eventsOfMoved(changeId));
    await refreshEventSummaries(
      client,
      events.map(({ id }) => id),
    );
  }
  await enqueueMeasureReuse(client);
}

async function sourcesOfChanges(client: PoolClient, changeIds: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    client,
    sql`select unnest(array[source_id, other_source_id]) as id from source_change where id = any(${changeIds}::uuid[])`,
  );
  return [...new Set(rows.flatMap(({ id }) => id ?? []))];
}
