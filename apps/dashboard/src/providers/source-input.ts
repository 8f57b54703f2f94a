import type { SourceStatus, SourceType } from '@parallax/graphql-contract';

/** The fields of a source that a person may set. */
export interface SourceForm {
  readonly name?: string | null;
  readonly initials?: string | null;
  readonly type?: SourceType | null;
  readonly status?: SourceStatus | null;
  readonly country?: string | null;
  readonly languages?: readonly string[] | string | null;
  readonly homepage?: string | null;
  readonly description?: string | null;
}

const orNull = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

/** “en, AR fa” → ["en", "ar", "fa"]. */
export function languageList(typed: readonly string[] | string | null | undefined): string[] {
  const words = typeof typed === 'string' ? typed.split(/[\s,;]+/) : [...(typed ?? [])];
  return [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word !== ''))];
}

/** What is sent of a form: only editable fields, empty text as null, codes in their canonical case. */
export function sourceInput(form: SourceForm) {
  return {
    name: (form.name ?? '').trim(),
    initials: orNull(form.initials),
    type: form.type ?? null,
    status: form.status ?? null,
    country: orNull(form.country)?.toUpperCase() ?? null,
    languages: languageList(form.languages),
    homepage: orNull(form.homepage),
    description: orNull(form.description),
  };
}
