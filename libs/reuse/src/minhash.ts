import type { Shingles } from './shingles.js';

const STEP = 0x9e3779b9;

/** Mixes 32 bits so that each depends on all (the finaliser of MurmurHash3). */
function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A MinHash signature (Broder 1997): for each of k hash functions the smallest value any shingle has. The share of
 * places in which two signatures agree estimates the Jaccard similarity with a standard error of √(J(1 − J)/k).
 * Empty for a text without shingles. The functions are the same for the same seed.
 */
export function minhash(shingles: Shingles, k = 200, seed = 1): Uint32Array {
  if (shingles.length === 0) return new Uint32Array(0);
  const signature = new Uint32Array(k).fill(0xffffffff);
  const keys = Uint32Array.from({ length: k }, (_, i) => mix(seed + Math.imul(i + 1, STEP)));
  for (const hash of shingles) {
    const low = (hash % 0x1_0000_0000) | 0;
    const high = Math.floor(hash / 0x1_0000_0000) | 0;
    for (let i = 0; i < k; i++) {
      const value = mix(low ^ (keys[i] ?? 0) ^ Math.imul(high, STEP));
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  }
  return signature;
}

/** The share of places in which two signatures of one length agree; null without places. */
export function signatureSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length === 0 || a.length !== b.length) return null;
  let agreeing = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) agreeing++;
  return agreeing / a.length;
}

/** The probability that two texts of Jaccard similarity s agree in one of b bands of h/b places: 1 − (1 − s^(h/b))^b. */
export const lshProbability = (h: number, b: number, s: number): number => 1 - (1 - s ** (h / b)) ** b;

/** The similarity about which the probability rises steeply: (1/b)^(b/h). */
export const lshThreshold = (h: number, b: number): number => (1 / b) ** (b / h);
