export { dice, logDice, mi3, pmi, tScore, type Meeting } from './association.js';
export { benjaminiHochberg } from './benjamini-hochberg.js';
export { dispersion, type Dispersion, type Parts } from './dispersion.js';
export { fisherOddsRatio, fisherP } from './fisher.js';
export { chiSquared, g2FourCell, g2TwoTerm, logRatio } from './keyness-tests.js';
export { logOddsZ, type WordPrior } from './log-odds.js';
export { dispersionOfSums, type PartSums, type SparseDispersion } from './sparse-dispersion.js';
export { type WordScore, type WordTable } from './word-table.js';
