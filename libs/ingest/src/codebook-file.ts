import { ABSENCE_RULES, CODING_UNITS, err, nameKey, ok, type Result } from '@parallax/kernel';
import { z } from 'zod';
import { storable } from './fields.js';

const line = (longest: number) =>
  z
    .string()
    .transform((text) => storable(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest));
const prose = z
  .string()
  .max(20_000)
  .transform(storable)
  .nullish()
  .transform((text) => text?.trim() || null);
const lowered = <T extends string>(words: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((word) => word.toLowerCase())
    .pipe(z.enum(words));

const frame = z.strictObject({
  key: line(200),
  name: line(300),
  definition: prose,
  include: prose,
  exclude: prose,
  example: prose,
});

const codebookFile = z
  .strictObject({
    name: line(300).refine((name) => nameKey(name) !== '', 'must hold a letter or a digit'),
    description: prose,
    citation: prose,
    unit: lowered(CODING_UNITS),
    absence: lowered(ABSENCE_RULES),
    exclusive: z.boolean().default(false),
    frames: z.array(frame).min(1).max(500),
  })
  .refine((book) => new Set(book.frames.map(({ key }) => key)).size === book.frames.length, {
    path: ['frames'],
    message: 'two frames have the same key',
  });

/** A codebook as a file gives it; `docs/import.md` describes the fields. */
export type CodebookFile = z.output<typeof codebookFile>;

/** Reads a codebook file; the error lists everything that is wrong, one line each. */
export function readCodebookFile(text: string): Result<CodebookFile, string> {
  return parsed(text, codebookFile);
}

/** JSON text checked by a schema; the error is for a person. */
export function parsed<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = schema.safeParse(value);
  return checked.success ? ok(checked.data) : err(z.prettifyError(checked.error));
}
