import { writeFile } from 'node:fs/promises';
import { type SourceListFormat, writeSourceList } from '@parallax/jobs';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { tell, type Terminal } from '../terminal.js';

const formatOf = (path: string): SourceListFormat | null =>
  /\.(opml|xml)$/i.test(path) ? 'opml' : /\.csv$/i.test(path) || path === '-' ? 'csv' : null;

/** `parallax sources export <file>`; “-” is standard output. */
export async function sourcesExportCommand(
  terminal: Terminal,
  path: string,
  options: { readonly format?: SourceListFormat },
): Promise<ExitCode> {
  const format = options.format ?? formatOf(path);
  if (format === null) {
    tell(terminal, `“${path}” ends in neither .csv nor .opml. Rename it, or say --format csv or --format opml.`);
    return EXIT.usage;
  }
  const text = await withDatabase((pool) => writeSourceList(pool, format));
  if (path === '-') terminal.stdout.write(text);
  else await writeFile(path, text);
  return EXIT.ok;
}
