/** A source of chance; `seededRandom` of @parallax/statistics is one. */
export interface Rng {
  /** In [0, 1). */
  next(): number;
}

/** The items in random order (Fisher and Yates). The same generator state and items give the same order. */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) {
    const at = Math.floor(rng.next() * left.length);
    const last = left.length - 1;
    const drawn = left[at];
    const end = left[last];
    if (drawn !== undefined) order.push(drawn);
    if (end !== undefined) left[at] = end;
    left.pop();
  }
  return order;
}

/** Order of code units: the same on every machine, whatever its language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
