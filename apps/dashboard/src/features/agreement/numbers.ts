import type { Coefficient } from '../../providers/agreement-types.js';

const decimals = (value: number): string =>
  value
    .toFixed(3)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−');

/** `.743 [.422–1.000]`; a dash alone where it is undefined, never 0. */
export function coefficientText({ value, low, high }: Coefficient): string {
  if (value === null) return '–';
  return low === null || high === null ? decimals(value) : `${decimals(value)} [${decimals(low)}–${decimals(high)}]`;
}

export const numberText = (value: number | null): string => (value === null ? '–' : decimals(value));

/** Krippendorff (2004): from here conclusions are tentative, and from there data are reliable. */
export const TENTATIVE = 0.667;
export const RELIABLE = 0.8;
