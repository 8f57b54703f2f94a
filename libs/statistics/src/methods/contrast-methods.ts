import {
  bootstrapClusteredShare,
  breslowDay,
  type Cluster,
  clusteredShare,
  crossTable,
  exactStrataP,
  type FourCells,
  jensenShannonDivergence,
  mantelHaenszel,
  mcNemar,
  PermutationCount,
  permutedTableP,
  riskDifference,
  Strata,
} from '../contrasts/index.js';
import { wilsonInterval } from '../proportion.js';
import { seededRandom } from '../random.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

const undefinedAs = (reason: string): StatsAnswer => ({ value: null, reason });
/** `conf`, or 1 less `alpha` as some programs name it; .95 where neither is given. */
const confidenceIn = (fields: Fields): number => {
  if ('conf' in fields) return read.readBetween(fields['conf'], 'conf', [0, 1]);
  return 'alpha' in fields ? 1 - read.readBetween(fields['alpha'], 'alpha', [0, 1]) : 0.95;
};

/** The first of several names under which a field is known; the first of all when none is given. */
const named = (fields: Fields, ...names: readonly [string, ...string[]]): string =>
  names.find((name) => name in fields) ?? names[0];

function shareIn(fields: Fields, k: string, n: string): readonly [number, number] {
  const counts = [read.readCount(fields[k], k), read.readCount(fields[n], n)] as const;
  return counts[0] <= counts[1] ? counts : read.refuse(`“${k}” must not exceed “${n}”.`);
}

function wilson(fields: Fields): StatsAnswer {
  const [k, n] = shareIn(fields, named(fields, 'k', 'x', 'count'), named(fields, 'n', 'nobs'));
  const { low, high } = wilsonInterval(k, n, { confidence: confidenceIn(fields) });
  return low === null ? undefinedAs('NO_OBSERVATIONS') : { value: [low, high] };
}

function newcombe(fields: Fields): StatsAnswer {
  const first = shareIn(fields, named(fields, 'k1', 'x1', 'count1'), named(fields, 'n1', 'nobs1'));
  const second = shareIn(fields, named(fields, 'k2', 'x2', 'count2'), named(fields, 'n2', 'nobs2'));
  const result = riskDifference(first, second, confidenceIn(fields));
  return result.value === null ? undefinedAs(result.undefinedReason) : { value: [result.low, result.high] };
}

const countTable = (value: unknown, name: string): number[][] => read.readMatrix(value, name, read.readCount);

/** A 2 × 2 table as two rows of two, as four counts row by row, or as { a, b, c, d }. */
function fourCells(value: unknown, name: string): FourCells {
  const isFlat = Array.isArray(value) && value.length === 4 && value.every((one) => typeof one === 'number');
  const isNamed = typeof value === 'object' && value !== null && !Array.isArray(value);
  const given = isNamed ? read.readFields(value, name) : {};
  const flat = isNamed ? ['a', 'b', 'c', 'd'].map((cell) => given[cell]) : isFlat ? value : null;
  const cells = flat ? flat.map((one, at) => read.readCount(one, `${name}[${at}]`)) : countTable(value, name).flat();
  const isSquare = flat !== null || (Array.isArray(value) && value.length === 2);
  const [a, b, c, d, more] = cells;
  if (!isSquare || a === undefined || b === undefined || c === undefined || d === undefined || more !== undefined)
    return read.refuse(`“${name}” must have two rows of two counts.`);
  return [a, b, c, d];
}

const flagIn = (fields: Fields, name: string, otherwise: boolean): boolean => {
  const given = fields[name] ?? otherwise;
  return typeof given === 'boolean' ? given : read.refuse(`“${name}” must be true or false.`);
};

const correctionIn = (fields: Fields): boolean => flagIn(fields, 'correct', true);

const strataIn = (fields: Fields): Strata => {
  const name = named(fields, 'strata_2x2', 'strata', 'tables');
  return Strata.of(read.readList(fields[name], name, fourCells));
};

