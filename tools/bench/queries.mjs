/** The two questions of the read benchmark; page.sql and event.sql answer the same on the bare server. */
export const PAGE = `query Page($before: DateTime!) {
  articles(filter: { publishedAt: { lt: $before } }, first: 25) {
    nodes {
      id headline url publishedAt language wordCount
      source { id name initials }
      labels { id present spanStart spanEnd frame { id key name } coder { id name } }
    }
  }
}`;

export const EVENT = `query Event($event: ID!) {
  eventComparison(eventId: $event) {
    firstReportAt
    codebookVersion { id }
    sources {
      source { id name initials }
      articles { id headline url publishedAt wordCount }
      firstPublishedAt delayMinutes
      frameShares { frame { key name } share { value low high k n } undecided labelCount }
      sharedText { articleId otherArticleId containment sharedShingles }
    }
  }
}`;
