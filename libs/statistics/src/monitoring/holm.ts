/**
 * Holm's adjustment: the chance of any false alarm in the whole family stays below the rate at which adjusted values
 * are called. Null p-values (undefined tests) stay null and do not count.
 *
 * @param ps in [0, 1], in any order; the answer has the same order
 * @see Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6.
 */
export function holmAdjusted(ps: readonly (number | null)[]): (number | null)[] {
  const tested = ps.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let largest = 0;
  tested.forEach(({ p, place }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (tested.length - rank)));
    adjusted[place] = largest;
  });
  return adjusted;
}
