import { collocatesKind } from '../collocates/index.js';
import { contrastSensitivityKind, frameContrastKind } from '../frame-contrast/index.js';
import { KEYNESS } from '../keyness/index.js';
import { namingProfileKind } from '../naming-profile/index.js';
import { voiceShareKind } from '../voice-share/index.js';
import { omissionMatrixKind } from '../omission-matrix/omission-matrix-kind.js';
import type { ComparisonKind } from './comparison-kind.js';

/** Every kind of comparison a worker can compute. */
export const COMPARISON_KINDS: readonly ComparisonKind<never, object>[] = [
  collocatesKind,
  contrastSensitivityKind,
  frameContrastKind,
  KEYNESS,
  namingProfileKind,
  voiceShareKind,
  omissionMatrixKind,
];
