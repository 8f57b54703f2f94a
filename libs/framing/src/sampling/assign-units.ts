import { ok, type Result } from '@parallax/kernel';
import { refuse, type SamplingError } from './draw-sample.js';
import { byCodeUnits, shuffled, type Rng } from './rng.js';

export interface UnitToAssign<Id extends string = string> {
  readonly id: Id;
  /** Several coders code it. */
  readonly isOverlap: boolean;
}

export interface CoderPlan<Coder extends string = string> {
  readonly coders: readonly Coder[];
  /** How many coders code each overlap unit: `all`, or a whole number from 2 to the number of coders. */
  readonly codersPerOverlap: number | 'all';
}

/** A unit in the queue of a coder; positions count from 1 and have no gaps. */
export interface Assignment<Id extends string = string, Coder extends string = string> {
  readonly coderId: Coder;
  readonly unitId: Id;
  readonly position: number;
}

function checkCoders(
  units: readonly UnitToAssign[],
  { coders, codersPerOverlap }: CoderPlan,
): Result<number, SamplingError> {
  if (coders.length === 0) return refuse('NO_CODERS', 'Nobody is there to code.', 'Add at least one coder.');
  if (new Set(coders).size < coders.length) {
    return refuse('DUPLICATE_CODER', 'A coder stands in the list twice.', 'Name each coder once.');
  }
  if (new Set(units.map(({ id }) => id)).size < units.length) {
    return refuse('DUPLICATE_ID', 'A unit stands in the list twice.', 'Name each unit once.');
  }
  if (!units.some(({ isOverlap }) => isOverlap)) return ok(1);
  const wanted = codersPerOverlap === 'all' ? coders.length : codersPerOverlap;
  if (Number.isSafeInteger(wanted) && wanted >= 2 && wanted <= coders.length) return ok(wanted);
  const message = `Units for agreement cannot be coded by ${wanted} of ${coders.length} coders.`;
  return refuse('BAD_CODERS_PER_UNIT', message, 'Let at least two code them, and no more than there are.');
}

/** The coders with the fewest units so far; chance decides between equals. */
function leastLoaded<Coder extends string>(
  loads: ReadonlyMap<Coder, readonly unknown[]>,
  n: number,
  rng: Rng,
): Coder[] {
  const ranked = shuffled([...loads.keys()], rng);
  return ranked.sort((a, b) => (loads.get(a)?.length ?? 0) - (loads.get(b)?.length ?? 0)).slice(0, n);
}

/**
 * Deals units out: overlap units to several coders, every other to one, so that no two coders differ by more than one
 * unit. Each coder gets a random order of their own, so that nobody tires at the same units.
 * Independent of the order of units and coders.
 */
export function assignUnits<Id extends string, Coder extends string>(
  units: readonly UnitToAssign<Id>[],
  plan: CoderPlan<Coder>,
  rng: Rng,
): Result<Assignment<Id, Coder>[], SamplingError> {
  const perOverlap = checkCoders(units, plan);
  if (!perOverlap.ok) return perOverlap;
  const coders = [...plan.coders].sort(byCodeUnits);
  const loads = new Map<Coder, Id[]>(coders.map((coder) => [coder, []]));
  const sorted = [...units].sort((a, b) => byCodeUnits(a.id, b.id));
  for (const { id, isOverlap } of shuffled(sorted, rng)) {
    for (const coder of leastLoaded(loads, isOverlap ? perOverlap.value : 1, rng)) loads.get(coder)?.push(id);
  }
  return ok(
    [...loads].flatMap(([coderId, own]) =>
      shuffled(own, rng).map((unitId, index) => ({ coderId, unitId, position: index + 1 })),
    ),
  );
}
