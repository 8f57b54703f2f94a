import { fork } from 'node:child_process';

const LEAVE_WITH_PARENT = new URL('./leave-with-parent.mjs', import.meta.url).href;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const HEALTHY_MS = 60_000;
const GRACE_MS = 15_000;

/**
 * Runs a program as a child and starts it again, ever more slowly, when it crashes. The child has a session of its
 * own, so that Ctrl+C reaches only the starter, and a channel, by whose end it notices that the starter is gone.
 * Answers `crashed`, which rejects at the first crash unless `restarts` is set to what is to follow a restart.
 */
export function supervise(name, program, makeEnv) {
  const state = { child: null, timer: null, isStopping: false, waitMs: FIRST_WAIT_MS };
  const self = { restarts: null, stop: (graceMs) => stop(state, graceMs) };
  self.crashed = new Promise((_, reject) => (self.refuse = reject));
  self.crashed.catch(() => undefined); // nobody may be waiting for it

  const begin = () => {
    const began = performance.now();
    state.child = startChild(program, makeEnv());
    state.child.once('exit', (code, signal) => {
      state.child = null;
      if (state.isStopping) return;
      const what = `The ${name} ended (${signal ?? `code ${code}`})`;
      if (self.restarts === null) return self.refuse(new Error(`${what} while starting.`));
      if (performance.now() - began > HEALTHY_MS) state.waitMs = FIRST_WAIT_MS;
      process.stderr.write(`${what}; next start in ${state.waitMs / 1000} s.\n`);
      state.timer = setTimeout(() => (begin(), self.restarts()), state.waitMs);
      state.waitMs = Math.min(state.waitMs * 2, LONGEST_WAIT_MS);
    });
  };
  begin();
  return self;
}

const startChild = (program, env) =>
  fork(program, [], {
    env,
    execArgv: ['--import', LEAVE_WITH_PARENT],
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

function stop(state, graceMs = GRACE_MS) {
  state.isStopping = true;
  clearTimeout(state.timer);
  return end(state.child, graceMs);
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
