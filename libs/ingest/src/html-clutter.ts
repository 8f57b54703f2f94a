import { namesClutter } from './clutter-names.js';
import { namesOf, type HtmlDocument, type HtmlElement } from './html-element.js';
import { weigh, type Weight } from './html-weight.js';

const FRAME = /^(?:HTML|BODY|ARTICLE|MAIN)$/;
const INLINE = /^(?:A|ABBR|B|CITE|CODE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/;
const TEXT_BLOCK = /^(?:P|LI|H[1-6]|BLOCKQUOTE)$/;
const CAPTION_BOX = /^(?:DIV|FIGURE|TABLE|CENTER|DL|SPAN)$/;
const UNREAD = 'script, style, noscript, template';
/** Parts that are named by what they are; an article within an article leads to another one. */
const AROUND =
  'nav, aside, footer, form, button, dialog, [role="navigation"], [role="complementary"], [role="dialog"],' +
  'article header, article article';
/** More than this share of a page’s running text is no clutter, whatever it is called. */
const MOST_CLUTTER = 0.3;
const LONGEST_CAPTION = 200;

/** Takes out of a page what stands around its text: by what the elements are and by what their classes call them. */
export function clearClutter(document: HtmlDocument): void {
  if (document.body === null) return;
  removeAll(document.querySelectorAll(UNREAD));
  const weights = weigh(document.body);
  const most = (weights.get(document.body)?.prose ?? 0) * MOST_CLUTTER;
  const isSmall = (element: HtmlElement): boolean => (weights.get(element)?.prose ?? 0) <= most;
  removeAll(document.querySelectorAll(AROUND), isSmall);
  removeAll(
    document.querySelectorAll('body [class], body [id]'),
    (element) => isSmall(element) && isNamedClutter(element, weights),
  );
  removeCaptions(document, weigh(document.body));
}

function removeAll(found: Iterable<HtmlElement>, isWanted: (element: HtmlElement) => boolean = () => true): void {
  for (const element of [...found]) if (isWanted(element)) element.remove();
}

const isNamedClutter = (element: HtmlElement, weights: ReadonlyMap<unknown, Weight>): boolean =>
  !FRAME.test(element.nodeName) && namesClutter(namesOf(element)) && standsAlone(element, weights);

/** A word inside a sentence belongs to it, whatever its class. */
function standsAlone(element: HtmlElement, weights: ReadonlyMap<unknown, Weight>): boolean {
  if (!INLINE.test(element.nodeName)) return true;
  let around = element.parentElement;
  while (around !== null && INLINE.test(around.nodeName)) around = around.parentElement;
  if (around === null || !TEXT_BLOCK.test(around.nodeName)) return true;
  return weights.get(around)?.text === weights.get(element)?.text;
}

/** The largest box around an image that holds little text and no paragraph: what it says is a caption. */
function removeCaptions(document: HtmlDocument, weights: ReadonlyMap<unknown, Weight>): void {
  for (const image of [...document.querySelectorAll('img, picture')]) {
    let box: HtmlElement | null = null;
    for (let at = image.parentElement; at !== null && !FRAME.test(at.nodeName); at = at.parentElement) {
      const weight = weights.get(at);
      if (weight === undefined || weight.text > LONGEST_CAPTION || weight.hasParagraphs) break;
      if (CAPTION_BOX.test(at.nodeName)) box = at;
    }
    box?.remove();
  }
}
