import { err, ok, type Result } from '@parallax/kernel';
import { checkConcept, type ConceptDocument, type ConceptProblem, type NamingVariant, tidyConcept } from './concept.js';

/** Why a file of concepts cannot be read. */
export interface ConceptFileProblem {
  /** Place in the file's list, from 0; null: the file as a whole. */
  readonly concept: number | null;
  readonly message: string;
  readonly remedy: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const variantOf = (value: unknown): NamingVariant => {
  const { key, name, patterns, note, exact } = isRecord(value) ? value : {};
  return {
    ...{ key: textOf(key), name: textOf(name), patterns: listOf(patterns).map(textOf) },
    ...{ note: textOf(note), isExact: exact === true },
  };
};

function conceptOf(value: unknown): ConceptDocument {
  const { name, description, variants } = isRecord(value) ? value : {};
  return tidyConcept({
    ...{ name: textOf(name), description: textOf(description) },
    variants: listOf(variants).map(variantOf),
  });
}

/** Where a problem lies, in words. */
export function tellConceptProblem({ field, variant, pattern, position, message, remedy }: ConceptProblem): string {
  const places = [
    ...(variant === null ? [] : [`variant ${variant + 1}`]),
    ...(pattern === null ? [] : [`pattern ${pattern + 1}`]),
    ...(position === null ? [] : [`character ${position + 1}`]),
  ];
  return `${places.length === 0 ? field : places.join(', ')}: ${message} ${remedy}`;
}

/** Reads a file of concepts: a JSON list of them, or one. Everything wrong with it is told at once. */
export function readConcepts(text: string): Result<ConceptDocument[], ConceptFileProblem[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return err([{ concept: null, message: 'This is no JSON.', remedy: 'Look at a file written by concept export.' }]);
  }
  const concepts = (Array.isArray(parsed) ? parsed : [parsed]).map(conceptOf);
  const problems = concepts.flatMap((concept, index) =>
    checkConcept(concept).map((problem) => ({
      ...{ concept: index, message: tellConceptProblem(problem), remedy: problem.remedy },
    })),
  );
  return problems.length > 0 ? err(problems) : ok(concepts);
}

/** The file of concepts; reading it gives the same concepts again. */
export function writeConcepts(concepts: readonly ConceptDocument[]): string {
  const plain = concepts.map(({ name, description, variants }) => ({
    ...{ name, description },
    variants: variants.map(({ key, name: variant, patterns, note, isExact }) => ({
      ...{ key, name: variant, patterns, note, exact: isExact },
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
