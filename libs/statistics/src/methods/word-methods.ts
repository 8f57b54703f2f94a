import type { StatsAnswer } from '../stats-answer.js';
import * as words from '../words/index.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

const answer = ({ value, undefinedReason }: words.WordScore): StatsAnswer =>
  value === null ? { value, reason: undefinedReason ?? 'UNDEFINED' } : { value };

const readCounts = (value: unknown, name: string): Map<string, number> =>
  new Map(
    Object.entries(read.readFields(value, name)).map(([word, count]) => [
      word,
      read.readCount(count, `${name}.${word}`),
    ]),
  );

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** A pair's counts as NLTK names them: together, first, second, all. */
function meetingIn(fields: Fields): words.Meeting {
  const count = (name: string) => read.readCount(fields[name], name);
  const meeting = { together: count('n_ii'), first: count('n_ix'), second: count('n_xi'), n: count('n_xx') };
  const { together, first, second, n } = meeting;
  if (!('span' in fields)) {
    if (together > Math.min(first, second)) read.refuse('“n_ii” must not exceed “n_ix” or “n_xi”.');
    if (first + second - together > n) read.refuse('“n_xx” is too small for “n_ix” and “n_xi”.');
    return meeting;
  }
  const span = read.readNumber(fields['span'], 'span');
  return span > 0 ? { ...meeting, span } : read.refuse('“span” must lie above 0.');
}

/** A pair's counts, counts of all words on both sides with the word meant, or f of n on both sides. */
function tableIn(fields: Fields): words.WordTable {
  if ('n_ii' in fields) {
    const { together, first, second, n } = meetingIn(fields);
    return { f1: together, n1: first, f2: second - together, n2: n - first };
  }
  if ('feature' in fields) {
    const feature = read.readText(fields['feature'], 'feature');
    const [target, reference] = [readCounts(fields['target'], 'target'), readCounts(fields['reference'], 'reference')];
    return {
      ...{ f1: target.get(feature) ?? 0, n1: sumOf(target) },
      ...{ f2: reference.get(feature) ?? 0, n2: sumOf(reference) },
    };
  }
  const count = (name: 'f1' | 'n1' | 'f2' | 'n2') => read.readCount(fields[name], name);
  const table = { f1: count('f1'), n1: count('n1'), f2: count('f2'), n2: count('n2') };
  if (table.f1 > table.n1 || table.f2 > table.n2) read.refuse('“f1” must not exceed “n1”, nor “f2” “n2”.');
  return table;
}

const ofTable = (measure: (table: words.WordTable) => words.WordScore) => (fields: Fields) =>
  answer(measure(tableIn(fields)));
const ofPair = (measure: (meeting: words.Meeting) => words.WordScore) => (fields: Fields) =>
  answer(measure(meetingIn(fields)));

function priorIn(fields: Fields, vocabulary: readonly string[]): ReadonlyMap<string, number> {
  const prior = fields['prior'];
  const alphaOf = (value: unknown, name: string): number => {
    const alpha = read.readNumber(value, name);
    return alpha >= 0 ? alpha : read.refuse(`“${name}” must not lie below 0.`);
  };
  if (typeof prior === 'number') {
    const alpha = alphaOf(prior, 'prior');
    return new Map(vocabulary.map((word) => [word, alpha]));
  }
  const given = Object.entries(read.readFields(prior, 'prior'));
  return new Map(given.map(([word, alpha]) => [word, alphaOf(alpha, `prior.${word}`)]));
}

/** z of every word; null for a word whose log-odds are undefined (no prior and missing on a side). */
function logOdds(fields: Fields): StatsAnswer {
  const [first, second] = [readCounts(fields['counts1'], 'counts1'), readCounts(fields['counts2'], 'counts2')];
  const counted = [...new Set([...first.keys(), ...second.keys()])];
  const prior = priorIn(fields, counted);
  const vocabulary = [...new Set([...counted, ...prior.keys()])];
  if (sumOf(first) === 0 || sumOf(second) === 0) return { value: null, reason: 'NO_WORDS' };
  const [total, n1, n2] = [sumOf(prior), sumOf(first), sumOf(second)];
  const scores = vocabulary.map((word) => {
    const table = { f1: first.get(word) ?? 0, n1, f2: second.get(word) ?? 0, n2 };
    return [word, words.logOddsZ(table, { alpha: prior.get(word) ?? 0, total })] as const;
  });
  const [only] = scores;
  if (only !== undefined && scores.every(([, { value }]) => value === null)) return answer(only[1]);
  return { value: Object.fromEntries(scores.map(([word, { value }]) => [word, value])) };
}

