import { type ArticleId, type DatePrecision, type EventId, groupBy, type SourceId } from '@parallax/kernel';
import { compareMoments, firstDated, publishedFirst } from '../moment.js';
import { type ArticleNames, type NamedArticle, ownCount, quotedCount } from './counts.js';

/** The first dated article that has a name. */
export interface FirstUse {
  readonly articleId: ArticleId;
  readonly sourceId: SourceId;
  readonly publishedAt: string;
  readonly precision: DatePrecision;
  /** Other outlets that have the name in an article which may be as early: only its day is known, or it is the same moment. */
  readonly tiedSourceIds: readonly SourceId[];
}

export interface OutletUse {
  readonly sourceId: SourceId;
  /** First in the outlet's own words; null when it has none that is dated. */
  readonly own: FirstUse | null;
  /** First in a quotation. */
  readonly quoted: FirstUse | null;
  /** Articles without a date that have the name; they cannot be placed. */
  readonly undatedArticles: number;
}

/** When a variant was first written, by whom. */
export interface Introduction {
  readonly variant: number;
  readonly own: FirstUse | null;
  readonly quoted: FirstUse | null;
  readonly undatedArticles: number;
  readonly outlets: readonly OutletUse[];
}

/** The outlet that had a variant first in one event. */
export interface EventIntroduction {
  readonly eventId: EventId;
  readonly variant: number;
  readonly own: FirstUse;
}

function firstUse(articles: readonly NamedArticle[]): FirstUse | null {
  const sorted = articles.toSorted(compareMoments);
  const first = firstDated(sorted);
  if (!first || first.publishedAt === null || first.precision === null) return null;
  const tied = sorted.filter(
    (other) => other.sourceId !== first.sourceId && other.publishedAt !== null && publishedFirst(first, other) === 0,
  );
  const { id: articleId, sourceId, publishedAt, precision } = first;
  return { articleId, sourceId, publishedAt, precision, tiedSourceIds: [...new Set(tied.map((one) => one.sourceId))] };
}

interface Uses {
  readonly own: readonly NamedArticle[];
  readonly quoted: readonly NamedArticle[];
}

const usesOf = (names: readonly ArticleNames[], variant: number): Uses => ({
  own: names.filter((one) => ownCount(one, variant) > 0).map(({ article }) => article),
  quoted: names.filter((one) => quotedCount(one, variant) > 0).map(({ article }) => article),
});

function firsts({ own, quoted }: Uses): Omit<OutletUse, 'sourceId'> {
  const undated = [...own, ...quoted].filter(({ publishedAt }) => publishedAt === null);
  return { own: firstUse(own), quoted: firstUse(quoted), undatedArticles: new Set(undated.map(({ id }) => id)).size };
}

/** Who wrote each variant first, over the whole set, and when each outlet did. */
export function introductionsOf(names: readonly ArticleNames[], variants: number): Introduction[] {
  const bySource = groupBy(names, ({ article }) => article.sourceId);
  return Array.from({ length: variants }, (_, variant) => ({
    variant,
    ...firsts(usesOf(names, variant)),
    outlets: [...bySource].flatMap(([sourceId, own]) => {
      const uses = usesOf(own, variant);
      return uses.own.length + uses.quoted.length === 0 ? [] : [{ sourceId, ...firsts(uses) }];
    }),
  }));
}

/** Who wrote each variant first in each event, in own words; events in order of their first naming. */
export function eventIntroductionsOf(names: readonly ArticleNames[], variants: number): EventIntroduction[] {
  const byEvent = groupBy(
    names.filter(({ article }) => article.eventId !== null),
    ({ article }) => article.eventId,
  );
  const found = [...byEvent].flatMap(([eventId, ofEvent]) =>
    Array.from({ length: variants }, (_, variant): EventIntroduction[] => {
      const own = firstUse(usesOf(ofEvent, variant).own);
      return own && eventId !== null ? [{ eventId, variant, own }] : [];
    }).flat(),
  );
  return found.sort((a, b) => Date.parse(a.own.publishedAt) - Date.parse(b.own.publishedAt) || a.variant - b.variant);
}
