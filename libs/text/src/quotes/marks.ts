/** What a mark does where it stands: begins a quotation, ends one, or either, which the open ones decide. */
export type Role = 'open' | 'close' | 'either';
export type Family = 'double' | 'single' | 'guillemet' | 'corner';

/** A quotation mark at a UTF-16 offset; `length` is 2 for `` and ''. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly sign: string;
  readonly family: Family;
  readonly role: Role;
}

const MARK = /``|''|["'“”„‟‘’‚«»‹›「」『』]/g;
const FAMILY: Readonly<Record<string, Family>> = {
  ...{
    '"': 'double',
    '``': 'double',
    "''": 'double',
    '“': 'double',
    '”': 'double',
    '„': 'double',
    '‟': 'double',
  },
  ...{ "'": 'single', '‘': 'single', '’': 'single', '‚': 'single' },
  ...{ '«': 'guillemet', '»': 'guillemet', '‹': 'guillemet', '›': 'guillemet' },
  ...{ '「': 'corner', '」': 'corner', '『': 'corner', '』': 'corner' },
};
const FIXED: Readonly<Record<string, Role>> = {
  ...{
    '``': 'open',
    '„': 'open',
    '‟': 'open',
    '‚': 'open',
    '「': 'open',
    '『': 'open',
  },
  ...{ '」': 'close', '』': 'close' },
};

/** ’tis, ’em, ’90s: words that begin with an apostrophe. */
const ELISION = /^(?:\p{Nd}|(?:tis|twas|em|til|cause|cos|n|round|bout)(?!\p{L}))/iu;
const LETTER = /[\p{L}\p{Nd}]/u;
const BEFORE_OPENING = /[\s\p{Ps}\p{Pi}\p{Pd}"'„‚:]/u;

const opensAfter = (before: string): boolean => before === '' || BEFORE_OPENING.test(before);
const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);

/** `"` has one form for both ends, so its neighbours tell: `6"` is a measure and no mark at all. */
function straightRole(before: string, after: string): Role | null {
  if (isSpace(before) && isSpace(after)) return 'either';
  if (/\p{Nd}/u.test(before) && !LETTER.test(after)) return 'close';
  if (opensAfter(before)) return isSpace(after) ? 'either' : 'open';
  return LETTER.test(after) ? 'either' : 'close';
}

/** Null for an apostrophe. What is left may still be one: only a partner makes `’` and `'` marks. */
function singleRole(sign: string, before: string, after: string, rest: string): Role | null {
  if (LETTER.test(before) && LETTER.test(after)) return null;
  const canOpen = sign !== '’' && opensAfter(before) && !isSpace(after) && !ELISION.test(rest);
  if (canOpen) return 'open';
  return sign === '‘' || isSpace(before) ? null : 'close';
}

/** “ ends what „ began; » begins and « ends in German and Danish print; ” begins in Swedish and Finnish. */
function turnedRole(sign: string, before: string, after: string): Role {
  if (sign === '“') return opensAfter(before) && !isSpace(after) ? 'open' : 'either';
  if (sign === '«' || sign === '‹') return 'either';
  return opensAfter(before) && LETTER.test(after) ? 'either' : 'close';
}

function roleOf(sign: string, text: string, at: number): Role | null {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + sign.length)];
  const fixed = FIXED[sign];
  if (fixed) return fixed;
  if (FAMILY[sign] === 'single') return singleRole(sign, before, after, text.slice(at + 1, at + 8));
  return sign === '"' ? straightRole(before, after) : turnedRole(sign, before, after);
}

/** The quotation marks between two offsets, in order; apostrophes that are surely such are left out. */
export function marksIn(text: string, start: number, end: number): Mark[] {
  const part = text.slice(start, end);
  return [...part.matchAll(MARK)].flatMap(({ 0: sign, index }) => {
    const role = roleOf(sign, part, index);
    const family = FAMILY[sign];
    return role && family ? [{ at: start + index, length: sign.length, sign, family, role }] : [];
  });
}
