import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const PATIENCE_MS = 120_000;

/** Waits until `url` answers 200 as `instance`. An orphan of an earlier start may answer too, but not by that name. */
export async function untilReady(url, instance) {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok && answer.headers.get('x-parallax-instance') === instance) return;
    await sleep(POLL_MS);
  }
  throw new Error(`The API did not become ready within ${PATIENCE_MS / 1000} s.`);
}
