import { chiSquareTail, fairCoinTail } from '../tails.js';
import { undefinedBecause, type Undefined } from './result.js';

export type McNemar =
  | {
      /** χ² with one degree of freedom. */
      readonly value: number;
      readonly p: number;
      /** Two-sided binomial probability; the one to read when there are few discordant pairs. */
      readonly exactP: number;
      readonly discordant: number;
    }
  | Undefined;

/**
 * Whether two outlets differ over events in which each has one article: only pairs that differ count.
 *
 * @param firstOnly events in which only the first has the frame; @param secondOnly only the second
 * @param correct Edwards' continuity correction: (|b − c| − 1)² / (b + c)
 * @returns null with NO_DISCORDANT_PAIRS when b + c = 0
 * @see McNemar (1947), Psychometrika 12, 153–157.
 */
export function mcNemar(firstOnly: number, secondOnly: number, correct = true): McNemar {
  const discordant = firstOnly + secondOnly;
  if (discordant === 0) return undefinedBecause('NO_DISCORDANT_PAIRS');
  const distance = Math.abs(firstOnly - secondOnly);
  const value = Math.max(0, distance - (correct ? 1 : 0)) ** 2 / discordant;
  const exactP = Math.min(1, 2 * fairCoinTail(Math.min(firstOnly, secondOnly), discordant));
  return { value, p: chiSquareTail(value, 1), exactP, discordant };
}
