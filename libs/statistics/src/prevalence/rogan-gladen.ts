import { wilsonInterval } from '../proportion.js';
import type { MachineLabels } from './moments.js';

export type TrueShare =
  | {
      /** In [0, 1]; cut there when `isClipped`. */
      readonly value: number;
      /** Wilson limits of the apparent share, transformed and cut; sensitivity and specificity are taken as known. */
      readonly low: number;
      readonly high: number;
      readonly apparent: number;
      readonly isClipped: boolean;
      readonly undefinedReason: null;
    }
  | { readonly value: null; readonly undefinedReason: 'NO_OBSERVATIONS' | 'CLASSIFIER_UNINFORMATIVE' };

const cut = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * Share of units that truly have a frame, from the share a machine found: (p + Sp − 1) / (Se + Sp − 1).
 * It assumes that the machine errs alike in all outlets, which a reviewer will doubt first.
 *
 * @param positives found, of `n` looked at; sensitivity and specificity in [0, 1]
 * @returns null with CLASSIFIER_UNINFORMATIVE when Se + Sp ≤ 1
 * @see Rogan & Gladen (1978). American Journal of Epidemiology 107, 71–76.
 */
export function roganGladen(
  [positives, n]: readonly [number, number],
  { sensitivity, specificity }: { readonly sensitivity: number; readonly specificity: number },
  confidence = 0.95,
): TrueShare {
  const found = wilsonInterval(positives, n, { confidence });
  if (found.value === null) return { value: null, undefinedReason: 'NO_OBSERVATIONS' };
  const reach = sensitivity + specificity - 1;
  if (reach <= 0) return { value: null, undefinedReason: 'CLASSIFIER_UNINFORMATIVE' };
  const corrected = (apparent: number): number => (apparent + specificity - 1) / reach;
  const raw = corrected(found.value);
  return {
    ...{ value: cut(raw), low: cut(corrected(found.low)), high: cut(corrected(found.high)) },
    ...{ apparent: found.value, isClipped: raw !== cut(raw), undefinedReason: null },
  };
}

/** Sensitivity and specificity as the labelled units show them; null where no unit can show it. */
export const errorRates = ({ y0f0, y0f1, y1f0, y1f1 }: MachineLabels) => ({
  sensitivity: y1f0 + y1f1 === 0 ? null : y1f1 / (y1f0 + y1f1),
  specificity: y0f0 + y0f1 === 0 ? null : y0f0 / (y0f0 + y0f1),
});
