const LONGEST = 300;

/** What people can do something about, by what PostgreSQL and Node say. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/statement timeout|canceling statement/i, 'The database did not answer in time.'],
  [/ECONNREFUSED|ECONNRESET|Connection terminated|server closed the connection/i, 'The database could not be reached.'],
  [/no space left|ENOSPC|could not extend file/i, 'The disk of the database is full.'],
  [/heap out of memory|Array buffer allocation|out of memory/i, 'There was not enough memory.'],
];

/** Why measuring failed, in a sentence; null: the worker ended in the middle of it and could not say. */
export function explainFailure(lastError: string | null): string {
  if (lastError === null) return 'The worker was stopped while it measured.';
  const known = KNOWN.find(([pattern]) => pattern.test(lastError));
  if (known) return known[1];
  const [line = ''] = lastError.trim().split('\n');
  return `An unexpected error: “${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}”.`;
}
