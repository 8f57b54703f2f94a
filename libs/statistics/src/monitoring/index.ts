export { coderDifference, type CoderDifference, type SharedUnit } from './coder-bias.js';
export { holmAdjusted } from './holm.js';
export {
  alphaVariance,
  reliabilitySampleSize,
  unitsForAlpha,
  type ExpectedFrame,
  type UnitsForAlpha,
} from './sample-size.js';
export { waveDrift, type JudgedUnit, type WaveDrift } from './wave-drift.js';
export * from './volume/index.js';
