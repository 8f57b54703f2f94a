import type { Adjudication, AdjudicationUnit } from '../../providers/adjudication-types.js';

/** One sitting: the units as they came, where one stands, and what was decided. */
export interface Sitting {
  readonly units: readonly AdjudicationUnit[];
  readonly at: number;
  readonly decisions: ReadonlyMap<string, Adjudication>;
  /** Newest first, each once. */
  readonly reasons: readonly string[];
}

export const keyOf = ({ articleId, unitNo, frame }: AdjudicationUnit): string => `${articleId} ${unitNo} ${frame.id}`;

export const begin = (units: readonly AdjudicationUnit[]): Sitting => ({
  units,
  at: 0,
  decisions: new Map(),
  reasons: [],
});

export const moved = (sitting: Sitting, by: 1 | -1): Sitting => ({
  ...sitting,
  at: Math.max(0, Math.min(sitting.units.length - 1, sitting.at + by)),
});

const REMEMBERED = 5;

/** The decision is kept and the next unit comes up. */
export function decided(sitting: Sitting, unit: AdjudicationUnit, decision: Adjudication): Sitting {
  const reasons = [decision.reason, ...sitting.reasons.filter((reason) => reason !== decision.reason)];
  return moved(
    {
      ...sitting,
      decisions: new Map(sitting.decisions).set(keyOf(unit), decision),
      reasons: reasons.slice(0, REMEMBERED),
    },
    1,
  );
}
