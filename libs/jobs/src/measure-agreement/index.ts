export type * from './agreement-result.js';
export { measureAgreement, type MeasureAgreementOptions, type MeasuredAgreement } from './measure-agreement.js';
export {
  AGREEMENT_DEFAULTS,
  type AgreementRequest,
  MEASURE_AGREEMENT,
  prepareAgreement,
  type PreparedAgreement,
  readAgreement,
} from './prepare-agreement.js';
export { explainFailure } from './explain-failure.js';
export { enqueueMeasureAgreement, findMeasuring, measureAgreementTask, type Measuring } from './task.js';
