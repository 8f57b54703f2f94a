import type { PatternPart, PatternWord } from './read-pattern.js';

/** One word of a pattern as a state: which words may follow it, and whether the pattern may end with it. */
export interface State {
  readonly word: PatternWord;
  readonly isExact: boolean;
  readonly variant: number;
  readonly next: State[];
  isLast: boolean;
}

interface Built {
  readonly first: State[];
  readonly last: State[];
  readonly canBeMissing: boolean;
}

interface Owner {
  readonly variant: number;
  readonly isExact: boolean;
}

const NOTHING: Built = { first: [], last: [], canBeMissing: true };

function joined(left: Built, right: Built): Built {
  for (const state of left.last) state.next.push(...right.first);
  return {
    first: left.canBeMissing ? [...left.first, ...right.first] : left.first,
    last: right.canBeMissing ? [...left.last, ...right.last] : right.last,
    canBeMissing: left.canBeMissing && right.canBeMissing,
  };
}

const either = (parts: readonly Built[]): Built => ({
  first: parts.flatMap(({ first }) => first),
  last: parts.flatMap(({ last }) => last),
  canBeMissing: parts.some(({ canBeMissing }) => canBeMissing),
});

function build(part: PatternPart, owner: Owner): Built {
  switch (part.kind) {
    case 'word': {
      const state: State = { word: part, ...owner, next: [], isLast: false };
      return { first: [state], last: [state], canBeMissing: false };
    }
    case 'row':
      return part.parts.map((one) => build(one, owner)).reduce(joined, NOTHING);
    case 'oneOf':
      return either(part.parts.map((one) => build(one, owner)));
    case 'optional':
      return { ...build(part.part, owner), canBeMissing: true };
  }
}

/**
 * The states in which a pattern can begin: its words with what may follow each (Glushkov's construction, so there are
 * as many states as words and no silent moves). Without repetition no state comes again, and a match is no longer than
 * the pattern: finding costs at most a fixed number of steps a word of the text.
 */
export function beginningsOf(pattern: PatternPart, owner: Owner): State[] {
  const { first, last } = build(pattern, owner);
  for (const state of last) state.isLast = true;
  return first;
}
