import type { DeskText } from '../../providers/coding-types.js';
import type { Ground } from './caret.js';

export type DeskBlock = DeskText['blocks'][number];

/** Blocks as stored; a text without any is one paragraph a line. */
export function blocksOf({ body, blocks }: Pick<DeskText, 'body' | 'blocks'>): readonly DeskBlock[] {
  if (blocks.length > 0) return blocks;
  return [...body.matchAll(/[^\n]+/g)].map((line) => ({
    kind: 'PARAGRAPH',
    start: line.index,
    end: line.index + line[0].length,
  }));
}

/** Where evidence may lie: the whole body, or the one paragraph that is coded. */
export function groundOf(text: DeskText): Ground {
  const { start, end } = text.paragraph ?? { start: 0, end: text.body.length };
  const blocks = blocksOf(text).filter((block) => block.end > start && block.start < end);
  return { body: text.body, start, end, language: text.language, blocks };
}
