import { Logger } from 'graphile-worker';

/** Tells a person what went wrong with the queue or a job. */
export type Report = (message: string) => void;

/** Passes on errors and warnings; the queue's own chatter is dropped. */
export function reportingLogger(report: Report): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') report(message);
  });
}

export const silentLogger = reportingLogger(() => undefined);
