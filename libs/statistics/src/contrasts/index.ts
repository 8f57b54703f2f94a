export * from './clustered.js';
export { crossTable, type CrossTable } from './cross-table.js';
export * from './divergence.js';
export * from './mantel-haenszel.js';
export * from './mcnemar.js';
export * from './newcombe.js';
export type { FourCells } from './result.js';
