import { COLLOCATES_DEFAULTS, type CollocatesRequest } from '@parallax/jobs';
import { badUserInput } from '../../graphql/connection-input.js';
import { readQuery } from '../concordance/read-concordance.js';
import { conditionsOf, termsOf } from '../words/read-keyness.js';
import type { CollocatesArgs } from './collocates.inputs.js';

const WIDEST_WINDOW = 20;
const MOST = 1_000_000;

function between(name: string, value: number, [low, high]: readonly [number, number]): number {
  if (value >= low && value <= high) return value;
  throw badUserInput(`“${name}” lies between ${low} and ${high}, not ${value}.`);
}

/** The door for what is asked. @throws BAD_USER_INPUT with a sentence. */
export function readCollocates(args: CollocatesArgs): CollocatesRequest {
  const { query } = args;
  if (!query) throw badUserInput('Say which word (query), or open a stored result (inputHash).');
  readQuery(query);
  const { window, minFrequency, within, collapseCopies } = COLLOCATES_DEFAULTS;
  return {
    query,
    ...{ filter: conditionsOf(args.filter), a: conditionsOf(args.a), b: args.b ? conditionsOf(args.b) : null },
    collapseCopies: args.collapseCopies ?? collapseCopies,
    window: between('window', args.window ?? window, [1, WIDEST_WINDOW]),
    within: args.within ?? within,
    minFrequency: between('minFrequency', args.minFrequency ?? minFrequency, [1, MOST]),
    terms: termsOf(args.terms),
  };
}
