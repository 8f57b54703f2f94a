import { checkMigrationPlan, type MigrationPlan, readMigrationPlan } from '@parallax/framing';
import {
  carryOverCodebook,
  type CarryOverCounts,
  type CheckedMigration,
  type CodebookDocumentRow,
  type CodebookMigrationRow,
  countCarryOver,
  migrationBetween,
  rowsOf,
  storeMigration,
} from '@parallax/persistence';
import type pg from 'pg';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';
import { readOrTell } from './codebook-import.js';
import { findPair, type VersionNumbers } from './find-codebook.js';

export interface CodebookMigrateOptions extends VersionNumbers {
  /** A file with `{"steps": […]}`; the stored plan when left out. */
  readonly plan?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface Pair {
  readonly from: CodebookDocumentRow;
  readonly to: CodebookDocumentRow;
}

/** `parallax codebook migrate <name> --from n --to n [--plan plan.json] [--dry-run]` */
export const codebookMigrateCommand = (
  terminal: Terminal,
  name: string,
  options: CodebookMigrateOptions,
): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const pair = await findPair(terminal, pool, { name, from: options.from, to: options.to });
    if (pair === null) return EXIT.notFound;
    const plan = await findPlan(terminal, pool, { pair, path: options.plan });
    if (plan === null) return EXIT.notFound;
    const sides = { from: sideOf(pair.from), to: sideOf(pair.to) };
    const problems = checkMigrationPlan(plan, { from: sides.from.version, to: sides.to.version });
    for (const { message, remedy } of problems) tell(terminal, `${message} ${remedy}`);
    if (problems.length > 0) return EXIT.error;
    return run(terminal, pool, { migration: { plan, ...sides }, options });
  });

const sideOf = ({ id, document }: CodebookDocumentRow): CheckedMigration['from'] => ({ id, version: document.version });

async function findPlan(
  terminal: Terminal,
  pool: pg.Pool,
  { pair, path }: { readonly pair: Pair; readonly path: string | undefined },
): Promise<MigrationPlan | null> {
  if (path === undefined) {
    const [stored] = await rowsOf<CodebookMigrationRow>(pool, migrationBetween(pair.from.id, pair.to.id));
    if (!stored)
      tell(terminal, 'No plan is stored. Write one with “codebook plan”, look at it, and give it by --plan.');
    return stored ?? null;
  }
  const text = await readOrTell(terminal, path);
  if (text === null) return null;
  const plan = readMigrationPlan(parseOrNull(text));
  if (!plan.ok) tell(terminal, `${path} is not a plan:\n${plan.error}`);
  return plan.ok ? plan.value : null;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function run(
  terminal: Terminal,
  pool: pg.Pool,
  { migration, options }: { readonly migration: CheckedMigration; readonly options: CodebookMigrateOptions },
): Promise<ExitCode> {
  if (options.dryRun) return report(terminal, await countCarryOver(pool, migration), options);
  const { from, to, plan } = migration;
  const stored = await storeMigration(pool, { fromVersionId: from.id, toVersionId: to.id, plan, createdBy: 'CLI' });
  if (!stored.ok) {
    tell(terminal, 'Another plan lies between the two versions already, and a plan never changes. Leave --plan out.');
    return EXIT.conflict;
  }
  return report(terminal, (await carryOverCodebook(pool, migration)).counts, options);
}

function report(terminal: Terminal, counts: CarryOverCounts, { json }: CodebookMigrateOptions): ExitCode {
  const { labels, articles, carried, lossy, needsRecoding, retired, appended, withdrawn } = counts;
  print(
    terminal,
    json
      ? JSON.stringify(counts)
      : [
          `${labels} labels on ${articles} articles: ${carried} carried over (${lossy} with loss),`,
          `${needsRecoding} need coding anew, ${retired} stay with a retired frame.`,
          `Written: ${appended} rows, of these ${withdrawn} take something back.`,
        ].join(' '),
  );
  return EXIT.ok;
}
