import { compare } from '../../features/comparisons/compare.js';
import { EventComparisonArgs } from '../../features/comparisons/comparisons.inputs.js';
import { toEventComparison } from '../../features/comparisons/to-event-comparison.js';
import type { PlannedRoot } from './plan.js';

/** The whole comparison comes from one statement anyway; only the walk through the resolvers is saved. */
export const planComparison = (): PlannedRoot => async (pool, args) => {
  const compared = await compare(pool, Object.assign(new EventComparisonArgs(), args));
  return compared && toEventComparison(compared);
};
