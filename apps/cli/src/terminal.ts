/** Where output goes: data to stdout, everything else to stderr. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
}

export const print = (terminal: Terminal, line: string): void => void terminal.stdout.write(`${line}\n`);
export const tell = (terminal: Terminal, line: string): void => void terminal.stderr.write(`${line}\n`);
