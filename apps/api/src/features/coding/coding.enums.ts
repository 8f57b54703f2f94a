import { registerEnumType } from '@nestjs/graphql';

export const ProjectUnit = { ARTICLE: 'article', PARAGRAPH: 'paragraph' } as const;
export type ProjectUnit = (typeof ProjectUnit)[keyof typeof ProjectUnit];
registerEnumType(ProjectUnit, {
  name: 'ProjectUnit',
  description: 'What one task of a coding project asks about.',
  valuesMap: {
    ARTICLE: { description: 'An article as a whole.' },
    PARAGRAPH: { description: 'One paragraph; articles are drawn, and every paragraph of them is a unit.' },
  },
});

export const ProjectStatus = { OPEN: 'open', CLOSED: 'closed' } as const;
export type ProjectStatus = (typeof ProjectStatus)[keyof typeof ProjectStatus];
registerEnumType(ProjectStatus, {
  name: 'ProjectStatus',
  description: 'Whether a coding project still takes codings.',
  valuesMap: {
    OPEN: { description: 'It is being coded.' },
    CLOSED: { description: 'Nothing more is coded; it can be opened again.' },
  },
});

export const SampleAllocation = { PROPORTIONAL: 'proportional', EQUAL: 'equal' } as const;
export type SampleAllocation = (typeof SampleAllocation)[keyof typeof SampleAllocation];
registerEnumType(SampleAllocation, {
  name: 'SampleAllocation',
  description: 'How a sample is shared out among strata.',
  valuesMap: {
    PROPORTIONAL: { description: 'By what each stratum has.' },
    EQUAL: { description: 'The same number from each, as far as it has so many.' },
  },
});

export const StratifyBy = { SOURCE: 'source', EVENT: 'event', PERIOD: 'period' } as const;
export type StratifyBy = (typeof StratifyBy)[keyof typeof StratifyBy];
registerEnumType(StratifyBy, {
  name: 'StratifyBy',
  description: 'What strata are made of; several are crossed.',
  valuesMap: {
    SOURCE: { description: 'The outlet.' },
    EVENT: { description: 'The event; articles in none are a stratum of their own.' },
    PERIOD: { description: 'The time of publication in UTC; undated articles are a stratum of their own.' },
  },
});

export const SamplePeriod = { WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const;
export type SamplePeriod = (typeof SamplePeriod)[keyof typeof SamplePeriod];
registerEnumType(SamplePeriod, {
  name: 'SamplePeriod',
  description: 'How long the periods of a stratified sample are.',
  valuesMap: {
    WEEK: { description: 'Weeks from Monday on (ISO 8601).' },
    MONTH: { description: 'Calendar months.' },
    YEAR: { description: 'Calendar years.' },
  },
});

export const CodingState = { OPEN: 'open', CODED: 'coded', SKIPPED: 'skipped' } as const;
export type CodingState = (typeof CodingState)[keyof typeof CodingState];
registerEnumType(CodingState, {
  name: 'CodingState',
  description: 'Where a task stands.',
  valuesMap: {
    OPEN: { description: 'Not coded yet, or opened again.' },
    CODED: { description: 'Coded.' },
    SKIPPED: { description: 'Passed over; it has no labels.' },
  },
});

export const CodingOutcome = { CODED: 'coded', SKIPPED: 'skipped' } as const;
export type CodingOutcome = (typeof CodingOutcome)[keyof typeof CodingOutcome];
registerEnumType(CodingOutcome, {
  name: 'CodingOutcome',
  description: 'What a coder saves of a unit.',
  valuesMap: {
    CODED: { description: 'Every frame of the codebook is judged: present where named so, absent otherwise.' },
    SKIPPED: { description: 'The unit is passed over; labels it had are withdrawn.' },
  },
});

export const QueueShow = { OPEN: 'open', UNSURE: 'unsure', SKIPPED: 'skipped', CODED: 'coded', ALL: 'all' } as const;
export type QueueShow = (typeof QueueShow)[keyof typeof QueueShow];
registerEnumType(QueueShow, {
  name: 'QueueShow',
  description: 'Which tasks of a queue are wanted.',
  valuesMap: {
    OPEN: { description: 'Those not coded yet.' },
    UNSURE: { description: 'Those marked as unsure.' },
    SKIPPED: { description: 'Those passed over.' },
    CODED: { description: 'Those coded.' },
    ALL: { description: 'All.' },
  },
});
