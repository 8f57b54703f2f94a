import type { Block } from '@parallax/kernel';
import { findBlocks } from '@parallax/text';

/** A paragraph as a unit of coding: counted from 1, UTF-16 code units of the body, end exclusive. */
export interface Paragraph {
  readonly no: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs that are coded one by one. Headings and notes are shown but not coded, and not counted.
 *
 * @param blocks as stored with the text; without any they are found anew
 */
export function paragraphsOf(body: string, blocks: readonly Block[] = []): Paragraph[] {
  return (blocks.length > 0 ? blocks : findBlocks(body))
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }, index) => ({ no: index + 1, start, end }));
}
