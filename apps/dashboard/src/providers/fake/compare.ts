import { wilsonInterval } from '@parallax/statistics';
import { ApiError } from '../errors.js';
import type {
  ArticleWithText,
  CodebookRecord,
  CompareEventParams,
  Comparison,
  Coverage,
  FrameShare,
} from '../types.js';
import { articlesOf, codebooks, events } from './corpus.js';

type Version = CodebookRecord['versions'][number];

function shareOf(
  frame: Version['frames'][number],
  versionId: string,
  articles: readonly ArticleWithText[],
): FrameShare {
  const votes = articles.map((article) => {
    const labels = article.labels.filter(
      (label) => label.codebookVersionId === versionId && label.frame.id === frame.id,
    );
    const coders = (present: boolean) =>
      new Set(labels.filter((label) => label.present === present).map(({ coder }) => coder.id)).size;
    return {
      id: article.id,
      yes: coders(true),
      no: coders(false),
      labels: labels.filter(({ present }) => present).length,
    };
  });
  const decided = votes.filter(({ yes, no }) => yes !== no);
  const present = decided.filter(({ yes, no }) => yes > no);
  return {
    frame,
    share: wilsonInterval(present.length, decided.length, { whenEmpty: 'NO_CODED_ARTICLES' }),
    articleIds: present.map(({ id }) => id),
    undecided: votes.filter(({ yes, no }) => yes === no && yes > 0).length,
    labelCount: votes.reduce((sum, { labels }) => sum + labels, 0),
  };
}

function coverageOf(
  source: Coverage['source'],
  articles: readonly ArticleWithText[],
  version: Version | null,
  first: string | null,
): Coverage {
  const earliest = articles[0]?.publishedAt ?? null;
  return {
    source,
    articles,
    collapsedArticleIds: [],
    firstPublishedAt: earliest,
    delayMinutes: earliest === null || first === null ? null : (Date.parse(earliest) - Date.parse(first)) / 60_000,
    delayUndefinedReason: earliest === null ? 'NO_DATE' : null,
    frameShares: version?.frames.map((frame) => shareOf(frame, version.id, articles)) ?? [],
    sharedText: [],
    sharedTextUndefinedReason: 'NOT_MEASURED_YET',
  };
}

/** The comparison over the demo files, by the same rule and interval as the server's; shared text is not measured here. */
export function compareFake({ eventId, sourceIds, codebookVersionId }: CompareEventParams): Comparison {
  const event = events().find(({ id }) => id === eventId);
  if (event === undefined) throw new ApiError('There is no such event.', 'NOT_FOUND');
  const articles = articlesOf(eventId);
  const coded = codebooks.flatMap((book) => {
    const version = book.versions[0];
    const isUsed = articles.some(({ labels }) => labels.some((label) => label.codebookVersionId === version?.id));
    return version !== undefined && isUsed ? [{ ...version, codebook: book }] : [];
  });
  const version = coded.find(({ id }) => id === codebookVersionId) ?? coded[0] ?? null;
  const ids = sourceIds.length === 0 ? event.sources.map(({ id }) => id) : sourceIds;
  return {
    event,
    firstReportAt: event.firstPublishedAt,
    codebookVersion: version,
    availableCodebookVersions: coded,
    sources: ids.flatMap((id) => {
      const source = event.sources.find((known) => known.id === id);
      const own = articles.filter((article) => article.source.id === id);
      return source === undefined ? [] : [coverageOf(source, own, version, event.firstPublishedAt)];
    }),
  };
}
