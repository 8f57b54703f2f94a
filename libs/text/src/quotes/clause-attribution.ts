import { isMark, isNameWord, keyOf } from './clause.js';
import { cueAt, cuesOf, isComma, skipFillers, verbAfter, type Cue } from './cues.js';
import { speakerAt, type Clause, type NounPhrase } from './noun-phrase.js';
import { subjectAfter, subjectBefore } from './subject.js';

/** A speaker and the verb that says so. */
export interface Attribution {
  readonly speaker: NounPhrase;
  readonly cue: Cue;
  /** The verb stands beside the quotation, or leads to it with a comma or colon. */
  readonly isDirect: boolean;
  /** Pieces behind the attribution. */
  readonly rest: number;
}

const attribution = (clause: Clause, cue: Cue, speaker: NounPhrase | null, isDirect: boolean): Attribution | null =>
  speaker && { cue, speaker, isDirect, rest: clause.pieces.length - Math.max(cue.end, speaker.end) };

function subjectOf(clause: Clause, cue: Cue): NounPhrase | null {
  if (!cue.isVerb) return subjectAfter(clause, cue);
  const before = subjectBefore(clause, cue);
  const canInvert = clause.rules.invertsAnywhere || skipFillers(clause, startOf(clause)) === cue.first;
  return before ?? (canInvert ? subjectAfter(clause, cue) : null);
}

/** Past commas, dashes and “and”, “but”, “as”. */
function startOf({ pieces, rules }: Clause): number {
  let at = 0;
  while (isComma(pieces[at]) || rules.conjunctions.has(pieces[at]?.lower ?? '') || pieces[at]?.lower === 'as') at++;
  return at;
}

/** What leads up to a quotation: `Voss told reporters:`, `according to the mayor,`. */
export function attributionBefore(clause: Clause): Attribution | null {
  const last = clause.pieces.at(-1);
  for (const cue of cuesOf(clause).reverse()) {
    const leads = isMark(last, ',:—–-') || clause.pieces.length - cue.end <= 1;
    const found = attribution(clause, cue, subjectOf(clause, cue), leads);
    if (found) return found;
  }
  return null;
}

/** `the mayor, who keeps the mill, said`: subject first, read from the quotation on. */
function subjectFirst(clause: Clause, at: number): Attribution | null {
  for (const reading of [{}, { isStrict: true }]) {
    const speaker = speakerAt(clause, at, reading);
    const verb = speaker && verbAfter(clause, speaker.end);
    const cue = verb && subjectBeforeIsActive(clause, verb) ? verb : null;
    if (cue) return attribution(clause, cue, speaker, true);
  }
  return null;
}

const subjectBeforeIsActive = (clause: Clause, cue: Cue): boolean => {
  const { pieces, rules } = clause;
  const isPast = !rules.participle.test(pieces[cue.first]?.lower ?? '');
  return !(isPast && rules.passive.has(pieces[cue.first - 1]?.lower ?? ''));
};

/** What follows a quotation: `said Voss`, `the mayor said on Monday`, `according to the ministry`. */
export function attributionAfter(clause: Clause): Attribution | null {
  const start = startOf(clause);
  const first = skipFillers(clause, start);
  const cue = cueAt(clause, first);
  if (cue && !(cue.isVerb && clause.rules.participle.test(clause.pieces[first]?.lower ?? ''))) {
    const found = attribution(clause, cue, subjectAfter(clause, cue), true);
    if (found) return found;
  }
  return subjectFirst(clause, start) ?? (first > start ? subjectFirst(clause, first) : null);
}

/** Any reporting verb of the sentence that goes on after a quotation; weaker than one beside it. */
export function attributionWithin(clause: Clause): Attribution | null {
  for (const cue of cuesOf(clause)) {
    const found = attribution(clause, cue, subjectOf(clause, cue), false);
    if (found) return found;
  }
  return null;
}

/** Does a stretch name anybody but the speaker: a name, or a reporting verb with another subject? */
export function namesOthers(clause: Clause, key: string): boolean {
  const known = new Set(key.split(' '));
  return clause.pieces.some(
    (piece, at) =>
      isNameWord(piece, clause.rules) &&
      !(at === 0 && clause.isCommon(piece.lower)) &&
      !clause.rules.titles.has(piece.lower) &&
      !known.has(keyOf([piece.text])),
  );
}
