import { spawn } from 'node:child_process';

/** Reads until its input ends, which happens however the test run dies; then removes what is left. */
const SCRIPT = `cat >/dev/null
[ -d "$1" ] || exit 0
kill -QUIT "$(head -n 1 "$1/postgres/data/postmaster.pid")" 2>/dev/null && sleep 1
rm -rf "$1"`;

/**
 * Stops the server of `dataDir` and removes the folder even if the test run is killed.
 * Answers a function that sends the guard home.
 */
export function guardServer(dataDir: string): () => void {
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('/bin/sh', ['-c', SCRIPT, 'guard', dataDir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return () => guard.stdin.end();
}
