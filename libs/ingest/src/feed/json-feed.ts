import { ok, type Result } from '@parallax/kernel';
import { z } from 'zod';
import { readFeedDate } from './feed-date.js';
import type { FeedContext, FeedItem, FeedRefusal, ItemDate, ReadFeed } from './feed.js';
import { oneLine, textOfHtml } from './plain-text.js';
import { refuseFeed } from './refuse-feed.js';
import { absolute, languageCode } from './xml-item.js';

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const author = z.object({ name: text }).nullish().catch(null);
const entry = z.object({
  ...{ id: text, url: text, external_url: text, title: text, summary: text, content_text: text, content_html: text },
  ...{ date_published: text, date_modified: text, language: text, author },
  authors: z.array(author).nullish().catch(null),
});
const feed = z.object({
  ...{ version: text, title: text, language: text },
  items: z.array(entry.catch(() => entry.parse({}))).optional(),
});

type Entry = z.output<typeof entry>;

/** Reads a JSON Feed (jsonfeed.org, 1.0 and 1.1). */
export function readJsonFeed(json: string, context: FeedContext): Result<ReadFeed, FeedRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuseFeed(
      'FEED_BAD_JSON',
      'The document begins as JSON and is not sound JSON.',
      'Perhaps it was cut off: try again later.',
    );
  }
  const read = feed.safeParse(value);
  if (!read.success || !isFeed(read.data)) {
    return refuseFeed(
      'NOT_A_FEED',
      'The document is JSON, but no JSON Feed: it names no version of jsonfeed.org.',
      'Give the address of the feed itself.',
    );
  }
  return ok({
    ...{
      format: 'json',
      title: oneLine(read.data.title ?? null, 500),
      language: languageCode(read.data.language ?? null),
    },
    everyMinutes: null,
    items: (read.data.items ?? []).map((item) => itemOf(item, context)),
  });
}

const isFeed = ({ version }: z.output<typeof feed>): boolean => /jsonfeed\.org\/version/i.test(version ?? '');

const itemOf = (item: Entry, context: FeedContext): FeedItem => ({
  url:
    [item.url, item.external_url, item.id]
      .map((given) => absolute(given ?? '', context.url))
      .find((url) => url !== null) ?? null,
  guid: oneLine(item.id ?? null, 500),
  title: oneLine(item.title ?? null, 2_000),
  summary: oneLine(item.summary ?? null, 5_000),
  content: oneLine(item.content_text ?? (item.content_html ? textOfHtml(item.content_html) : null), 200_000),
  published: dateOf('date_published', item, context) ?? dateOf('date_modified', item, context),
  byline: oneLine([...(item.authors ?? []), item.author].flatMap((one) => one?.name ?? []).join(', '), 1_000),
  language: languageCode(item.language ?? null),
});

function dateOf(from: 'date_published' | 'date_modified', item: Entry, { now }: FeedContext): ItemDate | null {
  const date = readFeedDate(item[from] ?? '', now);
  return date === null ? null : { ...date, from };
}
