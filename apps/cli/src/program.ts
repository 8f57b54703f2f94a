import { FORMATS, type ImportFormat } from '@parallax/jobs';
import { Command, Option } from 'commander';
import { agreementCommand, type AgreementCommandOptions } from './commands/agreement.js';
import { addCodebooks } from './codebook-program.js';
import { addConcepts } from './concept-program.js';
import { addExtract } from './extract-program.js';
import { addFeeds } from './feeds-program.js';
import { addEvents } from './events-program.js';
import { addSources } from './sources-program.js';
import { addWords } from './words-program.js';
import { demoLoadCommand, importCommand, type ImportCommandOptions, type OutputOptions } from './commands/import.js';
import type { NamedScope } from './commands/find-scope.js';
import { labelExportCommand } from './commands/label-export.js';
import { statsCommand } from './commands/stats.js';
import type { ExitCode } from './exit-code.js';
import { json, whole } from './options.js';
import type { Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  parallax import articles.jsonl                        one file; a second time it adds nothing
  parallax import archive/ --source "Korda Agency"      a folder with subfolders; outlet of rows that name none
  gunzip -c big.csv.gz | parallax import - --format csv --json
  parallax import new.jsonl --dry-run                   what would happen
  parallax codebook import demo/codebooks/generic-frames.json
  parallax codebook export "Generic frames" --format markdown > frames.md
  parallax sources import outlets.csv                  also .opml and .json; export writes them
  parallax concept import demo/concepts.json
  echo '{"method":"wilson_interval","input":{"k":81,"n":263}}' | parallax stats
  parallax agreement --codebook "Generic frames"       how far coders agree, frame by frame
  parallax words keyness --a-source "The Torch" --language en --format csv > words.csv
  parallax events evaluate --gold sample.jsonl --curve  how well articles are grouped by event, on your own sample
  parallax label export --codebook "Generic frames" > labels.jsonl

Files: .jsonl .ndjson .csv .tsv .txt .html .htm, also with .gz; docs/import.md describes the fields.
Exit codes: 0 ok · 1 error · 2 usage · 3 partly refused · 4 not found · 5 conflict · 130 interrupted
Environment: DATABASE_URL (else the embedded database in PARALLAX_DATA_DIR, default .parallax)`;

const quiet = (): Option => new Option('--quiet', 'no progress and no list of refusals on stderr');

/** The command line; `finish` hears the exit code of the command that ran. */
export function buildProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('parallax');
  program
    .description('How different outlets cover the same events: bring articles, outlets and codebooks in.')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(parallax --help shows examples)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    });
  addImport(program, terminal, finish);
  addStats(program, terminal, finish);
  addCodebooks(program, terminal, finish);
  addConcepts(program, terminal, finish);
  addWords(program, terminal, finish);
  addExtract(program, terminal, finish);
  addFeeds(program, terminal, finish);
  addEvents(program, terminal, finish);
  addSources(program, terminal, finish);
  program
    .command('demo')
    .description('the demo corpus')
    .command('load')
    .description('load the fictional outlets, codebooks, articles and labels of demo/')
    .addOption(json())
    .addOption(quiet())
    .action(async (options: OutputOptions) => finish(await demoLoadCommand(terminal, options)));
  addLabels(program, terminal, finish);
  return program;
}

function addImport(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('import <paths...>')
    .description('import articles from files, folders, or standard input (-)')
    .addOption(new Option('--source <name>', 'outlet of rows that name none'))
    .addOption(new Option('--format <format>', 'instead of what the name or the content tells').choices(FORMATS))
    .addOption(new Option('--dry-run', 'read, check and compare; write nothing'))
    .addOption(json())
    .addOption(quiet())
    .action(async (paths: string[], options: ImportCommandOptions & { format?: ImportFormat }, command: Command) => {
      if (paths.includes('-') && paths.length > 1) {
        command.error('error: “-” stands for standard input and cannot be combined with files');
      }
      finish(await importCommand(terminal, paths, options));
    });
}

const project = (): Option => new Option('--project <name>', 'what was coded in this coding project');
const codebook = (): Option => new Option('--codebook <name>', 'all labels under this codebook').conflicts('project');
const version = (): Option =>
  new Option('--version <n>', 'version of the codebook (default: its newest)').argParser(whole).conflicts('project');

function addLabels(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('label')
    .description('labels')
    .command('export')
    .description('write articles with their labels as JSON lines that import again unchanged')
    .addOption(codebook())
    .addOption(version())
    .addOption(project())
    .action(async (options: NamedScope) => finish(await labelExportCommand(terminal, options)));
  program
    .command('agreement')
    .description('how far coders agree, frame by frame, with intervals')
    .addOption(project())
    .addOption(codebook())
    .addOption(version())
    .addOption(new Option('--replicates <n>', 'bootstrap replicates (default 1000)').argParser(whole))
    .addOption(new Option('--seed <text>', 'seed of the bootstrap (default 1)'))
    .addOption(json())
    .addOption(quiet())
    .action(async (options: AgreementCommandOptions, command: Command) => {
      if (options.project === undefined && options.codebook === undefined) {
        command.error('error: name what to measure with --project or --codebook');
      }
      finish(await agreementCommand(terminal, options));
    });
}

function addStats(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('stats')
    .description('compute statistics: JSON lines {"method", "input"} on stdin, {"method", "value"} on stdout')
    .addOption(new Option('--list', 'the names of all methods'))
    .action(async (options: { list?: boolean }) => finish(await statsCommand(terminal, process.stdin, options)));
}
