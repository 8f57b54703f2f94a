import type { FrameTable } from './shuffle.js';

/** Outlets × (with, without) of one frame; outlets without a decided article are left out. */
export function tableOfFrame({ k, n }: FrameTable, frame: number, frameCount: number): number[][] {
  const rows: number[][] = [];
  for (let at = frame; at < n.length; at += frameCount) {
    const [with_, of] = [k[at] ?? 0, n[at] ?? 0];
    if (of > 0) rows.push([with_, of - with_]);
  }
  return rows;
}

/** χ² of that table, 0 where nothing varies: as {@link tableOfFrame} and `crossTable`, for thousands of shuffles. */
export function chiSquareOfFrame({ k, n }: FrameTable, frame: number, frameCount: number): number {
  let [allK, allN] = [0, 0];
  for (let at = frame; at < n.length; at += frameCount) {
    allK += k[at] ?? 0;
    allN += n[at] ?? 0;
  }
  const share = allK / allN;
  const spread = share * (1 - share);
  if (!(spread > 0)) return 0;
  let chiSquare = 0;
  for (let at = frame; at < n.length; at += frameCount) {
    const of = n[at] ?? 0;
    if (of > 0) chiSquare += ((k[at] ?? 0) - of * share) ** 2 / (of * spread);
  }
  return chiSquare;
}
