import { AGREEMENT_DEFAULTS, type AgreementRequest } from '@parallax/jobs';
import { badUserInput, readId, readText } from '../../graphql/connection-input.js';
import type { AgreementArgs } from './agreement.inputs.js';
import { readScope } from './read-scope.js';

const FEWEST_REPLICATES = 100;
const MOST_REPLICATES = 10_000;
const MOST_CODERS = 100;
const LONGEST_SEED = 100;

/** The door for what is to be measured. @throws BAD_USER_INPUT with a sentence. */
export function readRequest(args: AgreementArgs): AgreementRequest {
  const { replicates, seed, coderIds } = args;
  if (replicates && (replicates < FEWEST_REPLICATES || replicates > MOST_REPLICATES)) {
    throw badUserInput(`“replicates” lies between ${FEWEST_REPLICATES} and ${MOST_REPLICATES}, not ${replicates}.`);
  }
  if (seed && seed.length > LONGEST_SEED) throw badUserInput(`A seed has at most ${LONGEST_SEED} characters.`);
  if (coderIds && coderIds.length > MOST_CODERS) throw badUserInput(`At most ${MOST_CODERS} coders at a time.`);
  return {
    scope: readScope(args),
    unit: args.unit ?? AGREEMENT_DEFAULTS.unit,
    coderIds: coderIds?.map(readId) ?? null,
    replicates: replicates ?? AGREEMENT_DEFAULTS.replicates,
    seed: seed ? readText(seed) : AGREEMENT_DEFAULTS.seed,
    wave: args.wave ?? null,
    includeLossy: args.includeLossy ?? false,
  };
}
