import { type MantelHaenszel, type MantelHaenszelOptions, MantelHaenszelSums } from './mantel-haenszel-sums.js';
import type { FourCells } from './result.js';
import { Strata } from './strata.js';

/**
 * Whether two outlets differ in a frame within the same events: strata are events, rows the frame present or absent,
 * columns the two outlets.
 *
 * χ² = (|Σ(a − E)| − ½)² / ΣV, the ½ (continuity) only when asked for and the sum is at least ½; common odds ratio
 * Σ(ad/n) / Σ(bc/n). A stratum without both outlets, or with one value only, adds nothing to either.
 *
 * @param strata counts [a, b, c, d], whole numbers from 0 on
 * @returns nulls with NO_INFORMATIVE_STRATA or, for the ratio alone, NO_UPPER_BOUND (Σ bc/n = 0)
 * @see Mantel & Haenszel (1959), JNCI 22; Robins, Breslow & Greenland (1986), Biometrics 42, 311–323.
 */
export function mantelHaenszel(
  strata: readonly FourCells[] | Strata,
  options: MantelHaenszelOptions = {},
): MantelHaenszel {
  const sums = new MantelHaenszelSums();
  const tables = strata instanceof Strata ? strata : Strata.of(strata);
  tables.forEach((a, b, c, d) => sums.add(a, b, c, d));
  return sums.result(options);
}
