import type { Block, BlockKind } from '@parallax/kernel';
import { normalise } from '@parallax/text';

/** As much of a DOM node as reading its text needs. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
const HEADING = /^H[1-6]$/;
export const BLOCK_ELEMENT =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CENTER|DD|DETAILS|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
/** Not part of what the article says. */
export const SILENT_ELEMENT =
  /^(?:BUTTON|FIGCAPTION|IFRAME|NOSCRIPT|OBJECT|SCRIPT|SELECT|STYLE|SVG|TEMPLATE|TEXTAREA|VIDEO|AUDIO)$/;

/** A paragraph or heading as found, with the share of its characters that are links. */
export interface FoundBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly linked: number;
}

/** The paragraphs and headings of a page's article, in order. */
export function findHtmlBlocks(root: HtmlNode): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  let open = '';
  let linked = 0;
  const close = (kind: BlockKind): void => {
    const text = normalise(open.replace(/\s+/g, ' ')).text.trim();
    if (text !== '') found.push({ kind, text, linked: Math.min(1, linked / text.length) });
    open = '';
    linked = 0;
  };
  const walk = (node: HtmlNode, kind: BlockKind, isLink: boolean): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      open += text;
      if (isLink) linked += text.length;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT_ELEMENT.test(name)) return;
    if (name === 'BR') open += '\n';
    if (/\n *\n$/.test(open)) close(kind); // two line breaks are how old pages part paragraphs
    const isBlock = BLOCK_ELEMENT.test(name);
    const inner = HEADING.test(name) ? 'heading' : kind;
    if (isBlock) close(kind);
    for (const child of Array.from(node.childNodes)) walk(child, inner, isLink || name === 'A');
    if (isBlock) close(inner);
  };
  walk(root, 'paragraph', false);
  close('paragraph');
  return found;
}

/** The text of an article: one block a paragraph or heading, parted by blank lines. */
export function joinBlocks(found: readonly FoundBlock[]): { body: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, text } of found) {
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + 2;
  }
  return { body: found.map((block) => block.text).join('\n\n'), blocks };
}
