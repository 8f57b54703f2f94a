import { expect, it } from 'vitest';
import { readHtmlPage } from '../html-page.js';
import { chooseAddress, completeDraft } from './complete-draft.js';

it.each([
  ['what the page says, on the same site', 'https://post.example/gate', 'https://post.example/gate?from=feed', true],
  ['what the page says, from its mobile site', 'https://post.example/gate', 'https://m.post.example/gate', true],
  [
    'the fetched address, where the page names its homepage',
    'https://post.example',
    'https://post.example/gate',
    false,
  ],
  [
    'the fetched address, where the page names another site',
    'https://other.example/gate',
    'https://post.example/gate',
    false,
  ],
  ['the fetched address, where a name only looks alike', 'https://apost.example/g', 'https://post.example/gate', false],
])('an article goes by %s', (_why, claimed, fetched, isClaimed) => {
  expect(chooseAddress(claimed, fetched)).toBe(isClaimed ? claimed : fetched);
});

it('goes by the fetched address where the page says nothing, without what only tracks', () => {
  expect(chooseAddress(null, 'http://www.post.example/gate/?utm_source=rss&id=3#top')).toBe(
    'https://post.example/gate?id=3',
  );
});

it('takes from the feed what the page does not say, and tells where the date is from', () => {
  const paragraph = '<p>The harbour master said in the hall of the harbour office that the gate had been opened.</p>';
  const html = `<html><head><title>Gate</title></head><body><article>${paragraph.repeat(4)}</article></body></html>`;
  const now = new Date('2026-11-29T12:00:00Z');
  const read = readHtmlPage({ html, name: 'x' }, { now, source: 'Harbour Post', sha256: () => 'ab' });
  if (!read.ok) throw new Error('It was refused.');
  const published = { at: '2025-03-12T06:10:00.000Z', precision: 'time', from: 'pubdate' } as const;
  const listed = { title: 'Gate', byline: 'Ada Lind', language: 'en', published };
  const address = { fetched: 'https://post.example/gate?x=1', canonical: 'https://post.example/gate' };
  const draft = completeDraft(read.value, listed, address);
  expect(draft).toMatchObject({
    ...{ byline: 'Ada Lind', published: { at: published.at, precision: 'time' }, canonicalUrl: address.canonical },
    metadata: JSON.stringify({ fetchedFrom: address.fetched, dateFrom: 'feed: pubdate' }),
  });
  const dated = { ...read.value, published: { at: '2025-03-11T00:00:00.000Z', precision: 'day' } as const };
  expect(completeDraft(dated, listed, address)).toMatchObject({
    ...{ published: dated.published, articleId: draft.articleId },
    metadata: JSON.stringify({ fetchedFrom: address.fetched, dateFrom: 'page' }),
  });
});
