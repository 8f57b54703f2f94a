import { seededRandom } from './random.js';

/** Bytes of kept draws, at most. */
const MOST_KEPT = 64e6;

/** What draws are made from; with `kept`, draws made before from as many things are used again. */
export interface DrawOptions {
  readonly seed: string;
  readonly replicates: number;
  readonly kept?: KeptDraws;
}

/** How often each thing is in one draw: no thing of more than 255 is drawn 256 times (a chance below 1 in 256!). */
export type Times = Uint8Array;

function draw(below: (n: number) => number, times: Times): void {
  times.fill(0);
  for (let drawn = 0; drawn < times.length; drawn++) {
    const one = below(times.length);
    times[one] = (times[one] ?? 0) + 1;
  }
}

/**
 * Draws of n from n things with replacement, kept for whoever draws from as many things with the same seed: that gives
 * the very same draws, and making them takes longer than using them.
 */
export class KeptDraws {
  private readonly ofSize = new Map<number, Times>();
  private room = MOST_KEPT;

  /** All replicates one after the other; null where there are too many to keep. */
  find(size: number, { seed, replicates }: DrawOptions): Times | null {
    const found = this.ofSize.get(size);
    if (found !== undefined || size * replicates > this.room) return found ?? null;
    const all = new Uint8Array(size * replicates);
    const { below } = seededRandom(seed);
    for (let from = 0; from < all.length; from += size) draw(below, all.subarray(from, from + size));
    this.room -= all.length;
    this.ofSize.set(size, all);
    return all;
  }
}

/** Tells every replicate: how often each of `size` things is in it. The memory may be used again after `visit`. */
export function forEachDraw(size: number, options: DrawOptions, visit: (times: Times) => void): void {
  const kept = options.kept?.find(size, options) ?? null;
  const { below } = seededRandom(options.seed);
  const own = new Uint8Array(size);
  for (let replicate = 0; replicate < options.replicates; replicate++) {
    if (kept === null) draw(below, own);
    visit(kept === null ? own : kept.subarray(replicate * size, (replicate + 1) * size));
  }
}
