import { textOfHtml } from './plain-text.js';
import { childrenOf, innerText, type XmlElement } from './xml-element.js';

/** The words an element holds: RSS means HTML; Atom says what it means by `type` and `mode`. */
export function textOfElement(element: XmlElement): string {
  const { type, mode } = element.attributes;
  if (mode === 'base64') return textOfHtml(fromBase64(innerText(element)));
  if (childrenOf(element).length > 0) return spaced(element);
  const text = innerText(element);
  return type === 'text' || (type === 'text/plain' && mode !== 'escaped') ? text : textOfHtml(text);
}

const spaced = (element: XmlElement): string =>
  element.parts.map((part) => (typeof part === 'string' ? part : ` ${spaced(part)} `)).join('');

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.codePointAt(0) ?? 0);
    return new TextDecoder().decode(bytes);
  } catch {
    return ''; // not base64 after all: nobody can read it
  }
}
