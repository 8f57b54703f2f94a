import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle, type ArticleDraft, type ReadingContext, type Refusal } from './index.js';

const context: ReadingContext = {
  now: new Date('2026-11-23T12:00:00Z'),
  source: null,
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
};
const ROW = {
  externalId: 'pr-1',
  source: 'Port Radio',
  url: 'http://www.port-radio.example/gate/?utm_source=feed',
  title: 'Lock gate opened',
  publishedAt: '2025-03-12',
  language: 'en',
  text: 'The lock gate was opened at noon.\n\nBoats passed.',
};

function draft(row: Record<string, unknown>, more: Partial<ReadingContext> = {}): ArticleDraft {
  const read = readArticle(row, { ...context, ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function refusals(row: Record<string, unknown>): readonly Refusal[] {
  const read = readArticle(row, context);
  return read.ok ? [] : read.error;
}

describe('readArticle', () => {
  it('reads every field', () => {
    const row = {
      ...ROW,
      byline: 'A. Writer',
      event: 'gate',
      eventTitle: 'The gate',
      sourceLeaning: 'left',
      topic: 'port',
    };
    expect(draft(row)).toMatchObject({
      ...{ sourceName: 'Port Radio', sourceKey: 'portradio', externalId: 'pr-1', url: ROW.url },
      ...{ canonicalUrl: 'https://port-radio.example/gate', headline: 'Lock gate opened', byline: 'A. Writer' },
      ...{ published: { at: '2025-03-12T00:00:00.000Z', precision: 'day' }, language: 'en', body: ROW.text },
      ...{ wordCount: 9, event: { key: 'gate', title: 'The gate' }, leaning: 'left', metadata: '{"topic":"port"}' },
      ...{ raw: null, cleaning: { method: 'row/1', edits: [] }, labels: [], labelRefusals: [] },
      blocks: [
        { kind: 'paragraph', start: 0, end: 33 },
        { kind: 'paragraph', start: 35, end: 48 },
      ],
    });
  });

  it('hashes headline, NUL, body', () => {
    const expected = createHash('sha256').update(`Lock gate opened\0${ROW.text}`).digest('hex');
    expect(draft(ROW).contentHash).toBe(expected);
  });

  it.each([
    ['no text', { text: undefined }, 'MISSING_TEXT', 'text'],
    ['a blank text', { text: ' \n\t ' }, 'EMPTY_TEXT', 'text'],
    ['a text of controls', { text: '\u0000\u0001' }, 'EMPTY_TEXT', 'text'],
    ['a number as text', { text: 5 }, 'BAD_VALUE', 'text'],
    ['no source', { source: null }, 'MISSING_SOURCE', 'source'],
    ['a source without letters', { source: '—' }, 'MISSING_SOURCE', 'source'],
    ['a long source', { source: 'x'.repeat(201) }, 'VALUE_TOO_LONG', 'source'],
    ['a relative address', { url: '/gate' }, 'BAD_URL', 'url'],
    ['another scheme', { url: 'ftp://port.example/gate' }, 'BAD_URL', 'url'],
    ['a very long address', { url: `https://port.example/${'x'.repeat(2_000)}` }, 'BAD_URL', 'url'],
    ['a number as date', { publishedAt: 2025 }, 'BAD_DATE', 'publishedAt'],
    ['a date to come', { publishedAt: '2087-01-01' }, 'DATE_IN_FUTURE', 'publishedAt'],
    ['a list as title', { title: ['a'] }, 'BAD_VALUE', 'title'],
    ['a text of a whole archive', { text: 'x '.repeat(1_000_001) }, 'TEXT_TOO_LONG', 'text'],
  ])('refuses %s', (_why, change, code, field) => {
    expect(refusals({ ...ROW, ...change })).toMatchObject([{ code, field }]);
  });

  it('tells everything that is wrong with a row at once', () => {
    const codes = refusals({ text: '', url: 'x', publishedAt: 'x' }).map(({ code }) => code);
    expect(codes.sort()).toEqual(['BAD_DATE', 'BAD_URL', 'MISSING_SOURCE', 'MISSING_TEXT']);
  });

  it('takes the outlet of the run for rows that name none, and the row’s own word otherwise', () => {
    expect(draft({ ...ROW, source: undefined }, { source: 'Harbour Post' }).sourceName).toBe('Harbour Post');
    expect(draft(ROW, { source: 'Harbour Post' }).sourceName).toBe('Port Radio');
  });

  it('keeps the raw text where normalising changed it', () => {
    const text = 'Nul\u0000 and \ud800 half\r\nline';
    const { body, raw, cleaning } = draft({ ...ROW, text });
    expect(body).toBe('Nul and  half\nline');
    expect(raw).toEqual({ kind: 'text', text });
    expect(cleaning.edits.map(({ rule }) => rule)).toEqual(['control-characters', 'lone-surrogates', 'line-endings']);
  });

  it('takes the first line for a missing title', () => {
    expect(draft({ ...ROW, title: null }).headline).toBe('The lock gate was opened at noon.');
    const long = draft({ ...ROW, title: '', text: 'word '.repeat(100) }).headline;
    expect(long).toMatch(/^(word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(161);
  });

  it('lets the file say the language and asks the text only otherwise', () => {
    expect(draft({ ...ROW, language: 'en-GB' }).language).toBe('en');
    expect(
      draft({ ...ROW, language: null, text: 'Die Schleuse wurde am Mittag geöffnet, und die Boote fuhren.' }).language,
    ).toBe('de');
    expect(draft({ ...ROW, language: undefined, text: '12 34' }).language).toBeNull();
  });

  it('stores what PostgreSQL accepts, whatever the other fields hold', () => {
    const row = { ...ROW, ['__proto__x']: 1, extra: { 'k\u0000': ['\ud800', 'a\\u0000b'] } };
    expect(JSON.parse(draft(row).metadata)).toEqual({ __proto__x: 1, extra: { k: ['', 'a\\u0000b'] } });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (extra) => {
        const read = readArticle({ ...extra, ...ROW }, context);
        const metadata = read.ok ? read.value.metadata : '{}';
        expect(JSON.stringify(JSON.parse(metadata))).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/);
      }),
    );
  });

  it('refuses what nests too deep for the database', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 70; level++) deep = [deep];
    expect(refusals({ ...ROW, deep })).toMatchObject([{ code: 'BAD_VALUE' }]);
  });
});

describe('identity', () => {
  // Written down for good: a change here would orphan every stored id.
  it('is the canonical address, else the source’s id, else the words', () => {
    const byUrl = draft(ROW).articleId;
    expect(
      draft({ ...ROW, source: 'Other', text: 'Other.', url: 'https://port-radio.example/gate#top' }).articleId,
    ).toBe(byUrl);
    const { url: _url, ...named } = ROW;
    const byName = draft(named).articleId;
    expect(draft({ ...named, text: 'Other.', source: 'PORT-RADIO' }).articleId).toBe(byName);
    const { externalId: _id, ...bare } = named;
    expect(draft(bare).articleId).not.toBe(draft({ ...bare, text: 'Other.' }).articleId);
    expect([byUrl, byName, draft(bare).articleId]).toMatchInlineSnapshot(`
      [
        "43fe4c31-8abd-5076-a644-38114ec3c9ca",
        "d6f19c65-2aa2-512a-a614-97d7ed4f3a41",
        "43128378-f45f-5799-839f-f529c4271547",
      ]
    `);
  });
});
