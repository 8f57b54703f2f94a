import { parseHTML } from 'linkedom';

/** A document as linkedom makes it, which is one to Readability too. */
export type PageDocument = ReturnType<typeof parseHTML>['document'];

const FRAME_TAG = /<\/?(?:html|head|body|frameset)\b[^<>]*>|<!doctype[^<>]*>/gi;
const LANG = /<html\b[^<>]*?\blang\s*=\s*["']?([\w-]+)/i;

/** The document of a page; linkedom builds none where anything stands before <html> or there are two bodies. */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(html);
  const isWhole = document.documentElement?.nodeName === 'HTML' && document.body !== null;
  return isWhole && document.querySelectorAll('body').length === 1 ? document : parseHTML(framed(html)).document;
}

function framed(html: string): string {
  const lang = LANG.exec(html)?.[1];
  const content = html.replace(FRAME_TAG, '');
  return `<!doctype html><html${lang === undefined ? '' : ` lang="${lang}"`}><head></head><body>${content}</body></html>`;
}
