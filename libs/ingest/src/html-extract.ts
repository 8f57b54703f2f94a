import { Readability } from '@mozilla/readability';
import type { Block } from '@parallax/kernel';
import { findHtmlBlocks, joinBlocks, type FoundBlock, type HtmlNode } from './html-blocks.js';
import { clearClutter } from './html-clutter.js';
import { withoutFurniture } from './html-furniture.js';
import { readStructuredArticle } from './html-json-ld.js';
import { type PageDocument, parsePage } from './html-parse.js';
import { blank, hintsOf, whatPageSays } from './html-said.js';
import { doubtsOf, type PageDoubt } from './page-doubts.js';

/** What a page holds and says about itself; nothing of it is checked. */
export interface ExtractedPage {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  /** Candidates, best first. */
  readonly addresses: readonly string[];
  readonly dates: readonly string[];
  readonly body: string;
  readonly blocks: readonly Block[];
  /** Why this may not be the whole article. */
  readonly doubts: readonly PageDoubt[];
}

const MOST_ELEMENTS = 50_000;
/** Structured data often holds the first sentences only. */
const SHORTEST_STRUCTURED = 400;
const TAIL = 4;

/** The article of a page; null when none is found or the page has more elements than can be borne. */
export function extractPage(html: string): ExtractedPage | null {
  const document = parsePage(html);
  if ([...document.querySelectorAll('*')].length > MOST_ELEMENTS) return null;
  const said = whatPageSays(document); // before anything is taken out
  const structured = readStructuredArticle(document);
  const hints = hintsOf(document);
  clearClutter(document);
  const article = readable(document) ?? readable(parsePage(html));
  const found = article?.content ? findHtmlBlocks(article.content) : [];
  const title = blank(article?.title) ?? structured?.headline ?? said.title;
  const text = joinBlocks(fuller(withoutFurniture(found, title ?? ''), structured?.articleBody ?? null));
  if (text.body === '') return null;
  const language = blank(article?.lang) ?? said.language;
  const tail = found
    .slice(-TAIL)
    .map((block) => block.text)
    .join('\n');
  return {
    ...{ title, byline: blank(article?.byline), siteName: blank(article?.siteName), language },
    addresses: said.addresses,
    dates: [article?.publishedTime, structured?.datePublished, ...said.dates].flatMap((date) => blank(date) ?? []),
    ...text,
    doubts: doubtsOf({ body: text.body, structured, tail, ...hints }),
  };
}

/** Pages that build their text by script may hold it as structured data; it counts where it is twice what was found. */
function fuller(found: readonly FoundBlock[], articleBody: string | null): readonly FoundBlock[] {
  const length = found.reduce((sum, block) => sum + block.text.length, 0);
  if (articleBody === null || articleBody.length < SHORTEST_STRUCTURED || articleBody.length < length * 2) return found;
  const markup = /<(?:p|br|div)\b/i.test(articleBody) ? articleBody : articleBody.replace(/\n+/g, '<br><br>');
  const { body } = parsePage(`<body>${markup}`);
  return body === null ? found : findHtmlBlocks(body);
}

type Parsed = ReturnType<Readability<HtmlNode>['parse']>;

function readable(document: PageDocument): Parsed {
  try {
    const options = { maxElemsToParse: MOST_ELEMENTS, serializer: (node: HtmlNode) => node };
    return new Readability<HtmlNode>(document, options).parse();
  } catch {
    return null; // Readability throws on pages without a body and on those above the limit.
  }
}
