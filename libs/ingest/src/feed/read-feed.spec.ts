import { describe, expect, it } from 'vitest';
import type { FeedItem, ReadFeed } from './feed.js';
import { readFeed } from './read-feed.js';

const context = { url: 'https://harbour-post.example/feeds/all.xml', now: new Date('2026-11-29T12:00:00Z') };

function read(document: string): ReadFeed {
  const feed = readFeed(document, context);
  if (!feed.ok) throw new Error(feed.error.sentence);
  return feed.value;
}
const first = (document: string): FeedItem => read(document).items[0]!;
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><language>en-GB</language><ttl>30</ttl><image><title>Logo</title></image>${items}</channel></rss>`;

describe('formats', () => {
  it('reads RSS with its outlet, language and wish', () => {
    const item =
      '<item><title>AT&amp;T &nbsp;caf&eacute; &lt;b&gt;opens&lt;/b&gt;</title><link>/gate?utm_source=rss</link>' +
      '<guid isPermaLink="false">g-1</guid><pubDate>Wed, 12 Mar 2025 07:10:00 +0100</pubDate>' +
      '<dc:creator>Ada Lind</dc:creator><description><![CDATA[<p>One.</p><p>Two.</p>]]></description>' +
      '<c:encoded>&lt;p&gt;All of it.&lt;/p&gt;</c:encoded></item>';
    expect(read(rss(item))).toEqual({
      ...{ format: 'rss', title: 'Harbour Post', language: 'en', everyMinutes: 30 },
      items: [
        {
          ...{ url: 'https://harbour-post.example/gate?utm_source=rss', guid: 'g-1', title: 'AT&T café opens' },
          ...{ summary: 'One. Two.', content: 'All of it.', byline: 'Ada Lind', language: null },
          published: { at: '2025-03-12T06:10:00.000Z', precision: 'time', from: 'pubdate' },
        },
      ],
    });
  });

  it('reads Atom, whatever its prefix: addresses for people, nested authors, marked-up titles', () => {
    const entry =
      '<a:entry><a:title type="text">1 &lt; 2</a:title><a:link rel="self" href="/x.atom"/><a:link href="/gate"/>' +
      '<a:id>tag:1</a:id><a:published>2025-03-12</a:published><a:updated>2025-03-13T01:00:00Z</a:updated>' +
      '<a:author><a:name>Ada</a:name></a:author>' +
      '<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>two</p></div></a:content></a:entry>';
    expect(first(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="fr">${entry}</a:feed>`)).toMatchObject({
      ...{ title: '1 < 2', url: 'https://harbour-post.example/gate', guid: 'tag:1', byline: 'Ada', content: 'One two' },
      published: { at: '2025-03-12T00:00:00.000Z', precision: 'day', from: expect.stringMatching('published') },
    });
  });

  it('reads RDF, whose items stand beside the channel', () => {
    const document =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">' +
      '<channel><title>Post</title></channel><item rdf:about="https://p.example/a"><title>Gate</title><d:date>2025-03-12T06:10Z</d:date></item></rdf:RDF>';
    expect(read(document)).toMatchObject({
      ...{ format: 'rdf', title: 'Post' },
      items: [{ url: 'https://p.example/a', published: { at: '2025-03-12T06:10:00.000Z', from: 'dc:date' } }],
    });
  });

  it('reads a news sitemap', () => {
    const document =
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">' +
      '<url><loc>https://p.example/a</loc><n:news><n:publication><n:name>Post</n:name><n:language>en</n:language></n:publication>' +
      '<n:publication_date>2025-03-12</n:publication_date><n:title>Gate</n:title></n:news></url></urlset>';
    expect(read(document)).toMatchObject({
      format: 'sitemap',
      items: [
        {
          ...{ url: 'https://p.example/a', title: 'Gate', language: 'en' },
          published: { precision: 'day', from: 'news:publication_date' },
        },
      ],
    });
  });

  it('reads JSON Feed, and passes over what is wrong in one item', () => {
    const document = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      ...{ title: 'Post', language: 'de-AT' },
      items: [
        {
          id: 7,
          url: '/a',
          content_html: '<p>One</p>',
          date_published: '2025-03-12T06:10:00Z',
          authors: [{ name: 'A' }],
        },
        'nonsense',
      ],
    });
    expect(read(document)).toMatchObject({
      ...{ format: 'json', language: 'de' },
      items: [{ guid: '7', url: 'https://harbour-post.example/a', content: 'One', byline: 'A' }, { url: null }],
    });
  });

  it('reads a feed without items', () => {
    expect(read('<rss version="2.0"></rss>').items).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['Thu, 01 Jan 2004 19:48:21 EST', '2004-01-02T00:48:21.000Z', 'time'],
    ['1 Jan 04', '2004-01-01T00:00:00.000Z', 'day'],
    ['2004-01-01T19:48:21.5-05:00', '2004-01-02T00:48:21.500Z', 'time'],
  ])('reads %s', (text, at, precision) => {
    expect(first(rss(`<item><pubDate>${text}</pubDate></item>`)).published).toMatchObject({ at, precision });
  });

  it.each(['2004', '2004-01', 'yesterday', '31 Feb 2004', 'Thu, 01 Jan 2099 00:00:00 GMT', ''])(
    'leaves out %s',
    (text) => {
      expect(first(rss(`<item><pubDate>${text}</pubDate></item>`)).published).toBeNull();
    },
  );
});

