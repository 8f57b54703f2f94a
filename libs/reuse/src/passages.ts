import { findQuotes, type Range } from '@parallax/text';
import type { ReadText } from './read-text.js';
import { matchRuns, type Run } from './match-runs.js';

/** Bumped when the same two texts may give other passages. */
export const PASSAGES_VERSION = 'passages-1';

/** `same` words stand in both; `changed` ones stand in each other’s place; the others stand on one side only. */
export type PieceKind = 'same' | 'changed' | 'only-a' | 'only-b';

export interface PassagePiece {
  readonly kind: PieceKind;
  /** UTF-16 offsets, end exclusive; empty where the side has nothing. */
  readonly a: Range;
  readonly b: Range;
}

/** A stretch of two texts that runs the same but for a few words. */
export interface Passage {
  readonly a: Range;
  readonly b: Range;
  /** Words that stand in both, in order. */
  readonly sameWords: number;
  /** Those of them that stand between quotation marks in both. */
  readonly quotedWords: number;
  /** In order, without gaps but for the spaces between. */
  readonly pieces: readonly PassagePiece[];
}

/** Words that may differ on either side within one passage. */
const MOST_BETWEEN = 8;

/** A run of equal words, cut so that it overlaps nothing before it on either side. */
function after(run: Run, before: Run): Run {
  const overlap = Math.max(0, before.a + before.words - run.a, before.b + before.words - run.b);
  return { a: run.a + overlap, b: run.b + overlap, words: run.words - overlap };
}

function continues(run: Run, before: Run): boolean {
  const [a, b] = [run.a - (before.a + before.words), run.b - (before.b + before.words)];
  return run.words > 0 && a >= 0 && b >= 0 && a <= MOST_BETWEEN && b <= MOST_BETWEEN;
}

/** Runs that follow each other closely in both texts. */
function chain(runs: readonly Run[]): Run[][] {
  const chains: Run[][] = [];
  for (const run of runs) {
    const before = chains.at(-1)?.at(-1);
    const rest = before && after(run, before);
    if (before && rest && continues(rest, before)) chains.at(-1)?.push(rest);
    else chains.push([run]);
  }
  return chains;
}

/** The offsets of some words; an empty range after the word before them when there are none. */
function rangeOf({ tokens }: ReadText, from: number, count: number): Range {
  if (count > 0) return { start: tokens[from]?.start ?? 0, end: tokens[from + count - 1]?.end ?? 0 };
  const at = tokens[from - 1]?.end ?? 0;
  return { start: at, end: at };
}

interface Pair {
  readonly a: ReadText;
  readonly b: ReadText;
}

function between({ a, b }: Pair, before: Run, run: Run): PassagePiece[] {
  const [fromA, fromB] = [before.a + before.words, before.b + before.words];
  const [countA, countB] = [run.a - fromA, run.b - fromB];
  if (countA === 0 && countB === 0) return [];
  const kind = countA === 0 ? 'only-b' : countB === 0 ? 'only-a' : 'changed';
  return [{ kind, a: rangeOf(a, fromA, countA), b: rangeOf(b, fromB, countB) }];
}

type IsQuoted = (range: Range) => boolean;

function quotedIn({ body, blocks }: ReadText): IsQuoted {
  const quotes = findQuotes(body, blocks).flatMap((paragraph) => paragraph.quotes);
  return ({ start, end }) => quotes.some((quote) => quote.start <= start && end <= quote.end);
}

function countQuoted({ a, b }: Pair, run: Run, quoted: { readonly a: IsQuoted; readonly b: IsQuoted }): number {
  const places = Array.from({ length: run.words }, (_, n) => n);
  return places.filter((n) => quoted.a(rangeOf(a, run.a + n, 1)) && quoted.b(rangeOf(b, run.b + n, 1))).length;
}

function passageOf(
  pair: Pair,
  runs: readonly Run[],
  quoted: { readonly a: IsQuoted; readonly b: IsQuoted },
): Passage[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  const pieces = runs.flatMap((run, place): PassagePiece[] => {
    const before = runs[place - 1];
    const same = { kind: 'same' as const, a: rangeOf(pair.a, run.a, run.words), b: rangeOf(pair.b, run.b, run.words) };
    return before ? [...between(pair, before, run), same] : [same];
  });
  return [
    {
      a: rangeOf(pair.a, first.a, last.a + last.words - first.a),
      b: rangeOf(pair.b, first.b, last.b + last.words - first.b),
      sameWords: runs.reduce((sum, { words }) => sum + words, 0),
      quotedWords: runs.reduce((sum, run) => sum + countQuoted(pair, run, quoted), 0),
      pieces,
    },
  ];
}

/**
 * Where two texts run the same: runs of five equal words and more, those joined that follow each other in both with
 * at most eight words between them. Every word of the first text stands in one passage at most; a stretch it says
 * twice meets the same stretch of the other twice. In the order of the first text.
 */
export function sharedPassages(a: ReadText, b: ReadText): Passage[] {
  const runs = matchRuns(a.hashes, b.hashes);
  if (runs.length === 0) return [];
  const quoted = { a: quotedIn(a), b: quotedIn(b) };
  return chain(runs).flatMap((chained) => passageOf({ a, b }, chained, quoted));
}
