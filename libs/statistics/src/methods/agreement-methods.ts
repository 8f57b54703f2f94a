import {
  agreementWeights,
  bootstrapAlpha,
  categoriesOf,
  chanceCorrected,
  countPairs,
  countRatings,
  krippendorffAlpha,
  masiAlpha,
  MASI_VARIANTS,
  METRICS,
  pairAgreement,
  pairTable,
  squaredDistance,
  WEIGHTS,
  type AgreementResult,
  type Category,
  type Chance,
  type Matrix,
  type PairCoefficient,
  type PairTable,
  type UnitCounts,
  type Weights,
} from '../agreement/index.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;
type Material =
  { readonly kind: 'table'; readonly table: PairTable } | { readonly kind: 'units'; readonly data: UnitCounts };

const numbered = (size: number): number[] => Array.from({ length: size }, (_, index) => index + 1);

/** `categories` are those of the codebook, in order, used or not; without them, those that occur. */
function ratingsIn(fields: Fields): { readonly matrix: (Category | null)[][]; readonly categories: Category[] } {
  const matrix = read.readMatrix(fields['ratings_coder_by_unit'], 'ratings_coder_by_unit', read.readRating);
  const seen = categoriesOf(matrix);
  if (new Set(seen.map((category) => typeof category)).size > 1) read.refuse('Ratings mix numbers and texts.');
  if (!('categories' in fields)) return { matrix, categories: seen };
  const categories = read
    .readList(fields['categories'], 'categories', read.readRating)
    .filter((category) => category !== null);
  const unknown = seen.find((category) => !categories.includes(category));
  if (unknown !== undefined) return read.refuse(`“categories” lacks ${JSON.stringify(unknown)}, which was given.`);
  return { matrix, categories: [...new Set(categories)] };
}

function materialIn(fields: Fields): Material {
  if ('table_rater1_by_rater2' in fields) {
    const counts = read.readSquare(fields['table_rater1_by_rater2'], 'table_rater1_by_rater2', read.readCount);
    return { kind: 'table', table: { categories: numbered(counts.length), counts } };
  }
  if ('counts_unit_by_category' in fields) {
    const counts = read.readMatrix(fields['counts_unit_by_category'], 'counts_unit_by_category', read.readCount);
    const coders = Math.max(0, ...counts.map((row) => row.reduce((total, count) => total + count, 0)));
    return { kind: 'units', data: { categories: numbered(counts[0]?.length ?? 0), counts, coders } };
  }
  if ('ratings_coder_by_unit' in fields) {
    const { matrix, categories } = ratingsIn(fields);
    return { kind: 'units', data: countRatings(matrix, categories) };
  }
  return read.refuse('“input” needs ratings_coder_by_unit, table_rater1_by_rater2 or counts_unit_by_category.');
}

const unitsOf = (material: Material): UnitCounts =>
  material.kind === 'table' ? countPairs(material.table) : material.data;

const weightsIn = (fields: Fields, fallback: Weights): Weights =>
  'weights' in fields ? read.readOneOf(fields['weights'], WEIGHTS, 'weights') : fallback;

const answer = (result: AgreementResult): StatsAnswer =>
  result.value === null ? { value: null, reason: result.undefinedReason ?? 'UNDEFINED' } : { value: result.value };

/** From a table the two-coder coefficient, from units the one for any number of coders. */
const either =
  (pair: PairCoefficient, chance: Chance, fallback: Weights = 'unweighted') =>
  (fields: Fields): AgreementResult => {
    const material = materialIn(fields);
    const { categories } = material.kind === 'table' ? material.table : material.data;
    const weight = agreementWeights(weightsIn(fields, fallback), categories);
    return material.kind === 'table'
      ? pairAgreement(pair, material.table, weight)
      : chanceCorrected(material.data, chance, weight);
  };

/** Coefficients of exactly two coders. */
function tableIn(fields: Fields): PairTable | 'NEEDS_TWO_CODERS' {
  const material = 'ratings_coder_by_unit' in fields ? null : materialIn(fields);
  if (material?.kind === 'table') return material.table;
  if (material !== null) return read.refuse('This method needs to know who judged: send ratings or a table.');
  const { matrix, categories } = ratingsIn(fields);
  const [first, second, ...rest] = matrix;
  if (rest.length > 0)
    return read.refuse('This method compares two coders; for more use fleiss_kappa or krippendorff_alpha.');
  return first === undefined || second === undefined ? 'NEEDS_TWO_CODERS' : pairTable(first, second, categories);
}

