import { largerContainment, type Overlap } from './overlap.js';
import { guessContainment } from './sketch.js';

/** Shared shingles below which two texts have a turn of phrase in common, not a passage: 14 words in a row. */
export const LEAST_SHARED = 10;
/** The larger containment from which two articles of different events are told to share text. */
export const LISTED_CONTAINMENT = 0.1;
/** The larger containment from which two articles print one text. */
export const COPY_CONTAINMENT = 0.8;
/** Guessed from sketches; far enough below the listed one that a guess by chance too low loses next to nothing. */
const WORTH_READING = 0.03;

/** Whether two sketches that have so much in common make it worth reading the texts. */
export const isWorthReading = (met: number, a: number, b: number): boolean =>
  met > 0 && guessContainment(met, a, b) >= WORTH_READING;

/** Whether two articles that no event joins are told to share text. */
export const isListed = (counts: Overlap): boolean =>
  counts.shared >= LEAST_SHARED && largerContainment(counts) >= LISTED_CONTAINMENT;
