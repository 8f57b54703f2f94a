/*
 * Plain text inside Markdown and back. Escapes are CommonMark's, so that a renderer shows the plain text; only what
 * would otherwise be taken for Markdown is escaped, so that the source stays readable.
 */

// An underscore inside a word and a # inside a line mean nothing to Markdown.
const ANYWHERE = /[\\`*[\]<~|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<!\S)#|&(?=#?\w)/g;
const LINE_START = /^(?:[-+>=:#]|(\d{1,9})([.)]))/;
const EDGE_BLANK = /^[^\S\n]|[^\S\n]$/g;

const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

// Blanks at the edges of a line are what editors strip, and CR is what they rewrite.
const escapeLine = (line: string): string =>
  line
    .replace(ANYWHERE, (mark) => `\\${mark}`)
    .replace(LINE_START, (mark, digits?: string, dot?: string) =>
      digits === undefined ? `\\${mark}` : `${digits}\\${dot ?? ''}`,
    )
    .replace(EDGE_BLANK, reference)
    .replace(/\r/g, reference);

/** Escapes a text of one or more lines. */
export function escapeMarkdown(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

/** The plain text again: backslash escapes and numeric character references are resolved, the rest stays. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&#(\d{1,7});/g, (whole, mark?: string, code?: string) => {
    if (mark !== undefined) return mark;
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
