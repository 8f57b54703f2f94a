import { ok, type Result } from '@parallax/kernel';
import { drawSample, refuse, type Candidate, type SamplingError } from './draw-sample.js';
import { byCodeUnits, type Rng } from './rng.js';

/** How much of a sample several coders code: a share in [0, 1], or a number of units. */
export type Overlap = { readonly share: number } | { readonly count: number };

/** A share is rounded to the nearest unit; more than nothing is at least one unit. */
function countOf(overlap: Overlap, size: number): number {
  if ('count' in overlap) return overlap.count;
  return overlap.share > 0 ? Math.max(1, Math.round(overlap.share * size)) : 0;
}

/**
 * Chooses the units that several coders code, by a proportionally stratified draw, so that agreement is measured on
 * the same mixture as the sample. Ordered by id; independent of the order of `units`.
 */
export function chooseOverlap<Id extends string>(
  units: readonly Candidate<Id>[],
  overlap: Overlap,
  rng: Rng,
): Result<Id[], SamplingError> {
  const isBadShare = 'share' in overlap && !(overlap.share >= 0 && overlap.share <= 1);
  const count = countOf(overlap, units.length);
  if (isBadShare || !Number.isSafeInteger(count) || count < 0 || (count > units.length && 'count' in overlap)) {
    const wanted = 'share' in overlap ? `A share of ${overlap.share}` : `${overlap.count} units`;
    const remedy = `Give a share from 0 to 1, or a whole number from 0 to ${units.length}.`;
    return refuse('BAD_OVERLAP', `${wanted} of ${units.length} units cannot be coded by several coders.`, remedy);
  }
  if (count === 0 || units.length === 0) return ok([]);
  const drawn = drawSample(units, { size: count, allocation: 'proportional', minimumPerStratum: 0 }, rng);
  return drawn.ok ? ok(drawn.value.units.map(({ id }) => id).sort(byCodeUnits)) : drawn;
}
