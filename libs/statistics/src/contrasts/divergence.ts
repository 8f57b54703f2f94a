import { xLogRatio } from './cross-table.js';
import { sumOf, undefinedBecause, type Undefined } from './result.js';

export type Divergence = { readonly value: number } | Undefined;

/**
 * Jensen–Shannon divergence of two distributions: ½ Σ p log(p/m) + ½ Σ q log(q/m), m = (p + q)/2, 0 log 0 = 0.
 * Nothing is smoothed. In base 2 it lies in [0, 1]. The *distance* that some programs give is its square root.
 *
 * @param first counts or shares; brought to sum 1, as is `second`, which has the same length
 * @param base of the logarithm, above 0 and not 1
 * @returns null with NO_OBSERVATIONS when either sums to 0
 * @see Lin, J. (1991). IEEE Transactions on Information Theory 37, 145–151.
 */
export function jensenShannonDivergence(
  first: readonly number[],
  second: readonly number[],
  base: number = 2,
): Divergence {
  const [n1, n2] = [sumOf(first), sumOf(second)];
  if (n1 === 0 || n2 === 0) return undefinedBecause('NO_OBSERVATIONS');
  const halves = first.map((count, at) => {
    const [p, q] = [count / n1, (second[at] ?? 0) / n2];
    const middle = (p + q) / 2;
    return (xLogRatio(p, middle) + xLogRatio(q, middle)) / 2;
  });
  // Rounding can leave the divergence of equal distributions at −1e-17.
  return { value: Math.max(0, sumOf(halves) / Math.log(base)) };
}
