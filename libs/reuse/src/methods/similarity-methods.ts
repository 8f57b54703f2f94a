import { statsInput as read, type StatsAnswer, type StatsMethod } from '@parallax/statistics';
import { itemsIn } from './word-lists.js';

type Fields = ReturnType<typeof read.readFields>;
interface Both {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

const inBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;

/** Undefined, not 0, where nothing can be shared. */
const ratio = (part: number, whole: number): StatsAnswer =>
  whole === 0 ? { value: null, reason: 'EMPTY' } : { value: part / whole };

const ofLists =
  (measure: (lists: Both) => StatsAnswer): StatsMethod =>
  (fields: Fields) =>
    measure({ a: itemsIn(fields, 'a'), b: itemsIn(fields, 'b') });

const ofSets = (measure: (shared: number, a: number, b: number) => StatsAnswer): StatsMethod =>
  ofLists((lists) => {
    const [a, b] = [new Set(lists.a), new Set(lists.b)];
    return measure(inBoth(a, b), a.size, b.size);
  });

function countsOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Each item as often as both have it, of all items of both: at most one half. */
const bag = ofLists(({ a, b }) => {
  const [ofA, ofB] = [countsOf(a), countsOf(b)];
  const shared = [...ofA].reduce((sum, [item, count]) => sum + Math.min(count, ofB.get(item) ?? 0), 0);
  return ratio(shared, a.length + b.length);
});

/** The share of the items of b, repeats counted, that a has. */
const ratioOfMatches = ofLists(({ a, b }) => {
  const known = new Set(a);
  return ratio(b.filter((item) => known.has(item)).length, b.length);
});

const dissimilarity = (shared: number, a: number, b: number): StatsAnswer => {
  const union = a + b - shared;
  return ratio(union - shared, union);
};

/** Similarity of two lists, or of the shingles of two texts with `n` words each. */
export const SIMILARITY_METHODS: Readonly<Record<string, StatsMethod>> = {
  containment: ofSets((shared, a) => ratio(shared, a)),
  containment_max: ofSets((shared, a, b) => ratio(shared, Math.min(a, b))),
  containment_ratio_of_matches: ratioOfMatches,
  jaccard: ofSets((shared, a, b) => ratio(shared, a + b - shared)),
  jaccard_bag: bag,
  jaccard_dissimilarity: ofSets(dissimilarity),
  ratio_of_matches: ratioOfMatches,
};
