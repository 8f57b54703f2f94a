import type { Command } from 'commander';
import { extractEvaluateCommand } from './commands/extract-evaluate.js';
import type { ExitCode } from './exit-code.js';
import { json } from './options.js';
import type { Terminal } from './terminal.js';

/** `parallax extract …` */
export function addExtract(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('extract')
    .description('taking the text of an article out of its page')
    .command('evaluate <folder>')
    .description('F1 over runs of four words; the folder holds <id>.html.gz or <id>.html, and expected.json')
    .addOption(json())
    .action(async (folder: string, options: { json?: boolean }) =>
      finish(await extractEvaluateCommand(terminal, folder, options)),
    );
}
