import { type Command, Option } from 'commander';
import { conceptExportCommand, type ConceptExportOptions } from './commands/concept-export.js';
import { conceptImportCommand } from './commands/concept-import.js';
import type { OutputOptions } from './commands/import.js';
import type { ExitCode } from './exit-code.js';
import { json } from './options.js';
import type { Terminal } from './terminal.js';

/** `parallax concept …` */
export function addConcepts(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const concept = program.command('concept').description('things in the world and the names outlets have for them');
  concept
    .command('import <file>')
    .description('store concepts with their naming variants; the same again changes nothing, another one is a version')
    .addOption(json())
    .action(async (file: string, options: OutputOptions) =>
      finish(await conceptImportCommand(terminal, file, options)),
    );
  concept
    .command('export [name]')
    .description('write one concept, or all, in a form that imports again unchanged')
    .addOption(new Option('--archived', 'also those that were put away'))
    .action(async (name: string | undefined, options: ConceptExportOptions) =>
      finish(await conceptExportCommand(terminal, name ?? null, options)),
    );
}
