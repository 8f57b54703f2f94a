import { wilsonInterval } from '../proportion.js';
import { undefinedBecause, type Undefined } from './result.js';

/** A difference of two shares with its interval, each in [−1, 1]. */
export type RiskDifference =
  | { readonly value: number; readonly low: number; readonly high: number; readonly method: 'newcombe-hybrid-score' }
  | Undefined;

/**
 * Difference k1/n1 − k2/n2 with Newcombe's hybrid score interval (his method 10, without continuity correction), made
 * of the Wilson limits l, u of both shares: low = d − √((p1−l1)² + (u2−p2)²), high = d + √((u1−p1)² + (p2−l2)²).
 *
 * @param confidence in (0, 1)
 * @returns null with NO_OBSERVATIONS when n1 or n2 is 0
 * @see Newcombe, R. G. (1998). Statistics in Medicine 17, 873–890.
 */
export function riskDifference(
  [k1, n1]: readonly [number, number],
  [k2, n2]: readonly [number, number],
  confidence = 0.95,
): RiskDifference {
  const first = wilsonInterval(k1, n1, { confidence });
  const second = wilsonInterval(k2, n2, { confidence });
  if (first.value === null || second.value === null) return undefinedBecause('NO_OBSERVATIONS');
  const value = first.value - second.value;
  const below = Math.hypot(first.value - first.low, second.high - second.value);
  const above = Math.hypot(first.high - first.value, second.value - second.low);
  return { value, low: value - below, high: value + above, method: 'newcombe-hybrid-score' };
}
