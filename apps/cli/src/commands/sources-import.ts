import { basename } from 'node:path';
import { faultLine, importSourceList } from '@parallax/jobs';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';
import { readOrTell } from './codebook-import.js';

/** `parallax sources import <file>`: CSV, OPML or JSON. */
export async function sourcesImportCommand(
  terminal: Terminal,
  path: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const text = await readOrTell(terminal, path);
  if (text === null) return EXIT.notFound;
  const imported = await withDatabase((pool) => importSourceList(pool, { name: basename(path), text }, 'import'));
  if (!imported.ok) {
    tell(terminal, `${path} is not a list of outlets:\n${imported.error}`);
    return EXIT.error;
  }
  const { faults, batchId, ...counts } = imported.value;
  for (const fault of faults) tell(terminal, faultLine(path, fault));
  const { added, updated, unchanged } = counts;
  print(
    terminal,
    options.json
      ? JSON.stringify({ ...counts, refused: faults.length, batchId })
      : `Outlets: ${added} added, ${updated} updated, ${unchanged} unchanged, ${faults.length} refused.`,
  );
  return faults.length === 0 ? EXIT.ok : EXIT.partial;
}
