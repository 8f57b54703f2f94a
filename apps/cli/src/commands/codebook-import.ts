import { readFile } from 'node:fs/promises';
import { type CodebookFormat, readCodebook, tellReadingProblem } from '@parallax/framing';
import { storeCodebook } from '@parallax/persistence';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { print, tell, type Terminal } from '../terminal.js';

export interface CodebookImportOptions {
  readonly json?: boolean;
  readonly format?: CodebookFormat;
}

const formatOf = (path: string): CodebookFormat => (/\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'json');

/** `parallax codebook import <file>` */
export async function codebookImportCommand(
  terminal: Terminal,
  path: string,
  options: CodebookImportOptions,
): Promise<ExitCode> {
  const text = await readOrTell(terminal, path);
  if (text === null) return EXIT.notFound;
  const book = readCodebook(text, options.format ?? formatOf(path));
  if (!book.ok) {
    tell(terminal, `${path} is not a codebook:\n${book.error.map(tellReadingProblem).join('\n')}`);
    return EXIT.error;
  }
  const { outcome, versionNo } = await withDatabase((pool) => storeCodebook(pool, book.value));
  const { name, version } = book.value;
  const frames = version.frames.length;
  print(
    terminal,
    options.json
      ? JSON.stringify({ name, outcome, versionNo, frames })
      : `Codebook “${name}”, version ${versionNo}, ${frames} frames: ${outcome}.`,
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
