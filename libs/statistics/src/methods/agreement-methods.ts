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

const isNumberText = (value: Category | null): boolean => typeof value !== 'string' || String(Number(value)) === value;

/** Numbers written as texts are numbers if all are: “10” is more than “9”, and 2 lies between 1 and 5. */
const asNumbers = (values: readonly (Category | null)[]): ((value: Category | null) => Category | null) =>
  values.every(isNumberText) ? (value) => (typeof value === 'string' ? Number(value) : value) : (value) => value;

interface Ratings {
  readonly matrix: (Category | null)[][];
  readonly categories: Category[];
}

/**
 * `categories` are those of the codebook, in order, used or not; without them, those that occur. A coder who judged
 * nothing is no coder.
 */
function ratingsIn(fields: Fields): Ratings {
  const given = read.readMatrix(fields['ratings_coder_by_unit'], 'ratings_coder_by_unit', read.readRating);
  const named = 'categories' in fields ? read.readList(fields['categories'], 'categories', read.readRating) : null;
  const convert = asNumbers([...given.flat(), ...(named ?? [])]);
  const matrix = given
    .map((ratings) => ratings.map(convert))
    .filter((ratings) => ratings.some((value) => value !== null));
  const seen = categoriesOf(matrix);
  if (new Set(seen.map((category) => typeof category)).size > 1) read.refuse('Ratings mix numbers and texts.');
  if (named === null) return { matrix, categories: seen };
  const categories = named.map(convert).filter((category) => category !== null);
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

function weightMatrix(fields: Fields, fallback: Weights, categories: readonly Category[]): Matrix {
  const weights = weightsIn(fields, fallback);
  if (weights === 'ratio') refuseBelowZero(categories);
  return agreementWeights(weights, categories);
}

function refuseBelowZero(categories: readonly Category[]): void {
  if (categories.some((category) => Number(category) < 0)) read.refuse('Ratios need ratings from 0 on.');
}

const answer = (result: AgreementResult): StatsAnswer =>
  result.value === null || !Number.isFinite(result.value)
    ? { value: null, reason: result.undefinedReason ?? 'UNDEFINED' }
    : { value: result.value };

/** From a table the two-coder coefficient, from units the one for any number of coders. */
const either =
  (pair: PairCoefficient, chance: Chance, fallback: Weights = 'unweighted') =>
  (fields: Fields): AgreementResult => {
    const material = materialIn(fields);
    const { categories } = material.kind === 'table' ? material.table : material.data;
    const weight = weightMatrix(fields, fallback, categories);
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
  weightMatrix(fields, fallback, categories);

/** Agreement from costs, of which the largest is no agreement at all; without costs, weights by name. */
function fromDisagreement(fields: Fields, categories: readonly Category[]): Matrix {
  if (!('disagreement_weights' in fields)) return weightMatrix(fields, 'linear', categories);
  const cost = read.readSquare(fields['disagreement_weights'], 'disagreement_weights', read.readNumber);
  const largest = Math.max(...cost.flat());
  if (!(largest > 0)) return read.refuse('“disagreement_weights” must hold a number above 0.');
  const weight = cost.map((row) => row.map((cell) => 1 - cell / largest));
  return fitted(weight, categories, 'disagreement_weights');
}

/**
 * A matrix of the categories given. Larger than these, it is of the numbers 1 to its size, of which some were not
 * given; smaller, or of something else, nobody could say which row is whose.
 */
function fitted(matrix: Matrix, categories: readonly Category[], name: string): Matrix {
  if (matrix.length === categories.length) return matrix;
  const places = categories.map((category) => Number(category) - 1);
  if (places.some((place) => !Number.isInteger(place) || place < 0 || place >= matrix.length)) {
    return read.refuse(
      `“${name}” has ${matrix.length} rows for ${categories.length} categories: name them in “categories”.`,
    );
  }
  return places.map((row) => places.map((column) => matrix[row]?.[column] ?? 0));
}

function distanceIn(fields: Fields): (data: UnitCounts) => Matrix {
  if ('squared_distance' in fields) {
    const distance = read.readSquare(fields['squared_distance'], 'squared_distance', read.readNumber);
    return ({ categories }) => fitted(distance, categories, 'squared_distance');
  }
  if ('weights' in fields) {
    return ({ categories }) => weightMatrix(fields, 'unweighted', categories).map((row) => row.map((cell) => 1 - cell));
  }
  const metric = 'metric' in fields ? read.readOneOf(fields['metric'], METRICS, 'metric') : 'nominal';
  return (data) => {
    if (metric === 'ratio') refuseBelowZero(data.categories);
    return squaredDistance(metric, data);
  };
}

function alpha(fields: Fields): StatsAnswer {
  const data = unitsOf(materialIn(fields));
  const distance = distanceIn(fields);
  // A matrix that does not fit is told also where α is undefined.
  if ('squared_distance' in fields) distance(data);
  return answer(krippendorffAlpha(data, distance));
}

function customAlpha(fields: Fields): StatsAnswer {
  return 'squared_distance' in fields ? alpha(fields) : read.refuse('“squared_distance” must be a list.');
}

/** Scott's π needs no names: where every unit has two judgements, counts say as much as a table. */
function scott(fields: Fields): StatsAnswer {
  if (!('counts_unit_by_category' in fields)) return ofTwo('scott', plain('unweighted'))(fields);
  const data = unitsOf(materialIn(fields));
  const isOfTwo = data.counts.every((row) => [0, 2].includes(row.reduce((total, count) => total + count, 0)));
  if (!isOfTwo) return read.refuse('Scott’s π compares two coders: every unit needs two judgements.');
  return answer(chanceCorrected(data, 'pooled', weightMatrix(fields, 'unweighted', data.categories)));
}

function masi(fields: Fields): StatsAnswer {
  const sets = (value: unknown, name: string) => (value === null ? null : read.readList(value, name, read.readLabel));
  const units = read.readMatrix(fields['unit_pairs_of_label_sets'], 'unit_pairs_of_label_sets', sets);
  // The golden files follow the name with the formula.
  const named = /^[a-z]+/i.exec(read.readText(fields['variant'], 'variant'))?.[0].toLowerCase();
  const variant = read.readOneOf(named, MASI_VARIANTS, 'variant');
  const coders = units[0]?.length ?? 0;
  const matrix = Array.from({ length: coders }, (_, coder) => units.map((unit) => unit[coder] ?? null));
  const coding = matrix.filter((ratings) => ratings.some((labels) => labels !== null));
  return answer(masiAlpha(coding, variant));
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
  scott_pi: scott,
  bennett_s: simple(either('uniform', 'uniform')),
  brennan_prediger: simple(either('uniform', 'uniform')),
  fleiss_kappa: simple(either('scott', 'pooled')),
  gwet_ac1: simple(either('gwet', 'gwet')),
  gwet_ac2: simple(either('gwet', 'gwet', 'quadratic')),
  gwet_ac2_linear: simple(either('gwet', 'gwet', 'linear')),
  gwet_ac2_quadratic: simple(either('gwet', 'gwet', 'quadratic')),
  krippendorff_alpha: alpha,
  krippendorff_alpha_custom_distance: customAlpha,
  krippendorff_alpha_masi: masi,
  krippendorff_alpha_bootstrap_ci: alphaInterval,
};
