import type { Block, BlockKind } from '@parallax/kernel';
import { normalise } from '@parallax/text';

/** As much of a DOM node as reading its text needs. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const HEADING = /^H[1-6]$/;
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CENTER|DD|DETAILS|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
/** Not part of what the article says. */
const SILENT = /^(?:BUTTON|FIGCAPTION|IFRAME|NOSCRIPT|OBJECT|SCRIPT|SELECT|STYLE|SVG|TEMPLATE|TEXTAREA|VIDEO|AUDIO)$/;

interface OpenBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** The text of a page's article: one block a paragraph or heading, parted by blank lines. */
export function blocksOfHtml(root: HtmlNode): { readonly body: string; readonly blocks: readonly Block[] } {
  const found: OpenBlock[] = [];
  let open = '';
  const close = (kind: BlockKind): void => {
    const text = normalise(open.replace(/\s+/g, ' ')).text.trim();
    if (text !== '') found.push({ kind, text });
    open = '';
  };
  const walk = (node: HtmlNode, kind: BlockKind): void => {
    if (node.nodeType === TEXT) open += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.test(name)) return;
    if (name === 'BR') open += '\n';
    if (/\n *\n$/.test(open)) close(kind); // two line breaks are how old pages part paragraphs
    const isBlock = BLOCK.test(name);
    const inner = HEADING.test(name) ? 'heading' : kind;
    if (isBlock) close(kind);
    for (const child of Array.from(node.childNodes)) walk(child, inner);
    if (isBlock) close(inner);
  };
  walk(root, 'paragraph');
  close('paragraph');
  return joined(found);
}

function joined(found: readonly OpenBlock[]): { body: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, text } of found) {
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + 2;
  }
  return { body: found.map((block) => block.text).join('\n\n'), blocks };
}
