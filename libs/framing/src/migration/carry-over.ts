import { err, groupBy, ok, type Result } from '@parallax/kernel';
import { carryStep, type StepOutcome } from './carry-step.js';
import { checkMigrationPlan, type PlanProblem, type VersionPair } from './check-plan.js';
import type { CarryOver, Coding } from './coding.js';
import { originsOf, type MigrationPlan } from './migration-plan.js';

/** Named in what is stored with carried labels; changes when the same plan may carry otherwise. */
export const CARRY_OVER_METHOD = 'carry-over/1';

const unitKey = ({ articleId, versionNo, paragraph, coderId }: Coding): string =>
  [articleId, versionNo, paragraph ?? '', coderId].join(' ');

function join(outcomes: readonly StepOutcome[]): StepOutcome {
  return {
    carried: outcomes.flatMap(({ carried }) => carried),
    needsRecoding: outcomes.flatMap(({ needsRecoding }) => needsRecoding),
    retired: outcomes.flatMap(({ retired }) => retired),
    missing: outcomes.flatMap(({ missing }) => missing),
  };
}

const presentFrames = ({ carried }: StepOutcome): Set<string> =>
  new Set(carried.filter(({ present }) => present).map(({ frameKey }) => frameKey));

/** Where only one frame may be present and several would be, none is carried over: the coder has to choose. */
function refuseSeveral(outcome: StepOutcome, { to }: VersionPair): StepOutcome {
  if (!to.isExclusive || presentFrames(outcome).size <= 1) return outcome;
  const reason = 'SEVERAL_PRESENT';
  const origins = new Set(outcome.carried.flatMap((coding) => coding.origins));
  const frames = new Set(outcome.carried.map(({ frameKey }) => frameKey));
  return {
    carried: [],
    needsRecoding: [...outcome.needsRecoding, ...[...origins].map((id) => ({ id, reason }) as const)],
    retired: outcome.retired,
    missing: [...outcome.missing, ...[...frames].map((frameKey) => ({ frameKey, reason }) as const)],
  };
}

function carryUnit(plan: MigrationPlan, codings: readonly Coding[], versions: VersionPair): CarryOver {
  const byFrame = groupBy(codings, ({ frameKey }) => frameKey);
  const outcome = join(plan.steps.map((step) => carryStep(step, byFrame, versions.from.absence)));
  const [first] = codings;
  if (first === undefined) return { ...outcome, missing: [] };
  const { articleId, versionNo, paragraph, coderId } = first;
  const kept = refuseSeveral(outcome, versions);
  return { ...kept, missing: kept.missing.map((entry) => ({ articleId, versionNo, paragraph, coderId, ...entry })) };
}

/**
 * Reads codings under one version as codings under another, as far as a plan says how. The codings themselves stay.
 *
 * @param codings current labels under the old version
 * @returns what is carried, what needs coding anew, what stays behind; or why the plan does not fit the versions
 * @throws when a coding has a frame that the old version does not have
 */
export function carryOver(
  plan: MigrationPlan,
  codings: readonly Coding[],
  versions: VersionPair,
): Result<CarryOver, PlanProblem[]> {
  const problems = checkMigrationPlan(plan, versions);
  if (problems.length > 0) return err(problems);
  const known = new Set(plan.steps.flatMap(originsOf));
  const stray = codings.find(({ frameKey }) => !known.has(frameKey));
  if (stray) throw new Error(`Label ${stray.id} has the frame “${stray.frameKey}”, which its version does not have.`);
  const units = [...groupBy(codings, unitKey).values()].map((unit) => carryUnit(plan, unit, versions));
  return ok({
    carried: units.flatMap(({ carried }) => carried),
    needsRecoding: units.flatMap(({ needsRecoding }) => needsRecoding),
    retired: units.flatMap(({ retired }) => retired),
    missing: units.flatMap(({ missing }) => missing),
  });
}
