export {
  COLLOCATES_DEFAULTS,
  collocatesKind,
  type CollocatesRequest,
  type CollocatesResult,
  type ContextUnit,
} from './collocates.js';
