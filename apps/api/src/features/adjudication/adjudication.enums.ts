import { registerEnumType } from '@nestjs/graphql';

export const GoldOrigin = { ADJUDICATED: 'adjudicated', UNANIMOUS: 'unanimous' } as const;
export type GoldOrigin = (typeof GoldOrigin)[keyof typeof GoldOrigin];
registerEnumType(GoldOrigin, {
  name: 'GoldOrigin',
  description: 'Why a judgement is held for right.',
  valuesMap: {
    ADJUDICATED: { description: 'It was decided, with a reason.' },
    UNANIMOUS: { description: 'At least two coders judged the frame, all alike.' },
  },
});

export const AdjudicationState = { OPEN: 'open', DECIDED: 'decided', ALL: 'all' } as const;
export type AdjudicationState = (typeof AdjudicationState)[keyof typeof AdjudicationState];
registerEnumType(AdjudicationState, {
  name: 'AdjudicationState',
  description: 'Which disagreements are wanted.',
  valuesMap: {
    OPEN: { description: 'Those nobody has decided.' },
    DECIDED: { description: 'Those that were decided.' },
    ALL: { description: 'Both.' },
  },
});
