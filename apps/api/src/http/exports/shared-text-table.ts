import { parse } from 'graphql';
import { z } from 'zod';

export const SHARED_TEXT_COLUMNS = [
  ...['source', 'articleId', 'headline', 'otherSource', 'otherArticleId', 'otherHeadline'],
  ...['containment', 'otherContainment', 'sharedShingles', 'firstPublished', 'undefinedReason'],
] as const;

export const SHARED_TEXT_QUERY = parse(`query ($eventId: ID!, $sourceIds: [ID!]) {
  all: eventComparison(eventId: $eventId) { sources { source { id name } articles { id headline } } }
  eventComparison(eventId: $eventId, sourceIds: $sourceIds) {
    sources {
      source { id name } sharedTextUndefinedReason
      sharedText {
        articleId otherArticleId otherSourceId containment otherContainment sharedShingles firstPublished
      }
    }
  }
}`);

const source = z.object({ id: z.string(), name: z.string() });
const article = z.object({ id: z.string(), headline: z.string() });
const shared = z.object({
  articleId: z.string(),
  otherArticleId: z.string(),
  otherSourceId: z.string(),
  containment: z.number(),
  otherContainment: z.number(),
  sharedShingles: z.number(),
  firstPublished: z.string(),
});
const column = z.object({ source, sharedTextUndefinedReason: z.string().nullable(), sharedText: z.array(shared) });

/** `all` names every article and outlet of the event: text may be shared with one that is not shown. */
export const sharedTextAnswer = z.object({
  all: z.object({ sources: z.array(z.object({ source, articles: z.array(article) })) }).nullable(),
  eventComparison: z.object({ sources: z.array(column) }).nullable(),
});

/** A row for each article and the article it shares text with; an outlet not measured yet has one row that says so. */
export function sharedTextRows({ all, eventComparison }: z.infer<typeof sharedTextAnswer>): object[] {
  const names = new Map(all?.sources.map(({ source }) => [source.id, source.name]));
  const headlines = new Map(all?.sources.flatMap(({ articles }) => articles.map(({ id, headline }) => [id, headline])));
  return (eventComparison?.sources ?? []).flatMap<object>(({ source, sharedText, sharedTextUndefinedReason }) => {
    if (sharedTextUndefinedReason) return [{ source: source.name, undefinedReason: sharedTextUndefinedReason }];
    return sharedText.map(({ otherSourceId, ...pair }) => ({
      ...pair,
      source: source.name,
      headline: headlines.get(pair.articleId),
      otherSource: names.get(otherSourceId),
      otherHeadline: headlines.get(pair.otherArticleId),
    }));
  });
}
