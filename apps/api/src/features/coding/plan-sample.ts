import {
  type Assignment,
  type Sample,
  SAMPLING_METHOD,
  type SamplingError,
  assignUnits,
  chooseOverlap,
  drawSample,
} from '@parallax/framing';
import { type Result, err, ok } from '@parallax/kernel';
import type { CandidateRow, NewSampleUnit, SampleDesign } from '@parallax/persistence';
import { seededRandom } from '@parallax/statistics';

export const METHOD_VERSION = SAMPLING_METHOD;

export type ChosenDesign = Omit<SampleDesign, 'strata'>;

export interface Wanted {
  readonly design: ChosenDesign;
  readonly seed: string;
  readonly coderNames: readonly string[];
}

/** Place of a unit in a queue, by the name of the coder: names are the same wherever a coder was entered first. */
export interface PlannedTask {
  readonly coderName: string;
  readonly articleId: string;
  readonly unitNo: number;
  readonly position: number;
  readonly wave: number;
}

const NONE = '-';
const ONE_STRATUM = 'all';

const PART_OF: Readonly<Record<SampleDesign['stratifyBy'][number], (row: CandidateRow) => string>> = {
  source: ({ sourceId }) => sourceId,
  event: ({ eventId }) => eventId ?? NONE,
  period: ({ period }) => period ?? NONE,
};

/** Ids and period by slashes; articles in no event and undated ones have “-” there. */
export const stratumOf = (row: CandidateRow, { stratifyBy }: ChosenDesign): string =>
  stratifyBy.length === 0 ? ONE_STRATUM : stratifyBy.map((part) => PART_OF[part](row)).join('/');

// Each step has chance of its own: what one of them uses up moves nothing in the others.
const chance = (seed: string, step: string) => seededRandom(`${seed}/${step}`);

/** Draws articles; all of them when the design asks for more than there are. Depends on ids, design and seed only. */
export function drawArticles(
  candidates: readonly CandidateRow[],
  { design, seed }: Wanted,
): Result<Sample, SamplingError> {
  const members = candidates.map((row) => ({ id: row.articleId, stratum: stratumOf(row, design) }));
  const size = Math.min(design.size, members.length);
  return drawSample(
    members,
    { size, allocation: design.allocation, minimumPerStratum: design.minPerStratum },
    chance(seed, 'sample'),
  );
}

/** A drawn unit before it is known who codes it. */
export type DrawnUnit = Omit<NewSampleUnit, 'isOverlap'>;

export interface Dealt {
  readonly units: readonly NewSampleUnit[];
  readonly tasks: readonly PlannedTask[];
}

// Padded, so that paragraphs sort as they stand.
const idOf = ({ articleId, unitNo }: DrawnUnit): string => `${articleId}/${String(unitNo).padStart(6, '0')}`;

/** Chooses what several coders code, and gives every coder a queue in an order of the coder’s own. */
export function dealUnits(
  drawn: readonly DrawnUnit[],
  { design, seed, coderNames }: Wanted,
): Result<Dealt, SamplingError> {
  const byId = new Map(drawn.map((unit) => [idOf(unit), unit]));
  const members = [...byId].map(([id, { stratum }]) => ({ id, stratum }));
  const { share, units } = design.overlap;
  const overlap = chooseOverlap(
    members,
    units === null ? { share: share ?? 0 } : { count: units },
    chance(seed, 'overlap'),
  );
  if (!overlap.ok) return err(overlap.error);
  const shared = new Set(overlap.value);
  const plan = { coders: coderNames, codersPerOverlap: design.codersPerOverlapUnit };
  const toDeal = members.map(({ id }) => ({ id, isOverlap: shared.has(id) }));
  const dealt = assignUnits(toDeal, plan, chance(seed, 'queues'));
  if (!dealt.ok) return err(dealt.error);
  return ok({
    units: [...byId].map(([id, unit]) => ({ ...unit, isOverlap: shared.has(id) })),
    tasks: inWaves(dealt.value, design.waves, byId),
  });
}

/** Consecutive parts of each queue, equal to one unit. */
function inWaves(dealt: readonly Assignment[], waves: number, units: ReadonlyMap<string, DrawnUnit>): PlannedTask[] {
  const sizes = new Map<string, number>();
  for (const { coderId } of dealt) sizes.set(coderId, (sizes.get(coderId) ?? 0) + 1);
  return dealt.flatMap(({ coderId, unitId, position }) => {
    const unit = units.get(unitId);
    const wave = Math.floor(((position - 1) * waves) / (sizes.get(coderId) ?? 1)) + 1;
    return unit ? [{ coderName: coderId, articleId: unit.articleId, unitNo: unit.unitNo, position, wave }] : [];
  });
}
