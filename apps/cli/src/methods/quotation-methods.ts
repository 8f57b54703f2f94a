import { type StatsMethod, statsInput } from '@parallax/statistics';
import { ATTRIBUTED_LANGUAGES, attributeQuotes, type Quotation } from '@parallax/text';

const attributedIn = (text: string, language: string): Quotation[] =>
  attributeQuotes(text, language).filter(({ speaker }) => speaker !== null);

/** Without a language the first whose rules find a speaker, since a sentence is too short to tell. */
function quotationsIn(text: string, language: string | null): Quotation[] {
  if (language !== null) return attributedIn(text, language);
  const found = ATTRIBUTED_LANGUAGES.map((known) => attributedIn(text, known));
  return found.find((quotations) => quotations.length > 0) ?? [];
}

const directQuotation: StatsMethod = (fields) => {
  const text = statsInput.readText(fields['text'], 'text');
  const named = ['language', 'lang'].find((field) => field in fields);
  const language = named === undefined ? null : statsInput.readText(fields[named], named);
  const value = quotationsIn(text, language).map(({ speaker, cue, start, end }) => ({
    speaker: speaker?.form ?? null,
    cue: cue && text.slice(cue.start, cue.end),
    content: text.slice(start, end),
  }));
  return { value };
};

/** Methods of texts by the names of the golden files: `direct_quotation` from `text` and, where known, `language` or `lang`. */
export const QUOTATION_METHODS: Readonly<Record<string, StatsMethod>> = { direct_quotation: directQuotation };