function partsIn(fields: Fields): { readonly counts: number[]; readonly sizes: number[] } {
  const counts = read.readList(fields['subfreq'], 'subfreq', read.readCount);
  const sizes = read.readList(fields['partsize'], 'partsize', read.readNumber);
  if (counts.length !== sizes.length) read.refuse('“subfreq” and “partsize” must have the same length.');
  if (sizes.some((size) => size <= 0)) read.refuse('Every “partsize” must lie above 0: leave empty parts out.');
  return { counts, sizes };
}

/** 1 is even ("conventional") unless the direction of Gries is asked for by name. */
function isGries(fields: Fields): boolean {
  if (!('directionality' in fields)) return false;
  const named = /^[a-z]+/i.exec(read.readText(fields['directionality'], 'directionality'))?.[0].toLowerCase();
  return read.readOneOf(named, ['conventional', 'gries'], 'directionality') === 'gries';
}

function dispersions(fields: Fields): StatsAnswer {
  const found = words.dispersion(partsIn(fields));
  if (found.undefinedReason !== null) return { value: null, reason: found.undefinedReason };
  const flips = isGries(fields);
  const directed = (value: number | null) => (flips && value !== null ? 1 - value : value);
  return {
    value: {
      ...{ range: found.range, range_rel: directed(found.rangeShare), sd: found.sd, vc: found.vc },
      ...{ juilland_D: directed(found.juillandD), carroll_D2: directed(found.carrollD2) },
      ...{ rosengren_S: directed(found.rosengrenS), DA: directed(found.da), DKL: directed(found.dkl) },
      ...{ DP_gries2008: found.dp, DP_gries2008_conventional: 1 - (found.dp ?? 0) },
      ...{ DPnorm_lijffijt_gries2012: found.dpNorm, DP_egbert2020: found.dpEgbert },
    },
  };
}

const DP_FORMULAS = ['gries_2008', 'lijffit_gries_2012', 'lijffijt_gries_2012', 'egbert_etal_2020'] as const;

/** In the direction of Gries, 0 even, unless the conventional one is asked for by name. */
function deviationOfProportions(fields: Fields): StatsAnswer {
  const formula = 'formula' in fields ? read.readOneOf(fields['formula'], DP_FORMULAS, 'formula') : 'gries_2008';
  const found = words.dispersion(partsIn(fields));
  if (found.undefinedReason !== null) return { value: null, reason: found.undefinedReason };
  const value = formula === 'gries_2008' ? found.dp : formula === 'egbert_etal_2020' ? found.dpEgbert : found.dpNorm;
  const isConventional = 'directionality' in fields && !isGries(fields);
  return { value: isConventional && value !== null ? 1 - value : value };
}

/** (rate₁ − rate₂)/rate₂ · 100. */
function percentDifference(fields: Fields): StatsAnswer {
  const { f1, n1, f2, n2 } = tableIn(fields);
  if (n1 === 0 || n2 === 0) return { value: null, reason: 'NO_WORDS' };
  return f2 === 0 ? { value: null, reason: 'INFINITE' } : { value: (f1 / n1 / (f2 / n2) - 1) * 100 };
}

function falseDiscovery(fields: Fields): StatsAnswer {
  const adjusted = words.benjaminiHochberg(read.readList(fields['p'], 'p', read.readProbability));
  if (adjusted.every((p) => p === null)) return { value: null, reason: 'NO_TESTS' };
  const rate = 'q' in fields ? read.readBetween(fields['q'], 'q', [0, 1]) : 0.05;
  return { value: { adjusted, rejected: adjusted.filter((p) => p !== null && p <= rate).length } };
}

/** Methods of words by the names of the golden files, each from parsed fields. */
export const WORD_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  benjamini_hochberg: falseDiscovery,
  chi2: ofTable(words.chiSquared),
  chi2_yates: ofTable((table) => words.chiSquared(table, { yates: true })),
  dice: ofPair(words.dice),
  dispersion: dispersions,
  dispersion_DP_gries: deviationOfProportions,
  dispersion_DPnorm: (fields) => deviationOfProportions({ ...fields, formula: 'lijffijt_gries_2012' }),
  fisher_odds_ratio_conditional_mle: ofTable((table) => words.fisherOddsRatio(table)),
  fisher_p: ofTable(words.fisherP),
  g2_2x2: ofTable(words.g2FourCell),
  g2_2x2_williams: ofTable((table) => words.g2FourCell(table, { williams: true })),
  g2_rayson_2term: ofTable(words.g2TwoTerm),
  log_dice: ofPair(words.logDice),
  log_odds_dirichlet_z: logOdds,
  log_ratio: ofTable(words.logRatio),
  mi3: ofPair(words.mi3),
  percent_difference: percentDifference,
  pmi: ofPair(words.pmi),
  t_score: ofPair(words.tScore),
};
