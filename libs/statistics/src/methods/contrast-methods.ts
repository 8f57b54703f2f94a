import {
  clusteredShare,
  crossTable,
  type FourCells,
  jensenShannonDivergence,
  mantelHaenszel,
  mcNemar,
  riskDifference,
} from '../contrasts/index.js';
import { wilsonInterval } from '../proportion.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

const undefinedAs = (reason: string): StatsAnswer => ({ value: null, reason });
const confidenceIn = (fields: Fields): number =>
  'conf' in fields ? read.readBetween(fields['conf'], 'conf', [0, 1]) : 0.95;

function shareIn(fields: Fields, k: string, n: string): readonly [number, number] {
  const counts = [read.readCount(fields[k], k), read.readCount(fields[n], n)] as const;
  return counts[0] <= counts[1] ? counts : read.refuse(`“${k}” must not exceed “${n}”.`);
}

function wilson(fields: Fields): StatsAnswer {
  const [k, n] = shareIn(fields, 'k', 'n');
  const { low, high } = wilsonInterval(k, n, { confidence: confidenceIn(fields) });
  return low === null ? undefinedAs('NO_OBSERVATIONS') : { value: [low, high] };
}

function newcombe(fields: Fields): StatsAnswer {
  const result = riskDifference(shareIn(fields, 'k1', 'n1'), shareIn(fields, 'k2', 'n2'), confidenceIn(fields));
  return result.value === null ? undefinedAs(result.undefinedReason) : { value: [result.low, result.high] };
}

const countTable = (value: unknown, name: string): number[][] => read.readMatrix(value, name, read.readCount);

function fourCells(value: unknown, name: string): FourCells {
  const rows = countTable(value, name);
  const [[a, b] = [], [c, d] = []] = rows;
  const isFour = rows.length === 2 && rows.every((row) => row.length === 2);
  if (!isFour || a === undefined || b === undefined || c === undefined || d === undefined)
    return read.refuse(`“${name}” must have two rows of two counts.`);
  return [a, b, c, d];
}

const correctionIn = (fields: Fields): boolean => {
  if (!('correct' in fields)) return true;
  const { correct } = fields;
  return typeof correct === 'boolean' ? correct : read.refuse('“correct” must be true or false.');
};

function cmh(fields: Fields): StatsAnswer {
  const strata = read.readList(fields['strata_2x2'], 'strata_2x2', fourCells);
  const options = { correct: correctionIn(fields), confidence: confidenceIn(fields) };
  const { chiSquare, p, oddsRatio, low, high, informativeStrata, undefinedReason } = mantelHaenszel(strata, options);
  if (chiSquare === null) return undefinedAs(undefinedReason ?? 'UNDEFINED');
  const ci95 = low === null ? null : [low, high];
  return { value: { chi2: chiSquare, p, common_or: oddsRatio, ci95, informative_strata: informativeStrata } };
}

function mcnemar(fields: Fields): StatsAnswer {
  const [, b, c] = fourCells(fields['table'], 'table');
  const result = mcNemar(b, c, correctionIn(fields));
  if (result.value === null) return undefinedAs(result.undefinedReason);
  return { value: { chi2: result.value, p: result.p, exact_p: result.exactP, discordant: result.discordant } };
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

function clustered(fields: Fields): StatsAnswer {
  const no = read.readList(fields['clusters_no'], 'clusters_no', read.readCount);
  const yes = read.readList(fields['clusters_yes'], 'clusters_yes', read.readCount);
  if (no.length !== yes.length) return read.refuse('“clusters_no” and “clusters_yes” must have one length.');
  const interval = 'ci' in fields ? read.readOneOf(fields['ci'], ['normal', 't'] as const, 'ci') : 't';
  const clusters = yes.map((k, at) => ({ k, n: k + (no[at] ?? 0) }));
  const result = clusteredShare(clusters, { interval, confidence: confidenceIn(fields) });
  if (result.value === null) return undefinedAs(result.undefinedReason);
  return { value: { p: result.value, se: result.standardError, ci95: [result.low, result.high], df: result.df } };
}

/** Methods that compare outlets, by the names of the golden files. */
export const CONTRAST_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  cluster_robust_proportion: clustered,
  cochran_mantel_haenszel: cmh,
  cramers_v: cramersV,
  // scipy's distance is in nats unless a base is given; the divergence here in bits.
  jensen_shannon_distance: jensenShannon(Math.sqrt, (fields) => ('base' in fields ? baseIn(fields) : Math.E)),
  jensen_shannon_divergence: jensenShannon((divergence) => divergence, baseIn),
  mcnemar,
  newcombe_diff_interval: newcombe,
  wilson_interval: wilson,
};
