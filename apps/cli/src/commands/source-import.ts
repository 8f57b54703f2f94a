import { readSourceFile } from '@parallax/ingest';
import { entryOf, storeSources } from '@parallax/persistence';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';
import { readOrTell } from './codebook-import.js';

/** `parallax source import <file>` */
export async function sourceImportCommand(
  terminal: Terminal,
  path: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const text = await readOrTell(terminal, path);
  if (text === null) return EXIT.notFound;
  const file = readSourceFile(text);
  if (!file.ok) {
    tell(terminal, `${path} is not a list of outlets:\n${file.error}`);
    return EXIT.error;
  }
  const { conflicts, batchId: _, ...counts } = await withDatabase((pool) => storeSources(pool, file.value.map(entryOf)));
  for (const { message } of conflicts) tell(terminal, message);
  const { added, updated, unchanged } = counts;
  print(
    terminal,
    options.json
      ? JSON.stringify({ ...counts, conflicts: conflicts.length })
      : `Outlets: ${added} added, ${updated} updated, ${unchanged} unchanged, ${conflicts.length} in conflict.`,
  );
  return conflicts.length === 0 ? EXIT.ok : EXIT.conflict;
}
