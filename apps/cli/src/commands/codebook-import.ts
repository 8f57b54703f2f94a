import { readFile } from 'node:fs/promises';
import { readCodebookFile } from '@parallax/ingest';
import { storeCodebook } from '@parallax/persistence';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';

/** `parallax codebook import <file>` */
export async function codebookImportCommand(
  terminal: Terminal,
  path: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const text = await readOrTell(terminal, path);
  if (text === null) return EXIT.notFound;
  const file = readCodebookFile(text);
  if (!file.ok) {
    tell(terminal, `${path} is not a codebook:\n${file.error}`);
    return EXIT.error;
  }
  const { outcome, versionNo } = await withDatabase((pool) => storeCodebook(pool, file.value));
  const { name, frames } = file.value;
  print(
    terminal,
    options.json
      ? JSON.stringify({ name, outcome, versionNo, frames: frames.length })
      : `Codebook “${name}”, version ${versionNo}, ${frames.length} frames: ${outcome}.`,
  );
  return EXIT.ok;
}

/** The text of a file, or null after telling that there is none. */
export async function readOrTell(terminal: Terminal, path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    tell(terminal, `“${path}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
