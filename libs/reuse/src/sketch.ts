import type { Shingles } from './shingles.js';

/** Shingles a sketch keeps at least, where the text has as many. */
const SKETCH_SIZE = 32;
const LARGEST_MODULUS = 8;

/**
 * One shingle in how many a text of so many shingles keeps: every one of short texts, one in eight of long ones.
 * Powers of two, so that what the sparser of two sketches keeps the denser one keeps too.
 */
export function modulusOf(shingleCount: number): number {
  let modulus = 1;
  while (modulus < LARGEST_MODULUS && shingleCount >= 2 * SKETCH_SIZE * modulus) modulus *= 2;
  return modulus;
}

/**
 * The shingles of a text that its place in an index is made of: those whose hash is 0 modulo a power of two
 * (Broder 1997). Every text keeps by the same rule, so two sketches have in common what both texts share and the
 * sparser one keeps. A pair that shares m shingles is met with probability 1 − (1 − 1/p)^m, p the larger modulus: .99
 * from 35 shared shingles (39 words in a row) on, .999999 from 104 on; certain when both texts are shorter than 64.
 * It does not matter how long the other text is: that is why this is not a MinHash, which sees a brief cut from a
 * long report no more often than their Jaccard similarity allows.
 */
export function sketchOf(shingles: Shingles): Shingles {
  const modulus = modulusOf(shingles.length);
  return modulus === 1 ? shingles : shingles.filter((hash) => hash % modulus === 0);
}

/** The probability that two sketches have at least one of m shared shingles in common. */
export const meetingProbability = (shared: number, modulus = LARGEST_MODULUS): number =>
  1 - (1 - 1 / modulus) ** shared;

/** The larger containment of two texts as guessed from what their sketches have in common. */
export const guessContainment = (met: number, a: number, b: number): number =>
  (met * Math.max(modulusOf(a), modulusOf(b))) / Math.min(a, b);
