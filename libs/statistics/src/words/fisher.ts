import { brentRoot } from './brent-root.js';
import { assertTable, emptyMargin, scored, unscored, type WordScore, type WordTable } from './word-table.js';

/** Log weights of every first cell that the margins allow, the largest being 0: only ratios matter, so no factorials. */
interface Hypergeometric {
  readonly low: number;
  readonly weights: Float64Array;
}

const MOST_CELLS = 10_000_000;

function hypergeometric({ f1, n1, f2, n2 }: WordTable): Hypergeometric {
  const k = f1 + f2;
  const low = Math.max(0, k - n2);
  const size = Math.min(k, n1) - low + 1;
  if (size > MOST_CELLS) throw new RangeError(`Fisher's test of ${size} possible tables is not computed.`);
  const weights = new Float64Array(size);
  let largest = 0;
  for (let at = 1; at < size; at++) {
    const x = low + at - 1;
    const value = (weights[at - 1] ?? 0) + Math.log(((n1 - x) * (k - x)) / ((x + 1) * (n2 - k + x + 1)));
    weights[at] = value;
    if (value > largest) largest = value;
  }
  for (let at = 0; at < size; at++) weights[at] = (weights[at] ?? 0) - largest;
  return { low, weights };
}

/** As in R: tables as likely as the one found must count, though rounding makes them a little likelier. */
const ALIKE = 1e-7;

/**
 * Fisher's exact test, two-sided: the probability, given the margins, of all tables no likelier than the one found.
 *
 * @param table whole counts; @returns in (0, 1]; 1 where the margins allow one table only (as R and SciPy); NO_WORDS
 */
export function fisherP(table: WordTable): WordScore {
  assertTable(table);
  if (table.n1 + table.n2 === 0) return unscored('NO_WORDS');
  const { low, weights } = hypergeometric(table);
  const found = weights[table.f1 - low] ?? 0;
  let all = 0;
  let asUnlikely = 0;
  for (const weight of weights) {
    const likelihood = Math.exp(weight);
    all += likelihood;
    if (weight <= found + ALIKE) asUnlikely += likelihood;
  }
  return scored(Math.min(1, asUnlikely / all));
}

function meanAt({ low, weights }: Hypergeometric, logOdds: number): number {
  let largest = -Infinity;
  for (let at = 0; at < weights.length; at++) largest = Math.max(largest, (weights[at] ?? 0) + at * logOdds);
  let all = 0;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    const likelihood = Math.exp((weights[at] ?? 0) + at * logOdds - largest);
    all += likelihood;
    sum += likelihood * (low + at);
  }
  return sum / all;
}

/** Tolerance of R's uniroot, `.Machine$double.eps^0.25`, on the odds ratio or its inverse, whichever is below 1. */
const R_TOLERANCE = 2 ** -13;

/**
 * The odds ratio under which the count found is the expected one given the margins (conditional maximum likelihood; the
 * odds ratio of the sample is another number). Found step by step as R's fisher.test finds it, whose search stops early:
 * 7 of 10 against 2 of 9 gives 7.16628 as in R, while the root is 7.16631. A smaller tolerance goes on to the root.
 *
 * @returns from 0 on; NO_WORDS, NO_OCCURRENCES, NO_VARIATION; INFINITE when the second side could not hold fewer
 */
export function fisherOddsRatio(
  table: WordTable,
  { tolerance = R_TOLERANCE }: { readonly tolerance?: number } = {},
): WordScore {
  assertTable(table);
  const reason = emptyMargin(table);
  if (reason !== null) return unscored(reason);
  const law = hypergeometric(table);
  const { f1 } = table;
  if (f1 === law.low) return scored(0);
  if (f1 === law.low + law.weights.length - 1) return unscored('INFINITE');
  const atOne = meanAt(law, 0);
  if (atOne === f1) return scored(1);
  if (atOne > f1) {
    const excess = (odds: number): number => (odds === 0 ? law.low : meanAt(law, Math.log(odds))) - f1;
    return scored(brentRoot(excess, { low: 0, high: 1, tolerance }));
  }
  const excess = (inverse: number): number => meanAt(law, -Math.log(inverse)) - f1;
  return scored(1 / brentRoot(excess, { low: Number.EPSILON, high: 1, tolerance }));
}
