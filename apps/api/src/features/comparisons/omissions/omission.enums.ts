import { registerEnumType } from '@nestjs/graphql';
import type { CellMark, DecisionKind, SaidBy as By } from '@parallax/comparison';

export const StatementMark = {
  SAYS: 'says',
  NOT_SAID: 'not-said',
  NOT_SAID_EXPECTED: 'not-said-expected',
  LEAVES_OUT: 'leaves-out',
  OTHER_LANGUAGE: 'other-language',
} as const satisfies Record<string, CellMark>;
registerEnumType(StatementMark, {
  name: 'StatementMark',
  description: 'Whether an outlet says a statement, and whether its length explains that it does not.',
  valuesMap: {
    SAYS: { description: 'It says it, or a person found that it does.' },
    NOT_SAID: { description: 'It does not, and its length explains that.' },
    NOT_SAID_EXPECTED: {
      description: 'It does not, though more likely than not an outlet of its length would. Not established.',
    },
    LEAVES_OUT: { description: 'It does not, beyond what its length explains; or a person confirmed it.' },
    OTHER_LANGUAGE: { description: 'It has no text in a language of the statement: not compared.' },
  },
});

export const SaidBy = { MEMBER: 'member', COVER: 'cover', PERSON: 'person' } as const satisfies Record<string, By>;
registerEnumType(SaidBy, {
  name: 'SaidBy',
  description: 'How it is known that an outlet says a statement.',
  valuesMap: {
    MEMBER: { description: 'One of its sentences belongs to the statement.' },
    COVER: { description: 'It is said within a sentence on something else, over two sentences, or in a headline.' },
    PERSON: { description: 'A person found it.' },
  },
});

export const StatementDecisionKind = {
  SAYS: 'says',
  DOES_NOT_SAY: 'does-not-say',
  IS_A_STATEMENT: 'is-a-statement',
  NOT_A_STATEMENT: 'not-a-statement',
  MERGE: 'merge',
  SPLIT: 'split',
  MOVE: 'move',
  NAME: 'name',
  UNDO: 'undo',
} as const satisfies Record<string, DecisionKind>;
registerEnumType(StatementDecisionKind, {
  name: 'StatementDecisionKind',
  description: 'What a person can decide on a statement.',
  valuesMap: {
    SAYS: { description: 'The outlet says it.' },
    DOES_NOT_SAY: { description: 'The outlet does not say it: it leaves it out.' },
    IS_A_STATEMENT: { description: 'Sentences of one outlet are a statement all the same.' },
    NOT_A_STATEMENT: { description: 'It is none: take it out of the matrix.' },
    MERGE: { description: 'The statement and another, named by its sentences, are one.' },
    SPLIT: { description: 'Some sentences leave it and stand by themselves.' },
    MOVE: { description: 'Sentences of other statements come to it.' },
    NAME: { description: 'Gives it a short name.' },
    UNDO: { description: 'An earlier decision no longer holds.' },
  },
});
