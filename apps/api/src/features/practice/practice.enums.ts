import { registerEnumType } from '@nestjs/graphql';

export const PracticeGoldOrigin = { ADJUDICATED: 'adjudicated', UNANIMOUS: 'unanimous', CODER: 'coder' } as const;
export type PracticeGoldOrigin = (typeof PracticeGoldOrigin)[keyof typeof PracticeGoldOrigin];
registerEnumType(PracticeGoldOrigin, {
  name: 'PracticeGoldOrigin',
  description: 'Why an answer is held for right.',
  valuesMap: {
    ADJUDICATED: { description: 'At least one frame of the unit was decided where coders disagreed.' },
    UNANIMOUS: { description: 'At least two coders said the same of every frame that counts.' },
    CODER: { description: 'One coder said so.' },
  },
});
