import { type Command, InvalidArgumentError, Option } from 'commander';
import { type EvaluateOptions, eventsEvaluateCommand } from './commands/events-evaluate.js';
import { eventsGroupCommand, type GroupOptions } from './commands/events-group.js';
import type { ExitCode } from './exit-code.js';
import { json } from './options.js';
import type { Terminal } from './terminal.js';

/** @throws InvalidArgumentError, which commander shows with the name of the option */
function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a number above 0, up to 1, for example 0.18.');
}

const threshold = (): Option =>
  new Option('--threshold <score>', 'from this score on articles belong together (default 0.18)').argParser(share);

/** `parallax events …` */
export function addEvents(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const events = program.command('events').description('grouping articles by event, in memory; nothing is stored');
  events
    .command('group <paths...>')
    .description('group the articles of files by their text, title and date alone, with the reasons of each')
    .addOption(threshold())
    .addOption(json())
    .action(async (paths: string[], options: GroupOptions) =>
      finish(await eventsGroupCommand(terminal, paths, options)),
    );
  events
    .command('evaluate')
    .description('group articles and compare with the “event” of their rows: B³, CEAF-e, ARI, V-measure')
    .requiredOption('--gold <files...>', 'files whose rows name their event; rows that name none are grouped too')
    .addOption(threshold())
    .addOption(new Option('--curve', 'B³ at other thresholds, to choose one by your own sample'))
    .addOption(json())
    .action(async (options: EvaluateOptions) => finish(await eventsEvaluateCommand(terminal, options)));
}
