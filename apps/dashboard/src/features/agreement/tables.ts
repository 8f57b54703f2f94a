import type { Agreement, FrameAgreement } from '../../providers/agreement-types.js';
import type { ChartRows } from '../../ui/ChartTable.js';

const row = ({
  frame,
  prevalence,
  percentAgreement,
  alpha,
  gwetAC1,
  verdict,
  advice,
  disagreements,
}: FrameAgreement) => [
  ...[frame.name, prevalence.value, prevalence.low, prevalence.high, prevalence.k, prevalence.n],
  ...[percentAgreement.value, alpha.value, alpha.low, alpha.high, alpha.method, alpha.se, alpha.n, alpha.nMissing],
  ...[alpha.seed, alpha.replicates, alpha.undefinedReplicates, alpha.undefinedReason],
  ...[gwetAC1.value, gwetAC1.low, gwetAC1.high, verdict, advice.moreUnits, disagreements],
];

/** The whole table frame by frame, as numbers. */
export const agreementTable = ({ frames }: Agreement): ChartRows => ({
  head: [
    ...['frame', 'prevalence', 'prevalence low', 'prevalence high', 'present', 'judgements', 'percent agreement'],
    ...['alpha', 'alpha low', 'alpha high', 'interval', 'se', 'units', 'missing', 'seed', 'replicates'],
    ...[
      'undefined replicates',
      'undefined because',
      'AC1',
      'AC1 low',
      'AC1 high',
      'verdict',
      'more units',
      'disagreements',
    ],
  ],
  rows: frames.map(row),
});
