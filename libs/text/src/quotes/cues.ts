import { isFiller, isMark, isWord, type Piece } from './clause.js';
import type { LanguageRules } from './language-rules.js';
import type { Clause } from './noun-phrase.js';

/** A reporting verb of a clause, or “according to”; places in the list of pieces. */
export interface Cue {
  readonly first: number;
  readonly end: number;
  readonly isVerb: boolean;
}

function introducerAt({ pieces, rules }: Clause, at: number): Cue | null {
  const found = rules.accordingTo.find((words) => words.every((word, index) => pieces[at + index]?.lower === word));
  return found ? { first: at, end: at + found.length, isVerb: false } : null;
}

/** How far before a noun its article may stand: “a plainly false claim”. */
const FARTHEST_ARTICLE = 3;

/** An article or preposition stands before a word, with nothing but small words between. */
function isAfterArticle({ pieces, rules }: Clause, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - FARTHEST_ARTICLE); place--) {
    const piece = pieces[place];
    if (!isWord(piece) || piece.isCapital) return false;
    if (rules.determiners.has(piece.lower) || rules.prepositions.has(piece.lower)) return true;
  }
  return false;
}

/** “the claims”, “his reports of”, “Korda’s answer”, “a false claim.”: nouns that look like reporting verbs. */
function isNoun(clause: Clause, at: number): boolean {
  const { pieces, rules } = clause;
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!piece || !rules.verbsAlsoNouns.has(piece.lower)) return false;
  if (after && rules.linking.has(after.lower) && after.lower !== 'for') return true;
  if (!isWord(before)) return false;
  const isOver = isMark(after, '.;!?') || (isWord(after) && rules.prepositions.has(after.lower));
  if (isOver && isAfterArticle(clause, at)) return true;
  const isArticle = rules.determiners.has(before.lower) && !rules.pronouns.has(before.lower);
  return isArticle || (rules.prepositions.has(before.lower) && before.lower !== 'to') || /['’]s?$/u.test(before.text);
}

const isVerbAt = ({ pieces, rules }: Clause, at: number): boolean => {
  const piece = pieces[at];
  return isWord(piece) && rules.verbs.has(piece.lower) && (!piece.isCapital || at === 0);
};

export function cueAt(clause: Clause, at: number): Cue | null {
  const introducer = introducerAt(clause, at);
  if (introducer) return introducer;
  return isVerbAt(clause, at) && !isNoun(clause, at) ? { first: at, end: at + 1, isVerb: true } : null;
}

/** Every cue of a clause, in order. */
export function cuesOf(clause: Clause): Cue[] {
  return clause.pieces.flatMap((_, at) => cueAt(clause, at) ?? []);
}

/** What stands between a subject and its verb, read backwards from the verb. */
export interface Approach {
  /** The last piece before it. */
  readonly at: number;
  readonly isPassive: boolean;
  readonly hasBe: boolean;
  readonly isInfinitive: boolean;
}

const isDay = (piece: Piece | undefined, rules: LanguageRules): boolean =>
  isWord(piece) && piece.isCapital && rules.calendar.has(piece.lower);

export function approachTo({ pieces, rules }: Clause, cue: Cue): Approach {
  let at = cue.first - 1;
  let hasBe = false;
  while (at >= 0 && (isFiller(pieces[at], rules) || isDay(pieces[at], rules))) {
    hasBe ||= rules.passive.has(pieces[at]?.lower ?? '');
    at--;
  }
  const isInfinitive = pieces[cue.first - 1]?.lower === 'to';
  const isPassive = hasBe && !rules.participle.test(pieces[cue.first]?.lower ?? '') && !isInfinitive;
  return { at, hasBe, isPassive, isInfinitive };
}

export const isComma = (piece: Piece | undefined): boolean => isMark(piece, ',—–-()');

const FARTHEST_COMMA = 25;

/** After a subject: over places (“of the dam authority in Korda”) and asides to its verb; null where none comes. */
export function verbAfter(clause: Clause, from: number): Cue | null {
  const { pieces, rules } = clause;
  const direct = skipFillers(clause, from);
  const cue = cueAt(clause, direct);
  if (cue?.isVerb) return cue;
  const isAside = isComma(pieces[from]) || rules.relatives.has(pieces[from]?.lower ?? '');
  if (!isAside) return null;
  for (let at = from + 1; at < Math.min(pieces.length, from + FARTHEST_COMMA); at++) {
    const after = isComma(pieces[at]) ? cueAt(clause, skipFillers(clause, at + 1)) : null;
    if (after?.isVerb && !rules.participle.test(pieces[after.first]?.lower ?? '')) return after;
  }
  // “a clerk who keeps the books said”
  return rules.relatives.has(pieces[from]?.lower ?? '')
    ? (cuesOf(clause).find(({ first }) => first > from + 1) ?? null)
    : null;
}

export function skipFillers({ pieces, rules }: Clause, from: number): number {
  let at = from;
  while (isFiller(pieces[at], rules) || isDay(pieces[at], rules)) at++;
  return at;
}
