import { foldWord } from '../fold.js';
import type { Range } from '../matches.js';
import type { LanguageRules } from './language-rules.js';

/** A word or a punctuation mark of a clause, by its offsets into the text. */
export interface Piece extends Range {
  readonly text: string;
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string;
  readonly kind: 'word' | 'mark' | 'quoted';
  readonly isCapital: boolean;
}

const PIECE =
  /\p{Lu}\.(?:\p{L}\.)+|[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:[’'&.-][\p{L}\p{M}\p{Nd}]+)*(?:(?<=s)['’](?=\s\p{L}))?|[^\s]/gu;

const ABBREVIATION = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|St|Jr|Sr|Sra|Dra|Lic|Ing)$/u;

/** The words and marks between two offsets; each stretch to skip becomes one piece that says nothing. */
export function piecesOf(text: string, { start, end }: Range, skip: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const read = (to: number): void => {
    for (const { 0: found, index } of text.slice(at, to).matchAll(PIECE)) {
      const from = at + index;
      const withDot = ABBREVIATION.test(found) && text[from + found.length] === '.' && from + found.length < to;
      const before = pieces.at(-1);
      // The full stop of “Mr.” was read with the word before it.
      if (found === '.' && before?.end === from + 1) continue;
      const whole = withDot ? `${found}.` : found;
      const isWord = /^[\p{L}\p{Nd}]/u.test(whole);
      pieces.push({
        ...{
          start: from,
          end: from + whole.length,
          text: whole,
          lower: whole.toLowerCase().replaceAll('’', "'"),
        },
        ...{
          kind: isWord ? 'word' : 'mark',
          isCapital: /^\p{Lu}/u.test(whole),
        },
      });
    }
  };
  for (const range of skip.filter((one) => one.start >= start && one.end <= end)) {
    read(range.start);
    pieces.push({
      ...range,
      text: '',
      lower: '',
      kind: 'quoted',
      isCapital: false,
    });
    at = range.end;
  }
  read(end);
  return pieces;
}

export const isWord = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word';
export const isMark = (piece: Piece | undefined, marks: string): boolean =>
  piece?.kind === 'mark' && marks.includes(piece.text);

export const isFiller = (piece: Piece | undefined, rules: LanguageRules): boolean =>
  isWord(piece) && (rules.fillers.has(piece.lower) || rules.adverb.test(piece.lower));

/** A capital that belongs to a name: no small word at the start of a sentence, no day or month. */
export function isNameWord(piece: Piece | undefined, rules: LanguageRules): boolean {
  if (!isWord(piece) || !piece.isCapital) return false;
  const { lower } = piece;
  const isSmall =
    rules.determiners.has(lower) ||
    rules.prepositions.has(lower) ||
    rules.conjunctions.has(lower) ||
    rules.boundaries.has(lower) ||
    rules.pronouns.has(lower) ||
    rules.fillers.has(lower) ||
    rules.adverb.test(lower);
  return !isSmall && !rules.calendar.has(lower);
}

/** The words of a name or description as one key: folded, in order, with one space between. */
export const keyOf = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.replace(/['’]s?$/u, '').split(/[^\p{L}\p{M}\p{Nd}]+/u))
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
