import { groupBy, type SourceId } from '@parallax/kernel';
import { type Proportion, wilsonInterval } from '@parallax/statistics';
import { type NameCollocate, CollocateCounter } from './collocates.js';
import {
  type ArticleNames,
  countIn,
  countMentions,
  type NamedArticle,
  NAME_SCOPES,
  ownCount,
  type NameScope,
} from './counts.js';
import { type EventIntroduction, eventIntroductionsOf, type Introduction, introductionsOf } from './introductions.js';
import { findMentions, type NamedText } from './mentions.js';
import type { NameFinder } from './name-finder.js';
import { nameShares, type NameShare, type ShareOptions } from './shares.js';

/** Mentions at one place and in one voice, variant by variant. */
export interface ScopeShares extends NameScope {
  readonly mentions: number;
  readonly shares: readonly NameShare[];
}

export interface OutletNames {
  readonly sourceId: SourceId;
  /** Of the outlet's articles in the set, those that name the concept at all, quoting or not. */
  readonly naming: Proportion;
  /** In the order of NAME_SCOPES. */
  readonly scopes: readonly ScopeShares[];
  /** By variant: of the articles that name the concept in own words, those that use it so at least once. */
  readonly using: readonly Proportion[];
  /** By variant: events in which the outlet wrote it first, in own words, nobody being as early. */
  readonly introduced: readonly number[];
}

export interface NamingProfile {
  readonly articles: number;
  readonly namingArticles: number;
  readonly mentions: number;
  /** Events with a mention. */
  readonly events: number;
  /** What is drawn for intervals: events where the set has more than one with a mention, else articles. */
  readonly clusterBy: 'event' | 'article';
  /** Mentions that fit two variants equally and were counted for the first. */
  readonly ambiguous: number;
  /** Mentions in paragraphs whose quotation marks do not pair. */
  readonly unsure: number;
  readonly outlets: readonly OutletNames[];
  readonly introductions: readonly Introduction[];
  /** At most {@link MOST_EVENT_INTRODUCTIONS}. */
  readonly eventIntroductions: readonly EventIntroduction[];
  readonly collocates: readonly (readonly NameCollocate[])[];
}

export const MOST_EVENT_INTRODUCTIONS = 500;

/** Takes in the articles of a set one by one and then says who writes which name. */
export class NamingCounter {
  private readonly named: ArticleNames[] = [];
  private readonly totals = new Map<SourceId, number>();
  private readonly collocates: CollocateCounter;
  private mentions = 0;
  private ambiguous = 0;
  private unsure = 0;

  /** @param articles the whole set, also those that cannot name the concept and are not read */
  constructor(
    private readonly finder: NameFinder,
    private readonly variants: number,
    articles: readonly NamedArticle[],
  ) {
    this.collocates = new CollocateCounter(variants);
    for (const { sourceId } of articles) this.totals.set(sourceId, (this.totals.get(sourceId) ?? 0) + 1);
  }

  add(article: NamedArticle, text: NamedText): void {
    const mentions = findMentions(this.finder, text);
    if (mentions.length === 0) return;
    this.mentions += mentions.length;
    this.ambiguous += mentions.filter(({ isAmbiguous }) => isAmbiguous).length;
    this.unsure += mentions.filter(({ isUnsure }) => isUnsure).length;
    this.named.push(countMentions(article, mentions, this.variants));
    this.collocates.add(text.body, mentions);
  }

  profile(options: ShareOptions): NamingProfile {
    const { named, variants } = this;
    const events = new Set(named.flatMap(({ article }) => (article.eventId === null ? [] : [article.eventId])));
    const clusterBy = events.size > 1 ? 'event' : 'article';
    const inEvents = eventIntroductionsOf(named, variants);
    const bySource = groupBy(named, ({ article }) => article.sourceId);
    const outlets = [...this.totals].map(([sourceId, total]) =>
      this.outlet(sourceId, { total, names: bySource.get(sourceId) ?? [], inEvents, clusterBy, options }),
    );
    return {
      articles: [...this.totals.values()].reduce((sum, count) => sum + count, 0),
      ...{ namingArticles: named.length, mentions: this.mentions, events: events.size, clusterBy },
      ...{ ambiguous: this.ambiguous, unsure: this.unsure, outlets },
      introductions: introductionsOf(named, variants),
      eventIntroductions: inEvents.slice(0, MOST_EVENT_INTRODUCTIONS),
      collocates: Array.from({ length: variants }, (_, variant) => this.collocates.of(variant)),
    };
  }

  private outlet(sourceId: SourceId, of: OutletInput): OutletNames {
    const { total, names, inEvents, clusterBy, options } = of;
    const clusters = clustersOf(names, clusterBy);
    const inOwnWords = names.filter((one) => this.uses(one, ownCount));
    const every = Array.from({ length: this.variants }, (_, variant) => variant);
    const alone = inEvents.filter(({ own }) => own.sourceId === sourceId && own.tiedSourceIds.length === 0);
    return {
      sourceId,
      naming: wilsonInterval(names.length, total, { whenEmpty: 'NO_ARTICLES' }),
      scopes: NAME_SCOPES.map((scope, index) =>
        this.scope(scope, index, clusters, {
          ...options,
          seed: `${options.seed} ${sourceId} ${index}`,
          whenEmpty: names.length === 0 ? 'NEVER_NAMED' : 'NOT_NAMED_HERE',
        }),
      ),
      using: every.map((variant) =>
        wilsonInterval(inOwnWords.filter((one) => ownCount(one, variant) > 0).length, inOwnWords.length, {
          whenEmpty: names.length === 0 ? 'NEVER_NAMED' : 'ONLY_QUOTED',
        }),
      ),
      introduced: every.map((variant) => alone.filter((one) => one.variant === variant).length),
    };
  }

  private scope(
    scope: NameScope,
    index: number,
    clusters: readonly (readonly ArticleNames[])[],
    options: ShareOptions & { readonly whenEmpty: string },
  ): ScopeShares {
    const counts = clusters.map((names) =>
      Array.from({ length: this.variants }, (_, variant) =>
        names.reduce((sum, one) => sum + countIn(one, variant, index), 0),
      ),
    );
    const shares = nameShares(counts, this.variants, options);
    return { ...scope, mentions: shares[0]?.n ?? 0, shares };
  }

  private uses(names: ArticleNames, count: (names: ArticleNames, variant: number) => number): boolean {
    return names.counts.some((_, variant) => count(names, variant) > 0);
  }
}

interface OutletInput {
  readonly total: number;
  readonly names: readonly ArticleNames[];
  readonly inEvents: readonly EventIntroduction[];
  readonly clusterBy: NamingProfile['clusterBy'];
  readonly options: ShareOptions;
}

/** Articles that belong to no event are clusters of their own. */
function clustersOf(names: readonly ArticleNames[], by: NamingProfile['clusterBy']): ArticleNames[][] {
  return [...groupBy(names, ({ article }) => (by === 'event' && article.eventId) || article.id).values()];
}
