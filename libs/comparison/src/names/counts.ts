import type { ArticleId, DatePrecision, EventId, SourceId } from '@parallax/kernel';
import type { NameMention, NamePlace } from './mentions.js';

/** An article of the set compared. */
export interface NamedArticle {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly eventId: EventId | null;
  /** ISO 8601 in UTC; midnight when only a day is known. */
  readonly publishedAt: string | null;
  readonly precision: DatePrecision | null;
}

export type NameVoice = 'own' | 'quoted';

/** Where a mention stands and in whose words. */
export interface NameScope {
  readonly place: NamePlace;
  readonly voice: NameVoice;
}

/** In this order everywhere. */
export const NAME_SCOPES: readonly NameScope[] = [
  { place: 'body', voice: 'own' },
  { place: 'body', voice: 'quoted' },
  { place: 'headline', voice: 'own' },
  { place: 'headline', voice: 'quoted' },
];

export const scopeOf = ({ place, isQuoted }: Pick<NameMention, 'place' | 'isQuoted'>): number =>
  (place === 'body' ? 0 : 2) + (isQuoted ? 1 : 0);

/** How often an article has each variant: by variant, then by scope. */
export interface ArticleNames {
  readonly article: NamedArticle;
  readonly counts: readonly (readonly number[])[];
}

export function countMentions(article: NamedArticle, mentions: readonly NameMention[], variants: number): ArticleNames {
  const counts = Array.from({ length: variants }, () => [0, 0, 0, 0]);
  for (const mention of mentions) {
    const row = counts[mention.variant];
    const scope = scopeOf(mention);
    if (row) row[scope] = (row[scope] ?? 0) + 1;
  }
  return { article, counts };
}

export const countIn = ({ counts }: ArticleNames, variant: number, scope: number): number =>
  counts[variant]?.[scope] ?? 0;

/** In the outlet's own words, in headline or body. */
export const ownCount = (names: ArticleNames, variant: number): number =>
  countIn(names, variant, 0) + countIn(names, variant, 2);
export const quotedCount = (names: ArticleNames, variant: number): number =>
  countIn(names, variant, 1) + countIn(names, variant, 3);
