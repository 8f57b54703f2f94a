import { registerEnumType } from '@nestjs/graphql';

export const CollocateMeasure = {
  LOG_DICE: 'logDice',
  PMI: 'pmi',
  MI3: 'mi3',
  T: 't',
  G2: 'g2',
  TOGETHER: 'together',
} as const;
export type CollocateMeasureName = (typeof CollocateMeasure)[keyof typeof CollocateMeasure];
registerEnumType(CollocateMeasure, {
  name: 'CollocateMeasure',
  description: 'What collocates are put in order by, the strongest first.',
  valuesMap: {
    LOG_DICE: { description: 'logDice.' },
    PMI: { description: 'Pointwise mutual information.' },
    MI3: { description: 'MI3.' },
    T: { description: 't-score.' },
    G2: { description: 'G² over four cells.' },
    TOGETHER: { description: 'How often the two meet.' },
  },
});
