import { type Command, InvalidArgumentError, Option } from 'commander';
import { keynessCommand, type KeynessCommandOptions } from './commands/keyness.js';
import type { ExitCode } from './exit-code.js';
import { json, whole } from './options.js';
import type { Terminal } from './terminal.js';

const FEWEST_REPLICATES = 100;

/** As over GraphQL: none, or enough to mean something. */
function replicates(text: string): number {
  if (text === '0') return 0;
  const count = whole(text);
  if (count >= FEWEST_REPLICATES && count <= 10_000) return count;
  throw new InvalidArgumentError('Give 0, or a whole number from 100 to 10,000.');
}

/** `parallax words …` */
export function addWords(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('words')
    .description('the words of sets of articles')
    .command('keyness')
    .description('the words that set outlets apart from others, or from all the rest')
    .requiredOption('--a-source <name...>', 'outlets of the first set')
    .addOption(new Option('--b-source <name...>', 'outlets of the second set (default: all others)'))
    .addOption(new Option('--language <code>', 'only articles in this language; “mixed” for all'))
    .addOption(new Option('--collapse-copies', 'articles that print one text count once'))
    .addOption(new Option('--stop-words', 'leave out the stop words of the language'))
    .addOption(new Option('--stem', 'count words of one stem together'))
    .addOption(new Option('--no-numbers', 'leave out words of digits only'))
    .addOption(new Option('--min-frequency <n>', 'in both sets together (default 5)').argParser(whole))
    .addOption(new Option('--min-documents <n>', 'in both sets together (default 3)').argParser(whole))
    .addOption(new Option('--replicates <n>', 'shuffles, 0 for none (default 1000)').argParser(replicates))
    .addOption(new Option('--seed <text>', 'seed of the shuffles (default 1)'))
    .addOption(new Option('--top <n>', 'words of each set in the table').argParser(whole).default(25))
    .addOption(new Option('--format <format>', 'csv has all words').choices(['table', 'csv']).default('table'))
    .addOption(json())
    .addOption(new Option('--quiet', 'no progress on stderr'))
    .action(async (options: KeynessCommandOptions) => finish(await keynessCommand(terminal, options)));
}
