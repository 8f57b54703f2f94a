import type { TroubledFeedRow } from '@parallax/persistence';
import { dayInWords, type SourceFlag } from './source-flag.js';

export const FEED_METHOD = { method: 'feed-state', methodVersion: '1' };

/** Feeds of one outlet that cannot be read or have moved; those of one kind and day make one flag. */
export function feedFlags(feeds: readonly TroubledFeedRow[]): readonly SourceFlag[] {
  const flags = new Map<string, SourceFlag>();
  for (const feed of feeds) {
    const kind = feed.state === 'moved' ? 'moved-feed' : 'broken-feed';
    const key = `${kind} ${feed.since}`;
    const before = flags.get(key);
    const words = before === undefined ? wordsOf(feed) : `${before.words} ${wordsOf(feed)}`;
    flags.set(key, {
      ...{ kind, fromDay: feed.since, toDay: null, toldOn: feed.since },
      ...{ beforeLevel: null, sinceLevel: null, p: null, words: words.slice(0, LONGEST) },
    });
  }
  return [...flags.values()];
}

const LONGEST = 1_000;

function wordsOf({ url, state, reason, movedTo, since }: TroubledFeedRow): string {
  if (state === 'moved') return `Its feed ${url} has moved to ${movedTo ?? 'another address'}.`;
  const why = reason === null ? '' : ` ${reason}`;
  return state === 'gone'
    ? `Its feed ${url} is gone since ${dayInWords(since)}.${why}`
    : `Its feed ${url} cannot be read since ${dayInWords(since)}.${why}`;
}