/** With `exact`: p of Σa under fixed margins, two-sided as in R, instead of χ²'s. */
function cmh(fields: Fields): StatsAnswer {
  const strata = strataIn(fields);
  const options = { correct: correctionIn(fields), confidence: confidenceIn(fields) };
  const { chiSquare, p, oddsRatio, low, high, informativeStrata, undefinedReason } = mantelHaenszel(strata, options);
  if (chiSquare === null) return undefinedAs(undefinedReason ?? 'UNDEFINED');
  const ci95 = low === null ? null : [low, high];
  const counts = { common_or: oddsRatio, ci95, informative_strata: informativeStrata };
  if (flagIn(fields, 'exact', false)) return { value: { p: exactStrataP(strata), ...counts } };
  return { value: { chi2: chiSquare, p, ...counts } };
}

/** Whether strata share one odds ratio; Tarone's correction with `correct` true. */
function breslowDayTest(fields: Fields): StatsAnswer {
  const strata = strataIn(fields);
  const ratio = 'or' in fields ? read.readNumber(fields['or'], 'or') : mantelHaenszel(strata).oddsRatio;
  const result = breslowDay(strata, ratio);
  if (result.value === null) return undefinedAs(result.undefinedReason);
  const isCorrected = flagIn(fields, 'correct', false);
  const [chi2, p] = isCorrected ? [result.tarone, result.taroneP] : [result.value, result.p];
  return { value: { chi2, df: result.df, p } };
}

/** The table, or its two counts of pairs that differ. With `exact`: the binomial probability as p. */
function mcnemar(fields: Fields): StatsAnswer {
  const [, b, c] =
    'b' in fields || 'c' in fields
      ? [0, read.readCount(fields['b'], 'b'), read.readCount(fields['c'], 'c')]
      : fourCells(fields['table'], 'table');
  const result = mcNemar(b, c, correctionIn(fields));
  if (result.value === null) return undefinedAs(result.undefinedReason);
  const p = flagIn(fields, 'exact', false) ? result.exactP : result.p;
  return { value: { chi2: result.value, p, exact_p: result.exactP, discordant: result.discordant } };
}

/** χ² of a table by shuffling, both margins held. */
function permutedChiSquare(fields: Fields): StatsAnswer {
  const table = countTable(fields['table'], 'table');
  const result = crossTable(table);
  if (result.value === null) return undefinedAs(result.undefinedReason);
  const pairs = table.map(([first = 0, second = 0, ...more]) =>
    more.length === 0 ? ([first, second] as const) : read.refuse('“table” must have two columns.'),
  );
  const { seed, replicates } = read.readBootstrap(fields);
  const p = permutedTableP(pairs, seededRandom(seed), replicates);
  return { value: { chi2: result.chiSquare, p } };
}

/** (1 + #{T* ≥ T}) / (B + 1) of statistics that somebody else has drawn. */
function permutationP(fields: Fields): StatsAnswer {
  const observed = read.readNumber(fields['observed'], 'observed');
  const name = named(fields, 'permuted', 'null', 'replicates');
  const count = new PermutationCount(observed);
  for (const statistic of read.readList(fields[name], name, read.readNumber)) count.add(statistic);
  return { value: count.p };
}

function cramersV(fields: Fields): StatsAnswer {
  const result = crossTable(countTable(fields['table'], 'table'));
  if (result.value === null) return undefinedAs(result.undefinedReason);
  const { value: v, chiSquare, gSquare, df, p } = result;
  return { value: { chi2: chiSquare, df, v, g2: gSquare, p } };
}

function baseIn(fields: Fields): number {
  const base = fields['base'] ?? 2;
  if (base === 'e') return Math.E;
  const number = read.readNumber(base, 'base');
  return number > 0 && number !== 1 ? number : read.refuse('“base” must be above 0 and not 1, or "e".');
}

