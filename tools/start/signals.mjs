/** npm passes the terminal's Ctrl+C on, so one press arrives twice: only what comes later is a second press. */
const SAME_PRESS_MS = 700;
const PARENT_CHECK_MS = 500;

/** First Ctrl+C or SIGTERM: drain and leave. Second: kill the children. Third: leave at once. */
export function onStopSignals(stop) {
  let presses = 0;
  let last = 0;
  const leave = (grace, code) =>
    stop(grace).then(
      () => process.exit(code),
      (error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      },
    );
  const onSignal = () => {
    if (performance.now() - last < SAME_PRESS_MS && presses > 0) return;
    last = performance.now();
    presses += 1;
    if (presses > 2) process.exit(130);
    if (presses === 1) process.stderr.write('\nStopping … (Ctrl+C again: at once)\n');
    void leave(presses === 1 ? undefined : 0, presses === 1 ? 0 : 130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event) onLostParent(onSignal);
}

/** A signal to npm alone ends the shell it started us in, and never reaches us: we get a new parent then. */
function onLostParent(leave) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    leave();
  }, PARENT_CHECK_MS);
  watch.unref();
}
