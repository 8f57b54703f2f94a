import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REPOSITORY_ROOT } from './runtime.js';

/** One step of the schema: `NNNN_name.up.sql` with its `NNNN_name.down.sql`. */
export interface MigrationFile {
  readonly number: number;
  /** TypeORM orders migrations by the 13 digits at the end of their name. */
  readonly name: string;
  readonly up: string;
  readonly down: string;
}

export const MIGRATIONS_FOLDER = join(REPOSITORY_ROOT, 'migrations');
const FILE = /^(\d{4})_([a-z0-9_]+)\.up\.sql$/;

/** The migrations of a folder in order. @throws when one of them cannot be undone or two share a number. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): MigrationFile[] {
  const found = readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const parts = FILE.exec(file);
      return parts ? [readMigration(folder, parts[1] ?? '', parts[2] ?? '')] : [];
    });
  const twice = found.find(({ number }, index) => found[index - 1]?.number === number);
  if (twice) throw new Error(`Two migrations have the number ${twice.number}.`);
  return found;
}

function readMigration(folder: string, digits: string, title: string): MigrationFile {
  const read = (direction: 'up' | 'down'): string =>
    readFileSync(join(folder, `${digits}_${title}.${direction}.sql`), 'utf8');
  return { number: Number(digits), name: `${title}_${digits.padStart(13, '0')}`, up: read('up'), down: read('down') };
}

/** The class that TypeORM wants for a migration. */
export function migrationClass({ name, up, down }: MigrationFile): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down);
    }
  };
}
