import {
  alphaU,
  positionalDissimilarity,
  sectionDistance,
  sectionError,
  tokenF1,
  type MarkedSection,
} from '../spans/index.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

/** [offset, length, coder, category] */
function readSection(value: unknown, name: string): MarkedSection {
  const [start, length, coder, category] = read.readList(value, name, (item) => item);
  return {
    start: read.readNumber(start, `${name}[0]`),
    length: read.readNumber(length, `${name}[1]`),
    coder: read.readCount(coder, `${name}[2]`),
    category: read.readText(category, `${name}[3]`),
  };
}

function unitizing(fields: Fields): StatsAnswer {
  const sections = read.readList(fields['units'], 'units', readSection);
  const document = {
    start: read.readNumber(fields['begin'], 'begin'),
    length: read.readNumber(fields['length'], 'length'),
    sections,
  };
  const wrong = sectionError([document]);
  if (wrong !== null) {
    return read.refuse(`${wrong.code}: coder ${wrong.coder}, category ${wrong.category}, offset ${wrong.start}.`);
  }
  const seen = new Set(sections.map(({ coder }) => coder));
  const coders = 'coders' in fields ? read.readCount(fields['coders'], 'coders') : Math.max(0, ...seen) + 1;
  const { overall, categories } = alphaU([document], coders);
  if (overall.value === null) return { value: null, reason: overall.undefinedReason ?? 'UNDEFINED' };
  const named = [...categories].flatMap(([name, { value, observed, expected }]): [string, number | null][] => [
    [name, value],
    [`Do_${name}`, observed],
    [`De_${name}`, expected],
  ]);
  return { value: { overall: overall.value, ...Object.fromEntries(named) } };
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
  const cost = read.readNumber(fields['delta_empty'], 'delta_empty');
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
