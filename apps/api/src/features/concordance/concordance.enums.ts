import { registerEnumType } from '@nestjs/graphql';
import type { WordPlace } from '@parallax/text';

export const ContextUnit = { ARTICLE: 'article', PARAGRAPH: 'paragraph', SENTENCE: 'sentence' } as const;
export type ContextUnitName = (typeof ContextUnit)[keyof typeof ContextUnit];
registerEnumType(ContextUnit, {
  name: 'ContextUnit',
  description: 'What the context of a word does not leave.',
  valuesMap: {
    ARTICLE: { description: 'The article: its body, or its headline.' },
    PARAGRAPH: { description: 'The paragraph, heading or note.' },
    SENTENCE: { description: 'The sentence.' },
  },
});

const BY_WORD = { L1: 'L1', L2: 'L2', L3: 'L3', R1: 'R1', R2: 'R2', R3: 'R3' } as const satisfies Record<
  WordPlace,
  WordPlace
>;
export const ConcordanceSort = { POSITION: 'position', DATE: 'date', OUTLET: 'outlet', ...BY_WORD } as const;
export type ConcordanceSortName = (typeof ConcordanceSort)[keyof typeof ConcordanceSort];

const word = (nth: string, side: string) => ({
  description: `By the ${nth} word to the ${side}, then by those further out. Sorts the lines of at most 2,000 articles: see extent.`,
});
registerEnumType(ConcordanceSort, {
  name: 'ConcordanceSort',
  description: 'What the lines of a concordance are sorted by. Lines of one article stay in the order of its text.',
  valuesMap: {
    POSITION: { description: 'By article in a fixed order that says nothing, then as they stand.' },
    DATE: { description: 'Newest articles first; undated ones last.' },
    OUTLET: { description: 'By name of outlet, newest first. Sorts the lines of at most 2,000 articles: see extent.' },
    L1: word('first', 'left'),
    L2: word('second', 'left'),
    L3: word('third', 'left'),
    R1: word('first', 'right'),
    R2: word('second', 'right'),
    R3: word('third', 'right'),
  },
});
