/** How many articles have a shingle, in all and outlet by outlet. */
export interface ArticleCounts<Outlet> {
  readonly all: number;
  readonly outlets: ReadonlyMap<Outlet, number>;
}

/** Articles above which a shingle is common. */
export interface CommonLimits {
  /** In one outlet: more than an outlet prints a text anew, as far as we saw; what is more is printed under everything. */
  readonly outlet: number;
  /** In all outlets together: a turn of phrase, or what a platform adds. */
  readonly all: number;
  /** Common even in a text that is often printed: bounds the pairs a single text can make. */
  readonly most: number;
}

export const COMMON_LIMITS: CommonLimits = { outlet: 10, all: 200, most: 500 };

/** `common`: leads to no comparison and is no article’s own; `rampant`: not even in texts that are often printed. */
export type Commonness = 'rare' | 'common' | 'rampant';

export function commonnessIn<Outlet>(
  counts: ArticleCounts<Outlet> | undefined,
  outlet: Outlet,
  limits: CommonLimits = COMMON_LIMITS,
): Commonness {
  if (counts === undefined) return 'rare';
  if (counts.all > limits.most) return 'rampant';
  return counts.all > limits.all || (counts.outlets.get(outlet) ?? 0) > limits.outlet ? 'common' : 'rare';
}

/**
 * What has to be remembered of a shingle so that the next article that has it can be counted without looking for the
 * others; null while it is common nowhere.
 */
export function rememberedCounts<Outlet>(
  counts: ArticleCounts<Outlet>,
  limits: CommonLimits = COMMON_LIMITS,
): ArticleCounts<Outlet> | null {
  if (counts.all > limits.all) return { all: counts.all, outlets: new Map() };
  const outlets = new Map([...counts.outlets].filter(([, count]) => count > limits.outlet));
  return outlets.size > 0 ? { all: counts.all, outlets } : null;
}

/** More of a sketch than this is common: the text itself is often printed, and nothing in it is a footer. */
const REPETITIVE_SHARE = 0.8;

export interface OwnSketch {
  /** The shingles that lead to comparisons. */
  readonly own: readonly number[];
  /** Those that mark paragraphs printed under everything; none in a text that is often printed as a whole. */
  readonly common: ReadonlySet<number>;
  readonly isRepetitive: boolean;
}

/** What of a sketch is the article's own. */
export function ownSketch(sketch: Float64Array, commonness: (hash: number) => Commonness): OwnSketch {
  const kinds = Array.from(sketch, (hash) => ({ hash, kind: commonness(hash) }));
  const common = kinds.filter(({ kind }) => kind !== 'rare');
  const isRepetitive = common.length > REPETITIVE_SHARE * sketch.length;
  const own = kinds.filter(({ kind }) => kind === 'rare' || (isRepetitive && kind === 'common'));
  return {
    own: own.map(({ hash }) => hash),
    common: new Set(isRepetitive ? [] : common.map(({ hash }) => hash)),
    isRepetitive,
  };
}
