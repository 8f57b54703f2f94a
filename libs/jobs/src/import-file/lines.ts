/** A line longer than this is passed over; 16 MiB is many times the longest article. */
export const LONGEST_LINE = 16 * 1024 * 1024;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; null when the line was too long to be kept. */
  readonly bytes: Buffer | null;
  readonly length: number;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Cuts chunks of bytes into lines, holding no more than one line of at most {@link LONGEST_LINE} bytes. */
export class LineSplitter {
  private number = 0;
  private parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly longest = LONGEST_LINE) {}

  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.keep(chunk.subarray(start, end));
      lines.push(this.take());
      start = end + 1;
    }
    this.keep(chunk.subarray(start));
    return lines;
  }

  /** The last line, where the file does not end with a newline. */
  end(): Line[] {
    return this.length === 0 ? [] : [this.take()];
  }

  private keep(part: Buffer): void {
    this.length += part.length;
    if (this.length > this.longest) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private take(): Line {
    const { length } = this;
    const whole = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.number += 1;
    this.parts = [];
    this.length = 0;
    if (whole === undefined || length > this.longest) return { number: this.number, bytes: null, length };
    return { number: this.number, bytes: whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole, length };
  }
}
