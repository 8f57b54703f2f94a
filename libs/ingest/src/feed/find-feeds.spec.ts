import { expect, it } from 'vitest';
import { findFeeds } from './find-feeds.js';
import { nextInterval, pauseAfterFailure } from './next-fetch.js';

it('finds the feeds that a homepage names, relative to its base', () => {
  const html =
    '<html><head><base href="/news/"><link rel="stylesheet" href="x.css">' +
    '<link rel="alternate" type="application/rss+xml" title=" All " href="all.xml">' +
    '<link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" type="application/atom+xml" href="https://b.example/a">' +
    '<link rel="alternate" type="application/rss+xml" href="all.xml"></head></html>';
  expect(findFeeds(html, 'https://a.example/home')).toEqual([
    { url: 'https://a.example/news/all.xml', title: 'All' },
    { url: 'https://b.example/a', title: null },
  ]);
});

it.each([
  ['halves the pause of a feed that brought something', 3_600, { isChanged: true, everyMinutes: null }, 1_800],
  ['lengthens it where nothing was new', 3_600, { isChanged: false, everyMinutes: null }, 5_400],
  ['asks at most every ten minutes', 700, { isChanged: true, everyMinutes: null }, 600],
  ['asks at least once a day', 80_000, { isChanged: false, everyMinutes: null }, 86_400],
  ['asks no sooner than the feed wishes', 3_600, { isChanged: true, everyMinutes: 45 }, 2_700],
])('%s', (_why, before, brought, after) => {
  expect(nextInterval(before, brought)).toBe(after);
});

it.each([
  ['ten minutes after a first failure', 1, null, 600],
  ['twice as long after each further one', 4, null, 4_800],
  ['as long as the host asks', 1, 7_200, 7_200],
  ['but no longer than a day', 1, 10_000_000, 86_400],
])('waits %s', (_why, failures, retryAfter, seconds) => {
  expect(pauseAfterFailure(failures, retryAfter)).toBe(seconds);
});
