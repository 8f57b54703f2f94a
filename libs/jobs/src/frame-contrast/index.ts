export {
  contrastSensitivityKind,
  type ContrastSensitivityRequest,
  type StoredSensitivity,
} from './contrast-sensitivity.js';
export {
  CONTRAST_DEFAULTS,
  frameContrastKind,
  type FrameContrastRequest,
  type StoredContrast,
} from './frame-contrast.js';
export { mostOutlets } from './read-contrast.js';
