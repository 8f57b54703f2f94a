import { ABSENCE_RULES, CODING_UNITS, err, nameKey, ok, type Result } from '@parallax/kernel';
import { z } from 'zod';
import type { CodebookDocument, FrameDefinition } from './codebook.js';
import type { ReadingProblem } from './reading-problem.js';
import { tidyCodebook } from './tidy-codebook.js';

const prose = z
  .string()
  .nullish()
  .transform((text) => text ?? null);
const lowered = <T extends string>(words: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((word) => word.toLowerCase())
    .pipe(z.enum(words));

const frameShape = z.strictObject({
  key: z.string(),
  name: z.string(),
  definition: prose,
  include: prose,
  exclude: prose,
  example: prose,
  decisionRules: prose,
  parent: prose,
});

const bookShape = z.strictObject({
  key: z.string().nullish(),
  name: z.string(),
  description: prose,
  citation: prose,
  unit: lowered(CODING_UNITS),
  absence: lowered(ABSENCE_RULES),
  exclusive: z.boolean().default(false),
  frames: z.array(frameShape),
});

function frameJson({ decisionRules, parent, ...frame }: FrameDefinition): object {
  return { ...frame, ...(decisionRules === null ? {} : { decisionRules }), ...(parent === null ? {} : { parent }) };
}

/**
 * A codebook as JSON, in the form `parallax codebook import` reads. `key` is left out where it follows from the
 * name, `decisionRules` and `parent` where there are none, so simple codebooks look as they always did.
 */
export function writeCodebookJson(book: CodebookDocument): string {
  const { key, name, description, citation, version } = tidyCodebook(book);
  const { unit, absence, isExclusive, frames } = version;
  const head = { ...(key === nameKey(name) ? {} : { key }), name, description, citation };
  const rules = { unit: unit.toUpperCase(), absence: absence.toUpperCase(), exclusive: isExclusive };
  return `${JSON.stringify({ ...head, ...rules, frames: frames.map(frameJson) }, null, 2)}\n`;
}

const problemOf = (issue: z.core.$ZodIssue): ReadingProblem => ({
  line: null,
  field: issue.path.length === 0 ? null : issue.path.join('.'),
  message: issue.message,
  remedy: 'See “Codebooks and outlets” in docs/import.md for the fields.',
});

function parse(text: string): Result<unknown, ReadingProblem[]> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const message = `The file is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return err([{ line: null, field: null, message, remedy: 'Give one JSON object.' }]);
  }
}

/**
 * Reads what {@link writeCodebookJson} writes, tidied. What it says may still be wrong: see `checkCodebook`.
 */
export function readCodebookJson(text: string): Result<CodebookDocument, ReadingProblem[]> {
  const json = parse(text);
  if (!json.ok) return json;
  const read = bookShape.safeParse(json.value);
  if (!read.success) return err(read.error.issues.map(problemOf));
  const { key, name, description, citation, unit, absence, exclusive, frames } = read.data;
  const version = { unit, absence, isExclusive: exclusive, frames };
  return ok(tidyCodebook({ key: key ?? nameKey(name), name, description, citation, version }));
}
