import type { ImportOutcome } from '@parallax/jobs';

/** What a script can tell from the exit code; the table stands in `parallax --help`. */
export const EXIT = {
  ok: 0,
  error: 1,
  usage: 2,
  partial: 3,
  notFound: 4,
  conflict: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** `isInterrupted`: this process was asked to stop, as opposed to a run that somebody cancelled elsewhere. */
export function exitCodeOf(outcome: ImportOutcome, isInterrupted: boolean): ExitCode {
  if (isInterrupted && outcome.problem?.code === 'CANCELLED') return EXIT.interrupted;
  if (outcome.problem?.code === 'NOT_FOUND' || outcome.problem?.code === 'NOTHING_TO_IMPORT') return EXIT.notFound;
  if (outcome.problem !== null) return EXIT.error;
  return outcome.status === 'partial' ? EXIT.partial : EXIT.ok;
}
