/** A feed is asked at least this often and at most that often, however it behaves. */
export const SHORTEST_INTERVAL = 10 * 60;
export const LONGEST_INTERVAL = 24 * 60 * 60;
export const FIRST_INTERVAL = 60 * 60;

const clamped = (seconds: number, shortest = SHORTEST_INTERVAL): number =>
  Math.round(Math.min(LONGEST_INTERVAL, Math.max(shortest, seconds)));

/**
 * Seconds until a feed is asked again: halved when it brought something, half as long again when it did not, never
 * sooner than the feed itself wishes.
 */
export function nextInterval(
  seconds: number,
  brought: { readonly isChanged: boolean; readonly everyMinutes: number | null },
): number {
  const shortest = Math.min(Math.max(SHORTEST_INTERVAL, (brought.everyMinutes ?? 0) * 60), LONGEST_INTERVAL);
  return clamped(seconds * (brought.isChanged ? 0.5 : 1.5), shortest);
}

/** Seconds until a failing feed is asked again: doubled with every failure in a row, and as long as the host asks. */
export function pauseAfterFailure(failuresInRow: number, retryAfterSeconds: number | null): number {
  const doubled = SHORTEST_INTERVAL * 2 ** Math.min(Math.max(failuresInRow - 1, 0), 10);
  return clamped(Math.max(doubled, retryAfterSeconds ?? 0));
}
