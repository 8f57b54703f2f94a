import type { HtmlNode } from './html-blocks.js';

/** As much of a DOM element as choosing and clearing needs. */
export interface HtmlElement extends HtmlNode {
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface HtmlDocument {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** Says what an element has or shows, not what it is: “has-sidebar”, “comments-open”, “section--ads”. */
const STATE = /^(?:has|with|and|no|not|hide|show|is|js|w)[-_]|[-_](?:enabled|disabled|open|closed|active|on|off)$/i;
const MODIFIER = /--[\w-]+/g;
/** Class names that style sheets are made of run to thousands of characters; what an element is stands first. */
const LONGEST_NAMES = 400;

/** “newsCaption wp-caption_text” → “ news caption wp caption text ”, so that words can be looked for whole. */
export function namesOf(element: HtmlElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, LONGEST_NAMES);
  const own = names.replace(MODIFIER, '').split(/\s+/);
  const words = own.filter((name) => !STATE.test(name)).join(' ');
  const parted = words.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return ` ${parted.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
