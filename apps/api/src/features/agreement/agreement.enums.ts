import { registerEnumType } from '@nestjs/graphql';
import type { Verdict } from '@parallax/jobs';

export const AgreementStatus = { MEASURED: 'measured', MEASURING: 'measuring', FAILED: 'failed' } as const;
export type AgreementStatus = (typeof AgreementStatus)[keyof typeof AgreementStatus];
registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: 'Whether the numbers are there.',
  valuesMap: {
    MEASURED: { description: 'All numbers are there.' },
    MEASURING: { description: 'A worker computes them; ask again, or follow jobProgress.' },
    FAILED: { description: 'The worker tried and gave up; see failure, and ask for it again by measureAgreement.' },
  },
});

export const AgreementVerdict = {
  RELIABLE: 'reliable',
  TENTATIVE: 'tentative',
  NOT_ESTABLISHED: 'not_established',
  UNDEFINED: 'undefined',
} as const satisfies Record<string, Verdict>;
registerEnumType(AgreementVerdict, {
  name: 'AgreementVerdict',
  description: 'What the lower end of α’s interval allows to be said (Krippendorff’s thresholds).',
  valuesMap: {
    RELIABLE: { description: 'Lower end at least .800.' },
    TENTATIVE: { description: 'Lower end at least .667 and below .800: tentative conclusions only.' },
    NOT_ESTABLISHED: { description: 'Lower end below .667: reliability is not established.' },
    UNDEFINED: { description: 'α or its interval is undefined.' },
  },
});

export const AgreementUnit = { ARTICLE: 'article', SPAN: 'span' } as const;
export type AgreementUnit = (typeof AgreementUnit)[keyof typeof AgreementUnit];
registerEnumType(AgreementUnit, {
  name: 'AgreementUnit',
  description: 'What is compared between coders.',
  valuesMap: {
    ARTICLE: { description: 'Whether a frame is present in a unit (article or paragraph).' },
    SPAN: { description: 'That, and where in the text: alphaU and tokenF1, where labels have spans.' },
  },
});
