import { fork } from 'node:child_process';

const LEAVE_WITH_PARENT = new URL('./leave-with-parent.mjs', import.meta.url).href;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const HEALTHY_MS = 60_000;
const GRACE_MS = 15_000;

/**
 * Runs a program as a child and starts it again, ever more slowly, when it crashes. The child has a session of its
 * own, so that Ctrl+C reaches only the starter, and a channel, by whose end it notices that the starter is gone.
 */
export function supervise(name, program, makeEnv) {
  const state = { child: null, timer: null, isStopping: false, waitMs: FIRST_WAIT_MS, restarted: () => undefined };
  let failFirst = () => undefined;
  const failedFirst = new Promise((_, reject) => (failFirst = reject));
  failedFirst.catch(() => undefined); // only a start waits for it

  const begin = () => {
    const began = performance.now();
    state.child = fork(program, [], {
      env: makeEnv(),
      execArgv: ['--import', LEAVE_WITH_PARENT],
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    state.child.once('exit', (code, signal) => {
      state.child = null;
      if (state.isStopping) return;
      failFirst(new Error(`The ${name} ended while starting (${signal ?? `code ${code}`}).`));
      if (performance.now() - began > HEALTHY_MS) state.waitMs = FIRST_WAIT_MS;
      process.stderr.write(
        `The ${name} ended (${signal ?? `code ${code}`}); next start in ${state.waitMs / 1000} s.\n`,
      );
      state.timer = setTimeout(() => (begin(), state.restarted()), state.waitMs);
      state.waitMs = Math.min(state.waitMs * 2, LONGEST_WAIT_MS);
    });
  };
  begin();
  return {
    failedFirst,
    onRestart: (listener) => (state.restarted = listener),
    stop: (graceMs = GRACE_MS) => {
      state.isStopping = true;
      clearTimeout(state.timer);
      return end(state.child, graceMs);
    },
  };
}

/** Asks a child to end, kills it when it does not, and waits until it is gone. */
export async function end(child, graceMs) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(graceMs === 0 ? 'SIGKILL' : 'SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}
