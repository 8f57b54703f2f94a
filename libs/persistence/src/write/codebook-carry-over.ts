import { carryOver, type CarryOver, type Coding, type CodebookVersion, type MigrationPlan } from '@parallax/framing';
import type { ArticleId, CodebookVersionId } from '@parallax/kernel';
import type pg from 'pg';
import {
  articlesUnderVersion,
  labelsAlreadyThere,
  labelsToCarry,
  type CarriedLabelRow,
} from '../read/codebook-migrations.sql.js';
import { rowsOf, type Queryable } from '../read/sql.js';
import { carriedChanges } from './codebook-carried.js';
import { insertCarried } from './codebook-carried-rows.js';
import { addCarryOver, noCounts, type CarryOverCounts } from './codebook-counts.js';
import { inImportTransaction } from './in-transaction.js';

export type { CarryOverCounts, FrameCounts } from './codebook-counts.js';

/** A side of a migration: the version's id with what it fixes. */
export interface MigrationSide {
  readonly id: CodebookVersionId;
  readonly version: CodebookVersion;
}

/** A plan that `checkMigrationPlan` found nothing wrong with, and what it lies between. */
export interface CheckedMigration {
  readonly plan: MigrationPlan;
  readonly from: MigrationSide;
  readonly to: MigrationSide;
}

/** Articles a transaction; few enough that their labels fit in memory many times over. */
const BATCH = 200;

/** What carrying over would come to. Writes nothing. */
export async function countCarryOver(database: Queryable, migration: CheckedMigration): Promise<CarryOverCounts> {
  const counts = noCounts(migration.from.version);
  for (const articleIds of batches(await articlesOf(database, migration))) {
    const labels = await rowsOf<CarriedLabelRow>(database, labelsToCarry(migration.from.id, articleIds));
    addCarryOver(counts, labels, { over: over(migration, labels), appended: 0, withdrawn: 0 });
  }
  return counts;
}

/** Where to go on, and how much at once; null starts at the beginning. */
export interface CarryOverStretch {
  readonly after: ArticleId | null;
  /** Articles; null: all that are left. */
  readonly articles: number | null;
}

export interface CarryOverProgress {
  readonly counts: CarryOverCounts;
  readonly articlesLeft: number;
  /** The last article that was looked at; `after` of the next stretch. Null when there was none. */
  readonly last: ArticleId | null;
}

/**
 * Appends what the plan carries over, in one transaction for each batch of articles. A second time it appends nothing,
 * unless labels under the old version changed; an interrupted run is finished by the next. The originals stay.
 */
export async function carryOverCodebook(
  pool: pg.Pool,
  migration: CheckedMigration,
  { after, articles }: CarryOverStretch = { after: null, articles: null },
): Promise<CarryOverProgress> {
  const counts = noCounts(migration.from.version);
  const left = (await articlesOf(pool, migration)).filter((id) => after === null || id > after);
  const stretch = left.slice(0, articles ?? left.length);
  for (const articleIds of batches(stretch)) {
    await inImportTransaction(pool, (client) => carryBatch(client, migration, { articleIds, counts }));
  }
  return { counts, articlesLeft: left.length - stretch.length, last: stretch.at(-1) ?? null };
}

async function carryBatch(
  client: pg.ClientBase,
  migration: CheckedMigration,
  { articleIds, counts }: { readonly articleIds: readonly ArticleId[]; readonly counts: CarryOverCounts },
): Promise<void> {
  const { from, to } = migration;
  const labels = await rowsOf<CarriedLabelRow>(client, labelsToCarry(from.id, articleIds));
  const there = await rowsOf<CarriedLabelRow>(client, labelsAlreadyThere(from.id, to.id, articleIds));
  const outcome = over(migration, labels);
  const changes = carriedChanges(outcome.carried, there);
  const notes = new Map(labels.map(({ id, note }) => [id, note]));
  const appended = await insertCarried(client, to.id, { changes, notes });
  addCarryOver(counts, labels, { over: outcome, appended, withdrawn: changes.withdrawn.length });
}

async function articlesOf(database: Queryable, { from, to }: CheckedMigration): Promise<ArticleId[]> {
  const rows = await rowsOf<{ articleId: ArticleId }>(database, articlesUnderVersion(from.id, to.id));
  return rows.map(({ articleId }) => articleId);
}

const batches = (articleIds: readonly ArticleId[]): ArticleId[][] =>
  Array.from({ length: Math.ceil(articleIds.length / BATCH) }, (_, at) =>
    articleIds.slice(at * BATCH, (at + 1) * BATCH),
  );

const codingOf = ({ spanStart, spanEnd, ...label }: CarriedLabelRow): Coding => ({
  ...{ id: label.id, articleId: label.articleId, versionNo: label.versionNo, paragraph: label.paragraph },
  ...{ coderId: label.coderId, frameKey: label.frameKey, present: label.present, isLossy: label.isLossy },
  span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd },
});

/** @throws when the plan does not fit the versions: it was checked before it was stored. */
function over({ plan, from, to }: CheckedMigration, labels: readonly CarriedLabelRow[]): CarryOver {
  const outcome = carryOver(plan, labels.map(codingOf), { from: from.version, to: to.version });
  if (!outcome.ok) throw new Error(`A stored plan does not fit its versions: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
