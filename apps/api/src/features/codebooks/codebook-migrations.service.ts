import { Inject, Injectable } from '@nestjs/common';
import {
  checkMigrationPlan,
  type MigrationStep,
  type PlanProblem,
  type ProposedPlan,
  proposePlan,
} from '@parallax/framing';
import { asId, err, isUuid, ok, type Result } from '@parallax/kernel';
import {
  carryOverCodebook,
  type CarryOverCounts,
  type CarryOverProgress,
  type CheckedMigration,
  type CodebookDocumentRow,
  type CodebookMigrationRow,
  countCarryOver,
  migrationById,
  migrationsOfCodebook,
  readCodebookVersion,
  rowsOf,
  storeMigration,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { refuse } from '../coding/refuse.js';
import type { Refusal } from '../user-error.type.js';
import type { ApplyCodebookMigrationInput, PlanCodebookMigrationInput } from './codebook-migration.types.js';
import { readSteps } from './migration-steps.js';

interface Between {
  readonly fromVersionId: string;
  readonly toVersionId: string;
}

interface Pair {
  readonly from: CodebookDocumentRow;
  readonly to: CodebookDocumentRow;
}

const sideOf = ({ id, document }: CodebookDocumentRow): CheckedMigration['from'] => ({ id, version: document.version });

@Injectable()
export class CodebookMigrations {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  ofCodebook(codebookId: string): Promise<CodebookMigrationRow[]> {
    return rowsOf<CodebookMigrationRow>(this.database, migrationsOfCodebook(codebookId));
  }

  async proposal(between: Between): Promise<ProposedPlan | null> {
    const pair = await this.pairOf(between);
    return pair.ok ? proposePlan(pair.value.from.document, pair.value.to.document) : null;
  }

  /** What the plan would come to. @throws nothing: what does not fit is told as problems. */
  async preview(
    input: PlanCodebookMigrationInput,
  ): Promise<Result<{ problems: PlanProblem[]; counts: CarryOverCounts | null }, Refusal>> {
    const checked = await this.check(input);
    if (!checked.ok) return checked;
    const { migration, problems } = checked.value;
    const counts = problems.length > 0 ? null : await countCarryOver(this.database, migration);
    return ok({ problems, counts });
  }

  async plan(input: PlanCodebookMigrationInput, createdBy: string): Promise<Result<CodebookMigrationRow, Refusal>> {
    const checked = await this.check(input);
    if (!checked.ok) return checked;
    const { migration, problems, pair } = checked.value;
    const [problem] = problems;
    if (problem) return refuse(problem.code, `${problem.message} ${problem.remedy}`, 'steps');
    if (pair.to.status !== 'published') {
      return refuse('DRAFT', 'The new version is a draft and can still change. Publish it first.', 'toVersionId');
    }
    const { from, to, plan } = migration;
    const stored = await storeMigration(this.database, { fromVersionId: from.id, toVersionId: to.id, plan, createdBy });
    if (stored.ok) return stored;
    return refuse(
      stored.error,
      'Another plan lies between the two versions already, and a plan never changes.',
      'steps',
    );
  }

  async apply({
    migrationId,
    after,
    articles,
  }: ApplyCodebookMigrationInput): Promise<Result<CarryOverProgress, Refusal>> {
    if (after && !isUuid(after)) return refuse('BAD_AFTER', 'Pass “last” of the stretch before.', 'after');
    if (!Number.isInteger(articles) || articles < 1 || articles > 5000) {
      return refuse('BAD_STRETCH', 'A stretch has 1 to 5000 articles.', 'articles');
    }
    const [stored] = isUuid(migrationId)
      ? await rowsOf<CodebookMigrationRow>(this.database, migrationById(migrationId))
      : [];
    if (!stored) return refuse('NOT_FOUND', 'There is no such plan.', 'migrationId');
    const pair = await this.pairOf(stored);
    if (!pair.ok) throw new Error('A stored plan lies between versions that are not there.');
    const migration = { plan: stored, from: sideOf(pair.value.from), to: sideOf(pair.value.to) };
    return ok(await carryOverCodebook(this.database, migration, { after: after ? asId(after) : null, articles }));
  }

  private async check(
    input: PlanCodebookMigrationInput,
  ): Promise<Result<{ migration: CheckedMigration; problems: PlanProblem[]; pair: Pair }, Refusal>> {
    const steps: Result<MigrationStep[], Refusal> = readSteps(input.steps);
    if (!steps.ok) return steps;
    const pair = await this.pairOf(input);
    if (!pair.ok) return pair;
    const migration = { plan: { steps: steps.value }, from: sideOf(pair.value.from), to: sideOf(pair.value.to) };
    const versions = { from: migration.from.version, to: migration.to.version };
    return ok({ migration, problems: checkMigrationPlan(migration.plan, versions), pair: pair.value });
  }

  private async pairOf({ fromVersionId, toVersionId }: Between): Promise<Result<Pair, Refusal>> {
    const find = async (id: string) => (isUuid(id) ? readCodebookVersion(this.database, id) : null);
    const [from, to] = await Promise.all([find(fromVersionId), find(toVersionId)]);
    if (!from) return refuse('NOT_FOUND', 'There is no such codebook version.', 'fromVersionId');
    if (!to) return refuse('NOT_FOUND', 'There is no such codebook version.', 'toVersionId');
    if (from.codebookId !== to.codebookId || from.id === to.id) {
      return err({ code: 'NOT_A_PAIR', message: 'Give two versions of one codebook.', field: 'toVersionId' });
    }
    return ok({ from, to });
  }
}
