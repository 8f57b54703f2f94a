import type { FrameShare, SharedText, SourceCoverage } from '@parallax/comparison';
import type { EventMaterial } from '@parallax/persistence';
import { type CodebookVersionType, toCodebook, toCodebookVersion } from '../codebooks/codebook.type.js';
import { type FrameType, toFrame } from '../codebooks/frame.type.js';
import { toEvent } from '../events/event.type.js';
import { type SourceType, toSource } from '../sources/source.type.js';
import type { Compared } from './compare.js';
import type { EventComparisonType } from './comparison.type.js';
import type { FrameShareType } from './frame-share.type.js';
import type { ComparedArticleType, SharedTextType, SourceCoverageType } from './source-coverage.type.js';

/** What columns of the answer refer to, by id. */
interface Known {
  readonly sources: ReadonlyMap<string, SourceType>;
  readonly articles: ReadonlyMap<string, ComparedArticleType>;
  readonly frames: ReadonlyMap<string, FrameType>;
}

export function toEventComparison({ material, comparison }: Compared): EventComparisonType {
  const known: Known = {
    sources: byId(material.sources.map(toSource)),
    articles: byId(material.articles.map(toComparedArticle)),
    frames: byId(material.frames.map(toFrame)),
  };
  return {
    event: toEvent(material.event),
    codebookVersion: material.chosen && toVersion(material.chosen, [...known.frames.values()]),
    availableCodebookVersions: material.coded.map((row) => toVersion(row)),
    firstReportAt: comparison.firstReportAt,
    sources: comparison.sources.map((coverage) => toCoverage(coverage, known)),
  };
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function found<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (item === undefined) throw new Error('A comparison names something it was not made from.');
  return item;
}

/** What has been read already rides along for the planned path; resolvers load it again through their loaders. */
const toVersion = (row: EventMaterial['coded'][number], frames?: FrameType[]): CodebookVersionType =>
  Object.assign(toCodebookVersion(row), { codebook: toCodebook(row.codebook), ...(frames && { frames }) });

const toComparedArticle = (row: EventMaterial['articles'][number]): ComparedArticleType => ({
  id: row.id,
  headline: row.headline,
  url: row.url,
  byline: row.byline,
  publishedAt: row.publishedAt,
  publishedPrecision: row.publishedPrecision,
  language: row.language,
  wordCount: row.wordCount,
  versionNo: row.versionNo,
});

const toCoverage = (coverage: SourceCoverage, known: Known): SourceCoverageType => ({
  source: found(known.sources, coverage.sourceId),
  articles: coverage.articleIds.map((id) => found(known.articles, id)),
  collapsedArticleIds: [...coverage.collapsedArticleIds],
  firstPublishedAt: coverage.firstPublishedAt,
  delayMinutes: coverage.delayMinutes,
  delayDays: coverage.delayDays,
  delayUndefinedReason: coverage.delayUndefinedReason,
  frameShares: coverage.frameShares.map((share) => toFrameShare(share, known)),
  sharedText: coverage.sharedText.map(toSharedText),
  sharedTextUndefinedReason: coverage.sharedTextUndefinedReason,
});

const toFrameShare = (share: FrameShare, { frames }: Known): FrameShareType => ({
  frame: found(frames, share.frameId),
  share: share.share,
  articleIds: [...share.articleIds],
  undecided: share.undecided,
  labelCount: share.labelCount,
});

const toSharedText = (shared: SharedText): SharedTextType => ({
  articleId: shared.articleId,
  otherArticleId: shared.otherArticleId,
  otherSourceId: shared.otherSourceId,
  containment: shared.containment,
  otherContainment: shared.otherContainment,
  sharedShingles: shared.sharedShingles,
  firstPublished: shared.firstPublished.toUpperCase(),
});
