export {
  CONTRAST_DEFAULTS,
  frameContrastKind,
  type FrameContrastRequest,
  type StoredContrast,
} from './frame-contrast.js';
export { mostOutlets } from './read-contrast.js';
