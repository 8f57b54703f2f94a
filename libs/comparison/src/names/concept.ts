import { err, nameKey, ok, type Result } from '@parallax/kernel';
import type { PatternProblem } from './pattern-problem.js';
import { NameFinder, type FinderVariant } from './name-finder.js';
import { candidateQuery } from './candidate-query.js';
import { readPattern, type PatternPart } from './read-pattern.js';

/** One name of a concept. All variants have equal rank; their order says nothing. */
export interface NamingVariant {
  readonly key: string;
  readonly name: string;
  /** Any of them is this name. */
  readonly patterns: readonly string[];
  readonly note: string | null;
  /** Letter case and accents must be as the patterns have them. */
  readonly isExact: boolean;
}

/** A thing in the world and the names texts have for it. */
export interface ConceptDocument {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly variants: readonly NamingVariant[];
}

export const MOST_VARIANTS = 24;
export const MOST_PATTERNS = 40;
export const LONGEST_NAME = 200;
const LONGEST_TEXT = 5_000;

/** What is wrong with a concept, and where: field, place of the variant and of its pattern, place in the pattern. */
export interface ConceptProblem {
  readonly code: string;
  readonly field: 'name' | 'description' | 'variants' | 'variantKey' | 'variantName' | 'patterns' | 'note';
  readonly variant: number | null;
  readonly pattern: number | null;
  readonly position: number | null;
  readonly length: number | null;
  readonly message: string;
  readonly remedy: string;
}

const nowhere = { variant: null, pattern: null, position: null, length: null } as const;

const ofPattern = (variant: number, pattern: number, problem: PatternProblem): ConceptProblem => ({
  ...{ field: 'patterns', variant, pattern },
  ...problem,
});

const byKey = (a: NamingVariant, b: NamingVariant): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const textOrNull = (text: string | null): string | null => text?.trim() || null;

/** Trimmed, without empty patterns and doubles, variants in the order of their keys: no order can be a rank. */
export function tidyConcept({ name, description, variants }: Omit<ConceptDocument, 'key'>): ConceptDocument {
  const tidy = variants.map((variant): NamingVariant => ({
    key: nameKey(variant.key || variant.name),
    name: variant.name.trim(),
    patterns: [...new Set(variant.patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== ''))],
    note: textOrNull(variant.note),
    isExact: variant.isExact,
  }));
  return {
    key: nameKey(name),
    name: name.trim(),
    description: textOrNull(description),
    variants: tidy.toSorted(byKey),
  };
}

function checkVariant(variant: NamingVariant, place: number, all: readonly NamingVariant[]): ConceptProblem[] {
  const at = { ...nowhere, variant: place };
  const problems: ConceptProblem[] = [];
  if (variant.key === '' || variant.name.length > LONGEST_NAME) {
    const message = `A variant needs a name with letters or digits, of at most ${LONGEST_NAME} characters.`;
    problems.push({
      ...at,
      code: 'BAD_NAME',
      field: 'variantName',
      message,
      remedy: 'Write the name as it is printed.',
    });
  } else if (all.some((other, index) => index < place && other.key === variant.key)) {
    const message = `Two variants have the key “${variant.key}”.`;
    problems.push({
      ...at,
      code: 'DOUBLE_KEY',
      field: 'variantKey',
      message,
      remedy: 'Give one of them another name.',
    });
  }
  if (variant.patterns.length === 0 || variant.patterns.length > MOST_PATTERNS) {
    const message = `A variant has 1 to ${MOST_PATTERNS} patterns.`;
    problems.push({ ...at, code: 'PATTERNS', field: 'patterns', message, remedy: 'Write how texts spell this name.' });
  }
  if ((variant.note?.length ?? 0) > LONGEST_TEXT) problems.push({ ...at, ...tooLong('note') });
  variant.patterns.forEach((pattern, index) => {
    const read = readPattern(pattern);
    if (!read.ok) problems.push(ofPattern(place, index, read.error));
  });
  return problems;
}

const tooLong = (field: 'note' | 'description'): Omit<ConceptProblem, keyof typeof nowhere> => ({
  ...{ code: 'TOO_LONG', field, message: `This text has more than ${LONGEST_TEXT} characters.`, remedy: 'Shorten it.' },
});

/** Everything that keeps a concept from being stored, all at once; empty when nothing does. */
export function checkConcept({ key, name, description, variants }: ConceptDocument): ConceptProblem[] {
  const problems: ConceptProblem[] = [];
  if (key === '' || name.length > LONGEST_NAME) {
    const message = `A concept needs a name with letters or digits, of at most ${LONGEST_NAME} characters.`;
    problems.push({
      ...nowhere,
      code: 'BAD_NAME',
      field: 'name',
      message,
      remedy: 'Say what is named, in neutral words.',
    });
  }
  if ((description?.length ?? 0) > LONGEST_TEXT) problems.push({ ...nowhere, ...tooLong('description') });
  if (variants.length === 0 || variants.length > MOST_VARIANTS) {
    const message = `A concept has 1 to ${MOST_VARIANTS} variants.`;
    problems.push({
      ...nowhere,
      code: 'VARIANTS',
      field: 'variants',
      message,
      remedy: 'Add the names that texts use.',
    });
  }
  return [...problems, ...variants.flatMap(checkVariant)];
}

/** What texts are looked through with. */
export interface CompiledConcept {
  readonly finder: NameFinder;
  /** A search for the articles that may have a match; null: all must be read. */
  readonly tsquery: string | null;
}

function readVariant({ patterns, isExact }: NamingVariant, place: number): Result<FinderVariant, ConceptProblem[]> {
  const read = patterns.map(readPattern);
  const problems = read.flatMap((one, index) => (one.ok ? [] : [ofPattern(place, index, one.error)]));
  if (problems.length > 0) return err(problems);
  const parts = read.flatMap((one): PatternPart[] => (one.ok ? [one.value] : []));
  return ok({ patterns: parts, isExact });
}

/** The variants made ready to be looked for, or what is wrong with their patterns. */
export function compileVariants(
  variants: readonly NamingVariant[],
): Result<CompiledConcept, readonly ConceptProblem[]> {
  const read = variants.map(readVariant);
  const problems = read.flatMap((one) => (one.ok ? [] : one.error));
  if (problems.length > 0) return err(problems);
  const ready = read.flatMap((one) => (one.ok ? [one.value] : []));
  const tsquery = candidateQuery(ready.flatMap(({ patterns }) => patterns));
  return ok({ finder: new NameFinder(ready), tsquery });
}
