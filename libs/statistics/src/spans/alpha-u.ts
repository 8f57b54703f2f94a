import { countLengths, expectedDisagreement } from './expected-disagreement.js';

/** A passage a coder marked, [start, start + length) on the continuum; category null is a gap between passages. */
export interface Section {
  readonly start: number;
  readonly length: number;
  readonly category: string | null;
}

export interface MarkedSection extends Section {
  readonly coder: number;
  readonly category: string;
}

/** One text: a finite continuum, with what each coder marked in it. */
export interface MarkedDocument {
  readonly start: number;
  readonly length: number;
  readonly sections: readonly MarkedSection[];
}

export type AlphaUReason = 'NEEDS_TWO_CODERS' | 'NO_SPANS' | 'NO_VARIATION';

export interface AlphaU {
  /** Null with a reason where undefined. */
  readonly value: number | null;
  readonly observed: number;
  readonly expected: number;
  readonly undefinedReason: AlphaUReason | null;
}

/** Why marks cannot be compared: passages of one coder and category overlap, leave the text, or hold no whole character. */
export interface SectionError {
  readonly code: 'OVERLAP' | 'OUTSIDE' | 'EMPTY';
  readonly document: number;
  readonly coder: number;
  readonly category: string;
  readonly start: number;
}

/**
 * Squared difference of two sections of two coders (Krippendorff 1995): where both are marked and overlap, the
 * squared distances of their beginnings and ends; where one is marked and lies within the other's gap, its squared
 * length; else 0.
 */
export function sectionDistance(a: Section, b: Section): number {
  const [endA, endB] = [a.start + a.length, b.start + b.length];
  const isMarkedAlike = a.category !== null && a.category === b.category;
  if (isMarkedAlike && a.start < endB && b.start < endA) return (a.start - b.start) ** 2 + (endA - endB) ** 2;
  const within = (inner: Section, outer: Section): boolean =>
    inner.category !== null &&
    outer.category === null &&
    inner.start >= outer.start &&
    inner.start + inner.length <= outer.start + outer.length;
  if (within(a, b)) return a.length ** 2;
  return within(b, a) ? b.length ** 2 : 0;
}

/** Marked sections of one coder and category in order, with the gaps between them and to the ends of the text. */
function withGaps({ start, length }: MarkedDocument, marked: readonly Section[]): Section[] {
  const all: Section[] = [];
  let at = start;
  for (const section of marked) {
    if (section.start > at) all.push({ start: at, length: section.start - at, category: null });
    all.push(section);
    at = section.start + section.length;
  }
  if (start + length > at) all.push({ start: at, length: start + length - at, category: null });
  return all;
}

const marksOf = (document: MarkedDocument, coder: number, category: string): MarkedSection[] =>
  document.sections
    .filter((section) => section.coder === coder && section.category === category)
    .sort((a, b) => a.start - b.start);

/** The first thing wrong with the marks; null when all can be compared. */
export function sectionError(documents: readonly MarkedDocument[]): SectionError | null {
  for (const [index, document] of documents.entries()) {
    for (const { coder, category, start, length } of document.sections) {
      const wrong = (code: SectionError['code']): SectionError => ({ code, document: index, coder, category, start });
      if (!Number.isInteger(start) || !Number.isInteger(length) || length < 1) return wrong('EMPTY');
      if (start < document.start || start + length > document.start + document.length) return wrong('OUTSIDE');
      const [, next] = marksOf(document, coder, category).filter((other) => other.start >= start);
      if (next !== undefined && next.start < start + length) return wrong('OVERLAP');
    }
  }
  return null;
}

/** What one category adds up to over all documents, coder by coder. */
export interface Tally {
  observed: number;
  readonly marked: number[];
  readonly gaps: number[];
}

export function tallyOf(documents: readonly MarkedDocument[], coders: number, category: string): Tally {
  const tally: Tally = { observed: 0, marked: [], gaps: [] };
  for (const document of documents) {
    const lines = Array.from({ length: coders }, (_, coder) => withGaps(document, marksOf(document, coder, category)));
    lines.forEach((line, i) => {
      for (const section of line) (section.category === null ? tally.gaps : tally.marked).push(section.length);
      lines.forEach((other, j) => {
        if (i === j) return;
        for (const a of line) for (const b of other) tally.observed += sectionDistance(a, b);
      });
    });
  }
  return tally;
}

const expectedOf = ({ marked, gaps }: Tally, coders: number, length: number): number =>
  expectedDisagreement(countLengths(marked), countLengths(gaps), { places: coders * length, length });

const alphaFrom = (observed: number, expected: number, coders: number, hasMarks: boolean): AlphaU => {
  const reason: AlphaUReason | null =
    coders < 2 ? 'NEEDS_TWO_CODERS' : !hasMarks ? 'NO_SPANS' : expected <= 0 ? 'NO_VARIATION' : null;
  return { value: reason === null ? 1 - observed / expected : null, observed, expected, undefinedReason: reason };
};

/**
 * Krippendorff's αU for marked passages (unitizing), category by category and over all: 1 − ΣD_o / ΣD_e.
 *
 * Several documents are sections of one continuum: passages are compared within a document only, gaps end at its
 * borders, and lengths add up. That is the natural extension of a measure defined for one continuum; it is ours.
 *
 * @param documents each with a start, a length and sections that do not overlap within coder and category (check
 *   with {@link sectionError}); lengths in characters or words, above 0
 * @param coders number of coders, who all read every document; a coder without sections marked nothing
 * @see Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology 25.
 */
export function alphaU(
  documents: readonly MarkedDocument[],
  coders: number,
): { readonly overall: AlphaU; readonly categories: ReadonlyMap<string, AlphaU> } {
  const names = [...new Set(documents.flatMap(({ sections }) => sections.map(({ category }) => category)))].sort();
  const length = documents.reduce((sum, document) => sum + document.length, 0);
  const categories = new Map<string, AlphaU>();
  const all = { observed: 0, expected: 0 };
  for (const name of names) {
    const tally = tallyOf(documents, coders, name);
    const observed = tally.observed / (coders * (coders - 1) * length ** 2);
    const expected = expectedOf(tally, coders, length);
    all.observed += observed;
    all.expected += expected;
    categories.set(name, alphaFrom(observed, expected, coders, true));
  }
  return { overall: alphaFrom(all.observed, all.expected, coders, names.length > 0), categories };
}
