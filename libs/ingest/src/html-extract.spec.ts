import { describe, expect, it } from 'vitest';
import { extractPage } from './html-extract.js';

const sentence = (n: number): string =>
  `Part ${n}: the harbour master said in the hall of the harbour office that the gate had been opened and that boats had passed without delay.`;
const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `<p>${sentence(from + at)}</p>`).join('\n');
const texts = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => sentence(from + at));

const page = (content: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Gate opened</title>${head}</head><body>${content}</body></html>`;

function blocksOf(html: string): string[] {
  const found = extractPage(html);
  return found?.blocks.map(({ start, end }) => found.body.slice(start, end)) ?? [];
}

describe('what stands around the text of a page', () => {
  it.each([
    [
      'a caption by its class',
      '<div class="photo"><span class="newsCaption">Boats at the gate, seen from the pier.</span></div>',
    ],
    [
      'a caption by the image beside it',
      '<div><img src="a.jpg"><div class="x1">Boats at the gate, seen from the pier.</div></div>',
    ],
    [
      'a list of related articles',
      '<div class="story-related"><h3>Other days</h3><p><a href="/a">The pier is painted</a></p></div>',
    ],
    [
      'a newsletter box',
      '<div class="newsletterBox"><p>Our letter of the day brings the news of the harbour to you at six.</p></div>',
    ],
    ['a share bar', '<ul class="share-bar"><li>Mastodon</li><li>Mail</li></ul>'],
    [
      'a teaser that is an article of its own',
      '<article><h3>The pier</h3><p>The pier was painted in three colours over the weekend.</p></article>',
    ],
    [
      'a box about the author',
      '<div class="author-bio"><p>Ada Brook has written about harbours since she was a child at the coast.</p></div>',
    ],
    [
      'a notice of cookies',
      '<div id="cookie-notice"><p>We use cookies to make this harbour better. Read how we use them, and agree.</p></div>',
    ],
    ['a link elsewhere', '<p><b>Read also:</b> <a href="/b">The pier is painted in three colours</a></p>'],
    ['a link elsewhere, in German', '<p>Lesen Sie auch: <a href="/b">Der Steg wird gestrichen</a></p>'],
    ['a link elsewhere, in Arabic', '<p>اقرأ أيضا: <a href="/b">تم طلاء الرصيف</a></p>'],
    ['a shouted link', '<p><a href="/b">GET THE HARBOUR APP FOR YOUR PHONE</a></p>'],
  ])('leaves out %s', (_what, between) => {
    const html = page(`<article><h1>Gate opened</h1>${paragraphs(1, 4)}${between}${paragraphs(5, 8)}</article>`);
    expect(blocksOf(html)).toEqual(texts(1, 8));
  });

  it('leaves out date, byline and lead above the text, and credits and links below it', () => {
    const above =
      '<header><h1>Gate opened</h1><p>Boats pass again.</p></header><p>By Ada Brook</p><div>Published 12 March 2025, 06:10</div>';
    const below =
      '<p>(Reporting by Ada Brook; editing by Tom Reed)</p><p><a href="/x">More of the harbour</a></p><h2>Comments</h2>';
    expect(blocksOf(page(`<article>${above}${paragraphs(1, 8)}${below}</article>`))).toEqual(texts(1, 8));
  });
});

describe('what belongs to the text', () => {
  it('stays where a class that names clutter holds most of it', () => {
    const html = page(`<main><div class="content social-article comments-open">${paragraphs(1, 8)}</div></main>`);
    expect(blocksOf(html)).toEqual(texts(1, 8));
  });

  it('stays where a word inside a sentence has such a class', () => {
    const inner = `<p>The gate of the <a class="related" href="/h">old harbour</a> was opened, the master said, and boats had passed, all of them, by noon.</p>`;
    const html = page(`<article>${paragraphs(1, 4)}${inner}${paragraphs(5, 6)}</article>`);
    expect(blocksOf(html)[4]).toContain('The gate of the old harbour was opened');
  });

  it('stays where it speaks of reading more or of a year', () => {
    const inner = [
      '<p>Read more books, said the harbour master, who opened a library in the old customs house in 1998 and has kept it since then.</p>',
      '<p>More on the pier, where the boats of 2024 and 2025 lay side by side, was said by nobody in the hall at all.</p>',
    ];
    const html = page(`<article>${paragraphs(1, 3)}${inner.join('')}${paragraphs(4, 6)}</article>`);
    expect(blocksOf(html)).toHaveLength(8);
  });

  it('is found in a page that has tags before <html> or two bodies', () => {
    const broken = `<style>p { color: red }</style><html lang="de"><head><title>Tor</title></head><body></body><body><article>${paragraphs(1, 8)}</article></body></html>`;
    expect(blocksOf(broken)).toEqual(texts(1, 8));
    expect(extractPage(broken)?.language).toBe('de');
  });

  it('is taken from the structured data where the page builds it by script', () => {
    const data = { '@type': 'NewsArticle', headline: 'Gate opened', articleBody: texts(1, 5).join('\n\n') };
    const head = `<script type="application/ld+json">${JSON.stringify({ '@graph': [data] })}</script>`;
    const found = extractPage(page('<div id="root"><p>Please wait.</p></div>', head));
    expect(found?.body).toBe(texts(1, 5).join('\n\n'));
  });
});
