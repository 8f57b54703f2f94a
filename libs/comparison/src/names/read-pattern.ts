import { err, ok, type Result } from '@parallax/kernel';
import { problemAt, MOST_CHARACTERS, type PatternProblem } from './pattern-problem.js';
import { scanPattern, type Sign } from './scan-pattern.js';
import { parsePattern } from './parse-pattern.js';

/** A word as a pattern has it. `written` keeps letter case and accents for variants that must be as written. */
export interface PatternWord {
  readonly kind: 'word';
  readonly form: string;
  readonly written: string;
  readonly isBeginning: boolean;
  /** A sign of a script without spaces, which the search index cannot find. */
  readonly isSign: boolean;
}

/** What a pattern says: words, parts in a row, one of several, or a part that may be missing. */
export type PatternPart =
  | PatternWord
  | { readonly kind: 'row'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'oneOf'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'optional'; readonly part: PatternPart };

/** True when the part may be missing altogether. */
export function canBeMissing(part: PatternPart): boolean {
  switch (part.kind) {
    case 'word':
      return false;
    case 'row':
      return part.parts.every(canBeMissing);
    case 'oneOf':
      return part.parts.some(canBeMissing);
    case 'optional':
      return true;
  }
}

function readSigns(signs: readonly Sign[], length: number): Result<PatternPart, PatternProblem> {
  const read = parsePattern(signs);
  if (!read.ok) return read;
  return canBeMissing(read.value) ? err(problemAt('ALL_OPTIONAL', 0, length)) : ok(read.value);
}

/**
 * Reads a pattern. Words stand for themselves, whatever stands between them but the end of a sentence; `divert*` is a
 * beginning; `(water)? project` and `[water] project` have an optional part; `a | b` is one or the other; `(a | b) c`
 * groups; words in "quotes" are taken as they are, signs and all. There is no repetition, so no pattern can take long.
 */
export function readPattern(pattern: string): Result<PatternPart, PatternProblem> {
  if (pattern.length > MOST_CHARACTERS) {
    return err(problemAt('TOO_LONG', MOST_CHARACTERS, pattern.length - MOST_CHARACTERS));
  }
  const signs = scanPattern(pattern);
  if (!signs.ok) return signs;
  const hasWords = signs.value.some(({ kind }) => kind === 'word');
  return hasWords ? readSigns(signs.value, pattern.length) : err(problemAt('EMPTY_PATTERN', 0, pattern.length));
}
