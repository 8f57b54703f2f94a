import {
  breslowDay,
  exactStrataP,
  type MantelHaenszel,
  mantelFleiss,
  mantelHaenszel,
  type McNemar,
  mcNemar,
  type RiskDifference,
  riskDifference,
  type Strata,
  studentQuantile,
} from '@parallax/statistics';

/** One within-event test: does the first side have the frame more or less often than the second, event by event? */
export interface PairedTest {
  readonly oddsRatio: MantelHaenszel;
  /** What `p` comes from: χ² with continuity correction, or the exact probability where χ² is not to be trusted. */
  readonly method: 'cochran-mantel-haenszel' | 'exact-conditional';
  /** Null with the reason of the odds ratio when no event is informative. */
  readonly p: number | null;
  /** Events both sides covered, and those among them in which the frame was neither in all nor in no article. */
  readonly events: number;
  readonly informativeEvents: number;
  /** Informative events in which the first side has the larger share, the smaller, or the same. */
  readonly directions: { readonly first: number; readonly second: number; readonly same: number };
  /** Over the articles of the events both covered. */
  readonly difference: RiskDifference;
  readonly counts: { readonly k1: number; readonly n1: number; readonly k2: number; readonly n2: number };
  /** The same difference with its interval over events; null below two events. */
  readonly clusteredDifference: { readonly low: number; readonly high: number } | null;
  /** Only where each side has exactly one decided article in every shared event. */
  readonly mcNemar: { readonly firstOnly: number; readonly secondOnly: number; readonly test: McNemar } | null;
  readonly heterogeneity: Heterogeneity;
}

/** Whether the events share one odds ratio, which the common ratio assumes. */
export type Heterogeneity =
  | { readonly value: number; readonly df: number; readonly p: number; readonly isWarned: boolean }
  | { readonly value: null; readonly undefinedReason: string };

/** χ² is used from here on. */
const MANTEL_FLEISS = 5;
/** An event enters the test of one odds ratio when each of its four expected counts is at least this. */
const LEAST_EXPECTED = 1;
const WARN_BELOW = 0.05;

interface Counted {
  readonly counts: PairedTest['counts'];
  readonly directions: PairedTest['directions'];
  readonly isOneEach: boolean;
  readonly firstOnly: number;
  readonly secondOnly: number;
}

function count(strata: Strata): Counted {
  let [k1, n1, k2, n2, first, second, same, firstOnly, secondOnly] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let isOneEach = strata.count > 0;
  strata.forEach((a, b, c, d) => {
    [k1, n1, k2, n2] = [k1 + a, n1 + a + c, k2 + b, n2 + b + d];
    if (a + c !== 1 || b + d !== 1) isOneEach = false;
    if (a > b) firstOnly++;
    if (b > a) secondOnly++;
    if ((a + b) * (c + d) === 0) return;
    // a/(a+c) against b/(b+d), without division
    const ahead = a * (b + d) - b * (a + c);
    if (ahead > 0) first++;
    else if (ahead < 0) second++;
    else same++;
  });
  return { counts: { k1, n1, k2, n2 }, directions: { first, second, same }, isOneEach, firstOnly, secondOnly };
}

/**
 * The interval of k1/n1 − k2/n2 over events: residuals of both sides in one event are subtracted before they are
 * squared, since both sides report the same facts. Student's t with G − 1 degrees of freedom.
 */
function clusteredDifference(strata: Strata, { k1, n1, k2, n2 }: PairedTest['counts']) {
  const df = strata.count - 1;
  if (df < 1) return null;
  const [p1, p2] = [k1 / n1, k2 / n2];
  let squares = 0;
  strata.forEach((a, b, c, d) => {
    squares += ((a - p1 * (a + c)) / n1 - (b - p2 * (b + d)) / n2) ** 2;
  });
  const reach = studentQuantile(0.975, df) * Math.sqrt((squares * strata.count) / df);
  if (reach === 0) return null;
  return { low: Math.max(-1, p1 - p2 - reach), high: Math.min(1, p1 - p2 + reach) };
}

function heterogeneityOf(strata: Strata, oddsRatio: number | null): Heterogeneity {
  const result = breslowDay(strata, oddsRatio, LEAST_EXPECTED);
  if (result.value === null) return result;
  const { tarone: value, df, taroneP: p } = result;
  return { value, df, p, isWarned: p < WARN_BELOW };
}

export function pairedTest(strata: Strata): PairedTest {
  const oddsRatio = mantelHaenszel(strata);
  const { counts, directions, isOneEach, firstOnly, secondOnly } = count(strata);
  const isExact = oddsRatio.p !== null && mantelFleiss(strata) < MANTEL_FLEISS;
  return {
    oddsRatio,
    method: isExact ? 'exact-conditional' : 'cochran-mantel-haenszel',
    p: isExact ? exactStrataP(strata) : oddsRatio.p,
    events: strata.count,
    informativeEvents: oddsRatio.informativeStrata,
    directions,
    difference: riskDifference([counts.k1, counts.n1], [counts.k2, counts.n2]),
    counts,
    clusteredDifference: clusteredDifference(strata, counts),
    mcNemar: isOneEach ? { firstOnly, secondOnly, test: mcNemar(firstOnly, secondOnly) } : null,
    heterogeneity: heterogeneityOf(strata, oddsRatio.oddsRatio),
  };
}
