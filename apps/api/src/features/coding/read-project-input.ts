import { randomBytes } from 'node:crypto';
import { type Result, err, ok } from '@parallax/kernel';
import type { SamplingFrame } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';
import type { CreateCodingProjectInput, SamplingFrameInput } from './coding.inputs.js';
import type { ChosenDesign, Wanted } from './plan-sample.js';
import { refuse, refuseBadIds, refuseNul } from './refuse.js';

const MOST_CODERS = 50;
const MOST_ARTICLES = 20_000;
const MOST_WAVES = 100;
const USUAL_WAVES = 4;
const MOST_VALUES = 1_000;

export interface ProjectWanted extends Wanted {
  readonly frame: SamplingFrame;
}

/** A project as asked for, with everything that was left out filled in. */
export function readProjectInput(input: CreateCodingProjectInput): Result<ProjectWanted, Refusal> {
  const coderNames = input.coderNames.map((name) => name.normalize('NFC').trim());
  const wrong = [
    refuseNul({ name: input.name, seed: input.seed, coderNames: coderNames.join(' ') }),
    refuseBadIds({ codebookVersionId: input.codebookVersionId }),
    wrongFrame(input.frame),
    wrongCoders(coderNames),
    wrongSizes(input),
    wrongOverlap(input),
  ].find((refusal) => refusal !== null);
  if (wrong) return err(wrong);
  const seed = input.seed?.trim() || randomBytes(8).toString('hex');
  if (seed.length > 200) return refuse('BAD_SEED', 'A seed has at most 200 characters.', 'seed');
  return ok({ coderNames, seed, frame: frameOf(input.frame), design: designOf(input) });
}

const refusal = (code: string, message: string, field: string): Refusal => ({ code, message, field });
const isWhole = (n: number, least: number, most: number): boolean => n >= least && n <= most;

function wrongFrame(frame: SamplingFrameInput): Refusal | null {
  const lists = [frame.sourceIds, frame.eventIds, frame.excludeProjectIds];
  if (lists.some((ids) => (ids?.length ?? 0) > MOST_VALUES))
    return refusal('TOO_MANY', `A list of the frame takes at most ${MOST_VALUES} ids.`, 'frame');
  const ids = Object.fromEntries(lists.flatMap((list) => list ?? []).map((id) => [id, id]));
  const bad = refuseBadIds(ids) ?? refuseNul({ frame: frame.language });
  return bad && { ...bad, field: 'frame' };
}

function wrongCoders(names: readonly string[]): Refusal | null {
  if (!isWhole(names.length, 1, MOST_CODERS))
    return refusal('BAD_CODERS', `A project has 1 to ${MOST_CODERS} coders.`, 'coderNames');
  if (names.some((name) => !isWhole(name.length, 1, 200)))
    return refusal('BAD_CODERS', 'A coder’s name has 1 to 200 characters.', 'coderNames');
  return new Set(names).size === names.length ? null : refusal('BAD_CODERS', 'Each coder is named once.', 'coderNames');
}

function wrongSizes({ size, minPerStratum, waves }: CreateCodingProjectInput): Refusal | null {
  if (!isWhole(size, 1, MOST_ARTICLES))
    return refusal('BAD_SIZE', `A sample has 1 to ${MOST_ARTICLES} articles.`, 'size');
  if (!isWhole(minPerStratum ?? 0, 0, MOST_ARTICLES))
    return refusal('BAD_MINIMUM', 'The minimum of a stratum is 0 or more.', 'minPerStratum');
  if (isWhole(waves ?? USUAL_WAVES, 1, MOST_WAVES)) return null;
  return refusal('BAD_WAVES', `A queue is cut into 1 to ${MOST_WAVES} waves.`, 'waves');
}

function wrongOverlap({ overlap }: CreateCodingProjectInput): Refusal | null {
  const { share = null, units = null } = overlap;
  if (share === null || units === null) return null;
  return refusal('BAD_OVERLAP', 'Give a share or a number of units, not both.', 'overlap');
}

const frameOf = (given: SamplingFrameInput): SamplingFrame => ({
  sourceIds: orNull(given.sourceIds),
  eventIds: orNull(given.eventIds),
  publishedFrom: given.publishedFrom ?? null,
  publishedTo: given.publishedTo ?? null,
  language: given.language || null,
  isInEvent: given.isInEvent ?? null,
  minWords: given.minWords ?? null,
  excludeProjectIds: orNull(given.excludeProjectIds),
});

/** A form sends an empty list for “any”. */
const orNull = (ids: readonly string[] | null | undefined): readonly string[] | null => (ids?.length ? ids : null);

const designOf = (input: CreateCodingProjectInput): ChosenDesign => ({
  size: input.size,
  stratifyBy: [...new Set(input.stratifyBy ?? [])],
  period: input.period ?? 'month',
  allocation: input.allocation ?? 'proportional',
  minPerStratum: input.minPerStratum ?? 0,
  overlap: { share: input.overlap.share ?? null, units: input.overlap.units ?? null },
  codersPerOverlapUnit: input.codersPerOverlapUnit ?? input.coderNames.length,
  waves: input.waves ?? USUAL_WAVES,
});
