import { isFiller, isMark, isNameWord, isWord, keyOf, type Piece } from './clause.js';
import type { LanguageRules, PronounForm } from './language-rules.js';
import { isBody, nameStart, titleForm } from './names.js';

export interface Clause {
  readonly pieces: readonly Piece[];
  readonly rules: LanguageRules;
  /** True for a word that the article also writes without a capital: “Officials” at the start of a sentence. */
  readonly isCommon: (lower: string) => boolean;
}

/** Whom a clause names: offsets are places in the list of pieces. */
export interface NounPhrase {
  /** After the last piece of the whole phrase. */
  readonly end: number;
  /** The name or description within it. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'name' | 'description' | 'pronoun';
  /** Where the name proper begins: without title or article. */
  readonly bare: number;
  /** What the mention is counted under, within its article. */
  readonly key: string;
  readonly form: PronounForm;
  /** A name of one that may be a person: no article before it, no body. */
  readonly isPerson: boolean;
}

interface Core {
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  /** Small words after a name without an article are taken for its verb, unless they name a group or an office. */
  readonly isStrict?: boolean;
  /** The phrase ends here at the latest. */
  readonly upTo?: number;
}

function isStop({ rules }: Clause, piece: Piece): boolean {
  const { lower } = piece;
  return (
    rules.determiners.has(lower) ||
    rules.prepositions.has(lower) ||
    rules.conjunctions.has(lower) ||
    rules.boundaries.has(lower) ||
    rules.pronouns.has(lower) ||
    rules.verbLikeWords.has(lower) ||
    isFiller(piece, rules) ||
    (rules.verbs.has(lower) && !rules.verbsAlsoNouns.has(lower))
  );
}

/** “van der” between two words of a name. */
function isParticle({ pieces, rules }: Clause, at: number, start: number): boolean {
  const isSmall = (piece: Piece | undefined): boolean => rules.particles.has(piece?.lower ?? '');
  if (at <= start || !isSmall(pieces[at])) return false;
  let [first, last] = [at, at];
  while (first > start && isSmall(pieces[first]) && !isNameWord(pieces[first], rules)) first--;
  while (isSmall(pieces[last]) && !isNameWord(pieces[last], rules)) last++;
  return isNameWord(pieces[first], rules) && isNameWord(pieces[last], rules);
}

const namesOffice = ({ rules }: Clause, lower: string): boolean =>
  rules.groups.has(lower) || rules.titles.has(lower) || rules.bodies.has(lower);

/** May this small word go on the phrase whose words so far run from `start` to `at`? */
function goesOn(
  clause: Clause,
  at: number,
  { start, hasDeterminer, isStrict }: Core & { hasDeterminer: boolean } & Reading,
): boolean {
  const piece = clause.pieces[at];
  if (!isWord(piece) || piece.isCapital) return false;
  if (at === start && hasDeterminer && isFiller(piece, clause.rules))
    return !clause.rules.verbLikeWords.has(piece.lower);
  if (isStop(clause, piece)) return false;
  if (at > start && clause.rules.verbLike.test(piece.lower)) return false;
  const afterName = at > start && !hasDeterminer && isNameWord(clause.pieces[at - 1], clause.rules);
  return !(isStrict && afterName) || namesOffice(clause, piece.lower);
}

function readCore(
  clause: Clause,
  start: number,
  hasDeterminer: boolean,
  { isStrict = false, upTo = Infinity }: Reading,
): Core {
  let end = start;
  while (end < upTo) {
    const isPart =
      isNameWord(clause.pieces[end], clause.rules) ||
      isParticle(clause, end, start) ||
      goesOn(clause, end, { start, end, hasDeterminer, isStrict });
    if (!isPart) break;
    end++;
  }
  return { start, end };
}

/** Where the name begins that ends a phrase: “the water minister Pavel Arendt”. */
function nameRun(clause: Clause, { start, end }: Core): number {
  let from = end;
  while (from > start && (isNameWord(clause.pieces[from - 1], clause.rules) || isParticle(clause, from - 1, start)))
    from--;
  return from;
}

const textOf = (clause: Clause, first: number, last: number): string[] =>
  clause.pieces.slice(first, last).map(({ text }) => text);

function describe(clause: Clause, first: number, core: Core): NounPhrase {
  const { rules, pieces } = clause;
  const from = rules.determiners.has(pieces[first]?.lower ?? '') && core.end > core.start ? core.start : first;
  return {
    ...{
      end: core.end,
      first,
      last: core.end,
      bare: from,
      kind: 'description',
      isPerson: false,
    },
    ...{
      key: keyOf(textOf(clause, from, core.end)),
      form: titleForm(pieces.slice(core.start, core.end), rules),
    },
  };
}

function named(clause: Clause, from: number, core: Core, hasArticle: boolean): NounPhrase {
  const run = clause.pieces.slice(from, core.end);
  const start = nameStart(run, clause.rules);
  const bare = run.slice(start);
  return {
    ...{
      end: core.end,
      first: from,
      last: core.end,
      bare: from + start,
      kind: 'name',
    },
    key: keyOf(bare.map(({ text }) => text)),
    form: titleForm(clause.pieces.slice(Math.max(core.start, from - 1), core.end), clause.rules),
    isPerson: !hasArticle && !isBody(bare, clause.rules),
  };
}

function isGroupName(clause: Clause, run: readonly Piece[]): boolean {
  const { rules } = clause;
  const [only, ...more] = run;
  if (run.every(({ lower }) => rules.titles.has(lower))) return true;
  return only !== undefined && more.length === 0 && (rules.groups.has(only.lower) || clause.isCommon(only.lower));
}

