import type { Refusal } from '../user-error.type.js';
import { refuseBadIds, refuseNul } from '../coding/refuse.js';
import type { CreatePracticeRoundInput } from './practice.inputs.js';

const MOST_UNITS = 200;
const refusal = (code: string, message: string, field: string): Refusal => ({ code, message, field });

/** What is wrong with a round as asked for, before anything is read; null: nothing. */
export function refuseRoundInput(input: CreatePracticeRoundInput): Refusal | null {
  const { id, projectId, goldProjectId, goldCoderId, repeatsRoundId, name, passMark } = input;
  const length = name.trim().length;
  if (length < 1 || length > 300) return refusal('BAD_NAME', 'A name has 1 to 300 characters.', 'name');
  if (!(passMark > 0 && passMark <= 1))
    return refusal('BAD_PASS_MARK', 'The pass mark lies above 0 and at most at 1, for example 0.8.', 'passMark');
  return (
    refuseNul({ name }) ??
    refuseBadIds({ id, projectId, goldProjectId, goldCoderId, repeatsRoundId }) ??
    refuseChoice(input)
  );
}

function refuseChoice({ goldProjectId, goldCoderId, repeatsRoundId, units }: CreatePracticeRoundInput): Refusal | null {
  const sources = [goldProjectId, goldCoderId, repeatsRoundId].filter((source) => Boolean(source));
  if (sources.length > 1) {
    const message = 'Take a project’s gold, a coder’s answers, or an earlier round: one of them.';
    return refusal('ONE_SOURCE', message, repeatsRoundId ? 'repeatsRoundId' : 'goldCoderId');
  }
  const hasUnits = units !== null && units !== undefined;
  if (repeatsRoundId)
    return hasUnits ? refusal('BAD_UNITS', 'Another try has the units of the first: leave this out.', 'units') : null;
  const isInRange = hasUnits && units >= 1 && units <= MOST_UNITS;
  return isInRange ? null : refusal('BAD_UNITS', `A round has 1 to ${MOST_UNITS} units.`, 'units');
}
