import type { GraphqlContext } from '../../access/index.js';
import type { CoderPairAgreementType } from './agreement.type.js';
import type { CoderMarginalType } from './frame-agreement.type.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** By name as people read it, “Coder 2” before “Coder 10”; coders of one name by id. */
export const byName = (a: Named, b: Named): number => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** Place of each coder in the order of names. */
export type CoderOrder = ReadonlyMap<string, number>;

export async function orderByName(ids: readonly string[], { loaders }: GraphqlContext): Promise<CoderOrder> {
  const coders = await Promise.all(ids.map((id) => loaders.coder.load(id)));
  return new Map(coders.sort(byName).map(({ id }, place) => [id, place]));
}

/** Pairs as the upper half of a matrix ordered by name: the first of two coders stands before the second. */
export function orderPairs(pairs: readonly CoderPairAgreementType[], order: CoderOrder): CoderPairAgreementType[] {
  const placeOf = (id: string): number => order.get(id) ?? order.size;
  return pairs
    .map((pair) => (placeOf(pair.coderAId) < placeOf(pair.coderBId) ? pair : turned(pair)))
    .sort((a, b) => placeOf(a.coderAId) - placeOf(b.coderAId) || placeOf(a.coderBId) - placeOf(b.coderBId));
}

const turned = ({ coderAId, coderBId, frames }: CoderPairAgreementType): CoderPairAgreementType => ({
  ...{ coderAId: coderBId, coderBId: coderAId },
  frames: frames.map((frame) => ({ ...frame, onlyA: frame.onlyB, onlyB: frame.onlyA })),
});

export const orderMarginals = (marginals: readonly CoderMarginalType[], order: CoderOrder): CoderMarginalType[] =>
  [...marginals].sort((a, b) => (order.get(a.coderId) ?? 0) - (order.get(b.coderId) ?? 0));
