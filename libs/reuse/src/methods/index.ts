import type { StatsMethod } from '@parallax/statistics';
import { SIGNATURE_METHODS } from './signature-methods.js';
import { SIMILARITY_METHODS } from './similarity-methods.js';
import { TEXT_METHODS } from './text-methods.js';

/** What `parallax stats` computes of shared text, by the names of the golden files. */
export const REUSE_METHODS: Readonly<Record<string, StatsMethod>> = {
  ...SIGNATURE_METHODS,
  ...SIMILARITY_METHODS,
  ...TEXT_METHODS,
};
