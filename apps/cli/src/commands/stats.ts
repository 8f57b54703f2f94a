import { once } from 'node:events';
import { Writable } from 'node:stream';
import { EXIT, type ExitCode } from '../exit-code.js';
import { METHODS } from '../methods/index.js';
import { print, type Terminal } from '../terminal.js';
import { type Line, utf8Lines } from '../utf8-lines.js';

interface Call {
  readonly method: string;
  readonly input: unknown;
}

/** A call, or a sentence about what the line is instead. */
function readCall({ number, text }: Line): Call | string {
  if (text === null) return `Line ${number} is not UTF-8.`;
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return `Line ${number} is not JSON.`;
  }
  if (typeof row !== 'object' || row === null || !('method' in row) || typeof row.method !== 'string') {
    return `Line ${number} has no “method”.`;
  }
  return { method: row.method, input: 'input' in row ? row.input : undefined };
}

function answerTo(line: Line): Readonly<Record<string, unknown>> {
  const call = readCall(line);
  if (typeof call === 'string') return { method: null, error: call };
  return { method: call.method, ...METHODS.compute(call.method, call.input) };
}

/** Waits for a slow reader, so that a large input is never held in memory; false when the reader has gone. */
async function writeLine({ stdout }: Terminal, answer: object): Promise<boolean> {
  const isFull = stdout.write(`${JSON.stringify(answer)}\n`) === false;
  if (!(stdout instanceof Writable)) return true;
  if (isFull && stdout.writable) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(ignoreGone);
  return stdout.writable;
}

/** As with `| head`: whoever closes the pipe has seen enough, which is no failure. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}

/** `parallax stats`: JSON lines of calls in, JSON lines of answers out, in order; a bad line stops nothing. */
export async function statsCommand(
  terminal: Terminal,
  input: AsyncIterable<Uint8Array | string>,
  options: { readonly list?: boolean },
): Promise<ExitCode> {
  if (options.list) {
    METHODS.names.forEach((name) => print(terminal, name));
    return EXIT.ok;
  }
  let code: ExitCode = EXIT.ok;
  for await (const line of utf8Lines(input)) {
    if (line.text?.trim() === '') continue;
    const answer = answerTo(line);
    if ('error' in answer) code = EXIT.usage;
    if (!(await writeLine(terminal, answer))) break;
  }
  return code;
}
