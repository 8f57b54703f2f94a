import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.js';

export type Log = Logger;

/** Injection token of the application's log. */
export const LOG = Symbol('LOG');

const STDERR = 2;

/** Of an error: what it is and where it came from. `detail` and `parameters` of PostgreSQL hold row values. */
const describe = (error: unknown) => {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause: unknown = 'originalError' in error && error.originalError ? error.originalError : error;
  const { name, code, constraint, stack } = cause as Error & { code?: unknown; constraint?: unknown };
  return { type: name, code, constraint, at: placesOf(stack) };
};

/** The frames of a stack without its message: a message may quote a text. */
const placesOf = (stack: string | undefined): string[] =>
  (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);

/** JSON lines on stderr, without texts, tokens or query strings. */
export function openLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: describe }, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, destination ?? pino.destination({ dest: STDERR, sync: false }));
}

/** Nest's own messages, in the same lines. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log = (message: unknown, context?: unknown): void => this.lines.debug({ context }, String(message));
  debug = this.log;
  verbose = this.log;
  warn = (message: unknown, context?: unknown): void => this.lines.warn({ context }, String(message));
  error = (message: unknown, ...rest: unknown[]): void => this.fail(message, rest.at(-1));
  fatal = this.error;

  private fail(message: unknown, context: unknown): void {
    if (message instanceof Error) this.lines.error({ context, err: message }, 'Failed.');
    else this.lines.error({ context }, String(message));
  }
}
