import { alignWords, type Shared, type Stretch } from './align.js';
import { LEAST_SHARED } from './sentence-pairs.js';

/** Two stretches in the same place of two sentences: the same words before and after, or the end of both. */
export interface Substitution {
  readonly a: Stretch;
  readonly b: Stretch;
  /** Shared words right before and right after. */
  readonly before: number;
  readonly after: number;
}

/** Names are short. */
export const LONGEST_NAME_WORDS = 5;
/** Shared words around both stretches together, and a shared word or the end of both sentences on either side. */
const LEAST_CONTEXT = 3;

const isShort = ({ from, to }: Stretch): boolean => to - from >= 1 && to - from <= LONGEST_NAME_WORDS;

/** The runs, with empty ones where both sentences begin or end, so that a name may stand first or last. */
function withEnds(runs: readonly Shared[], a: number, b: number): Shared[] {
  return [{ a: 0, b: 0, length: 0 }, ...runs, { a, b, length: 0 }];
}

/** Words that are shared but stand in another order make no common place. */
function areAlike(shared: readonly Shared[], a: readonly string[], b: readonly string[]): boolean {
  const aligned = shared.reduce((sum, { length }) => sum + length, 0);
  return aligned >= LEAST_SHARED * Math.min(a.length, b.length);
}

/** The stretches that took each other's place between two sentences; none where they share less than half in order. */
export function substitutions(a: readonly string[], b: readonly string[]): Substitution[] {
  const shared = alignWords(a, b);
  if (!areAlike(shared, a, b)) return [];
  const runs = withEnds(shared, a.length, b.length);
  return runs.slice(1).flatMap((next, index) => {
    const last = runs[index];
    if (!last) return [];
    const stretches = {
      a: { from: last.a + last.length, to: next.a },
      b: { from: last.b + last.length, to: next.b },
    };
    const [before, after] = [last.length, next.length];
    const isPlaced = isShort(stretches.a) && isShort(stretches.b) && before + after >= LEAST_CONTEXT;
    return isPlaced ? [{ ...stretches, before, after }] : [];
  });
}
