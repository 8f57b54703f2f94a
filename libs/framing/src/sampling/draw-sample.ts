import { err, groupBy, ok, type Result } from '@parallax/kernel';
import { allocate, type Allocation } from './allocate.js';
import { byCodeUnits, shuffled, type Rng } from './rng.js';

/** Stored with every sample; changes when the same seed may draw otherwise. */
export const SAMPLING_METHOD = 'stratified-sample/1';

/** Something that can be drawn, in exactly one stratum (a key such as source × event × period). */
export interface Candidate<Id extends string = string> {
  readonly id: Id;
  readonly stratum: string;
}

export interface SampleDesign {
  /** Whole number, at least 1. */
  readonly size: number;
  readonly allocation: Allocation;
  /** Units that every stratum gives at least, or all it has; 0: none are promised. */
  readonly minimumPerStratum: number;
}

export interface DrawnUnit<Id extends string = string> extends Candidate<Id> {
  /** n_h / N_h: drawn over available in the unit’s stratum, in (0, 1]. */
  readonly inclusionProbability: number;
}

export interface StratumDrawn {
  readonly key: string;
  readonly population: number;
  readonly drawn: number;
}

export interface Sample<Id extends string = string> {
  /** Ordered by id. */
  readonly units: readonly DrawnUnit<Id>[];
  /** Ordered by key; strata that gave nothing are there too. */
  readonly strata: readonly StratumDrawn[];
  readonly population: number;
}

export type SamplingErrorCode =
  | 'BAD_SIZE'
  | 'BAD_MINIMUM'
  | 'DUPLICATE_ID'
  | 'SAMPLE_EXCEEDS_POPULATION'
  | 'MINIMUM_EXCEEDS_SAMPLE'
  | 'BAD_OVERLAP'
  | 'NO_CODERS'
  | 'DUPLICATE_CODER'
  | 'BAD_CODERS_PER_UNIT';

/** Why nothing could be drawn or assigned. */
export interface SamplingError {
  readonly code: SamplingErrorCode;
  readonly message: string;
  readonly remedy: string;
}

export const refuse = (code: SamplingErrorCode, message: string, remedy: string): Result<never, SamplingError> =>
  err({ code, message, remedy });

const isCount = (number: number, least: number): boolean => Number.isSafeInteger(number) && number >= least;

/** The minima of all strata together; strata with fewer members give what they have. */
const promised = (strata: readonly (readonly Candidate[])[], minimum: number): number =>
  strata.reduce((sum, members) => sum + Math.min(minimum, members.length), 0);

function checkDesign(
  candidates: readonly Candidate[],
  strata: readonly (readonly Candidate[])[],
  { size, minimumPerStratum }: SampleDesign,
): Result<null, SamplingError> {
  if (!isCount(size, 1)) return refuse('BAD_SIZE', `${size} units cannot be drawn.`, 'Draw a whole number from 1.');
  if (!isCount(minimumPerStratum, 0)) {
    return refuse('BAD_MINIMUM', `${minimumPerStratum} is no minimum.`, 'Give a whole number from 0.');
  }
  if (new Set(candidates.map(({ id }) => id)).size < candidates.length) {
    return refuse('DUPLICATE_ID', 'A unit stands in the population twice.', 'Let each be in one stratum.');
  }
  if (size > candidates.length) {
    const message = `${size} units are wanted, and ${candidates.length} are there.`;
    return refuse('SAMPLE_EXCEEDS_POPULATION', message, 'Draw fewer, or widen the filters.');
  }
  const least = promised(strata, minimumPerStratum);
  if (least <= size) return ok(null);
  const message = `${strata.length} strata with at least ${minimumPerStratum} each need ${least} units of ${size}.`;
  return refuse('MINIMUM_EXCEEDS_SAMPLE', message, 'Draw more, lower the minimum, or use fewer strata.');
}

/**
 * Draws a stratified random sample without replacement. Which units are drawn depends on the set of candidates, the
 * design and the state of `rng` only, not on the order in which candidates come.
 */
export function drawSample<Id extends string>(
  candidates: readonly Candidate<Id>[],
  design: SampleDesign,
  rng: Rng,
): Result<Sample<Id>, SamplingError> {
  const sorted = [...candidates].sort((a, b) => byCodeUnits(a.id, b.id));
  const strata = [...groupBy(sorted, ({ stratum }) => stratum)].sort(([a], [b]) => byCodeUnits(a, b));
  const checked = checkDesign(
    sorted,
    strata.map(([, members]) => members),
    design,
  );
  if (!checked.ok) return checked;
  const populations = strata.map(([key, members]) => ({ key, population: members.length }));
  const numbers = allocate(populations, design.size, design.allocation, design.minimumPerStratum);
  const units = strata.flatMap(([key, members]) => {
    const inclusionProbability = (numbers.get(key) ?? 0) / members.length;
    const drawn = shuffled(members, rng).slice(0, numbers.get(key) ?? 0);
    return drawn.map(({ id, stratum }) => ({ id, stratum, inclusionProbability }));
  });
  return ok({
    units: units.sort((a, b) => byCodeUnits(a.id, b.id)),
    strata: populations.map((stratum) => ({ ...stratum, drawn: numbers.get(stratum.key) ?? 0 })),
    population: candidates.length,
  });
}
