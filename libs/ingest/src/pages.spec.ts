import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCsvRow, readHtmlPage, readJsonRow, readTextPage, checkHeader, type ReadingContext } from './index.js';

const context: ReadingContext = {
  now: new Date('2026-11-23T12:00:00Z'),
  source: 'Port Radio',
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
};
const paragraph = (n: number): string =>
  `Paragraph ${n}: the harbour master said, in the hall of the harbour office, that the gate had been opened and that boats had passed.`;
const page = (head: string, article: string): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a><a href="/s">Sport</a></nav>` +
  `<article>${article}</article><footer>All rights</footer></body></html>`;

describe('readHtmlPage', () => {
  const head =
    '<title>Gate opened | Harbour Post</title><meta property="og:site_name" content="Harbour Post">' +
    '<link rel="canonical" href="https://harbour-post.example/gate">' +
    '<meta property="article:published_time" content="2025-03-12T06:10:00Z">';
  const article =
    `<h1>Gate opened</h1><p>${paragraph(1)}</p><p>${paragraph(2)}<br><br>${paragraph(3)}</p><h2>What is next</h2>` +
    `<p>${paragraph(4)}</p><ul><li>${paragraph(5)}</li></ul><figure><img src="x"><figcaption>A boat.</figcaption></figure>` +
    `<script>track()</script><p>${paragraph(6)}</p>`;

  it('finds the text in blocks and what the page says about itself', () => {
    const read = readHtmlPage({ html: page(head, article), name: 'gate.html' }, { ...context, source: null });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { body, blocks } = read.value;
    expect(read.value).toMatchObject({
      ...{ sourceName: 'Harbour Post', url: 'https://harbour-post.example/gate', language: 'en' },
      published: { at: '2025-03-12T06:10:00.000Z', precision: 'time' },
      raw: { kind: 'file', mediaType: 'text/html' },
    });
    const texts = blocks.map(({ kind, start, end }) => [kind, body.slice(start, end)]);
    expect(texts).toEqual([
      ...[1, 2, 3].map((n) => ['paragraph', paragraph(n)]),
      ['heading', 'What is next'],
      ...[4, 5, 6].map((n) => ['paragraph', paragraph(n)]),
    ]);
  });

  it('leaves out a date or an address that cannot be right', () => {
    const claims = '<link rel="canonical" href="/gate"><meta name="date" content="sometime"><title>Gate</title>';
    const read = readHtmlPage({ html: page(claims, article), name: 'gate.html' }, context);
    expect(read).toMatchObject({ ok: true, value: { url: null, published: null, sourceName: 'Port Radio' } });
  });

  it.each([
    ['a page without an article', '<html><body></body></html>', 'NO_ARTICLE_FOUND'],
    ['nothing at all', '', 'NO_ARTICLE_FOUND'],
    ['20,000 nested elements', '<div>'.repeat(20_000), 'PAGE_TOO_DEEP'],
    ['20,000 unclosed formats', '<p><b>x'.repeat(20_000), 'PAGE_TOO_DEEP'],
    ['9 MB', `<p>${'x'.repeat(9_000_000)}</p>`, 'PAGE_TOO_LARGE'],
  ])('refuses %s before it is parsed', (_why, html, code) => {
    expect(readHtmlPage({ html, name: 'x.html' }, context)).toMatchObject({ ok: false, error: [{ code }] });
  });

  it('does not count tags inside scripts, nor paragraphs that nobody closed', () => {
    const script = `<script>${'"<div>"'.repeat(1_000)}</script>`;
    const open = Array.from({ length: 600 }, (_, n) => `<p>${paragraph(n)}`).join('');
    expect(readHtmlPage({ html: page(head, script + open), name: 'x.html' }, context).ok).toBe(true);
  });
});

describe('readTextPage', () => {
  it('takes the headline from the text, else from the file’s name', () => {
    const body = `${paragraph(1)}\n\n${paragraph(2)}\n`;
    const found = readTextPage({ text: `Gate opened at noon\n\n${body}`, name: 'a.txt' }, context);
    expect(found).toMatchObject({ ok: true, value: { headline: 'Gate opened at noon' } });
    expect(readTextPage({ text: body, name: 'gate-notes.txt' }, context)).toMatchObject({
      ok: true,
      value: { headline: 'gate-notes' },
    });
  });

  it('needs an outlet and words', () => {
    const read = readTextPage({ text: ' \n ', name: 'a.txt' }, { ...context, source: null });
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['EMPTY_TEXT', 'MISSING_SOURCE']);
  });
});

describe('rows of files', () => {
  it.each([
    ['{"text":', 'INVALID_JSON'],
    ['[1]', 'NOT_AN_OBJECT'],
    ['null', 'NOT_AN_OBJECT'],
    ['"text"', 'NOT_AN_OBJECT'],
    ['{}', 'MISSING_TEXT'],
  ])('refuses the line %s with %s', (line, code) => {
    expect(readJsonRow(line, context)).toMatchObject({ ok: false, error: [{ code }] });
  });

  it('reads labels out of a cell of CSV', () => {
    const labels = '[{"codebook":"Marks","frame":"conflict","coder":"A"}]';
    expect(readCsvRow({ text: 'The gate.', labels }, context)).toMatchObject({
      ok: true,
      value: { labels: [{ frame: 'conflict', present: true }] },
    });
    expect(readCsvRow({ text: 'The gate.', labels: '' }, context)).toMatchObject({ ok: true, value: { labels: [] } });
    expect(readCsvRow({ text: 'The gate.', labels: 'A' }, context)).toMatchObject({ error: [{ code: 'BAD_LABELS' }] });
  });

  it('needs a column of texts', () => {
    expect(checkHeader(['source', 'text'])).toBeNull();
    expect(checkHeader(['source', 'body'])).toMatchObject({ code: 'MISSING_COLUMN' });
  });
});
