import { type Result, canonicalUrl, err, ok } from '@parallax/kernel';
import type { SourceFacts } from '@parallax/persistence';
import type { Refusal } from '../user-error.type.js';

type Given<T> = { readonly [Key in keyof T]?: T[Key] | null | undefined };

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Reads what a person typed. What is left out stays out; null empties what may be empty. */
export function readSource(input: Given<SourceFacts>): Result<SourceFacts, Refusal> {
  const badLanguage = input.languages?.find((language) => !LANGUAGE.test(language));
  if (badLanguage !== undefined) {
    return refuse('BAD_LANGUAGE', `“${badLanguage}” is not a language tag such as en or fa.`, 'languages');
  }
  if (input.homepage && canonicalUrl(input.homepage) === null) {
    return refuse('BAD_HOMEPAGE', 'A home page is an address that starts with http:// or https://.', 'homepage');
  }
  const holdsNul = Object.entries(input).find(([, value]) => typeof value === 'string' && value.includes('\0'));
  if (holdsNul) return refuse('BAD_TEXT', 'Text cannot hold the character U+0000.', holdsNul[0]);
  return ok({ ...required(input), ...optional(input) });
}

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });

function required({ name, initials, status, languages }: Given<SourceFacts>): SourceFacts {
  const trimmed = name?.trim();
  const mark = initials?.trim();
  return {
    ...(trimmed !== undefined && { name: trimmed }),
    ...(mark !== undefined && { initials: mark }),
    ...(status && { status }),
    ...(languages && { languages: [...new Set(languages)] }),
  };
}

function optional({ type, country, homepage, description }: Given<SourceFacts>): SourceFacts {
  return {
    ...(type !== undefined && { type }),
    ...(country !== undefined && { country: country || null }),
    ...(homepage !== undefined && { homepage: homepage || null }),
    ...(description !== undefined && { description: description || null }),
  };
}
