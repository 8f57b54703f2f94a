/** Outlet by outlet: said, not said, or null where the outlet cannot be compared (no text in the language). */
export type SaidRow = readonly (boolean | null)[];

const NODES = 48;
/** Places in (0, 1), dense at both ends, where a Beta below 1 has its mass (Chebyshev nodes of the arcsine law). */
export const RATES: readonly number[] = Array.from(
  { length: NODES },
  (_, j) => Math.sin((Math.PI * (j + 0.5)) / (2 * NODES)) ** 2,
);
const SHAPES = [0.25, 0.5, 1, 2, 4, 8, 16, 32];

/** Every Beta(a, b) of the grid as weights on the nodes, which themselves carry q^(−½) (1 − q)^(−½). */
const PRIORS: readonly (readonly number[])[] = SHAPES.flatMap((a) =>
  SHAPES.map((b) => {
    const raw = RATES.map((q) => q ** (a - 0.5) * (1 - q) ** (b - 0.5));
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return raw.map((weight) => weight / total);
  }),
);

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

export const sayers = (said: SaidRow): number => said.filter((says) => says === true).length;

/** Likelihood of a row at each rate; an outlet with e times the mean words is silent with (1 − q)^e. */
function likelihoods(said: SaidRow, exposures: readonly number[]): number[] {
  return RATES.map((q) =>
    said.reduce((product, says, outlet) => {
      if (says === null) return product;
      const silent = (1 - q) ** (exposures[outlet] ?? 1);
      return product * (says ? 1 - silent : silent);
    }, 1),
  );
}

/** Probability at each rate that at least two comparable outlets say it: otherwise it is no statement. */
function shownAt(said: SaidRow, exposures: readonly number[]): number[] {
  const compared = exposures.filter((_, outlet) => said[outlet] !== null);
  return RATES.map((q) => {
    const silences = compared.map((exposure) => (1 - q) ** exposure);
    const none = silences.reduce((product, silent) => product * silent, 1);
    const one = silences.reduce((sum, silent) => sum + (none / silent) * (1 - silent), 0);
    return Math.max(0, 1 - none - one);
  });
}

const logOf = (value: number): number => Math.log(Math.max(value, Number.MIN_VALUE));

/**
 * How the rates of the statements are spread: the mean of all Beta(a, b) of a grid, weighted by how well each explains
 * which outlets say which statement, given that only statements of two outlets and more are seen. With few statements
 * the weights stay flat and the rates wide open.
 *
 * @returns weights on {@link RATES}, summing to 1
 */
export function spreadOfRates(rows: readonly SaidRow[], exposures: readonly number[]): number[] {
  const shown = new Map<string, readonly number[]>();
  const logs = PRIORS.map(() => 0);
  for (const said of rows.filter((row) => sayers(row) >= 2)) {
    const kind = said.map((says) => (says === null ? '-' : '+')).join('');
    const seen = shown.get(kind) ?? shownAt(said, exposures);
    shown.set(kind, seen);
    const at = likelihoods(said, exposures);
    PRIORS.forEach((prior, p) => (logs[p] = (logs[p] ?? 0) + logOf(dot(prior, at)) - logOf(dot(prior, seen))));
  }
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return RATES.map((_, j) => weights.reduce((sum, weight, p) => sum + (weight / total) * (PRIORS[p]?.[j] ?? 0), 0));
}
