export * from './local-alignment.js';
export * from './minhash.js';
export { containment, countShared, jaccard, largerContainment, overlap, type Overlap } from './overlap.js';
export { ownShingles, quotedShingles, readText, type ReadText } from './read-text.js';
export { REUSE_METHODS } from './methods/index.js';
export { sharingPairs, type SharingPair } from './sharing-pairs.js';
export { distinct, REUSE_VERSION, SHINGLE_WORDS, shingleHashes, shingles, type Shingles } from './shingles.js';
export { guessContainment, meetingProbability, modulusOf, sketchOf } from './sketch.js';
export * from './winnow.js';
