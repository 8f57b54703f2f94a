import { EXIT } from './exit-code.js';

/** Between these two moments a second signal is the echo of the first: npm hands on what the terminal sent too. */
const ECHO_MS = 500;

/** Aborts on SIGINT and SIGTERM, so that the batch at work is finished or undone; a further signal ends at once. */
export function onInterruption(): AbortSignal {
  const controller = new AbortController();
  let firstAt: number | null = null;
  const stop = (): void => {
    if (firstAt !== null && Date.now() - firstAt > ECHO_MS) process.exit(EXIT.interrupted);
    firstAt ??= Date.now();
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
