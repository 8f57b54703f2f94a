import { articlePage } from '@parallax/testing';
import { afterEach, expect, it } from 'vitest';
import { PageReader } from './page-reader.js';

const page = (html: string) => ({ html, name: 'gate', source: 'Harbour Post', now: '2026-11-29T12:00:00.000Z' });
/** Small on the wire, and minutes of work for a parser and for Readability. */
const HEAVY = `<html><body>${'<p><i>word word, word</i> word<ul><li>one<li>two</ul>'.repeat(12_000)}</body></html>`;
const readers: PageReader[] = [];
const readerWith = (limits?: { milliseconds: number; megabytes: number }): PageReader => {
  const reader = new PageReader(limits);
  readers.push(reader);
  return reader;
};
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});

it('reads page after page, and refuses one that is no article', async () => {
  const reader = readerWith();
  const [first, second] = await Promise.all([
    reader.read(page(articlePage('north'))),
    reader.read(page('<html><body></body></html>')),
  ]);
  expect(first).toMatchObject({ ok: true, value: { headline: 'The gate at north', sourceName: 'Harbour Post' } });
  expect(second).toMatchObject({ ok: false, error: [{ code: 'NO_ARTICLE_FOUND' }] });
});

it.each([
  ['takes too long', { milliseconds: 400, megabytes: 512 }],
  ['takes too much', { milliseconds: 20_000, megabytes: 12 }],
])('ends a page that %s, in words, and lives on', async (_why, limits) => {
  const reader = readerWith(limits);
  expect(await reader.read(page(HEAVY.repeat(3)))).toMatchObject({ ok: false, error: [{ code: 'PAGE_NOT_READ' }] });
  expect(await reader.read(page(HEAVY.repeat(3)))).toMatchObject({ ok: false, error: [{ code: 'PAGE_NOT_READ' }] });
});

it('reads on after a page was ended', async () => {
  const reader = readerWith({ milliseconds: 20_000, megabytes: 64 });
  expect(await reader.read(page(HEAVY.repeat(10)))).toMatchObject({ ok: false });
  expect(await reader.read(page(articlePage('south')))).toMatchObject({ ok: true });
});
