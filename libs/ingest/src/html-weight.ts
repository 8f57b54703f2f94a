import { BLOCK_ELEMENT, ELEMENT_NODE, SILENT_ELEMENT, TEXT_NODE, type HtmlNode } from './html-blocks.js';

/** What an element holds, in characters. */
export interface Weight {
  readonly text: number;
  /** In paragraphs of running text: long enough, and most of it no link. */
  readonly prose: number;
  readonly hasParagraphs: boolean;
}

/** Text since the last block opened or closed, as inline elements hand it up. */
interface Held extends Weight {
  readonly loose: number;
  readonly looseLinked: number;
}

const SHORTEST_PROSE = 60;
const PARAGRAPH = /^(?:P|H[1-6]|LI|BLOCKQUOTE)$/;
/** Lines that stand in these by themselves are no paragraphs. */
const NEVER_PROSE = /^(?:NAV|FOOTER|HEADER|FORM|ASIDE|H[1-6])$/;
const NOTHING: Held = { text: 0, prose: 0, loose: 0, looseLinked: 0, hasParagraphs: false };

/** Weighs every element below a node in one walk. */
export function weigh(root: HtmlNode): ReadonlyMap<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  const walk = (node: HtmlNode, isLink: boolean): Held => {
    if (node.nodeType === TEXT_NODE) return ofText(node.textContent ?? '', isLink);
    if (node.nodeType !== ELEMENT_NODE) return NOTHING;
    const name = node.nodeName.toUpperCase();
    let held = NOTHING;
    for (const child of Array.from(node.childNodes)) held = plus(held, walk(child, isLink || name === 'A'));
    const closed = BLOCK_ELEMENT.test(name) ? closeBlock(name, held) : held;
    weights.set(node, closed);
    return SILENT_ELEMENT.test(name)
      ? NOTHING
      : { ...closed, hasParagraphs: closed.hasParagraphs || PARAGRAPH.test(name) };
  };
  walk(root, false);
  return weights;
}

function ofText(text: string, isLink: boolean): Held {
  const length = text.replace(/\s+/g, ' ').trim().length;
  return { ...NOTHING, text: length, loose: length, looseLinked: isLink ? length : 0 };
}

const plus = (a: Held, b: Held): Held => ({
  text: a.text + b.text,
  prose: a.prose + b.prose,
  loose: a.loose + b.loose,
  looseLinked: a.looseLinked + b.looseLinked,
  hasParagraphs: a.hasParagraphs || b.hasParagraphs,
});

function closeBlock(name: string, held: Held): Held {
  const isProse = held.loose >= SHORTEST_PROSE && held.looseLinked < held.loose / 2 && !NEVER_PROSE.test(name);
  return { ...held, prose: held.prose + (isProse ? held.loose : 0), loose: 0, looseLinked: 0 };
}
