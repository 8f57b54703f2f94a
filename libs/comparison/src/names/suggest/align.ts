/** A stretch of words by their places, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A run of words that two sentences share, by their places in each. */
export interface Shared {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const MATCH = 2;
/** A shared word right after a shared word counts more, so that runs are not torn apart for a stray “the”. */
const MATCH_IN_RUN = 3;
const NEVER = -1;

interface Grid {
  readonly width: number;
  /** Best score of two beginnings whose last words are shared and aligned; NEVER where they differ. */
  readonly matched: Int32Array;
  /** Best score of two beginnings. */
  readonly best: Int32Array;
}

function fill(a: readonly string[], b: readonly string[]): Grid {
  const width = b.length + 1;
  const matched = new Int32Array((a.length + 1) * width).fill(NEVER);
  const best = new Int32Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const before = at - width - 1;
      if (a[i - 1] === b[j - 1]) {
        const run = (matched[before] ?? NEVER) === NEVER ? 0 : (matched[before] ?? 0) + MATCH_IN_RUN;
        matched[at] = Math.max(run, (best[before] ?? 0) + MATCH);
      }
      best[at] = Math.max(matched[at] ?? NEVER, best[at - width] ?? 0, best[at - 1] ?? 0);
    }
  }
  return { width, matched, best };
}

/** Pairs of aligned words, from the last to the first. */
function trace({ width, matched, best }: Grid, rows: number): [number, number][] {
  const pairs: [number, number][] = [];
  let at = rows * width + width - 1;
  let inRun = false;
  while (at >= width && at % width > 0) {
    const isMatch = inRun || ((matched[at] ?? NEVER) !== NEVER && matched[at] === best[at]);
    if (isMatch) {
      pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
      const before = at - width - 1;
      inRun = (matched[before] ?? NEVER) !== NEVER && matched[at] === (matched[before] ?? 0) + MATCH_IN_RUN;
      at = before;
    } else at -= best[at] === best[at - width] ? width : 1;
  }
  return pairs;
}

/**
 * The words two sentences share in the same order, as runs from first to last: the common subsequence with the most
 * words, runs preferred. Between two runs stand words that took each other's place.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Shared[] {
  const runs: { a: number; b: number; length: number }[] = [];
  for (const [i, j] of trace(fill(a, b), a.length).reverse()) {
    const last = runs.at(-1);
    if (last && last.a + last.length === i && last.b + last.length === j) last.length++;
    else runs.push({ a: i, b: j, length: 1 });
  }
  return runs;
}
