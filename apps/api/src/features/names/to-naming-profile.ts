import type { FirstUse, NameShare, NamingProfile, OutletNames, ScopeShares } from '@parallax/comparison';
import type { NamingProfileRequest } from '@parallax/jobs';
import type { ConceptVersionRow } from '@parallax/persistence';
import type { RunState } from '../comparisons/runs/run-state.js';
import { toConceptVersion, toNamingVariant } from './concept.type.js';
import { FirstUseType } from './first-use.type.js';
import {
  EventNameIntroductionType,
  NameShareType,
  NamingProfileType,
  OutletFirstUseType,
  OutletNamesType,
} from './naming-profile.type.js';

/** What was asked for, as the run keeps it. */
export interface ProfileState {
  readonly state: RunState<NamingProfile>;
  readonly request: Pick<NamingProfileRequest, 'conceptVersionId' | 'variants'>;
  readonly version: ConceptVersionRow | null;
}

const toFirstUse = (use: FirstUse): FirstUseType =>
  Object.assign(new FirstUseType(), {
    ...{ articleId: use.articleId, sourceId: use.sourceId, publishedAt: use.publishedAt },
    ...{ publishedPrecision: use.precision, tiedSourceIds: [...use.tiedSourceIds] },
  });
const toFirstUseOrNull = (use: FirstUse | null): FirstUseType | null => use && toFirstUse(use);

function toShare(share: NameShare, variantKey: string): NameShareType {
  const { k, n, value, low, high, clusters, method, undefinedReason, noIntervalReason, isFewClusters } = share;
  const why = undefinedReason ?? noIntervalReason;
  const estimate = { value, low, high, n, clusters, method, undefinedReason: why };
  return Object.assign(new NameShareType(), { variantKey, k, share: estimate, isFewClusters });
}

const toScope = ({ place, voice, mentions, shares }: ScopeShares, keys: readonly string[]) => ({
  ...{ place, voice, mentions },
  shares: shares.map((share, variant) => toShare(share, keys[variant] ?? '')),
});

const toOutlet = ({ sourceId, naming, scopes, using, introduced }: OutletNames, keys: readonly string[]) =>
  Object.assign(new OutletNamesType(), {
    ...{ sourceId, naming },
    scopes: scopes.map((scope) => toScope(scope, keys)),
    uses: using.map((articles, variant) => ({
      ...{ variantKey: keys[variant] ?? '', articles, introducedInEvents: introduced[variant] ?? 0 },
    })),
  });

function toNumbers(result: NamingProfile, keys: readonly string[]) {
  const { articles, namingArticles, mentions, events, clusterBy, ambiguous, unsure } = result;
  const keyOf = (variant: number): string => keys[variant] ?? '';
  return {
    ...{ articles, namingArticles, mentions, events, ambiguous, unsure, clusterBy: clusterBy.toUpperCase() },
    outlets: result.outlets.map((outlet) => toOutlet(outlet, keys)),
    introductions: result.introductions.map(({ variant, own, quoted, undatedArticles, outlets }) => ({
      ...{ variantKey: keyOf(variant), own: toFirstUseOrNull(own), quoted: toFirstUseOrNull(quoted), undatedArticles },
      outlets: outlets.map((use) =>
        Object.assign(new OutletFirstUseType(), {
          ...{ sourceId: use.sourceId, undatedArticles: use.undatedArticles },
          ...{ own: toFirstUseOrNull(use.own), quoted: toFirstUseOrNull(use.quoted) },
        }),
      ),
    })),
    eventIntroductions: result.eventIntroductions.map(({ eventId, variant, own }) =>
      Object.assign(new EventNameIntroductionType(), { eventId, variantKey: keyOf(variant), own: toFirstUse(own) }),
    ),
    collocates: result.collocates.map((words, variant) => ({
      ...{ variantKey: keyOf(variant), words: words.map((word) => ({ ...word })) },
    })),
  };
}

const NOTHING = {
  ...{
    articles: null,
    namingArticles: null,
    mentions: null,
    events: null,
    clusterBy: null,
    ambiguous: null,
    unsure: null,
  },
  ...{ outlets: [], introductions: [], eventIntroductions: [], collocates: [] },
};

export function toNamingProfile({ state, request, version }: ProfileState): NamingProfileType {
  const keys = request.variants.map(({ key }) => key);
  return Object.assign(new NamingProfileType(), {
    run: state.run,
    conceptVersionId: request.conceptVersionId,
    conceptVersion: version && toConceptVersion(version),
    variants: request.variants.map(toNamingVariant),
    ...(state.result ? toNumbers(state.result, keys) : NOTHING),
  });
}
