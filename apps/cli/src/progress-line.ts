import type { JobProgress } from '@parallax/jobs';
import type { Terminal } from './terminal.js';

const TTY_EVERY_MS = 100;
/** Logs and pipes get a line now and then instead of one that is written over. */
const PLAIN_EVERY_MS = 5_000;

/** Progress on stderr: one line that is written over on a terminal, plain lines elsewhere. */
export class ProgressLine {
  private shownAt = 0;
  private isOpen = false;
  private readonly isTty: boolean;

  constructor(
    private readonly terminal: Terminal,
    private readonly clock: () => number = Date.now,
  ) {
    this.isTty = terminal.stderr.isTTY === true;
    this.shownAt = this.clock() - (this.isTty ? TTY_EVERY_MS : 0);
  }

  show(progress: JobProgress): void {
    const now = this.clock();
    if (now - this.shownAt < (this.isTty ? TTY_EVERY_MS : PLAIN_EVERY_MS)) return;
    this.shownAt = now;
    const line = describeProgress(progress);
    if (!this.isTty) return void this.terminal.stderr.write(`${line}\n`);
    this.terminal.stderr.write(`\r\u001b[K${line.slice(0, (this.terminal.stderr.columns ?? 80) - 1)}`);
    this.isOpen = true;
  }

  /** Leaves the line so that other messages can follow. */
  clear(): void {
    if (this.isOpen) this.terminal.stderr.write('\r\u001b[K');
    this.isOpen = false;
  }
}

/** For example “12,000 rows read, 2,100 rows/s · 43 % · 0:12 left”. */
export function describeProgress({ done, total, unit, secondsLeft, message }: JobProgress): string {
  const share = unit === 'bytes' && total !== null && total > 0 ? `${Math.floor((done / total) * 100)} %` : null;
  const left = secondsLeft === null ? null : `${clockTime(secondsLeft)} left`;
  return [message, share, left].filter((part) => part !== null).join(' · ');
}

function clockTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
