import { err, initialsOf, nameKey, ok, SOURCE_TYPES, type Result } from '@parallax/kernel';
import { z } from 'zod';
import { storable } from './fields.js';

const text = (longest: number) =>
  z
    .string()
    .transform((value) => storable(value).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest));
const name = text(200).refine((value) => nameKey(value) !== '', 'must hold a letter or a digit');

const source = z
  .strictObject({
    name,
    initials: text(4).nullish(),
    type: z
      .string()
      .transform((word) => word.toLowerCase())
      .pipe(z.enum(SOURCE_TYPES))
      .nullish(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166')
      .nullish(),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'a code of ISO 639')).default([]),
    homepage: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullish(),
    description: text(5_000).nullish(),
    aliases: z.array(name).max(200).default([]),
  })
  .transform((given) => ({
    ...given,
    initials: given.initials ?? initialsOf(given.name),
    type: given.type ?? null,
    country: given.country ?? null,
    homepage: given.homepage ?? null,
    description: given.description ?? null,
  }));

/** An outlet as a file gives it; `docs/import.md` describes the fields. */
export type SourceFile = z.output<typeof source>;

/** Reads a list of outlets; the error lists everything that is wrong, one line each. */
export function readSourceFile(json: string): Result<readonly SourceFile[], string> {
  return parsed(json, z.array(source).min(1).max(10_000));
}

/** JSON text checked by a schema; the error is for a person. */
function parsed<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = schema.safeParse(value);
  return checked.success ? ok(checked.data) : err(z.prettifyError(checked.error));
}