describe('addresses', () => {
  it.each([
    [
      'the link before the permanent id',
      '<link>https://a.example/1</link><guid>https://b.example/2</guid>',
      'https://a.example/1',
    ],
    ['the permanent id', '<guid>https://b.example/2</guid>', 'https://b.example/2'],
    ['no id that says it is none', '<guid isPermaLink="false">https://b.example/2</guid>', null],
    ['no address of another kind', '<link>javascript:alert(1)</link>', null],
    ['no address without end', `<link>https://a.example/${'x'.repeat(2_100)}</link>`, null],
  ])('takes %s', (_why, fields, url) => {
    expect(first(rss(`<item>${fields}</item>`)).url).toBe(url);
  });
});

describe('what is no feed is refused in words', () => {
  it.each([
    ['nothing', '', 'FEED_EMPTY'],
    ['blanks', ' \n\0', 'FEED_EMPTY'],
    ['a web page', '<!-- x --><!DOCTYPE html><html></html>', 'NOT_A_FEED'],
    ['a page without a declaration', '<html><body>no</body></html>', 'NOT_A_FEED'],
    ['plain text', 'Service unavailable', 'NOT_A_FEED'],
    ['other XML', '<svg></svg>', 'NOT_A_FEED'],
    ['other JSON', '{"items":[]}', 'NOT_A_FEED'],
    ['half of a JSON feed', '{"version":"https://jsonfeed.org/version/1","items":[', 'FEED_BAD_JSON'],
    ['half of a feed', rss('<item><title>One').replace(/<\/channel>.*/, ''), 'FEED_TRUNCATED'],
    ['an index of sitemaps', '<sitemapindex></sitemapindex>', 'SITEMAP_INDEX'],
    ['20,000 nested tags', rss('<a>'.repeat(20_000)), 'FEED_TOO_DEEP'],
    ['33 million characters', rss(' '.repeat(33_000_000)), 'FEED_TOO_LARGE'],
  ])('%s', (_why, document, code) => {
    const started = performance.now();
    const feed = readFeed(document, context);
    expect(feed).toMatchObject({ ok: false, error: { code, sentence: expect.stringMatching(/\.$/), remedy: /\S/ } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('attacks come to nothing', () => {
  it('opens no file and expands no entity of the document', () => {
    const declared =
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' +
      rss('<item><title>&f;&b;</title></item>').replace(/^<\?xml.*?\?>/, '');
    expect(first(declared).title).not.toMatch(/root|aaaa/);
  });

  it('keeps no NUL, no control and no half character', () => {
    expect(first(rss('<item><title>a\0b\x07c\ud800d&#0;e</title></item>')).title).toMatch(/^abcd.?e$/u);
    expect(first(rss('<item><title>a\0b\x07c\ud800d</title></item>')).title).toBe('abcd');
  });

  it('changes no prototype', () => {
    read(rss('<item><__proto__><polluted>yes</polluted></__proto__></item>'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reads 50,000 items within seconds', () => {
    const items = Array.from({ length: 50_000 }, (_, n) => `<item><title>T ${n}</title><link>/a/${n}</link></item>`);
    const started = performance.now();
    expect(read(rss(items.join(''))).items).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
