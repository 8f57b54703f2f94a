/** A query to begin with; the comments in it are for the reader. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: string;
}

const corpus: Example = {
  name: 'Corpus',
  query: `# What is in the corpus?
query Corpus {
  corpus { articleCount sourceCount eventCount labelCount firstPublishedAt lastPublishedAt }
}`,
  variables: '{}',
};

const newestEvents: Example = {
  name: 'Newest events',
  query: `# Events that at least three outlets covered, newest first.
query NewestEvents($first: Int) {
  events(first: $first, filter: { sourceCount: { gte: 3 } }, order: { field: FIRST_PUBLISHED_AT, direction: DESC }) {
    nodes { id title firstPublishedAt articleCount sources { name } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  variables: '{ "first": 10 }',
};

const search: Example = {
  name: 'Search',
  query: `# Words, "a phrase", OR, -without, begin*
query Search($search: String!) {
  articles(search: $search, first: 10) {
    nodes { headline url publishedAt source { name } highlights { field text matches { start end } } }
  }
}`,
  variables: '{ "search": "water" }',
};

const sideBySide: Example = {
  name: 'Event side by side',
  query: `# Put an event's id from "Newest events" into the variables.
query SideBySide($eventId: ID!) {
  eventComparison(eventId: $eventId) {
    event { title }
    sources {
      source { name }
      delayMinutes
      articles { headline publishedAt }
      frameShares { frame { name } share { value low high k n undefinedReason } }
    }
  }
}`,
  variables: '{ "eventId": "" }',
};

export const EXAMPLES: readonly Example[] = [corpus, newestEvents, search, sideBySide];
