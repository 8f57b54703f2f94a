export type * from './agreement-result.js';
export { measureAgreement, type MeasureAgreementOptions } from './measure-agreement.js';
export {
  AGREEMENT_DEFAULTS,
  AGREEMENT_VERSION,
  type AgreementRequest,
  keepAgreement,
  prepareAgreement,
  type PreparedAgreement,
  readAgreement,
} from './prepare-agreement.js';
export { enqueueMeasureAgreement, MEASURE_AGREEMENT, measureAgreementTask } from './task.js';
