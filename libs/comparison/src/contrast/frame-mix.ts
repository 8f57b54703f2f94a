import { jensenShannonDivergence } from '@parallax/statistics';
import type { Against } from './paired-strata.js';
import type { FrameTable } from './shuffle.js';

/** Shares of the frames in one side's articles: k/n of each frame. Frames nobody judged count 0. */
function sharesOf({ k, n }: FrameTable, frameCount: number, outlets: readonly number[]): number[] {
  return Array.from({ length: frameCount }, (_, frame) => {
    let [with_, of] = [0, 0];
    for (const outlet of outlets) {
      with_ += k[outlet * frameCount + frame] ?? 0;
      of += n[outlet * frameCount + frame] ?? 0;
    }
    return of === 0 ? 0 : with_ / of;
  });
}

/**
 * Jensen–Shannon divergence in bits between two sides' frame shares, each brought to sum 1. An article may have several
 * frames, so the shares are no distribution of articles: what is compared is the mix, not how much is framed at all.
 *
 * @returns null when a side has no frame present
 */
export function mixDivergence(
  table: FrameTable,
  { frameCount, outletCount }: { readonly frameCount: number; readonly outletCount: number },
  [first, second]: readonly [number, Against],
): number | null {
  const others =
    second === 'rest' ? Array.from({ length: outletCount }, (_, at) => at).filter((at) => at !== first) : [second];
  const [own, other] = [sharesOf(table, frameCount, [first]), sharesOf(table, frameCount, others)];
  return jensenShannonDivergence(own, other).value;
}
