import { isDeepStrictEqual } from 'node:util';
import type { MigrationPlan } from '@parallax/framing';
import { err, ok, type CodebookVersionId, type Result } from '@parallax/kernel';
import type pg from 'pg';
import { migrationBetween, type CodebookMigrationRow } from '../read/codebook-migrations.sql.js';
import { rowsOf } from '../read/sql.js';
import { newId } from '../server/new-id.js';
import { inImportTransaction } from './in-transaction.js';

/** `PLAN_EXISTS`: another plan lies between the two versions already, and plans never change. */
export type StoreMigrationRefusal = 'PLAN_EXISTS';

export interface NewMigration {
  readonly fromVersionId: CodebookVersionId;
  readonly toVersionId: CodebookVersionId;
  readonly plan: MigrationPlan;
  readonly createdBy: string;
}

const INSERT = `insert into codebook_migration (id, from_version_id, to_version_id, steps, created_by)
  values ($1, $2, $3, $4, $5)`;

/** Stores a plan that was checked; the same again is the one that is there. */
export function storeMigration(
  pool: pg.Pool,
  { fromVersionId, toVersionId, plan, createdBy }: NewMigration,
): Promise<Result<CodebookMigrationRow, StoreMigrationRefusal>> {
  return inImportTransaction(pool, async (client) => {
    const find = () => rowsOf<CodebookMigrationRow>(client, migrationBetween(fromVersionId, toVersionId));
    const [known] = await find();
    if (known) return isDeepStrictEqual(known.steps, plan.steps) ? ok(known) : err('PLAN_EXISTS');
    await client.query(INSERT, [newId(), fromVersionId, toVersionId, JSON.stringify(plan.steps), createdBy]);
    const [stored] = await find();
    if (!stored) throw new Error('A migration vanished inside its own transaction.');
    return ok(stored);
  });
}
