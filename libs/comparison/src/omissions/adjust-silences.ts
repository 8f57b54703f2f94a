import { seededRandom, type Rng } from '@parallax/statistics';
import type { LengthModel } from './length-model.js';
import type { SaidRow } from './rates.js';

/** Rows drawn to know how often length alone gives a silence of some probability. */
export const NULL_ROWS = 20_000;

/** The probabilities of all silences in rows that length alone made, smallest first, and how many rows there were. */
interface NullSilences {
  readonly sorted: Float64Array;
  readonly rows: number;
}

function nullSilences(model: LengthModel, like: SaidRow, rng: Rng): NullSilences {
  const known = new Map<string, readonly number[]>();
  const found: number[] = [];
  let rows = 0;
  for (let drawn = 0; drawn < NULL_ROWS; drawn++) {
    const said = model.draw(like, rng);
    if (said === null) continue;
    rows++;
    const pattern = said.map(Number).join('');
    const silences = known.get(pattern) ?? model.silentIn(said);
    known.set(pattern, silences);
    found.push(...silences);
  }
  return { sorted: Float64Array.from(found).sort(), rows };
}

/** How many of sorted values are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 1) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The same sum in another order differs in its last digits; two silences that are alike must count as such.
const NEARLY = 1 + 1e-9;

/**
 * Benjamini and Hochberg's adjustment of the silences of a matrix. BH expects m t false calls at p ≤ t; a silence can
 * only have a few probabilities and depends on those beside it, so the expected number is counted in drawn rows instead:
 * (statements × silences with p ≤ t in a row that length alone made) over the silences found with p ≤ t.
 *
 * @returns statement by statement, outlet by outlet: the adjusted p of a silence, null elsewhere
 */
export function adjustSilences(rows: readonly SaidRow[], model: LengthModel, seed: string): (number | null)[][] {
  const rng = seededRandom(seed);
  const kinds = new Map<string, { readonly nulls: NullSilences; count: number }>();
  for (const said of rows) {
    const kind = said.map((says) => (says === null ? '-' : '+')).join('');
    const known = kinds.get(kind);
    if (known) known.count++;
    else kinds.set(kind, { nulls: nullSilences(model, said, rng), count: 1 });
  }
  const expected = (p: number): number =>
    [...kinds.values()].reduce((sum, { nulls, count }) => {
      return sum + (nulls.rows === 0 ? 0 : (count * countUpTo(nulls.sorted, p * NEARLY)) / nulls.rows);
    }, 0);
  const ps = rows.map((said) => said.map((says, outlet) => (says === false ? model.silence(said, outlet) : null)));
  const found = Float64Array.from(ps.flat().flatMap((p) => p ?? [])).sort();
  const byP = new Map<number, number>();
  let smallest = 1;
  for (const p of [...new Set(found)].reverse()) {
    smallest = Math.min(smallest, expected(p) / countUpTo(found, p * NEARLY));
    byP.set(p, smallest);
  }
  return ps.map((row) => row.map((p) => (p === null ? null : (byP.get(p) ?? 1))));
}
