import type { Refusal } from '@parallax/ingest';
import type { ArticleId, EventId } from '@parallax/kernel';
import type pg from 'pg';
import { borrowClient } from './borrow-client.js';
import { Changes } from './changes.js';
import { resolveCodebooks, type CodebookCache } from './codebooks.js';
import { assignEvent, decide, type Verdict } from './decide.js';
import { LOCK } from './locks.js';
import { reachedSoFar, recordFailures, recordProgress } from './ingest-run.js';
import { KnownArticles, type PlacedRow } from './known-articles.js';
import { noteLabels } from './label-changes.js';
import { recordRatings, ReferenceCache, resolveCoders, resolveEvents, resolveSources } from './references.js';
import { isFaultOfData, toStorageError } from './storage-error.js';
import { storeChanges } from './store-changes.js';
import {
  addCounts,
  NO_COUNTS,
  type BatchOutcome,
  type ImportBatch,
  type ImportCounts,
  type ImportRow,
} from './types.js';

/**
 * One import at a time. The words of new texts wait in the search index's pending list, eight times longer than
 * PostgreSQL's default: merging 32 MB at once costs a third less than merging eight times 4 MB. What is left at
 * the end is merged by {@link flushSearchWords}.
 */
const BEGIN_WRITING = `select pg_advisory_xact_lock($1),
  set_config('gin_pending_list_limit', '32MB', true), set_config('work_mem', '64MB', true)`;

export interface WriterOptions {
  readonly runId: string;
  readonly lexemesVersion: string;
  /** Compare only: nothing is written, and rows are compared with the rows before them in memory. */
  readonly dryRun: boolean;
  /** Called in the transaction of a batch with the events it changed, so that what is derived from them agrees. */
  readonly onEvents: (client: pg.PoolClient, events: readonly EventId[]) => Promise<void>;
  /** Others write under this run too: counts are added to what stands there, not set. */
  readonly isShared?: boolean;
  /** Called last in the transaction of a batch, so that whoever waits for it is told if and only if it is stored. */
  readonly onStored?: (client: pg.PoolClient, counts: ImportCounts, refusals: readonly Refusal[]) => Promise<void>;
}

/** Stores batches of one run, one transaction each. Batches are written one after another. */
export class ArticleWriter {
  private counts: ImportCounts = NO_COUNTS;
  private failureCount = 0;
  private readonly references = new ReferenceCache();
  private readonly codebooks: CodebookCache = new Map();
  private readonly remembered = new KnownArticles();

  constructor(
    private readonly pool: pg.Pool,
    private readonly options: WriterOptions,
  ) {}

  /**
   * Stores a batch whole or not at all. When the data of a row is at fault, that row is refused and the others stay.
   * @throws StorageError when the database cannot go on (disk full, connection lost).
   */
  async write(batch: ImportBatch): Promise<BatchOutcome> {
    const client = await borrowClient(this.pool).catch((error: unknown) => {
      throw toStorageError(error);
    });
    let broken = false;
    try {
      return await this.attempt(client, batch);
    } catch (error) {
      broken = true; // a connection of unknown state does not go back to the pool
      throw toStorageError(error);
    } finally {
      client.release(broken);
    }
  }

  private async attempt(client: pg.PoolClient, batch: ImportBatch): Promise<BatchOutcome> {
    try {
      return await this.inTransaction(client, batch);
    } catch (error) {
      if (!isFaultOfData(error)) throw error;
      const [first, ...rest] = halves(batch, error);
      if (first === undefined) throw error;
      let outcome = await this.attempt(client, first);
      for (const half of rest) outcome = joined(outcome, await this.attempt(client, half));
      return outcome;
    }
  }

  private async inTransaction(client: pg.PoolClient, batch: ImportBatch): Promise<BatchOutcome> {
    try {
      await client.query('begin');
      if (!this.options.dryRun) {
        await client.query(BEGIN_WRITING, [LOCK.import]);
        this.references.sources.clear();
      }
      const work = await this.compare(client, batch.rows);
      for (const { place, scope, refusals, source, outlet } of batch.refused) {
        refusals.forEach((refusal, index) => {
          const first = index === 0;
          work.changes.failures.push({
            place,
            scope,
            refusal,
            source: first ? source : null,
            outlet: first ? outlet : null,
          });
        });
      }
      const refused = batch.refused.filter(({ scope }) => scope === 'row').length;
      const counts = addCounts(work.counts, { ...NO_COUNTS, read: refused, refused });
      const isCancelled = this.options.dryRun ? false : await this.store(client, { batch, ...work, counts });
      await client.query('commit');
      this.counts = addCounts(this.counts, counts);
      this.failureCount += work.changes.failures.length;
      return { counts, events: work.events, failures: work.changes.failures, isCancelled };
    } catch (error) {
      this.references.clear();
      this.codebooks.clear();
      await client.query('rollback').catch(() => undefined); // the connection may be gone
      throw error;
    }
  }