function distributionIn(fields: Fields, name: string): number[] {
  const shares = read.readList(fields[name], name, read.readNumber);
  return shares.every((share) => share >= 0) ? shares : read.refuse(`“${name}” must hold no number below 0.`);
}

const jensenShannon =
  (shown: (divergence: number) => number, base: (fields: Fields) => number) =>
  (fields: Fields): StatsAnswer => {
    const [p, q] = [distributionIn(fields, 'p'), distributionIn(fields, 'q')];
    if (p.length !== q.length) return read.refuse('“p” and “q” must have one length.');
    const result = jensenShannonDivergence(p, q, base(fields));
    return result.value === null ? undefinedAs(result.undefinedReason) : { value: shown(result.value) };
  };

/**
 * Clusters as two lists of counts, or as `clusters` of { k, n }, [k, n] or null. A cluster that is missing (null in
 * either list) or empty is left out, and is none of the degrees of freedom.
 */
function clustersIn(fields: Fields): Cluster[] {
  const count = (value: unknown, name: string) => (value === null ? null : read.readCount(value, name));
  if ('clusters' in fields) return read.readList(fields['clusters'], 'clusters', clusterIn).flatMap((one) => one ?? []);
  const no = read.readList(fields['clusters_no'], 'clusters_no', count);
  const yes = read.readList(fields['clusters_yes'], 'clusters_yes', count);
  if (no.length !== yes.length) return read.refuse('“clusters_no” and “clusters_yes” must have one length.');
  return yes.flatMap((k, at) => {
    const without = no[at] ?? null;
    return k === null || without === null ? [] : [{ k, n: k + without }];
  });
}

function clusterIn(value: unknown, name: string): Cluster | null {
  if (value === null) return null;
  const [k, n] = Array.isArray(value) ? value : [read.readFields(value, name)['k'], read.readFields(value, name)['n']];
  const cluster = { k: read.readCount(k, `${name}.k`), n: read.readCount(n, `${name}.n`) };
  return cluster.k <= cluster.n ? cluster : read.refuse(`“${name}.k” must not exceed “${name}.n”.`);
}

function clustered(fields: Fields): StatsAnswer {
  const interval = 'ci' in fields ? read.readOneOf(fields['ci'], ['normal', 't'] as const, 'ci') : 't';
  const result = clusteredShare(clustersIn(fields), { interval, confidence: confidenceIn(fields) });
  if (result.value === null) return undefinedAs(result.undefinedReason);
  return { value: { p: result.value, se: result.standardError, ci95: [result.low, result.high], df: result.df } };
}

/** The same share with a percentile bootstrap over clusters. */
function clusterBootstrap(fields: Fields): StatsAnswer {
  const { seed, replicates } = read.readBootstrap(fields);
  const options = { replicates, confidence: confidenceIn(fields) };
  const result = bootstrapClusteredShare(clustersIn(fields), seededRandom(seed), options);
  if (result.value === null) return undefinedAs(result.undefinedReason);
  return { value: { p: result.value, ci95: [result.low, result.high], clusters: result.clusters } };
}

/** Methods that compare outlets, by the names of the golden files. */
export const CONTRAST_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  breslow_day: breslowDayTest,
  cluster_bootstrap_proportion: clusterBootstrap,
  cluster_robust_proportion: clustered,
  cochran_mantel_haenszel: cmh,
  cramers_v: cramersV,
  // scipy's distance is in nats unless a base is given; the divergence here in bits.
  jensen_shannon_distance: jensenShannon(Math.sqrt, (fields) => ('base' in fields ? baseIn(fields) : Math.E)),
  jensen_shannon_divergence: jensenShannon((divergence) => divergence, baseIn),
  mcnemar,
  newcombe_diff_interval: newcombe,
  permutation_p: permutationP,
  permuted_chi_square: permutedChiSquare,
  wilson_interval: wilson,
};
