import { err, ok, type Result } from '@parallax/kernel';
import { MOST_WORDS, problemAt, SHORTEST_BEGINNING, type PatternProblem } from './pattern-problem.js';
import type { PatternWord } from './read-pattern.js';
import { isSpaceless, nameTokens } from './tokens.js';

/** A word or a sign of a pattern and where it stands in it. */
export type Sign =
  | { readonly kind: 'word'; readonly at: number; readonly word: PatternWord }
  | { readonly kind: '(' | ')' | '[' | ']' | '|' | ')?'; readonly at: number };

const QUOTES = '"“”„‟«»＂';
/** A phrase in quotes · )? · a sign · a run without any of them. */
const PIECE = new RegExp(
  `[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)|\\)\\?|[()[\\]|?\\\\]|[^\\s()[\\]|?\\\\${QUOTES}]+`,
  'gu',
);

const wordAt = (pattern: string, token: { form: string; start: number; end: number }, isBeginning: boolean): Sign => {
  const written = pattern.slice(token.start, token.end).normalize('NFC');
  const isSign = isSpaceless(written);
  const word: PatternWord = {
    ...{ kind: 'word', form: token.form, written, isSign },
    // In a script without spaces a name is found beside anything, so a * would add nothing.
    isBeginning: isBeginning && !isSign,
  };
  return { kind: 'word', at: token.start, word };
};

/** Words within quotes: no sign means anything. */
const literal = (pattern: string, from: number, text: string): Sign[] =>
  nameTokens(text).map(({ form, start, end }) =>
    wordAt(pattern, { form, start: start + from, end: end + from }, false),
  );

function run(pattern: string, from: number, text: string): Result<Sign[], PatternProblem> {
  const tokens = nameTokens(text);
  const stars = [...text.matchAll(/\*/g)].map(({ index }) => index);
  const stray = stars.find((at) => !tokens.some(({ end }) => end === at));
  if (stray !== undefined) return err(problemAt('STRAY_STAR', from + stray));
  const short = tokens.find(
    ({ form, end }) => stars.includes(end) && form.length < SHORTEST_BEGINNING && !isSpaceless(form),
  );
  if (short) return err(problemAt('BEGINNING_TOO_SHORT', from + short.start, short.end - short.start + 1));
  const joins = tokens.find(({ end }, index) => stars.includes(end) && tokens[index + 1]?.start === end + 1);
  if (joins) return err(problemAt('STRAY_STAR', from + joins.end));
  return ok(
    tokens.map(({ form, start, end }) =>
      wordAt(pattern, { form, start: start + from, end: end + from }, stars.includes(end)),
    ),
  );
}

const isBracket = (piece: string): piece is ')?' | '(' | ')' | '[' | ']' | '|' => /^(?:\)\?|[()[\]|])$/.test(piece);
const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}\p{N}]/u;

/** `project(s)`: brackets that a word touches from both sides. Scripts without spaces write so. */
function isInsideWord(pattern: string, piece: string, at: number): boolean {
  const before = pattern.slice(0, at);
  const after = pattern.slice(at + piece.length);
  const touches = LETTER_BEFORE.test(before) && LETTER_AFTER.test(after);
  return touches && !isSpaceless([...before].at(-1) ?? '') && !isSpaceless(after);
}

function signsOf(pattern: string, match: RegExpExecArray): Result<Sign[], PatternProblem> {
  const [piece, quoted, closing] = match;
  const at = match.index;
  if (quoted !== undefined) {
    return closing ? ok(literal(pattern, at + 1, quoted)) : err(problemAt('QUOTE_NOT_CLOSED', at));
  }
  if (piece === '?') return err(problemAt('STRAY_QUESTION_MARK', at));
  if (piece === '\\') return err(problemAt('BACKSLASH', at));
  if (!isBracket(piece)) return run(pattern, at, piece);
  if (piece !== '|' && isInsideWord(pattern, piece, at)) return err(problemAt('BRACKET_IN_WORD', at, piece.length));
  return ok([{ kind: piece, at }]);
}

/** The words and signs of a pattern in order. */
export function scanPattern(pattern: string): Result<Sign[], PatternProblem> {
  const signs: Sign[] = [];
  let words = 0;
  for (const match of pattern.matchAll(PIECE)) {
    const read = signsOf(pattern, match);
    if (!read.ok) return read;
    words += read.value.filter(({ kind }) => kind === 'word').length;
    if (words > MOST_WORDS) return err(problemAt('TOO_MANY_WORDS', match.index, match[0].length));
    signs.push(...read.value);
  }
  return ok(signs);
}
