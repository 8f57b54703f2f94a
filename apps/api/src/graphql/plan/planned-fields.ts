const NODE = ['id'];
const PLAIN_SOURCE = ['name', 'initials', 'type', 'status', 'country', 'languages', 'homepage', 'description'];
const PLAIN_ARTICLE = ['externalId', 'url', 'headline', 'byline', 'publishedAt', 'publishedPrecision', 'language'];

/**
 * The fields the planned path can answer: those whose value stands in the row or the object under the
 * field's own name. A field that is not listed sends its operation to the resolvers, so a new field is
 * right from the first day, and fast when it is added here; a test compares both paths.
 */
export const PLANNED_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  ArticleConnection: new Set(['edges', 'nodes', 'pageInfo', 'totalCount']),
  ArticleEdge: new Set(['cursor', 'node']),
  PageInfo: new Set(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']),
  Article: new Set([...NODE, ...PLAIN_ARTICLE, 'wordCount', 'versionNo', 'metadata', 'createdAt', 'source', 'labels']),
  Source: new Set([...NODE, ...PLAIN_SOURCE, 'version', 'createdAt', 'updatedAt']),
  Label: new Set([
    ...[...NODE, 'versionNo', 'codebookVersionId', 'present', 'paragraph', 'spanStart', 'spanEnd', 'note'],
    ...['carriedFromId', 'isLossy', 'createdAt'],
    ...['frame', 'coder'],
  ]),
  Frame: new Set([
    ...[...NODE, 'key', 'name', 'definition', 'includeRule', 'excludeRule', 'example', 'decisionRules', 'parentId'],
    'position',
  ]),
  Coder: new Set(['id', 'name']),
  EventComparison: new Set(['event', 'codebookVersion', 'availableCodebookVersions', 'firstReportAt', 'sources']),
  Event: new Set([
    ...[...NODE, 'key', 'title', 'firstPublishedAt', 'lastPublishedAt', 'articleCount', 'sourceCount', 'version'],
  ]),
  CodebookVersion: new Set([
    ...[...NODE, 'versionNo', 'status', 'unit', 'absence', 'isExclusive', 'publishedAt', 'codebook', 'frames'],
  ]),
  Codebook: new Set([...NODE, 'name', 'description', 'citation']),
  SourceCoverage: new Set([
    ...[
      'source',
      'articles',
      'collapsedArticleIds',
      'firstPublishedAt',
      'delayMinutes',
      'delayDays',
      'delayUndefinedReason',
      'frameShares',
    ],
    ...['sharedText', 'sharedTextUndefinedReason'],
  ]),
  ComparedArticle: new Set([
    ...[...NODE, 'headline', 'url', 'byline', 'publishedAt', 'publishedPrecision', 'language', 'wordCount'],
    ...['versionNo'],
  ]),
  FrameShare: new Set(['frame', 'share', 'articleIds', 'undecided', 'labelCount']),
  Proportion: new Set(['value', 'low', 'high', 'k', 'n', 'method', 'undefinedReason']),
  SharedText: new Set([
    ...['articleId', 'otherArticleId', 'otherSourceId', 'containment', 'otherContainment', 'sharedShingles'],
    ...['firstPublished'],
  ]),
};
