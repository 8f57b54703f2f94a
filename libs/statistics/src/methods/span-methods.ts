import {
  alphaU,
  alphaUIntervals,
  positionalDissimilarity,
  sectionDistance,
  sectionError,
  tokenF1,
  type MarkedDocument,
  type SectionError,
} from '../spans/index.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

/** [offset, length, coder, category]; a coder is a number or a text, of which only the difference counts. */
function readSection(value: unknown, name: string) {
  const [start, length, coder, category] = read.readList(value, name, (item) => item);
  return {
    start: read.readNumber(start, `${name}[0]`),
    length: read.readNumber(length, `${name}[1]`),
    coder: read.readRating(coder, `${name}[2]`) ?? read.refuse(`“${name}[2]” must name a coder.`),
    category: read.readText(category, `${name}[3]`),
  };
}

const readDocument = (value: unknown, name: string) => {
  const fields = read.readFields(value, name);
  return {
    start: 'begin' in fields ? read.readNumber(fields['begin'], 'begin') : 0,
    length: read.readCount(fields['length'], 'length'),
    units: read.readList(fields['units'], 'units', readSection),
  };
};

/** One continuum, or `documents` with a continuum each. `coders`: how many there are, if some marked nothing. */
function markedIn(fields: Fields): { documents: MarkedDocument[]; coders: number } {
  const given =
    'documents' in fields
      ? read.readList(fields['documents'], 'documents', readDocument)
      : [readDocument(fields, 'input')];
  const names = [...new Set(given.flatMap(({ units }) => units.map(({ coder }) => coder)))];
  const coders = 'coders' in fields ? read.readCount(fields['coders'], 'coders') : names.length;
  if (coders < names.length) return read.refuse(`“coders” is ${coders}, but the units name ${names.length}.`);
  const documents = given.map(({ start, length, units }) => ({
    ...{ start, length },
    sections: units.map((unit) => ({ ...unit, coder: names.indexOf(unit.coder) })),
  }));
  const wrong = sectionError(documents);
  if (wrong === null) return { documents, coders };
  const place = `offset ${wrong.start} of coder ${names[wrong.coder]}, category “${wrong.category}”`;
  return read.refuse(`${SECTION_ERRORS[wrong.code]}: ${place}, document ${wrong.document + 1}.`);
}

const SECTION_ERRORS: Readonly<Record<SectionError['code'], string>> = {
  OVERLAP: 'Units of one coder and category overlap',
  OUTSIDE: 'A unit reaches outside the text',
  EMPTY: 'A unit needs a whole offset and a whole length from 1 on',
};

/** With `B` (and `seed`) also `ci95`, from drawing documents. */
function unitizing(fields: Fields): StatsAnswer {
  const { documents, coders } = markedIn(fields);
  const { overall, categories } = alphaU(documents, coders);
  if (overall.value === null) return { value: null, reason: overall.undefinedReason ?? 'UNDEFINED' };
  const named = [...categories].flatMap(([name, { value, observed, expected }]): [string, number | null][] => [
    [name, value],
    [`Do_${name}`, observed],
    [`De_${name}`, expected],
  ]);
  const interval = 'B' in fields ? intervalIn(fields, documents, coders) : {};
  return { value: { ...Object.fromEntries(named), ...interval, overall: overall.value } };
}

function intervalIn(fields: Fields, documents: readonly MarkedDocument[], coders: number) {
  const { ciLow, ciHigh } = alphaUIntervals(documents, coders, read.readBootstrap(fields)).overall;
  return { ci95: [ciLow, ciHigh] };
}

/** [offset, length, category] of one coder and then of the other; category null is a gap. */
function distances(fields: Fields): StatsAnswer {
  const category = (value: unknown, name: string) => (value === null ? null : read.readText(value, name));
  const value = read.readList(fields['calls'], 'calls', (call, name) => {
    const [startA, lengthA, categoryA, startB, lengthB, categoryB] = read.readList(call, name, (item) => item);
    return sectionDistance(
      {
        start: read.readNumber(startA, `${name}[0]`),
        length: read.readNumber(lengthA, `${name}[1]`),
        category: category(categoryA, `${name}[2]`),
      },
      {
        start: read.readNumber(startB, `${name}[3]`),
        length: read.readNumber(lengthB, `${name}[4]`),
        category: category(categoryB, `${name}[5]`),
      },
    );
  });
  return { value };
}

function readSpan(value: unknown, name: string) {
  const [start, end] = read.readList(value, name, read.readNumber);
  if (start === undefined || end === undefined || end <= start) return read.refuse(`“${name}” must be [start, end].`);
  return { start, end };
}

function positional(fields: Fields): StatsAnswer {
  const cost = 'delta_empty' in fields ? read.readNumber(fields['delta_empty'], 'delta_empty') : 1;
  const value = read.readList(fields['pairs'], 'pairs', (pair, name) => {
    const [a, b] = read.readList(pair, name, readSpan);
    return a === undefined || b === undefined
      ? read.refuse(`“${name}” needs two spans.`)
      : positionalDissimilarity(a, b, cost);
  });
  return { value };
}

function wordF1(fields: Fields): StatsAnswer {
  const positions = (name: string) => new Set(read.readList(fields[name], name, read.readCount));
  const value = tokenF1(positions('a'), positions('b'));
  return value === null ? { value, reason: 'NO_SPANS' } : { value };
}

export const SPAN_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  krippendorff_alpha_unitizing: unitizing,
  alpha_u_distance: distances,
  gamma_positional_dissimilarity: positional,
  token_f1: wordF1,
};
