import { isMark, isNameWord, isWord } from './clause.js';
import { approachTo, cueAt, isComma, skipFillers, type Cue } from './cues.js';
import { nounPhraseAt, speakerAt, type Clause, type NounPhrase } from './noun-phrase.js';

/** “said Voss”, “said a spokesman for the dam authority”. */
export function subjectAfter(clause: Clause, cue: Cue): NounPhrase | null {
  const { pieces, rules } = clause;
  const at = cue.isVerb ? skipFillers(clause, cue.end) : cue.end;
  if (pieces[at]?.lower === rules.that) return null;
  return speakerAt(clause, at, { isStrict: true });
}

/** Where the words begin that may belong to a phrase ending at `end`. */
function boundaryBefore(clause: Clause, end: number): number {
  const { pieces, rules } = clause;
  for (let at = end - 1; at >= 0; at--) {
    const piece = pieces[at];
    const isBoundary = !isWord(piece) || rules.boundaries.has(piece.lower) || cueAt(clause, at) !== null;
    if (isBoundary) return at;
  }
  return -1;
}

const isTime = ({ pieces, rules }: Clause, at: number): boolean => rules.occasions.has(pieces[at]?.lower ?? '');

/** The longest noun phrase that ends just before a piece. */
export function phraseBefore(clause: Clause, end: number): NounPhrase | null {
  const boundary = boundaryBefore(clause, end);
  const relative = clause.pieces[boundary];
  if (relative && clause.rules.relatives.has(relative.lower)) {
    // “which Arendt has called”, but “a clerk who keeps the books said”.
    const own = nounPhraseAt(clause, boundary + 1, { upTo: end });
    if (own?.end === end) return own;
    return phraseBefore(clause, isComma(clause.pieces[boundary - 1]) ? boundary - 1 : boundary);
  }
  for (let at = boundary + 1; at < end; at++) {
    const phrase = isTime(clause, at) ? null : nounPhraseAt(clause, at, { upTo: end });
    if (phrase?.end === end) return phrase;
  }
  return null;
}

function commaBefore({ pieces }: Clause, end: number): number {
  for (let at = end - 1; at >= 0; at--) if (isComma(pieces[at])) return at;
  return -1;
}

/** “Voss, the president, said”, “The mayor, Jon Harrow, said”: what stands before the aside, or the name in it. */
function aroundAside(clause: Clause, comma: number): NounPhrase | null {
  const opening = commaBefore(clause, comma);
  if (opening < 0) return null;
  const outer = phraseBefore(clause, opening);
  const inner = nounPhraseAt(clause, opening + 1, { isStrict: true });
  const isName = inner?.kind === 'name' && inner.isPerson && inner.end === comma && inner.last - inner.first >= 2;
  if (isName && (outer === null || outer.kind === 'description')) return inner;
  return outer ?? aroundAside(clause, opening);
}

const isVerbLike = ({ pieces, rules }: Clause, at: number): boolean => {
  const lower = pieces[at]?.lower ?? '';
  return rules.verbLikeWords.has(lower) || rules.verbLike.test(lower) || rules.verbs.has(lower);
};

/** The beginning of the last main clause before a place: after “and”, where a subject with its verb follows. */
function clauseStart(clause: Clause, upTo: number): number {
  const { pieces, rules } = clause;
  for (let at = upTo - 1; at > 0; at--) {
    const joins =
      rules.conjunctions.has(pieces[at]?.lower ?? '') || pieces[at]?.lower === 'while' || isMark(pieces[at], ';');
    const phrase = joins ? nounPhraseAt(clause, at + 1, { isStrict: true }) : null;
    if (phrase && phrase.end < upTo && isVerbLike(clause, phrase.end)) return at + 1;
  }
  return 0;
}

function commaAfter({ pieces }: Clause, from: number, upTo: number): number {
  for (let at = from; at < upTo; at++) if (isMark(pieces[at], ',')) return at;
  return -1;
}

/** “In a statement on Monday, the authority defended the plan, saying”: the subject of the sentence, not of the verb. */
export function mainSubject(clause: Clause, upTo: number): NounPhrase | null {
  const { pieces, rules } = clause;
  let at = clauseStart(clause, upTo);
  while (at < upTo) {
    const piece = pieces[at];
    const cue = cueAt(clause, at);
    if (cue && at === 0) return subjectAfter(clause, cue);
    const lower = piece?.lower ?? '';
    const opens =
      rules.prepositions.has(lower) ||
      rules.boundaries.has(lower) ||
      rules.participle.test(lower) ||
      (rules.verbLike.test(lower) && !isNameWord(pieces[at + 1], rules) && at === 0);
    const comma = opens ? commaAfter(clause, at, upTo) : -1;
    if (comma >= 0) at = comma + 1;
    else if (isWord(piece)) {
      const phrase = speakerAt(clause, at, { isStrict: true });
      if (phrase && phrase.end <= upTo) return phrase;
      at++;
    } else at++;
  }
  return null;
}

/** “was called … by Voss”; not “was told by text message”. */
function agent(clause: Clause, cue: Cue): NounPhrase | null {
  const { pieces, rules } = clause;
  const at = pieces.findIndex(({ lower }, index) => index >= cue.end && lower === rules.by);
  const found = at < 0 ? null : nounPhraseAt(clause, at + 1, { isStrict: true });
  const first = pieces[at + 1]?.lower ?? '';
  return found?.kind === 'description' && !rules.determiners.has(first) && !rules.groups.has(first) ? null : found;
}

/** Whose word a reporting verb gives, from what stands before it. */
export function subjectBefore(clause: Clause, cue: Cue): NounPhrase | null {
  const { pieces, rules } = clause;
  const { at, isPassive, hasBe, isInfinitive } = approachTo(clause, cue);
  if (isPassive) return agent(clause, cue);
  if (at < 0) return null;
  const isParticiple = rules.participle.test(pieces[cue.first]?.lower ?? '') && !hasBe;
  if (isParticiple) return mainSubject(clause, cue.first);
  const lower = pieces[at]?.lower ?? '';
  if (rules.relatives.has(lower)) return phraseBefore(clause, isComma(pieces[at - 1]) ? at - 1 : at);
  if (isComma(pieces[at])) return aroundAside(clause, at) ?? mainSubject(clause, at);
  if (rules.conjunctions.has(lower)) return mainSubject(clause, at);
  return phraseBefore(clause, at + 1) ?? (isInfinitive ? mainSubject(clause, cue.first) : null);
}
