/**
 * Benjamini and Hochberg's adjustment, min over k ≥ i of p₍ₖ₎ m/k: among the tests called at an adjusted value up to q,
 * the expected share of false ones is at most q (tests independent or positively dependent). Null p-values (undefined
 * tests) stay null and do not count in m.
 *
 * @param ps in [0, 1], in any order; the answer has the same order
 * @see Benjamini, Y. & Hochberg, Y. (1995). Journal of the Royal Statistical Society B 57, 289–300.
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  const tested = ps.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let smallest = 1;
  tested.forEach(({ p, place }, fromLast) => {
    smallest = Math.min(smallest, (p * tested.length) / (tested.length - fromLast));
    adjusted[place] = smallest;
  });
  return adjusted;
}
