/** Queries to begin with; a test holds them against the schema. */
export const EXAMPLES = [
  {
    key: 'newest',
    query: `query NewestEvents {
  events(order: { field: FIRST_PUBLISHED_AT, direction: DESC }, first: 10) {
    nodes { id title firstPublishedAt sourceCount articleCount }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    key: 'search',
    query: `query Search {
  articles(search: "\\"water protocol\\" -tariff", first: 25) {
    totalCount
    nodes {
      headline
      publishedAt
      source { name }
      highlights { field text matches { start end } }
    }
  }
}`,
  },
  {
    key: 'comparison',
    query: `query SideBySide($event: ID!) {
  eventComparison(eventId: $event) {
    event { title }
    codebookVersion { versionNo codebook { name } }
    sources {
      source { name }
      delayMinutes
      frameShares {
        frame { name }
        share { value low high k n method undefinedReason }
        articleIds
      }
      sharedText { otherSourceId otherContainment firstPublished }
    }
  }
}`,
  },
  {
    key: 'labels',
    query: `query Labels($version: ID!) {
  labels(filter: { codebookVersionId: $version }, first: 200) {
    nodes {
      article { id headline }
      frame { key }
      coder { name }
      present
      spanStart
      spanEnd
      note
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
] as const;
