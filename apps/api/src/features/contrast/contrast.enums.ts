import { registerEnumType } from '@nestjs/graphql';

export const ContrastAgainst = { REST: 'rest', EVERY_PAIR: 'every-pair' } as const;
export type ContrastAgainst = (typeof ContrastAgainst)[keyof typeof ContrastAgainst];
registerEnumType(ContrastAgainst, {
  name: 'ContrastAgainst',
  description: 'Who is set against whom within events.',
  valuesMap: {
    REST: { description: 'Each outlet against all the others compared.' },
    EVERY_PAIR: { description: 'Every outlet against every other; at most 20 outlets.' },
  },
});

export const ContrastPeriod = { DAY: 'day', WEEK: 'week', MONTH: 'month' } as const;
export type ContrastPeriod = (typeof ContrastPeriod)[keyof typeof ContrastPeriod];
registerEnumType(ContrastPeriod, {
  name: 'ContrastPeriod',
  description: 'How time is cut, in UTC.',
  valuesMap: {
    DAY: { description: 'Calendar days.' },
    WEEK: { description: 'Weeks that begin on Monday.' },
    MONTH: { description: 'Calendar months.' },
  },
});

export const FrameStanding = { PRESENT: 'present', ABSENT: 'absent', UNDECIDED: 'undecided' } as const;
export type FrameStanding = (typeof FrameStanding)[keyof typeof FrameStanding];
registerEnumType(FrameStanding, {
  name: 'FrameStanding',
  description: 'What the majority of coders says of a frame in an article.',
  valuesMap: {
    PRESENT: { description: 'It is there: one of the k.' },
    ABSENT: { description: 'It is not: in n, not in k.' },
    UNDECIDED: { description: 'Coders tie: in neither.' },
  },
});
