import { benjaminiHochberg } from '@parallax/statistics';

/** The false discovery rate that a flag stands for. */
export const RATE = 0.05;

/** What one p became when the whole family was looked at. */
export interface Verdict {
  readonly adjustedP: number | null;
  /** Adjusted p at most {@link RATE}. */
  readonly isFlagged: boolean;
}

/** All tests of one contrast, adjusted together. */
export interface Family {
  /** Defined tests of each kind: those with a p. */
  readonly paired: number;
  readonly association: number;
  readonly mix: number;
  /** Their sum, the m of Benjamini and Hochberg. */
  readonly size: number;
  /** Tests for which there is no p, and which are not counted. */
  readonly undefinedTests: number;
  readonly rate: number;
  readonly flagged: number;
  readonly words: string;
}

export const isFlagged = (adjustedP: number | null): boolean => adjustedP !== null && adjustedP <= RATE;

export function verdictsOf(ps: readonly (number | null)[]): Verdict[] {
  return benjaminiHochberg(ps).map((adjustedP) => ({ adjustedP, isFlagged: isFlagged(adjustedP) }));
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The family in a sentence, so that nobody has to guess what was adjusted for. */
export function familyInWords(
  counts: Pick<Family, 'paired' | 'association' | 'mix' | 'size'>,
  comparison: string,
): string {
  return [
    `${plural(counts.size, 'test')} adjusted together (Benjamini–Hochberg, ${RATE}):`,
    `${plural(counts.paired, 'within-event test')} of ${comparison}, frame by frame;`,
    `${plural(counts.association, 'test')} of a frame over all outlets;`,
    `${plural(counts.mix, 'test')} of the mix of frames.`,
  ].join(' ');
}
