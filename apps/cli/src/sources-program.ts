import type { SourceListFormat } from '@parallax/jobs';
import { type Command, Option } from 'commander';
import type { OutputOptions } from './commands/import.js';
import { sourcesExportCommand } from './commands/sources-export.js';
import { sourcesImportCommand } from './commands/sources-import.js';
import type { ExitCode } from './exit-code.js';
import { json } from './options.js';
import type { Terminal } from './terminal.js';

/** `parallax sources …`; “source” is the same. */
export function addSources(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const sources = program.command('sources').alias('source').description('outlets');
  sources
    .command('import <file>')
    .description('add or complete outlets from .csv, .opml or .json')
    .addOption(json())
    .action(async (file: string, options: OutputOptions) =>
      finish(await sourcesImportCommand(terminal, file, options)),
    );
  sources
    .command('export <file>')
    .description('write the directory as .csv or .opml that comes back as the very same (-: standard output)')
    .addOption(new Option('--format <format>', 'instead of what the name tells').choices(['csv', 'opml']))
    .action(async (file: string, options: { format?: SourceListFormat }) =>
      finish(await sourcesExportCommand(terminal, file, options)),
    );
}
