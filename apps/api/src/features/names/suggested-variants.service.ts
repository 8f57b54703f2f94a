import { Inject, Injectable } from '@nestjs/common';
import { type Passage, suggestVariants, type VariantSuggestion } from '@parallax/comparison';
import { isUuid } from '@parallax/kernel';
import { compiled } from '@parallax/jobs';
import {
  type ConceptVersionRow,
  newestConceptVersions,
  rowsOf,
  type SourcedTextRow,
  textsOfEvent,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { SuggestedVariantsArgs } from './naming.inputs.js';
import {
  AlignedPassageType,
  type SuggestedVariantsType,
  type VariantSuggestionType,
} from './variant-suggestion.type.js';

/** Aligning grows with the square of what is shared; an event of more texts is aligned in part, and says so. */
const MOST_TEXTS = 200;

@Injectable()
export class SuggestedVariants {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** Null when there is no such concept; an unknown event has no texts. */
  async suggest({ eventId, conceptId }: SuggestedVariantsArgs): Promise<SuggestedVariantsType | null> {
    if (!isUuid(eventId) || !isUuid(conceptId)) return null;
    const [version] = await rowsOf<ConceptVersionRow>(this.database, newestConceptVersions([conceptId]));
    if (!version) return null;
    const rows = await rowsOf<SourcedTextRow>(this.database, textsOfEvent(eventId, MOST_TEXTS + 1));
    const texts = rows.slice(0, MOST_TEXTS);
    const bodies = new Map<string, string>(texts.map(({ id, body }) => [id, body]));
    const keys = version.variants.map(({ key }) => key);
    const found = suggestVariants(texts, compiled(version.variants).finder);
    const suggestions = found.map((suggestion) => toSuggestion(suggestion, keys, bodies));
    return { suggestions, texts: texts.length, isPartial: rows.length > MOST_TEXTS };
  }
}

function toPassage(
  { articleId, sourceId, sentence, words }: Passage,
  bodies: ReadonlyMap<string, string>,
): AlignedPassageType {
  const body = bodies.get(articleId) ?? '';
  return Object.assign(new AlignedPassageType(), {
    ...{ articleId, sourceId, start: words.start, end: words.end },
    ...{ left: body.slice(sentence.start, words.start), node: body.slice(words.start, words.end) },
    right: body.slice(words.end, sentence.end),
  });
}

const toSuggestion = (
  { name, variants, outletPairs, texts, passages }: VariantSuggestion,
  keys: readonly string[],
  bodies: ReadonlyMap<string, string>,
): VariantSuggestionType => ({
  ...{ name, outletPairs, texts, variantKeys: variants.map((variant) => keys[variant] ?? '') },
  passages: passages.map(({ known, suggested }) => ({
    ...{ known: toPassage(known, bodies), suggested: toPassage(suggested, bodies) },
  })),
});
