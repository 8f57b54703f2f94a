import { mostOutlets } from '@parallax/jobs';
import { badUserInput, readId } from '../../graphql/connection-input.js';
import type { ContrastScopeArgs } from './contrast.inputs.js';

const FEWEST_REPLICATES = 100;
const MOST_REPLICATES = 10_000;

export function readReplicates(replicates: number): number {
  if (replicates >= FEWEST_REPLICATES && replicates <= MOST_REPLICATES) return replicates;
  throw badUserInput(`“replicates” lies between ${FEWEST_REPLICATES} and ${MOST_REPLICATES}, not ${replicates}.`);
}

/** Each outlet once, in the order given. */
export function readOutlets(args: ContrastScopeArgs): string[] | null {
  if (!args.sourceIds) return null;
  const ids = [...new Set(args.sourceIds.map(readId))];
  const most = mostOutlets({ against: args.against ?? 'rest', pair: readPair(args) });
  if (ids.length > most) throw badUserInput(`At most ${most} outlets are compared this way, not ${ids.length}.`);
  return ids;
}

export function readPair({ pair, sourceIds }: ContrastScopeArgs): readonly [string, string] | null {
  if (!pair) return null;
  const [first, second, more] = pair.map(readId);
  if (first === undefined || second === undefined || more !== undefined || first === second) {
    throw badUserInput('“pair” takes two different outlets.');
  }
  if (sourceIds && !(sourceIds.includes(first) && sourceIds.includes(second))) {
    throw badUserInput('Both outlets of “pair” must be among “sourceIds”.');
  }
  return [first, second];
}
