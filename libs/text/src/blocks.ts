import type { Block } from '@parallax/kernel';
import { endsOpenly, linesOf, type Line } from './lines.js';
import { isPageChrome } from './page-chrome.js';

const MAX_HEADING_LENGTH = 120;
const MIN_PARAGRAPH_LENGTH = 80;
const NOTE_MARK = /^(?:\[(\p{Nd}{1,3})\]|\((\p{Nd}{1,3})\)|(\p{Nd}{1,3})[.)])\s/u;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isSingleLine: boolean;
}

/** Lines cut at a width rather than at paragraphs: alike in length, and seldom ending a sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const inner = lines.slice(0, -1);
  const running = inner.filter((line) => line.trimmed.length >= 40 && line.trimmed.length <= 100);
  const ending = inner.filter((line) => !endsOpenly(line.trimmed));
  return inner.length >= 2 && running.length >= inner.length * 0.8 && ending.length <= inner.length / 2;
}

const isBracketNote = (line: Line): boolean => /^\[\p{Nd}{1,3}\]\s/u.test(line.trimmed);

/** Groups of lines between empty lines; without any empty line, each line by itself unless hard-wrapped. */
function groupLines(text: string): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of linesOf(text)) {
    if (line.trimmed === '' || isBracketNote(line)) groups.push([]);
    if (line.trimmed !== '') groups.at(-1)?.push(line);
  }
  const filled = groups.filter((group) => group.length > 0);
  const [only] = filled;
  return filled.length === 1 && only && !isHardWrapped(only) ? only.map((line) => [line]) : filled;
}

function piecesOf(text: string): Piece[] {
  return groupLines(text).map((lines) => {
    const start = lines[0]?.start ?? 0;
    const content = text.slice(start, lines.at(-1)?.end ?? start);
    const indent = content.length - content.trimStart().length;
    const trimmed = content.trim();
    const from = start + indent;
    return { start: from, end: from + trimmed.length, text: trimmed, isSingleLine: lines.length === 1 };
  });
}

function noteNumber(text: string): number | null {
  const digits = NOTE_MARK.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  // Digits of every script run from a code point divisible by ten or sixteen; only these three are met in notes.
  return digits === undefined
    ? null
    : Number(digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 0xf)));
}

/** Index of the first of the numbered notes that end the text (1, 2, 3 …), or the number of pieces. */
function firstNote(pieces: readonly Piece[]): number {
  for (let index = pieces.length - 1; index > 0; index--) {
    const number = noteNumber(pieces[index]?.text ?? '');
    const last = noteNumber(pieces.at(-1)?.text ?? '');
    if (number === null || last === null || number !== last - (pieces.length - 1 - index)) break;
    if (number === 1) return index;
  }
  return pieces.length;
}

const isParagraph = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.text.length >= MIN_PARAGRAPH_LENGTH || !piece.isSingleLine);

// A link, an address, or a sentence that ended before the last word: captions and credits, not headings.
const CAPTION = /[|@]|https?:|(?:\p{L}{4}|\p{N}{4})[.!?]["”’)]*\s+\p{Lu}/u;

/** “Monday, 4 March 2026, 10:53” has more numbers than a heading of so few words. */
function isDate(line: string): boolean {
  const words = line.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words <= 4 && (line.match(/\p{Nd}+/gu)?.length ?? 0) >= 2 && /\p{Nd}{4}/u.test(line);
}

const isSomethingElse = (line: string): boolean => CAPTION.test(line) || isDate(line) || isPageChrome(line);

/** A short single line without final punctuation between longer paragraphs. Speech opens with a quote or dash. */
function isHeading(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  return (
    piece.isSingleLine &&
    piece.text.length <= MAX_HEADING_LENGTH &&
    endsOpenly(piece.text) &&
    !isSomethingElse(piece.text) &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u.test(piece.text) &&
    isParagraph(before) &&
    isParagraph(after) &&
    (after?.text.length ?? 0) >= 2 * piece.text.length
  );
}

/**
 * The blocks of a text: paragraphs, section headings and the numbered notes at its end. Offsets are
 * UTF-16 code units into `text`; between blocks there is only white space, so no sentence is lost.
 */
export function findBlocks(text: string): Block[] {
  const pieces = piecesOf(text);
  const notesFrom = firstNote(pieces);
  return pieces.map((piece, index) => {
    const after = index + 1 < notesFrom ? pieces[index + 1] : undefined;
    const kind = index >= notesFrom ? 'note' : isHeading(piece, pieces[index - 1], after) ? 'heading' : 'paragraph';
    return { kind, start: piece.start, end: piece.end };
  });
}
