import type { Rng } from '../random.js';
import { crossTable } from './cross-table.js';

/** Statistics closer than this, relative to the one found, count as equal: they differ by the order of additions. */
const TIE = 1e-9;

/**
 * p of a permutation test: (1 + #{T* ≥ T}) / (B + 1). It is never 0, since the table found is one of the arrangements.
 *
 * @see Phipson, B. & Smyth, G. K. (2010). Statistical Applications in Genetics and Molecular Biology 9, 39.
 */
export class PermutationCount {
  private reached = 0;
  private drawn = 0;
  private sum = 0;
  private readonly limit: number;

  constructor(found: number) {
    this.limit = found - TIE * Math.max(1, Math.abs(found));
  }

  /** A statistic that could not be formed (null) counts as reached, which can only raise p. */
  add(statistic: number | null): void {
    this.drawn++;
    if (statistic === null || statistic >= this.limit) this.reached++;
    this.sum += statistic ?? 0;
  }

  get p(): number {
    return (1 + this.reached) / (this.drawn + 1);
  }

  /** What the statistic is on average when there is nothing to find. */
  get nullMean(): number {
    return this.sum / this.drawn;
  }
}

/** Row totals of the members drawn: `count` of them without replacement, a partial Fisher–Yates shuffle. */
function drawRows(members: Int32Array, count: number, { rng, rows }: { readonly rng: Rng; readonly rows: number }) {
  const drawn = new Int32Array(rows);
  for (let at = 0; at < count; at++) {
    const other = at + rng.below(members.length - at);
    const row = members[other] ?? 0;
    members[other] = members[at] ?? 0;
    members[at] = row;
    drawn[row] = (drawn[row] ?? 0) + 1;
  }
  return drawn;
}

/**
 * Permutation probability of χ² in a table of two columns, both margins held: for counts too small for χ² itself.
 *
 * @param rows [first, second] counts of each row
 * @returns null where χ² is undefined
 */
export function permutedTableP(
  rows: readonly (readonly [number, number])[],
  rng: Rng,
  replicates = 2_000,
): number | null {
  const found = crossTable(rows);
  if (found.value === null) return null;
  const totals = rows.map(([first, second]) => first + second);
  const members = Int32Array.from(totals.flatMap((total, row) => Array<number>(total).fill(row)));
  const firsts = rows.reduce((sum, [first]) => sum + first, 0);
  // The rarer column is drawn: fewer steps, the same table.
  const isRarer = 2 * firsts <= members.length;
  const count = isRarer ? firsts : members.length - firsts;
  const share = count / members.length;
  const permutations = new PermutationCount(found.chiSquare);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = drawRows(members, count, { rng, rows: rows.length });
    let chiSquare = 0;
    totals.forEach((total, row) => {
      chiSquare += ((drawn[row] ?? 0) - total * share) ** 2 / (total * share * (1 - share));
    });
    permutations.add(chiSquare);
  }
  return permutations.p;
}
