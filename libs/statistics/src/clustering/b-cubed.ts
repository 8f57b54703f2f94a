import { bestAssignment } from './assignment.js';

/** Groups of items by name; an item stands in at most one group of each side and may be missing from either. */
export type Clusters = readonly (readonly string[])[];

/** Each in [0, 1]; null where the side has no items. */
export interface PrecisionRecall {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean; null where either is null or both are 0. */
  readonly f1: number | null;
}

export function withF1(precision: number | null, recall: number | null): PrecisionRecall {
  const sum = (precision ?? 0) + (recall ?? 0);
  const f1 = precision === null || recall === null || sum === 0 ? null : (2 * precision * recall) / sum;
  return { precision, recall, f1 };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const clusterOf = (clusters: Clusters): Map<string, ReadonlySet<string>> =>
  new Map(
    clusters.flatMap((cluster) => {
      const items = new Set(cluster);
      return cluster.map((item) => [item, items] as const);
    }),
  );

const shared = (one: Iterable<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const item of one) count += Number(other.has(item));
  return count;
};

/** Over the items of one side: the share of their cluster that the other side puts with them; 0 for an item it lacks. */
function agreementOf(own: Clusters, other: Clusters): number | null {
  const theirs = clusterOf(other);
  return mean(
    own.flatMap((cluster) =>
      cluster.map((item) => {
        const there = theirs.get(item);
        return there === undefined ? 0 : shared(cluster, there) / cluster.length;
      }),
    ),
  );
}

/**
 * B³ of a grouping against gold: precision over the items of the grouping, recall over those of gold.
 * @see Bagga & Baldwin (1998), COLING-ACL, 79–85.
 */
export const bCubed = (gold: Clusters, system: Clusters): PrecisionRecall =>
  withF1(agreementOf(system, gold), agreementOf(gold, system));

/**
 * CEAF-e: clusters are matched one to one so that Σ 2|K ∩ R| / (|K| + |R|) is largest; divided by the number of clusters
 * of the grouping (precision) and of gold (recall).
 * @see Luo, X. (2005). HLT-EMNLP, 25–32.
 */
export function ceafE(gold: Clusters, system: Clusters): PrecisionRecall {
  const sets = system.map((cluster) => new Set(cluster));
  const scores = gold.map((cluster) =>
    sets.map((set) => (2 * shared(cluster, set)) / (cluster.length + set.size || 1)),
  );
  const best = bestAssignment(scores);
  return withF1(system.length === 0 ? null : best / system.length, gold.length === 0 ? null : best / gold.length);
}

/** Labels of each item, where an item may have several. */
export type Labels = ReadonlyMap<string, readonly string[]>;

function extendedSide(items: readonly string[], own: Labels, other: Labels): number | null {
  const of = (labels: Labels, item: string): readonly string[] => labels.get(item) ?? [];
  return mean(
    items.flatMap((item) => {
      const scores = items.flatMap((partner) => {
        const together = shared(of(own, item), new Set(of(own, partner)));
        if (together === 0) return [];
        return [Math.min(together, shared(of(other, item), new Set(of(other, partner)))) / together];
      });
      const score = mean(scores);
      return score === null ? [] : [score];
    }),
  );
}

/**
 * Extended B³ for groups that overlap: as {@link bCubed}, by the multiplicity min(|C ∩ C'|, |L ∩ L'|) / |C ∩ C'| over the
 * partners of each item, itself among them.
 * @see Amigó, Gonzalo, Artiles & Verdejo (2009). Information Retrieval 12, 461–486.
 */
export function extendedBCubed(gold: Labels, system: Labels): PrecisionRecall {
  const items = [...gold.keys()].filter((item) => system.has(item));
  return withF1(extendedSide(items, system, gold), extendedSide(items, gold, system));
}
