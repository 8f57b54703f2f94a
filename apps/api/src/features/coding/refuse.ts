import { type Result, err, isUuid } from '@parallax/kernel';
import { type Refusal, brokenConstraint } from '../user-error.type.js';

export const refuse = (code: string, message: string, field: string | null): Result<never, Refusal> =>
  err({ code, message, field });

const NO_NUL: Refusal = { code: 'BAD_TEXT', message: 'Text cannot hold the character U+0000.', field: null };

/** PostgreSQL takes every character but one. */
export function refuseNul(texts: Readonly<Record<string, string | null | undefined>>): Refusal | null {
  const field = Object.keys(texts).find((name) => texts[name]?.includes('\0'));
  return field === undefined ? null : { ...NO_NUL, field };
}

export function refuseBadIds(ids: Readonly<Record<string, string | null | undefined>>): Refusal | null {
  const field = Object.keys(ids).find((name) => ids[name] && !isUuid(ids[name]));
  return field === undefined ? null : { code: 'BAD_ID', message: 'This is not an id: ids are UUIDs.', field };
}

/** Turns a broken database rule into what it means to the person who broke it. @throws any other error again. */
export async function explaining<T>(
  rules: Readonly<Record<string, Refusal>>,
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (error) {
    const known = rules[brokenConstraint(error) ?? ''];
    if (known) return err(known);
    throw error;
  }
}
