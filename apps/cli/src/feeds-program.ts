import { type Command, Option } from 'commander';
import { feedsCheckCommand } from './commands/feeds-check.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** `parallax feeds …` */
export function addFeeds(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('feeds')
    .description('feeds of outlets')
    .command('check <path>')
    .description('read a file, or all files of a folder, as RSS, Atom, RDF, JSON Feed or news sitemap')
    .addOption(new Option('--json', 'one JSON object a line'))
    .action(async (path: string, options: { json?: boolean }) =>
      finish(await feedsCheckCommand(terminal, path, options)),
    );
}
