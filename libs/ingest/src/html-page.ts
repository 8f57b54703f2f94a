import { canonicalUrl, domainOf, err, type Result } from '@parallax/kernel';
import { draftOf, LONGEST_TEXT, type CleanedText } from './article-row.js';
import type { ArticleDraft, ReadingContext } from './draft.js';
import { Fields } from './fields.js';
import { extractPage, type ExtractedPage } from './html-extract.js';
import { guardPage } from './html-guard.js';
import { readPublishedAt } from './published-at.js';
import type { Refusal } from './refusal.js';

/** The page without its clutter, Mozilla's Readability, blocks without furniture; bumped when the result may change. */
export const HTML_METHOD = 'readability-0.6.0/2';

/** Reads a saved web page. What the page says about itself fills the fields: title, byline, date, address, outlet. */
export function readHtmlPage(
  file: { readonly html: string; readonly name: string },
  context: ReadingContext,
): Result<ArticleDraft, readonly Refusal[]> {
  const refusal = guardPage(file.html);
  if (refusal !== null) return err([refusal]);
  const page = extractPage(file.html);
  if (page === null || page.body === '' || page.body.length > LONGEST_TEXT) return err([noArticle(file.name)]);
  const row = rowOf(page, { context, name: file.name });
  const text: CleanedText = {
    headline: null,
    body: page.body,
    blocks: page.blocks,
    cleaning: { method: HTML_METHOD, edits: [] },
    raw: { kind: 'file', mediaType: 'text/html' },
    labelled: page.body,
  };
  return draftOf(new Fields(row), row, { context, text });
}

const noArticle = (name: string): Refusal => ({
  code: 'NO_ARTICLE_FOUND',
  field: null,
  sentence: `No article was found in “${name}”.`,
  remedy: 'A page that builds its text by script holds none: save it from the browser as text.',
});

/** What a page claims is taken where it is sound; a person did not write it and cannot mend it. */
function rowOf(page: ExtractedPage, input: { context: ReadingContext; name: string }): Record<string, unknown> {
  const url = page.addresses.find((address) => address.length <= 2_000 && canonicalUrl(address) !== null);
  const source = input.context.source ?? page.siteName ?? (url === undefined ? null : domainOf(url));
  return {
    title: (page.title ?? input.name.replace(/\.[a-z0-9]+$/i, '')).slice(0, 2_000),
    byline: page.byline?.slice(0, 1_000) ?? null,
    url: url ?? null,
    source: source?.slice(0, 200) ?? null,
    language: page.language,
    doubts: page.doubts.length === 0 ? null : page.doubts, // no field of its own: it goes into the metadata
    publishedAt: page.dates.find((date) => readPublishedAt(date, input.context.now).ok) ?? null,
  };
}
