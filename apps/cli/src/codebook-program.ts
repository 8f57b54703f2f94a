import { CODEBOOK_FORMATS } from '@parallax/framing';
import { type Command, Option } from 'commander';
import {
  codebookDiffCommand,
  codebookExportCommand,
  type CodebookExportOptions,
  codebookPlanCommand,
} from './commands/codebook-export.js';
import { codebookImportCommand, type CodebookImportOptions } from './commands/codebook-import.js';
import { codebookMigrateCommand, type CodebookMigrateOptions } from './commands/codebook-migrate.js';
import type { VersionNumbers } from './commands/find-codebook.js';
import type { ExitCode } from './exit-code.js';
import { json, whole } from './options.js';
import type { Terminal } from './terminal.js';

const from = (): Option => new Option('--from <n>', 'the old version').argParser(whole).makeOptionMandatory();
const to = (): Option => new Option('--to <n>', 'the new version').argParser(whole).makeOptionMandatory();
const format = (text: string): Option => new Option('--format <format>', text).choices(CODEBOOK_FORMATS);

/** `parallax codebook …` */
export function addCodebooks(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const codebook = program.command('codebook').description('codebooks, their versions and what lies between them');
  codebook
    .command('import <file>')
    .description('publish a codebook; the same again changes nothing, another one becomes its next version')
    .addOption(format('instead of what the name tells (.md: markdown)'))
    .addOption(json())
    .action(async (file: string, options: CodebookImportOptions) =>
      finish(await codebookImportCommand(terminal, file, options)),
    );
  codebook
    .command('export <name>')
    .description('write a codebook in a form that imports again unchanged')
    .addOption(new Option('--version <n>', 'its version (default: the newest published)').argParser(whole))
    .addOption(format('form').default('json'))
    .action(async (name: string, options: CodebookExportOptions) =>
      finish(await codebookExportCommand(terminal, name, options)),
    );
  addBetween(codebook, terminal, finish);
}

function addBetween(codebook: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  codebook
    .command('diff <name>')
    .description('what changed from one version to another')
    .addOption(from())
    .addOption(to())
    .addOption(json())
    .action(async (name: string, options: VersionNumbers & { json?: boolean }) =>
      finish(await codebookDiffCommand(terminal, name, options)),
    );
  codebook
    .command('plan <name>')
    .description('propose how labels are carried from one version to another, as JSON to be looked at and changed')
    .addOption(from())
    .addOption(to())
    .action(async (name: string, options: VersionNumbers) =>
      finish(await codebookPlanCommand(terminal, name, options)),
    );
  codebook
    .command('migrate <name>')
    .description('carry labels over as a plan says; they stay under their own version too, a second time adds nothing')
    .addOption(from())
    .addOption(to())
    .addOption(new Option('--plan <file>', 'the plan (default: the one that is stored)'))
    .addOption(new Option('--dry-run', 'count; write nothing'))
    .addOption(json())
    .action(async (name: string, options: CodebookMigrateOptions) =>
      finish(await codebookMigrateCommand(terminal, name, options)),
    );
}