const ofTwo =
  (kind: PairCoefficient, weightOf: (fields: Fields, categories: readonly Category[]) => Matrix) =>
  (fields: Fields): StatsAnswer => {
    const table = tableIn(fields);
    if (table === 'NEEDS_TWO_CODERS') return { value: null, reason: table };
    return answer(pairAgreement(kind, table, weightOf(fields, table.categories)));
  };

const plain = (fallback: Weights) => (fields: Fields, categories: readonly Category[]) =>
  agreementWeights(weightsIn(fields, fallback), categories);

function fromDisagreement(fields: Fields): Matrix {
  const cost = read.readSquare(fields['disagreement_weights'], 'disagreement_weights', read.readNumber);
  const largest = Math.max(...cost.flat());
  if (!(largest > 0)) return read.refuse('“disagreement_weights” must hold a number above 0.');
  return cost.map((row) => row.map((cell) => 1 - cell / largest));
}

function distanceIn(fields: Fields): (data: UnitCounts) => Matrix {
  if ('weights' in fields) {
    const weights = weightsIn(fields, 'unweighted');
    return ({ categories }) => agreementWeights(weights, categories).map((row) => row.map((cell) => 1 - cell));
  }
  const metric = 'metric' in fields ? read.readOneOf(fields['metric'], METRICS, 'metric') : 'nominal';
  return (data) => {
    const isBelowZero = metric === 'ratio' && data.categories.some((category) => Number(category) < 0);
    return isBelowZero ? read.refuse('The ratio metric needs ratings from 0 on.') : squaredDistance(metric, data);
  };
}

function customAlpha(fields: Fields): StatsAnswer {
  const distance = read.readSquare(fields['squared_distance'], 'squared_distance', read.readNumber);
  return answer(krippendorffAlpha(unitsOf(materialIn(fields)), () => distance));
}

function masi(fields: Fields): StatsAnswer {
  const sets = (value: unknown, name: string) => (value === null ? null : read.readList(value, name, read.readText));
  const units = read.readMatrix(fields['unit_pairs_of_label_sets'], 'unit_pairs_of_label_sets', sets);
  // The golden files follow the name with the formula.
  const named = /^[a-z]+/i.exec(read.readText(fields['variant'], 'variant'))?.[0].toLowerCase();
  const variant = read.readOneOf(named, MASI_VARIANTS, 'variant');
  const coders = units[0]?.length ?? 0;
  const matrix = Array.from({ length: coders }, (_, coder) => units.map((unit) => unit[coder] ?? null));
  return answer(masiAlpha(matrix, variant));
}

function alphaInterval(fields: Fields): StatsAnswer {
  const bootstrap = read.readBootstrap(fields);
  const data = unitsOf(materialIn(fields));
  const at = (confidence: number) => bootstrapAlpha(data, distanceIn(fields), { ...bootstrap, confidence });
  const [inner, outer] = [at(0.95), at(0.99)];
  if (inner.value === null) return answer(inner);
  return { value: { alpha: inner.value, ci95: [inner.ciLow, inner.ciHigh], ci99: [outer.ciLow, outer.ciHigh] } };
}

const simple = (method: (fields: Fields) => AgreementResult) => (fields: Fields) => answer(method(fields));

/** Methods of agreement by the names of the golden files, each from parsed fields. */
export const AGREEMENT_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  percent_agreement: simple(either('none', 'none')),
  cohen_kappa: ofTwo('cohen', plain('unweighted')),
  cohen_kappa_linear: ofTwo('cohen', plain('linear')),
  cohen_kappa_quadratic: ofTwo('cohen', plain('quadratic')),
  cohen_kappa_weighted: ofTwo('cohen', fromDisagreement),
  scott_pi: ofTwo('scott', plain('unweighted')),
  bennett_s: simple(either('uniform', 'uniform')),
  brennan_prediger: simple(either('uniform', 'uniform')),
  fleiss_kappa: simple(either('scott', 'pooled')),
  gwet_ac1: simple(either('gwet', 'gwet')),
  gwet_ac2: simple(either('gwet', 'gwet', 'quadratic')),
  gwet_ac2_linear: simple(either('gwet', 'gwet', 'linear')),
  gwet_ac2_quadratic: simple(either('gwet', 'gwet', 'quadratic')),
  krippendorff_alpha: (fields) => answer(krippendorffAlpha(unitsOf(materialIn(fields)), distanceIn(fields))),
  krippendorff_alpha_custom_distance: customAlpha,
  krippendorff_alpha_masi: masi,
  krippendorff_alpha_bootstrap_ci: alphaInterval,
};
