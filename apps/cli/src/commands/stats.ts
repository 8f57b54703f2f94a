import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { computeStatistic, STATISTICS_METHODS } from '@parallax/statistics';
import { EXIT, type ExitCode } from '../exit-code.js';
import { print, type Terminal } from '../terminal.js';

interface Call {
  readonly method: string;
  readonly input: unknown;
}

/** A call, or a sentence about what the line is instead. */
function readCall(line: string, number: number): Call | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return `Line ${number} is not JSON.`;
  }
  const method = typeof row === 'object' && row !== null && 'method' in row ? row.method : undefined;
  if (typeof method !== 'string') return `Line ${number} has no “method”.`;
  return { method, input: typeof row === 'object' && row !== null && 'input' in row ? row.input : undefined };
}

function answerTo(line: string, number: number): Readonly<Record<string, unknown>> {
  const call = readCall(line, number);
  if (typeof call === 'string') return { method: null, error: call };
  return { method: call.method, ...computeStatistic(call.method, call.input) };
}

/** Waits for a slow reader, so that a large input is never held in memory. */
async function writeLine({ stdout }: Terminal, answer: object): Promise<void> {
  const isFull = stdout.write(`${JSON.stringify(answer)}\n`) === false;
  if (isFull && stdout instanceof EventEmitter) await once(stdout, 'drain');
}

/** `parallax stats`: JSON lines of calls in, JSON lines of answers out, in order; a bad line stops nothing. */
export async function statsCommand(
  terminal: Terminal,
  input: Readable,
  options: { readonly list?: boolean },
): Promise<ExitCode> {
  if (options.list) {
    STATISTICS_METHODS.forEach((name) => print(terminal, name));
    return EXIT.ok;
  }
  let code: ExitCode = EXIT.ok;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = answerTo(number === 1 ? line.replace(/^\ufeff/, '') : line, number);
    if ('error' in answer) code = EXIT.usage;
    await writeLine(terminal, answer);
  }
  return code;
}
