import type { ChartRows } from '../../ui/ChartTable.js';
import type { Comparison, Coverage, FrameShare, SharedText } from '../../providers/types.js';

export const shareOf = (coverage: Coverage, frameId: string): FrameShare | undefined =>
  coverage.frameShares.find(({ frame }) => frame.id === frameId);

/** Why a share is undefined: only copies, nobody coded, or coders tied on every article there is. */
export function whyUndefined({ undecided, share }: FrameShare) {
  if (share.undefinedReason === 'ONLY_COPIES') return 'compare.onlyCopies' as const;
  return undecided > 0 ? ('compare.allTied' as const) : ('compare.notCoded' as const);
}

/** Frames × outlets as rows: what the chart shows, as numbers. */
export function framesTable(comparison: Comparison): ChartRows {
  const frames = comparison.codebookVersion?.frames ?? [];
  const rows = frames.flatMap((frame) =>
    comparison.sources.flatMap((coverage) => {
      const found = shareOf(coverage, frame.id);
      if (found === undefined) return [];
      const { value, low, high, k, n, method, undefinedReason } = found.share;
      return [[frame.name, coverage.source.name, value, low, high, k, n, found.undecided, method, undefinedReason]];
    }),
  );
  return {
    head: ['frame', 'outlet', 'share', 'low', 'high', 'k', 'n', 'undecided', 'method', 'undefined because'],
    rows,
  };
}

/** Most articles behind any share of an outlet; the n that stands in the caption. */
export function codedArticles(coverage: Coverage): number {
  return Math.max(0, ...coverage.frameShares.map(({ share }) => share.n));
}

/** The strongest pair with each other outlet, counted in shares of this outlet's text that stand there too. */
export function strongest(pairs: readonly SharedText[]): SharedText[] {
  const best = new Map<string, SharedText>();
  for (const pair of pairs) {
    const known = best.get(pair.otherSourceId);
    if (known === undefined || pair.containment > known.containment) best.set(pair.otherSourceId, pair);
  }
  return [...best.values()].sort((a, b) => b.containment - a.containment);
}
