import { nameKey } from '@parallax/kernel';
import {
  namedVersion,
  type NamedProjectRow,
  type NamedVersionRow,
  newestVersions,
  projectByName,
  rowsOf,
} from '@parallax/persistence';
import type pg from 'pg';
import { tell, type Terminal } from '../terminal.js';

/** What a person names on the command line. */
export interface NamedScope {
  readonly project?: string;
  readonly codebook?: string;
  /** Of the codebook; the newest when left out. */
  readonly version?: number;
}

/** The project of this name, or null after telling that there is none. */
export async function findProject(terminal: Terminal, pool: pg.Pool, name: string): Promise<NamedProjectRow | null> {
  const [project] = await rowsOf<NamedProjectRow>(pool, projectByName(name));
  if (!project) tell(terminal, `There is no coding project “${name}”.`);
  return project ?? null;
}

/** The codebook version that is named, or null after telling that there is none. */
export async function findVersion(
  terminal: Terminal,
  pool: pg.Pool,
  { codebook = '', version }: NamedScope,
): Promise<NamedVersionRow | null> {
  const key = nameKey(codebook);
  const [found] = await rowsOf<NamedVersionRow>(
    pool,
    version === undefined ? newestVersions(key) : namedVersion(key, version),
  );
  if (!found)
    tell(terminal, `There is no codebook “${codebook}”${version === undefined ? '' : `, version ${version}`}.`);
  return found ?? null;
}