function classify(clause: Clause, first: number, core: Core): NounPhrase {
  const from = nameRun(clause, core);
  const run = clause.pieces.slice(from, core.end);
  const hasArticle = first < core.start;
  if (run.length === 0 || isGroupName(clause, run)) return describe(clause, first, core);
  if (from === core.start) return named(clause, from, core, hasArticle);
  return isBody(run, clause.rules) ? describe(clause, first, core) : named(clause, from, core, false);
}

function pronounAt({ pieces, rules }: Clause, at: number): NounPhrase | null {
  const form = rules.pronouns.get(pieces[at]?.lower ?? '');
  if (!form) return null;
  return {
    end: at + 1,
    first: at,
    last: at + 1,
    bare: at,
    kind: 'pronoun',
    key: '',
    form,
    isPerson: false,
  };
}

/** The phrase without what a preposition ties to it. */
function simplePhrase(clause: Clause, at: number, reading: Reading): NounPhrase | null {
  const pronoun = pronounAt(clause, at);
  if (pronoun) return pronoun;
  const { pieces, rules } = clause;
  let start = at;
  while (start < at + 3 && rules.determiners.has(pieces[start]?.lower ?? '')) start++;
  const core = readCore(clause, start, start > at, reading);
  const isNumber = pieces.slice(core.start, core.end).every(({ text }) => /^\p{Nd}/u.test(text));
  if (core.end > core.start) return isNumber ? null : classify(clause, at, core);
  const only = pieces[at]?.lower ?? '';
  return start === at + 1 && rules.indefinite.has(only) && !/^(?:an?|no)$/.test(only)
    ? describe(clause, at, core)
    : null;
}

const speaksOf = ({ pieces, rules }: Clause, { first, end }: NounPhrase): boolean =>
  pieces.slice(first, end).some(({ lower }) => rules.occasions.has(lower));

/** Adds “of the dam authority” and the like; a name keeps its own words, whatever it is tied to. */
function withTies(clause: Clause, phrase: NounPhrase, reading: Reading): NounPhrase {
  const { pieces, rules } = clause;
  const tie = pieces[phrase.end];
  if (!isWord(tie) || phrase.kind === 'pronoun') return phrase;
  const isLink = rules.linking.has(tie.lower);
  if (!isLink && !rules.prepositions.has(tie.lower)) return phrase;
  const tied = simplePhrase(clause, phrase.end + 1, reading);
  if (!tied || tied.kind === 'pronoun' || (!isLink && speaksOf(clause, tied))) return phrase;
  // “the head of the union Samir Al-Sarif”
  const hasOffice = tied.kind === 'name' && tied.isPerson && tied.first > phrase.end + 2 && tied.last - tied.first > 1;
  if (isLink && hasOffice && phrase.kind === 'description') return tied;
  const isBodyOf = isLink && phrase.kind === 'name' && !phrase.isPerson;
  const isNew = rules.indefinite.has(pieces[phrase.first]?.lower ?? '');
  const isFixed = isLink || (rules.attaching.has(tie.lower) && (isNew || tie.lower !== rules.inPlace));
  if (!isBodyOf && (phrase.kind === 'name' || !isFixed)) return withTies(clause, { ...phrase, end: tied.end }, reading);
  const key = keyOf([
    phrase.key,
    tie.text,
    ...textOf(clause, phrase.end + 1, tied.end).filter((word) => !rules.determiners.has(word.toLowerCase())),
  ]);
  return withTies(clause, { ...phrase, end: tied.end, last: tied.end, key }, reading);
}

/** “Burton and Nick” speak as one. */
function withPartner(clause: Clause, phrase: NounPhrase): NounPhrase {
  const { pieces, rules } = clause;
  if (phrase.kind !== 'name' || pieces[phrase.end]?.lower !== rules.and) return phrase;
  const partner = simplePhrase(clause, phrase.end + 1, { isStrict: true });
  if (partner?.kind !== 'name') return phrase;
  const key = keyOf([phrase.key, rules.and, partner.key]);
  return {
    ...phrase,
    end: partner.end,
    last: partner.last,
    key,
    form: 'other',
    isPerson: false,
  };
}

/** “the mayor, Jon Harrow”: the name says more than the office. */
function withApposition(clause: Clause, phrase: NounPhrase): NounPhrase {
  const { pieces, rules } = clause;
  if (phrase.kind !== 'description' || !isMark(pieces[phrase.end], ',')) return phrase;
  const at = phrase.end + 1;
  if (!isNameWord(pieces[at], rules)) return phrase;
  const name = simplePhrase(clause, at, { isStrict: true });
  const isFull = name?.kind === 'name' && name.isPerson && name.last - name.first >= 2 && name.first === at;
  return isFull ? name : phrase;
}

/** The noun phrase that begins at a piece, as long as it goes; null where none begins. */
export function nounPhraseAt(clause: Clause, at: number, reading: Reading = {}): NounPhrase | null {
  const simple = simplePhrase(clause, at, reading);
  return simple && withPartner(clause, withTies(clause, simple, reading));
}

/** The same, and the name that follows a description behind a comma. */
export function speakerAt(clause: Clause, at: number, reading: Reading = {}): NounPhrase | null {
  const phrase = nounPhraseAt(clause, at, reading);
  return phrase && withApposition(clause, phrase);
}
