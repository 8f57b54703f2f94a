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
  alphaU,
  tokenF1,
}: FrameAgreement) => [
  ...[frame.name, prevalence.value, prevalence.low, prevalence.high, prevalence.k, prevalence.n],
  ...[percentAgreement.value, alpha.value, alpha.low, alpha.high, alpha.method, alpha.se, alpha.n, alpha.nMissing],
  ...[alpha.seed, alpha.replicates, alpha.undefinedReplicates, alpha.undefinedReason],
  ...[gwetAC1.value, gwetAC1.low, gwetAC1.high, verdict, advice.moreUnits, disagreements],
  ...[alphaU.value, alphaU.low, alphaU.high, alphaU.n, tokenF1.value, tokenF1.low, tokenF1.high, tokenF1.n],
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
    ...['alphaU', 'alphaU low', 'alphaU high', 'alphaU texts'],
    ...['word F1', 'word F1 low', 'word F1 high', 'word F1 texts'],
  ],
  rows: frames.map(row),
});
