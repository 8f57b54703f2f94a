import { checkConcept, type ConceptProblem, type NamingVariant, tidyConcept } from '@parallax/comparison';
import { NAMING_DEFAULTS, type NamingProfileRequest } from '@parallax/jobs';
import { type ConceptVersionRow, readConceptVersion } from '@parallax/persistence';
import type { Pool } from 'pg';
import { badUserInput, readFilter, readId, readText } from '../../graphql/connection-input.js';
import { toVariant } from './concepts.inputs.js';
import type { NamingArgs, NamingProfileArgs } from './naming.inputs.js';

/** The variants that were asked for: of a stored version, or as they stand in the request. */
export interface AskedVariants {
  readonly version: ConceptVersionRow | null;
  readonly variants: readonly NamingVariant[];
  /** What is wrong with variants of the request. */
  readonly problems: readonly ConceptProblem[];
}

const isAboutVariants = ({ field }: ConceptProblem): boolean => field !== 'name' && field !== 'description';

/** Null when there is no such version. @throws BAD_USER_INPUT with a sentence. */
export async function readVariants(database: Pool, args: NamingArgs): Promise<AskedVariants | null> {
  const { conceptVersionId, variants } = args;
  if (conceptVersionId && !variants) {
    const version = await readConceptVersion(database, readId(conceptVersionId));
    return version && { version, variants: version.variants, problems: [] };
  }
  if (conceptVersionId || !variants) throw badUserInput('Name a version of a concept, or variants, and not both.');
  for (const { name, patterns } of variants) [name, ...patterns].forEach(readText);
  const draft = tidyConcept({ name: 'draft', description: null, variants: variants.map(toVariant) });
  return { version: null, variants: draft.variants, problems: checkConcept(draft).filter(isAboutVariants) };
}

const FEWEST_REPLICATES = 200;
const MOST_REPLICATES = 10_000;
const LONGEST_SEED = 100;

/** @throws BAD_USER_INPUT with a sentence. */
export function readProfileRequest(
  args: NamingProfileArgs,
  { version, variants, problems }: AskedVariants,
): NamingProfileRequest {
  const { replicates, seed } = args;
  const [first] = problems;
  if (first) throw badUserInput(`${first.message} ${first.remedy}`);
  if (replicates && (replicates < FEWEST_REPLICATES || replicates > MOST_REPLICATES)) {
    throw badUserInput(`“replicates” lies between ${FEWEST_REPLICATES} and ${MOST_REPLICATES}, not ${replicates}.`);
  }
  if (seed && seed.length > LONGEST_SEED) throw badUserInput(`A seed has at most ${LONGEST_SEED} characters.`);
  return {
    conceptVersionId: version?.id ?? null,
    variants,
    filter: readFilter(args.filter),
    collapseCopies: args.collapseCopies ?? false,
    seed: seed ? readText(seed) : NAMING_DEFAULTS.seed,
    replicates: replicates ?? NAMING_DEFAULTS.replicates,
  };
}
