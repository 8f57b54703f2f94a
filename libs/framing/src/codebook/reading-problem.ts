/** Why a file could not be read as a codebook; `line` counts from 1, null where the place is a field. */
export interface ReadingProblem {
  readonly line: number | null;
  readonly field: string | null;
  readonly message: string;
  readonly remedy: string;
}
