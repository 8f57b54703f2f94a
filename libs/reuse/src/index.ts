export { containment, overlap, type Overlap } from './overlap.js';
export { sharingPairs, type SharingPair } from './sharing-pairs.js';
export { REUSE_VERSION, SHINGLE_WORDS, shingles, type Shingles } from './shingles.js';
