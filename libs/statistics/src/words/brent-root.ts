/** Where to look: the function has different signs at both ends. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly tolerance: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The step that inverse interpolation proposes, as a fraction p / q with p from 0 on. */
function interpolate(before: Point, best: Point, opposite: Point): { readonly p: number; readonly q: number } {
  const width = opposite.x - best.x;
  const s = best.y / before.y;
  let p: number;
  let q: number;
  if (before.x === opposite.x) {
    p = width * s;
    q = 1 - s;
  } else {
    const [r, t] = [before.y / opposite.y, best.y / opposite.y];
    p = s * (width * r * (r - t) - (best.x - before.x) * (t - 1));
    q = (r - 1) * (t - 1) * (s - 1);
  }
  return p > 0 ? { p, q: -q } : { p: -p, q };
}

/** Interpolated where that converges, else half of what is left; never shorter than the accuracy. */
function stepFrom(before: Point, best: Point, { opposite, accuracy }: { opposite: Point; accuracy: number }): number {
  const half = (opposite.x - best.x) / 2;
  const previous = best.x - before.x;
  let step = half;
  if (Math.abs(previous) >= accuracy && Math.abs(before.y) > Math.abs(best.y)) {
    const { p, q } = interpolate(before, best, opposite);
    const isShort = p < 1.5 * half * q - Math.abs(accuracy * q) / 2 && p < Math.abs((previous * q) / 2);
    if (isShort) step = p / q;
  }
  return Math.abs(step) < accuracy ? accuracy * (step > 0 ? 1 : -1) : step;
}

/**
 * A root of `f` by Brent's method, in the order of steps of R's uniroot, so that a loose tolerance gives R's number.
 *
 * @see Brent, R. P. (1973). Algorithms for minimization without derivatives, chapter 4.
 */
export function brentRoot(f: (x: number) => number, { low, high, tolerance }: Bracket): number {
  const at = (x: number): Point => ({ x, y: f(x) });
  let before = at(low);
  if (before.y === 0) return low;
  let best = at(high);
  let opposite = before;
  for (let round = 0; round < 1000; round++) {
    if (Math.abs(opposite.y) < Math.abs(best.y)) [before, best, opposite] = [best, opposite, best];
    const accuracy = 2 * Number.EPSILON * Math.abs(best.x) + tolerance / 2;
    if (Math.abs(opposite.x - best.x) / 2 <= accuracy || best.y === 0) return best.x;
    const step = stepFrom(before, best, { opposite, accuracy });
    before = best;
    best = at(best.x + step);
    if (Math.sign(best.y) === Math.sign(opposite.y)) opposite = before;
  }
  return best.x;
}
