import type { SourceId } from '@parallax/kernel';
import type { Against } from './paired-strata.js';

/** Who is set against whom within events. */
export type ContrastComparison =
  | { readonly kind: 'rest' }
  | { readonly kind: 'every-pair' }
  | { readonly kind: 'pair'; readonly first: SourceId; readonly second: SourceId };

/** Two sides: places among the outlets, and their ids; null is the rest. */
export interface Sides {
  readonly places: readonly [number, Against];
  readonly sourceId: SourceId;
  readonly otherId: SourceId | null;
}

const everyPair = (sourceIds: readonly SourceId[]): Sides[] =>
  sourceIds.flatMap((sourceId, first) =>
    sourceIds.slice(first + 1).map((otherId, at): Sides => ({ places: [first, first + 1 + at], sourceId, otherId })),
  );

/** The comparisons made. Of two outlets each is the other's rest: they are compared once. */
export function comparisonsOf(sourceIds: readonly SourceId[], comparison: ContrastComparison): Sides[] {
  if (comparison.kind === 'pair') {
    const { first: sourceId, second: otherId } = comparison;
    const places = [sourceIds.indexOf(sourceId), sourceIds.indexOf(otherId)] as const;
    return places.includes(-1) || sourceId === otherId ? [] : [{ places, sourceId, otherId }];
  }
  if (comparison.kind === 'every-pair' || sourceIds.length < 3) return everyPair(sourceIds);
  return sourceIds.map((sourceId, at): Sides => ({ places: [at, 'rest'], sourceId, otherId: null }));
}

export function comparisonInWords({ kind }: ContrastComparison): string {
  if (kind === 'pair') return 'the chosen pair of outlets';
  return kind === 'every-pair' ? 'every pair of outlets' : 'each outlet against the others';
}
