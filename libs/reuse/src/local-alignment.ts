/** Scores of the Smith–Waterman algorithm: match above 0, the others at most 0. */
export interface AlignmentScores {
  readonly match: number;
  readonly mismatch: number;
  readonly gap: number;
}

export const ALIGNMENT_SCORES: AlignmentScores = { match: 2, mismatch: -1, gap: -1 };

/** One step of an alignment: the words on both sides, null where one has none. */
export interface AlignedWords {
  readonly a: number | null;
  readonly b: number | null;
}

export interface LocalAlignment {
  readonly score: number;
  /** Places of words, in order; a substitution is two steps, one for each side. */
  readonly steps: readonly AlignedWords[];
}

interface Matrix {
  /** (b.length + 1) rows of (a.length + 1) columns. */
  readonly cells: Int32Array;
  readonly width: number;
  readonly best: { readonly row: number; readonly column: number; readonly score: number };
}

function fill(a: readonly string[], b: readonly string[], scores: AlignmentScores): Matrix {
  const width = a.length + 1;
  const cells = new Int32Array(width * (b.length + 1));
  for (let row = 1; row <= b.length; row++) {
    for (let column = 1; column <= a.length; column++) {
      const at = row * width + column;
      const step = a[column - 1] === b[row - 1] ? scores.match : scores.mismatch;
      const diagonal = (cells[at - width - 1] ?? 0) + step;
      const aside = Math.max(cells[at - width] ?? 0, cells[at - 1] ?? 0) + scores.gap;
      cells[at] = Math.max(0, diagonal, aside);
    }
  }
  return { cells, width, best: highest(cells, width) };
}

/** The first of the highest cells, column by column, as R's `which` finds it. */
function highest(cells: Int32Array, width: number): Matrix['best'] {
  let best = { row: 0, column: 0, score: 0 };
  for (let column = 1; column < width; column++) {
    for (let row = 1; row * width < cells.length; row++) {
      const score = cells[row * width + column] ?? 0;
      if (score > best.score) best = { row, column, score };
    }
  }
  return best;
}

/**
 * The best local alignment of two lists of words (Smith and Waterman 1981), traced back as the R package textreuse
 * does: from the highest cell to the highest of the neighbours, up before left before diagonal, until the diagonal
 * neighbour is 0. Memory and time grow with a.length · b.length.
 */
export function alignLocally(
  a: readonly string[],
  b: readonly string[],
  scores: AlignmentScores = ALIGNMENT_SCORES,
): LocalAlignment {
  const { cells, width, best } = fill(a, b, scores);
  if (best.score === 0) return { score: 0, steps: [] };
  let { row, column } = best;
  const back: AlignedWords[] = [{ a: column - 1, b: row - 1 }];
  for (;;) {
    const at = row * width + column;
    const [up, left, diagonal] = [cells[at - width] ?? 0, cells[at - 1] ?? 0, cells[at - width - 1] ?? 0];
    if (diagonal === 0) return { score: best.score, steps: back.reverse() };
    const top = Math.max(up, left, diagonal);
    if (up === top) back.push({ a: null, b: --row - 1 });
    else if (left === top) back.push({ a: --column - 1, b: null });
    else {
      [row, column] = [row - 1, column - 1];
      if (a[column - 1] === b[row - 1]) back.push({ a: column - 1, b: row - 1 });
      else back.push({ a: null, b: row - 1 }, { a: column - 1, b: null });
    }
  }
}
