import type { ConceptDraft, ConceptVersion, VariantDraft } from '../../providers/names-types.js';

/** A variant as it is written; `no` stays while keys and names change. */
export interface VariantForm {
  readonly no: number;
  /** Null for a new one: its key follows from its name. */
  readonly key: string | null;
  readonly name: string;
  /** One pattern a line. */
  readonly patterns: string;
  readonly note: string;
  readonly isExact: boolean;
}

export interface ConceptForm {
  readonly name: string;
  readonly description: string;
  readonly variants: readonly VariantForm[];
  readonly nextNo: number;
}

const blank = (no: number, name = ''): VariantForm => ({
  no,
  key: null,
  name,
  patterns: name,
  note: '',
  isExact: false,
});

export const emptyForm: ConceptForm = { name: '', description: '', variants: [blank(0), blank(1)], nextNo: 2 };

export const formOf = ({ name, description, variants }: ConceptVersion): ConceptForm => ({
  name,
  description: description ?? '',
  variants: variants.map(({ key, name: written, patterns, note, isExact }, no) => ({
    ...{ no, key, name: written, patterns: patterns.join('\n'), note: note ?? '', isExact },
  })),
  nextNo: variants.length,
});

/** A name found in the same place of other texts: a new variant, or one more spelling of a known one. */
export function withSuggestion(form: ConceptForm, name: string | null, toKey: string | null): ConceptForm {
  if (name === null || name.trim() === '') return form;
  if (toKey === null) return addVariant(form, name);
  const variants = form.variants.map((variant) =>
    variant.key === toKey ? { ...variant, patterns: `${variant.patterns}\n${name}` } : variant,
  );
  return { ...form, variants };
}

export const addVariant = (form: ConceptForm, name = ''): ConceptForm => ({
  ...form,
  variants: [...form.variants, blank(form.nextNo, name)],
  nextNo: form.nextNo + 1,
});

export const removeVariant = (form: ConceptForm, no: number): ConceptForm => ({
  ...form,
  variants: form.variants.filter((variant) => variant.no !== no),
});

export const changeVariant = (form: ConceptForm, no: number, part: Partial<VariantForm>): ConceptForm => ({
  ...form,
  variants: form.variants.map((variant) => (variant.no === no ? { ...variant, ...part } : variant)),
});

/** Lines with something on them. */
export const patternLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const variantDraft = ({ key, name, patterns, note, isExact }: VariantForm): VariantDraft => ({
  ...{ key, name: name.trim(), patterns: patternLines(patterns), note: note.trim() || null, isExact },
});

/** A variant nobody wrote anything into is none. */
const isWritten = ({ name, patterns }: VariantForm): boolean => name.trim() !== '' || patterns.trim() !== '';

export const draftOf = ({ name, description, variants }: ConceptForm): ConceptDraft => ({
  ...{ name, description: description.trim() || null },
  variants: variants.filter(isWritten).map(variantDraft),
});
