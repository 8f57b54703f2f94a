/** Where the caret stands and what it has selected: UTF-16 code units, `anchor` null without a selection. */
export interface Caret {
  readonly at: number;
  readonly anchor: number | null;
  /** Arrows extend the selection without Shift, until v is pressed again. */
  readonly isHolding: boolean;
}

export type Step = 'grapheme' | 'word' | 'sentence' | 'edge';

export interface Move {
  readonly step: Step;
  readonly direction: 1 | -1;
  readonly extend: boolean;
}

/** The stretch of a body that a caret may be in. */
export interface Ground {
  readonly body: string;
  readonly start: number;
  readonly end: number;
  readonly language: string | null;
  /** Paragraphs and headings: no word or sentence runs across their ends. */
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
}

function segmenter(language: string | null, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    // A language tag that no browser knows must not stop a coder.
    return new Intl.Segmenter(undefined, { granularity });
  }
}

const blockAt = ({ blocks, start, end }: Ground, at: number, direction: 1 | -1) =>
  direction === 1
    ? (blocks.find((block) => at < block.end) ?? { start, end })
    : (blocks.findLast((block) => block.start < at) ?? { start, end });

/** Stops in one block: ends of words without what stands between them, ends of sentences without the blank after. */
function stopsIn(ground: Ground, block: { start: number; end: number }, { step, direction }: Move): number[] {
  if (step === 'edge') return [direction === 1 ? block.end : block.start];
  const text = ground.body.slice(block.start, block.end);
  const stops: number[] = [];
  for (const { segment, index, isWordLike } of segmenter(ground.language, step).segment(text)) {
    if (step === 'word' && isWordLike !== true) continue;
    const length = step === 'sentence' ? segment.trimEnd().length : segment.length;
    stops.push(block.start + (direction === 1 ? index + length : index));
  }
  return [...stops, direction === 1 ? block.end : block.start];
}

function target(ground: Ground, at: number, move: Move): number {
  const stops = stopsIn(ground, blockAt(ground, at, move.direction), move);
  const beyond = stops.filter((stop) => (move.direction === 1 ? stop > at : stop < at));
  const next = move.direction === 1 ? Math.min(...beyond) : Math.max(...beyond);
  return Number.isFinite(next) ? Math.max(ground.start, Math.min(ground.end, next)) : at;
}

/** The caret after one arrow key. */
export function moveCaret(caret: Caret, move: Move, ground: Ground): Caret {
  const at = target(ground, caret.at, move);
  const extend = move.extend || caret.isHolding;
  return { ...caret, at, anchor: extend ? (caret.anchor ?? caret.at) : null };
}

/** v in caret mode: from here on arrows select; again: they only move. */
export const hold = (caret: Caret): Caret =>
  caret.isHolding ? { ...caret, isHolding: false, anchor: null } : { ...caret, isHolding: true, anchor: caret.at };

/** Selected stretch, start before end; null when nothing is. */
export function selected({ at, anchor }: Caret): { start: number; end: number } | null {
  if (anchor === null || anchor === at) return null;
  return { start: Math.min(at, anchor), end: Math.max(at, anchor) };
}

/** The word the caret is in or just after, to be read out. */
export function wordAt(ground: Ground, at: number): string {
  const block = ground.blocks.find((one) => one.start <= at && at <= one.end);
  if (block === undefined) return '';
  let found = '';
  for (const { segment, index, isWordLike } of segmenter(ground.language, 'word').segment(
    ground.body.slice(block.start, block.end),
  )) {
    if (block.start + index > at) break;
    if (isWordLike === true) found = segment;
  }
  return found;
}

/**
 * A selection as it is stored: whole characters as people see them (an emoji or a letter with its marks is never cut),
 * without blanks at its ends, inside the unit. Null when nothing is left.
 */
export function tidySelection(ground: Ground, start: number, end: number): { start: number; end: number } | null {
  const text = ground.body.slice(ground.start, ground.end);
  const [from, to] = [Math.max(start, ground.start) - ground.start, Math.min(end, ground.end) - ground.start];
  if (from >= to) return null;
  const characters = segmenter(ground.language, 'grapheme').segment(text);
  const first = characters.containing(from);
  const last = characters.containing(to - 1);
  if (first === undefined || last === undefined) return null;
  const whole = text.slice(first.index, last.index + last.segment.length);
  const trimmed = whole.trim();
  if (trimmed === '') return null;
  const begin = ground.start + first.index + (whole.length - whole.trimStart().length);
  return { start: begin, end: begin + trimmed.length };
}
