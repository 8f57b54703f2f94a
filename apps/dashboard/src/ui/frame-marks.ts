/**
 * Okabe & Ito's palette (2008), which people with any common colour vision can tell apart, in one fixed order.
 * Black stands last, and yellow is darkened in light mode, where it would vanish on paper.
 */
const HUES = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b8a900', '#6f6f6f'] as const;

export const PATTERNS = ['solid', 'stripes', 'dots'] as const;
export type Pattern = (typeof PATTERNS)[number];

export interface FrameMark {
  readonly colour: string;
  readonly pattern: Pattern;
  /** A letter beside the colour, so that nothing rests on colour alone: A … Z, then A2 … */
  readonly letter: string;
}

/** The mark of the frame at `place` (0, 1, …) in its codebook: colour, then pattern, never repeat together. */
export function frameMark(place: number): FrameMark {
  const round = Math.floor(place / HUES.length);
  const lap = Math.floor(place / 26);
  return {
    colour: HUES[place % HUES.length] ?? HUES[0],
    pattern: PATTERNS[round % PATTERNS.length] ?? 'solid',
    letter: `${String.fromCharCode(65 + (place % 26))}${lap === 0 ? '' : lap + 1}`,
  };
}
