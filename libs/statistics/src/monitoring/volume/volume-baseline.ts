/** Articles a day of one source as they have been: what the coming days are compared with. */
export interface VolumeBaseline {
  /** Articles on an average day. */
  readonly level: number;
  /** A day’s share of the average, by its place in the week (index of the day modulo 7). */
  readonly weekday: readonly number[];
  /** Variance beyond Poisson, relative to the squared mean. */
  readonly overdispersion: number;
  /** Days the baseline weighs as much as. */
  readonly days: number;
}

/** Days of the past count half after this many. */
const HALF_LIFE = 56;
const WEIGHTS = Float64Array.from({ length: 400 }, (_, age) => 0.5 ** (age / HALF_LIFE));
/** Articles added to each place of the week: a place seldom seen is taken for an average day. */
const WEEKDAY_PRIOR = 4;
const LEVEL_PRIOR = 0.5;
/** Days of prior knowledge about overdispersion. */
const OVERDISPERSION_DAYS = 14;
const LEAST_OVERDISPERSION = 0.03;
const WEEK = 7;

/** What is believed before anything is seen: sources of few articles print them in bunches. */
const priorOverdispersion = (level: number): number => 0.06 + 0.5 / (WEEK * level + 1);

/** @param used indices of the days that are alike, in order; `counts` are consecutive days */
export function volumeBaseline(counts: readonly number[], used: readonly number[]): VolumeBaseline {
  const last = used.at(-1) ?? 0;
  const weekday = weekdayShares(counts, used);
  let [articles, exposure, total] = [LEVEL_PRIOR, 0, 0];
  for (const day of used) {
    const weight = WEIGHTS[Math.min(last - day, WEIGHTS.length - 1)] ?? 0;
    articles += weight * (counts[day] ?? 0);
    exposure += weight * (weekday[day % WEEK] ?? 1);
    total += weight;
  }
  const level = articles / Math.max(exposure, 1e-9);
  return { level, weekday, overdispersion: overdispersionOf(counts, used, { level, weekday }), days: total };
}

function weekdayShares(counts: readonly number[], used: readonly number[]): number[] {
  const sums = new Array<number>(WEEK).fill(0);
  const days = new Array<number>(WEEK).fill(0);
  for (const day of used) {
    sums[day % WEEK] = (sums[day % WEEK] ?? 0) + (counts[day] ?? 0);
    days[day % WEEK] = (days[day % WEEK] ?? 0) + 1;
  }
  const mean = sums.reduce((a, b) => a + b, 0) / Math.max(1, used.length);
  return sums.map((sum, at) => (sum + WEEKDAY_PRIOR) / ((days[at] ?? 0) * mean + WEEKDAY_PRIOR));
}

/** By moments, drawn towards the prior: (Σ(y − μ)² − μ)/Σμ². */
function overdispersionOf(
  counts: readonly number[],
  used: readonly number[],
  { level, weekday }: Pick<VolumeBaseline, 'level' | 'weekday'>,
): number {
  let [excess, squares] = [0, 0];
  for (const day of used) {
    const mean = level * (weekday[day % WEEK] ?? 1);
    excess += ((counts[day] ?? 0) - mean) ** 2 - mean;
    squares += mean * mean;
  }
  const seen = squares === 0 ? 0 : Math.max(0, excess / squares);
  const n = used.length;
  const drawn = (seen * n + priorOverdispersion(level) * OVERDISPERSION_DAYS) / (n + OVERDISPERSION_DAYS);
  return Math.max(LEAST_OVERDISPERSION, drawn);
}
