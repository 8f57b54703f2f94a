import type { Block } from '@parallax/kernel';
import { findBlocks } from './blocks.js';
import type { Range } from './matches.js';

// A fixed locale: the sentences of a text must not depend on where the program runs.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Full stops that end no sentence; the segmenter takes a capital after any of them for a new one. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'«])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|St|Jr|Sr|vs|Inc|Ltd|Co|No|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Sra?|Dra?|Lic|Ing|D\.ª)\.\s*$/u;

const isOpen = (segment: string): boolean => ABBREVIATION.test(segment);

/**
 * The sentences of a stretch of text as offsets, trimmed, by Intl.Segmenter; what it cuts after “Mr.”, an initial
 * or the like is joined again.
 */
export function sentencesWithin(text: string, { start, end }: Range): Range[] {
  const sentences: Range[] = [];
  let from = start;
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    const to = start + index + segment.length;
    if (isOpen(text.slice(from, to)) && to < end) continue;
    const piece = text.slice(from, to);
    const indent = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) sentences.push({ start: from + indent, end: from + indent + length });
    from = to;
  }
  return sentences;
}

/** The sentences of a text in order; none runs over the end of a paragraph, heading or note. */
export function sentencesOf(text: string, blocks: readonly Block[] = []): Range[] {
  return (blocks.length > 0 ? blocks : findBlocks(text)).flatMap((block) => sentencesWithin(text, block));
}
