import { isMark, isNameWord, keyOf } from './clause.js';
import { cueAt, cuesOf, isComma, skipFillers, verbAfter, type Cue } from './cues.js';
import { speakerAt, type Clause, type NounPhrase } from './noun-phrase.js';
import { subjectAfter, subjectBefore } from './subject.js';

/** A speaker and the verb that says so. */
export interface Attribution {
  readonly speaker: NounPhrase;
  /** Null: a colon or a dash says so. */
  readonly cue: Cue | null;
  /** The verb stands beside the quotation, or leads to it with a comma or colon. */
  readonly isDirect: boolean;
  /** Pieces behind the attribution. */
  readonly rest: number;
}

const attribution = (clause: Clause, cue: Cue, speaker: NounPhrase | null, isDirect: boolean): Attribution | null =>
  speaker && { cue, speaker, isDirect, rest: clause.pieces.length - Math.max(cue.end, speaker.end) };

const isParticiple = ({ pieces, rules }: Clause, cue: Cue): boolean =>
  cue.isVerb && rules.participle.test(pieces[cue.first]?.lower ?? '');

function afterCommas({ pieces }: Clause): number {
  let at = 0;
  while (isComma(pieces[at])) at++;
  return at;
}

const joins = ({ pieces, rules }: Clause, at: number): boolean => rules.conjunctions.has(pieces[at]?.lower ?? '');

/** Past commas, dashes and “and”, “but”, “as”. */
function startOf(clause: Clause): number {
  let at = afterCommas(clause);
  while (isComma(clause.pieces[at]) || joins(clause, at) || clause.pieces[at]?.lower === 'as') at++;
  return at;
}

function subjectOf(clause: Clause, cue: Cue): NounPhrase | null {
  if (!cue.isVerb) return subjectAfter(clause, cue);
  const before = subjectBefore(clause, cue);
  const isFirst =
    skipFillers(clause, afterCommas(clause)) === cue.first || clause.pieces[cue.first - 1]?.kind === 'quoted';
  return before ?? (clause.rules.invertsAnywhere || isFirst ? subjectAfter(clause, cue) : null);
}

/** `Voss: “…”`, `“…” — Dana Ilves, Riverwatch`: a person’s name with nothing else. */
function nameAlone(clause: Clause, at: number, end: number): Attribution | null {
  const speaker = speakerAt(clause, at, { isStrict: true });
  const isAlone = speaker?.kind === 'name' && speaker.isPerson && speaker.end === end;
  return isAlone ? { speaker, cue: null, isDirect: true, rest: 0 } : null;
}

/** What leads up to a quotation: `Voss told reporters:`, `according to the mayor,`. */
export function attributionBefore(clause: Clause): Attribution | null {
  const last = clause.pieces.at(-1);
  for (const cue of cuesOf(clause).reverse()) {
    const leads = isMark(last, ',:—–-') || clause.pieces.length - cue.end <= 1;
    const found = attribution(clause, cue, subjectOf(clause, cue), leads);
    if (found) return found;
  }
  return isMark(last, ':') ? nameAlone(clause, 0, clause.pieces.length - 1) : null;
}

const isPassive = (clause: Clause, cue: Cue): boolean =>
  !isParticiple(clause, cue) && clause.rules.passive.has(clause.pieces[cue.first - 1]?.lower ?? '');

/** `the mayor, who keeps the mill, said`: subject first, read from the quotation on. */
function subjectFirst(clause: Clause, at: number, isDirect: boolean): Attribution | null {
  for (const reading of [{}, { isStrict: true }]) {
    const speaker = speakerAt(clause, at, reading);
    const cue = speaker && verbAfter(clause, speaker.end);
    if (cue && !isPassive(clause, cue)) return attribution(clause, cue, speaker, isDirect);
  }
  return null;
}

function signature(clause: Clause): Attribution | null {
  const { pieces } = clause;
  if (!isMark(pieces[0], '—–') || cuesOf(clause).length > 0) return null;
  const comma = pieces.findIndex((piece) => isMark(piece, ','));
  const end = comma > 0 ? comma : pieces.length;
  return end > 2 ? nameAlone(clause, 1, end) : null;
}

/** What follows a quotation: `said Voss`, `the mayor said on Monday`, `according to the ministry`. */
export function attributionAfter(clause: Clause): Attribution | null {
  const start = startOf(clause);
  const first = skipFillers(clause, start);
  const cue = cueAt(clause, first);
  // After “but” comes another clause, and “and ordered the gates opened” has its subject before the quotation.
  const isJoined = Array.from({ length: start }, (_, at) => at).some((at) => joins(clause, at));
  if (cue && !isJoined && !isParticiple(clause, cue)) {
    const found = attribution(clause, cue, subjectAfter(clause, cue), true);
    if (found) return found;
  }
  const named = subjectFirst(clause, start, !isJoined);
  return named ?? (first > start ? subjectFirst(clause, first, !isJoined) : null) ?? signature(clause);
}

/** Any reporting verb of the sentence that goes on after a quotation; weaker than one beside it. */
export function attributionWithin(clause: Clause): Attribution | null {
  for (const cue of cuesOf(clause)) {
    const found = attribution(clause, cue, subjectOf(clause, cue), false);
    if (found) return found;
  }
  return null;
}

/** Does a stretch name anybody but the speaker? */
export function namesOthers(clause: Clause, key: string): boolean {
  const known = new Set(key.split(' '));
  return clause.pieces.some(
    (piece, at) =>
      isNameWord(piece, clause.rules) &&
      !(at === 0 && clause.isCommon(piece.lower)) &&
      !clause.rules.verbs.has(piece.lower) &&
      !clause.rules.titles.has(piece.lower) &&
      !known.has(keyOf([piece.text])),
  );
}
