import { Parser } from 'htmlparser2';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe']);
const BLOCK = /^(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|figure|hr|section|article)$/;
/** C0 and C1 controls but tab and line ends, halves of surrogate pairs, and what is no character at all. */
// eslint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\p{Surrogate}]/gu;

/** Without the characters that no store and no screen can bear. */
export const withoutControls = (text: string): string => text.replace(UNWANTED, '');

/** On one line, trimmed; null when nothing is left. */
export function oneLine(text: string | null, longest: number): string | null {
  const line = withoutControls(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return line === '' ? null : line.slice(0, longest);
}

/** The words of a piece of HTML; blocks are parted by a blank. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = '';
  let silent = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (SILENT.has(name)) silent += 1;
      if (BLOCK.test(name)) text += ' ';
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      if (BLOCK.test(name)) text += ' ';
    },
    ontext: (part) => {
      if (silent === 0) text += part;
    },
  });
  parser.end(html);
  return text;
}
