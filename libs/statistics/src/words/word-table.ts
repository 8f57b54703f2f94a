/** How often one thing occurs in two bodies of text: f of n words on each side. The other words make the other cells. */
export interface WordTable {
  readonly f1: number;
  readonly n1: number;
  readonly f2: number;
  readonly n2: number;
}

/** A number, or null with a machine code saying why there is none. */
export type WordScore =
  | { readonly value: number; readonly undefinedReason: null }
  | { readonly value: null; readonly undefinedReason: string };

export const scored = (value: number): WordScore => ({ value, undefinedReason: null });
export const unscored = (undefinedReason: string): WordScore => ({ value: null, undefinedReason });

/** @throws RangeError when a side has fewer words than occurrences: counts come from our own queries */
export function assertTable({ f1, n1, f2, n2 }: WordTable): void {
  const isSide = (f: number, n: number): boolean => f >= 0 && f <= n && Number.isFinite(n);
  if (!isSide(f1, n1) || !isSide(f2, n2)) throw new RangeError(`Not f of n: ${f1} of ${n1}, ${f2} of ${n2}.`);
}

/** Why a test on this table is undefined; null when it is defined. */
export function emptyMargin({ f1, n1, f2, n2 }: WordTable): string | null {
  if (n1 === 0 || n2 === 0) return 'NO_WORDS';
  if (f1 + f2 === 0) return 'NO_OCCURRENCES';
  return f1 + f2 === n1 + n2 ? 'NO_VARIATION' : null;
}