  private async store(
    client: pg.PoolClient,
    work: { batch: ImportBatch; changes: Changes; counts: ImportCounts; events: readonly EventId[] },
  ): Promise<boolean> {
    const { runId, lexemesVersion } = this.options;
    await storeChanges(client, work.changes, { runId, lexemesVersion });
    await this.options.onEvents(client, work.events);
    const before = this.options.isShared
      ? await reachedSoFar(client, runId)
      : { counts: this.counts, failures: this.failureCount };
    await recordFailures(client, { id: runId, firstOrdinal: before.failures }, work.changes.failures);
    const total = addCounts(before.counts, work.counts);
    const status = await recordProgress(client, { id: runId, bytesRead: work.batch.bytesRead }, total);
    const refusals = work.changes.failures.map(({ refusal }) => refusal);
    await this.options.onStored?.(client, work.counts, refusals);
    return status === 'cancelled';
  }

  private async compare(
    client: pg.PoolClient,
    rows: readonly ImportRow[],
  ): Promise<{ changes: Changes; counts: ImportCounts; events: EventId[] }> {
    const changes = new Changes();
    if (rows.length === 0) return { changes, counts: NO_COUNTS, events: [] };
    const placed = await this.resolve(client, rows);
    const known = this.options.dryRun ? this.remembered : new KnownArticles();
    await known.load(client, placed);
    const counts = { read: rows.length, added: 0, updated: 0, unchanged: 0, refused: 0 };
    for (const item of placed) {
      const verdict = decide(item, known, changes);
      counts[verdict.outcome] += 1;
      this.noteExtras(item.row, verdict, changes);
    }
    const labelsRefused = changes.failures.length;
    const events = await this.changedEvents(client, changes);
    return { changes, counts: { ...counts, labelsAdded: changes.labels.length, labelsRefused }, events };
  }

  private noteExtras(row: ImportRow, verdict: Verdict, changes: Changes): void {
    const { event } = row.draft;
    assignEvent(verdict.article, event === null ? undefined : this.references.events.get(event.key), changes);
    const names = { codebooks: this.codebooks, coders: this.references.coders };
    noteLabels(row, verdict, { names, changes });
  }

  private async resolve(client: pg.PoolClient, rows: readonly ImportRow[]): Promise<PlacedRow[]> {
    const access = { client, cache: this.references, dryRun: this.options.dryRun };
    const drafts = rows.map((row) => row.draft);
    await resolveSources(access, drafts);
    await recordRatings(access, drafts);
    await resolveEvents(access, drafts);
    await resolveCoders(access, drafts);
    await resolveCodebooks(access, this.codebooks, drafts);
    return rows.map((row) => {
      const sourceId = this.references.sources.get(row.draft.sourceKey);
      if (sourceId === undefined) throw new Error(`Unresolved source “${row.draft.sourceName}”.`);
      return { row, sourceId };
    });
  }

  /** Events that got a member now, and those of articles whose text changed. */
  private async changedEvents(client: pg.PoolClient, changes: Changes): Promise<EventId[]> {
    const joinedNow = changes.memberships.map(({ eventId }) => eventId);
    const touched: ArticleId[] = [...changes.touched];
    if (touched.length === 0) return [...new Set(joinedNow)];
    const sql = 'select distinct event_id as id from event_article where article_id = any($1::uuid[])';
    const { rows } = await client.query<{ id: EventId }>(sql, [touched]);
    return [...new Set([...joinedNow, ...rows.map(({ id }) => id)])];
  }
}

/** Merges waiting words into the search index, so that searching after an import is as fast as before it. */
export async function flushSearchWords(database: pg.Pool): Promise<void> {
  await database.query('select flush_search_words()');
}

function joined(a: BatchOutcome, b: BatchOutcome): BatchOutcome {
  return {
    counts: addCounts(a.counts, b.counts),
    events: [...new Set([...a.events, ...b.events])],
    failures: [...a.failures, ...b.failures],
    isCancelled: a.isCancelled || b.isCancelled,
  };
}

/** A batch in two halves, in the order of the file; a single row turns into its refusal. */
function halves(batch: ImportBatch, error: unknown): ImportBatch[] {
  const { rows, refused, bytesRead } = batch;
  const [only] = rows;
  if (only === undefined) return [];
  if (rows.length === 1) {
    const refusal = refusedByDatabase(error);
    const item = {
      ...{ place: only.place, scope: 'row' as const, refusals: [refusal], source: only.source() },
      outlet: only.draft.sourceKey,
    };
    return [{ rows: [], refused: [...refused, item], bytesRead }];
  }
  const middle = Math.ceil(rows.length / 2);
  return [
    { rows: rows.slice(0, middle), refused, bytesRead },
    { rows: rows.slice(middle), refused: [], bytesRead },
  ];
}

const refusedByDatabase = (error: unknown): Refusal => ({
  code: 'REFUSED_BY_DATABASE',
  field: null,
  sentence: `The database refused the row: ${error instanceof Error ? error.message : String(error)}.`,
  remedy: 'Correct the row; if nothing looks wrong with it, report this as a fault of Parallax.',
});
