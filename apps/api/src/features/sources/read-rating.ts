import { err, ok, type Result } from '@parallax/kernel';
import type { RatingContent } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';
import type { AddRatingInput } from './directory.inputs.js';

const LONGEST = { dimension: 100, value: 500, rater: 200, citation: 2_000 } as const;
const NAMES = {
  dimension: 'What is rated',
  value: 'A value',
  rater: 'The name of a rater',
  citation: 'A citation',
} as const;
const FIELDS = ['dimension', 'value', 'rater', 'citation'] as const;

/** Reads what a person typed: who says so and where are part of it. */
export function readRating(input: Omit<AddRatingInput, 'sourceId'>): Result<RatingContent, Refusal> {
  for (const field of FIELDS) {
    const length = input[field].trim().length;
    if (length >= 1 && length <= LONGEST[field] && !input[field].includes('\0')) continue;
    const message = `${NAMES[field]} has 1 to ${LONGEST[field]} characters and no U+0000.`;
    return err({ code: 'BAD_TEXT', message, field });
  }
  const [validFrom, validTo] = [input.validFrom ?? null, input.validTo ?? null];
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    return err({
      code: 'BAD_PERIOD',
      message: `A rating from ${validFrom} ends on that day or later.`,
      field: 'validTo',
    });
  }
  return ok({
    dimension: input.dimension.trim().toLowerCase(),
    ...{ value: input.value.trim(), rater: input.rater.trim(), citation: input.citation.trim(), validFrom, validTo },
  });
}
